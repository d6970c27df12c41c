import type { CellRange } from '../../src/core/views/sheet/changed-cells.js';
import type { SheetId } from '../../src/core/views/sheet/sheet.js';
import { applyPatches } from '../../src/core/views/sheet/sheet-patch.js';
import type { SheetView } from '../../src/core/views/sheet/sheet-view.js';
import type { CellName, EditorFrame, SheetPlace, ToEditor } from '../../src/protocol/editor.js';
import { assertNever, type Strings } from '../../src/protocol/shared.js';
import { registerControls } from '../controls.js';
import { div } from '../elements.js';
import { keepFocusIn } from '../grid/focus.js';
import { Grid } from '../grid/grid.js';
import type { CellPlace } from '../grid/pure/selection.js';
import { acquireHost } from '../host.js';
import { word } from '../words.js';
import { Announcer } from './announcer.js';
import { Banners } from './banners.js';
import { aboutCell } from './cell-about.js';
import { Drafts } from './drafts.js';
import { EmptySheet } from './empty-sheet.js';
import { FormulaBar } from './formula-bar.js';
import { GridRequests } from './grid-requests.js';
import { KeptText } from './kept-text.js';
import { type EditorMessages, Messages } from './messaging.js';
import { ScrollSync, type Standing } from './scroll-sync.js';
import { SheetTabs } from './sheet-tabs.js';
import { Toolbar } from './toolbar.js';
import { WorkPanel } from './work-panel.js';

/** Wires the grid, the controls around it and the host. */
registerControls();
const messages: EditorMessages = new Messages(acquireHost(), receive);
const drafts = new Drafts(
  async (cell) => {
    const outcome = await messages.request({ name: 'draft', cell });
    return (outcome.ok && outcome.took) || 0;
  },
  (cell) => messages.send({ type: 'typed', cell }),
);
/** On narrow pages the panel of remaining work covers the grid. */
const isNarrow = window.matchMedia('(max-width: 900px)');
let strings: Strings = {};
let frame: EditorFrame | undefined;
let sheets: readonly SheetView[] = [];
let turn = -1;
let shown: SheetId = 'criteria';
/** The user's position in each hidden sheet. */
let places: Partial<Record<SheetId, SheetPlace>> = {};
let remembering: ReturnType<typeof setTimeout> | undefined;
let comparing = false;
/** The cell last reported to the host. */
let reported = '';
/** What an import leaves out, as it was last marked. */
let leftShown = '[]';

const say = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
  word(strings, name, values);

const announcer = new Announcer();
const requests: GridRequests = new GridRequests({
  messages,
  drafts,
  announcer,
  say,
  grid: () => grid,
  kept: () => kept,
  shown: () => shown,
  redraw: draw,
  select: selectRange,
});
const { edit, otherReading, lost, check, recognise, importPasted } = requests;
const { rows, order, fix, showInText, run } = requests;
const grid: Grid = new Grid({
  edit,
  otherReading,
  lost,
  check,
  recognise,
  importPasted,
  rows,
  order,
  fix,
  showInText,
  run,
  left: (cell) => messages.send({ type: 'left', cell }),
  today: () => frame?.today ?? '',
  draft: (input) => drafts.push(input),
  arranged: () => drawTabs(),
  selected: describe,
  moved: () => remember(),
  explain: () => bar.open(),
  leave: () => toolbar.focus(),
  nextSheet: (back) => showSheet(tabs.next(shown, back)),
  nextProblem,
  announce: (text) => announcer.announce(text),
  notify: (text) => announcer.announce(text, true),
  word: say,
});
const scrolling = new ScrollSync({
  standing,
  showSheet,
  scrollTo: (above, left) => grid.scrollTo(above, left),
  send: (place) => messages.send({ type: 'scrolled', ...place }),
});
const toolbar = new Toolbar(say, {
  run: (action) => void requests.ask({ name: 'run', action }),
  toggleWork: () => work.toggle(),
  leave: () => grid.focus(),
});
const work = new WorkPanel(say, {
  goTo(cell) {
    if (isNarrow.matches) work.toggle();
    reveal(cell, true);
  },
  toggled: () => grid.redraw(),
  leave: () => grid.focus(),
});
const banners = new Banners(say, {
  run: (action) => void requests.ask({ name: 'run', action }),
  resolve: (conflict, side) => void requests.ask({ name: 'resolve', conflict, side }),
  join: () => void requests.ask({ name: 'join' }),
  answer: (answer) => void requests.ask({ name: 'answer', answer }),
  goTo: ({ cell }) => cell && reveal(cell, true),
});
const bar = new FormulaBar(say, {
  fix(finding) {
    const name = activeName();
    if (name) void requests.ask({ name: 'fix', cell: name, finding });
    grid.focus();
  },
  leave: () => grid.focus(),
});
const tabs = new SheetTabs(say, (sheet) => {
  showSheet(sheet);
  grid.focus();
});
const kept = new KeptText(
  say,
  (text) => announcer.announce(text),
  () => grid.focus(),
);
const emptySheet = new EmptySheet(say, () => void requests.ask({ name: 'run', action: 'importFile' }));
const top = div('top');
const line = div('line');
line.append(bar.element, tabs.switch);
top.append(toolbar.element, banners.element, kept.element, line, announcer.element);
const middle = div('middle');
middle.append(grid.element, emptySheet.element, work.element);
document.getElementById('app')?.append(top, middle, tabs.element);
keepFocusIn(grid);
messages.send({ type: 'ready' });

function receive(message: Exclude<ToEditor, { type: 'reply' }>): void {
  switch (message.type) {
    case 'open':
      open(message);
      break;
    case 'update':
      update(message);
      break;
    case 'reveal':
      reveal(message.cell, message.focus);
      break;
    case 'scroll':
      scrolling.follow(message);
      break;
    case 'select':
      selectRange(message.range);
      break;
    case 'enter':
      grid.enterOpenCell();
      break;
    case 'flush':
      messages.send({ type: 'flushed', id: message.id, cell: grid.takeOpenCell() });
      break;
    default:
      assertNever(message);
  }
}

/** The visible sheet and its scroll position. */
function standing(): Standing {
  const { top: above, left } = grid.place;
  return { sheet: shown, top: above, left };
}

function open(message: Extract<ToEditor, { type: 'open' }>): void {
  const isFirst = turn < 0;
  if (strings !== message.strings) {
    strings = message.strings;
    toolbar.drawButtons();
    grid.forgetWords();
  }
  turn = message.turn;
  frame = message.frame;
  sheets = message.sheets;
  if (isFirst) {
    grid.widths = message.widths;
    places = { ...message.view.sheets };
    shown = message.view.sheet ?? shown;
  }
  draw();
  const open = isFirst ? message.view.open : undefined;
  if (open && !grid.reopen(open)) requests.lost(open);
}

function update(message: Extract<ToEditor, { type: 'update' }>): void {
  // A message was missed, for instance while the page was hidden, so everything is requested again.
  if (message.turn !== turn + 1) {
    messages.send({ type: 'ready' });
    return;
  }
  requests.changed();
  turn = message.turn;
  frame = message.frame;
  sheets = applyPatches(sheets, message.patches);
  draw();
}

function draw(): void {
  if (!frame) return;
  const begins = frame.comparison !== undefined && !comparing;
  const marked = firstMarked(frame);
  comparing = frame.comparison !== undefined && (comparing || marked !== undefined);
  if (begins) shown = marked ?? shown;
  const sheet = sheets.find(({ id }) => id === shown) ?? sheets[0];
  if (!sheet) return;
  shown = sheet.id;
  toolbar.draw(frame);
  work.draw(frame.work);
  banners.draw(frame);
  markLeftOut(frame);
  emptySheet.draw(sheet, frame.locked !== undefined);
  grid.emptyText = say(sheet.id === 'criteria' || sheet.id === 'months' ? 'empty-criteria' : 'empty-sheet');
  grid.show({
    sheet,
    locked: frame.locked !== undefined,
    marks: frame.comparison?.marks[shown] ?? [],
    place: places[shown],
  });
  if (begins) scrolling.reset();
}

/** Marks the cells that an import leaves out, as those that a paste leaves out are. */
function markLeftOut({ proposal }: EditorFrame): void {
  const left = proposal?.left ?? [];
  const key = JSON.stringify(left);
  if (key === leftShown) return;
  leftShown = key;
  grid.markLeftOut(left.flatMap(({ cell, text, why }) => (cell ? [{ ...cell, text, reason: why }] : [])));
}

function drawTabs(): void {
  if (frame) tabs.draw(frame.tabs, sheets, shown, (sheet) => grid.hiddenIn(sheet));
}

/** The first sheet in which the two sides of a comparison differ. */
function firstMarked({ comparison }: EditorFrame): SheetId | undefined {
  return sheets.find(({ id }) => (comparison?.marks[id]?.length ?? 0) > 0)?.id;
}

function showSheet(sheet: SheetId): void {
  if (sheet === shown) return;
  grid.commit();
  places[shown] = grid.place;
  shown = sheet;
  draw();
  remember();
}

/** Goes to cells that undo or redo changes, unless the user is already typing. */
function selectRange(range: CellRange): void {
  if (grid.isOpen) return;
  showSheet(range.sheet);
  grid.selectRange(range);
}

function reveal(cell: CellName, takesFocus: boolean): void {
  showSheet(cell.sheet);
  if (!grid.goTo(cell)) announcer.announce(say('not-in-sight'));
  if (takesFocus) grid.focus();
}

function describe(place: CellPlace): void {
  const name = activeName();
  const leftOut = name && grid.leftOutAt(name);
  const marks = frame?.comparison?.marks[shown] ?? [];
  bar.draw(aboutCell(grid.sheet, place, { leftOut, marks, isProposal: frame?.proposal !== undefined, say }));
  const key = JSON.stringify(name);
  if (!name || key === reported) return;
  reported = key;
  messages.send({ type: 'selected', cell: name });
}

function activeName(): CellName | undefined {
  const { row, column } = grid.selection.active;
  const key = grid.sheet?.rows[row]?.key;
  const id = grid.sheet?.columns[column]?.id;
  return key === undefined || id === undefined ? undefined : { sheet: shown, row: key, column: id };
}

/** Goes to the next sheet with a problem; after the last, to the first. */
function nextProblem(back: boolean): void {
  let sheet = shown;
  for (let count = 0; count <= sheets.length; count += 1) {
    sheet = tabs.next(sheet, back);
    const view = sheets.find(({ id }) => id === sheet);
    if (!view || view.errors + view.warnings === 0) continue;
    showSheet(sheet);
    if (grid.goToProblem(back)) return;
  }
  announcer.announce(say('no-problems'));
}

/** The sheet, the selection and the typed text survive a hidden tab, a closed tab and a reloaded window. */
function remember(): void {
  if (turn < 0) return;
  if (frame?.comparison) scrolling.lead();
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    const openCell = grid.open;
    const view = {
      sheet: shown,
      sheets: { ...places, [shown]: grid.place },
      ...(openCell ? { open: openCell } : {}),
    };
    messages.send({ type: 'remember', view, widths: grid.widths });
  }, 150);
}
