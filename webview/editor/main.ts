import type { CellRange } from '../../src/core/views/sheet/changed-cells.js';
import { isBegun } from '../../src/core/views/sheet/entry-key.js';
import { columnName, rowName } from '../../src/core/views/sheet/row-name.js';
import type { CellInput, SheetId } from '../../src/core/views/sheet/sheet.js';
import { applyPatches } from '../../src/core/views/sheet/sheet-patch.js';
import {
  type CellView,
  inputAt,
  type RowView,
  type SheetView,
} from '../../src/core/views/sheet/sheet-view.js';
import type {
  CellName,
  EditOutcome,
  EditorFrame,
  EditorRequest,
  FromEditor,
  SheetPlace,
  ToEditor,
} from '../../src/protocol/editor.js';
import { assertNever, type Strings } from '../../src/protocol/shared.js';
import { registerControls } from '../controls.js';
import { div } from '../elements.js';
import { Grid } from '../grid/grid.js';
import type { EditKind } from '../grid/model/grid-host.js';
import type { CellPlace } from '../grid/pure/selection.js';
import { acquireHost } from '../host.js';
import { askAboutReferences } from '../popups/dialogs.js';
import { word } from '../words.js';
import { Banners } from './banners.js';
import { Drafts } from './drafts.js';
import { EditTrail } from './edit-trail.js';
import { FormulaBar } from './formula-bar.js';
import { KeptText } from './kept-text.js';
import { Messages } from './messaging.js';
import { SheetTabs } from './sheet-tabs.js';
import { Toolbar } from './toolbar.js';
import { WorkPanel } from './work-panel.js';

/** Wires the grid, the controls around it and the host. */
registerControls();
const messages = new Messages(acquireHost(), receive);
const drafts = new Drafts(
  async (cell) => {
    const outcome = await messages.request({ name: 'draft', cell });
    return (outcome.ok && outcome.took) || 0;
  },
  (cell) => messages.send({ type: 'typed', cell }),
);
/** On narrow pages the panel of remaining work covers the grid. */
const isNarrow = window.matchMedia('(max-width: 900px)');
const trail = new EditTrail();
let strings: Strings = {};
let frame: EditorFrame | undefined;
let sheets: readonly SheetView[] = [];
let turn = -1;
let shown: SheetId = 'criteria';
/** The user's position in each hidden sheet. */
let places: Partial<Record<SheetId, SheetPlace>> = {};
let remembering: ReturnType<typeof setTimeout> | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;
/** The position of this side of a comparison when the scroll positions were last synchronised. */
let stood: string | undefined;
let following = false;
let comparing = false;
/** The last typed text in its other reading. */
let doubted: CellInput | undefined;
/** The cell last reported to the host. */
let told = '';

const say = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
  word(strings, name, values);

const grid = new Grid({
  async edit(inputs, kind) {
    drafts.drop();
    trail.add(rangeOf(inputs));
    const fits = kind === 'filled' ? { fits: true as const } : {};
    const outcome = await ask({ name: 'edit', cells: inputs, ...fits });
    if (outcome.ok) announceEdit(inputs, kind, outcome);
    else if (kind === 'typed' || outcome.gone) keepTexts(outcome.message, outcome.gone ?? inputs);
    dropBegun(inputs, outcome);
    return { ok: outcome.ok, leftOut: (outcome.ok && outcome.misfits) || [] };
  },
  otherReading() {
    if (!doubted) return;
    trail.add(rangeOf([doubted]));
    void ask({ name: 'edit', cells: [doubted] });
    doubted = undefined;
  },
  lost: (input) => keepTexts(say('row-gone'), [input]),
  left: (cell) => messages.send({ type: 'left', cell }),
  today: () => frame?.today ?? '',
  draft: (input) => drafts.push(input),
  async check(cells, origin) {
    const outcome = await ask({ name: 'check', cells, origin });
    return outcome.ok ? (outcome.misfits ?? []) : [];
  },
  async rows(action, rows) {
    trail.add(undefined);
    const request = { name: 'rows', sheet: shown, rows, action } as const;
    let outcome = await ask(request);
    if (outcome.ok && outcome.references) {
      const references = await askAboutReferences(say, outcome.references, () => grid.focus());
      if (references === undefined) return [];
      outcome = await ask({ ...request, references });
    }
    return (outcome.ok && outcome.begun) || [];
  },
  order(rows) {
    trail.add(undefined);
    void ask({ name: 'order', sheet: shown, rows });
  },
  fix(cell, finding) {
    trail.add(undefined);
    void ask({ name: 'fix', cell, finding });
  },
  showInText: (cell) => void ask({ name: 'showInText', cell }),
  arranged: () => drawTabs(),
  selected: describe,
  moved: () => remember(),
  run(action) {
    const range = action === 'undo' ? trail.undo() : action === 'redo' ? trail.redo() : undefined;
    if (range) selectRange(range);
    void ask({ name: 'run', action });
  },
  explain: () => bar.open(),
  leave: () => toolbar.focus(),
  nextSheet: (back) => showSheet(tabs.next(shown, back)),
  nextProblem,
  announce: (text) => announce(text),
  notify: (text) => announce(text, true),
  word: say,
});
const toolbar = new Toolbar(say, {
  run: (action) => void ask({ name: 'run', action }),
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
  run: (action) => void ask({ name: 'run', action }),
  resolve: (conflict, side) => void ask({ name: 'resolve', conflict, side }),
  join: () => void ask({ name: 'join' }),
});
const bar = new FormulaBar(say, {
  fix(finding) {
    const name = activeName();
    if (name) void ask({ name: 'fix', cell: name, finding });
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
  (text) => announce(text),
  () => grid.focus(),
);
const live = div('unseen');
live.setAttribute('role', 'status');

const top = div('top');
const line = div('line');
line.append(bar.element, tabs.switch);
top.append(toolbar.element, banners.element, kept.element, line, live);
const middle = div('middle');
middle.append(grid.element, work.element);
document.getElementById('app')?.append(top, middle, tabs.element);
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) grid.focus();
});
window.addEventListener('keydown', (event) => {
  if (event.key === 'F6' && !event.defaultPrevented) grid.focus();
});
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
      follow(message);
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

/** Shows the same sheet as the other side of a comparison, at the same height. */
function follow({ sheet, top: above, left }: Extract<ToEditor, { type: 'scroll' }>): void {
  following = true;
  if (sheet !== shown) showSheet(sheet);
  grid.scrollTo(above, left);
  following = false;
  stood = JSON.stringify(standing());
}

/** Scrolls the other side too, unless that side has caused this scrolling. */
function lead(): void {
  const now = JSON.stringify(standing());
  if (following || now === stood) return;
  stood = now;
  messages.send({ type: 'scrolled', ...standing() });
}

/** The visible sheet and its scroll position. */
function standing(): Omit<Extract<FromEditor, { type: 'scrolled' }>, 'type'> {
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
  if (open && !grid.reopen(open)) keepTexts(say('row-gone'), [open]);
}

function update(message: Extract<ToEditor, { type: 'update' }>): void {
  // A message was missed, for instance while the page was hidden, so everything is requested again.
  if (message.turn !== turn + 1) {
    messages.send({ type: 'ready' });
    return;
  }
  if (messages.isIdle) trail.forget();
  turn = message.turn;
  frame = message.frame;
  sheets = applyPatches(sheets, message.patches);
  draw();
}

function draw(): void {
  if (!frame) return;
  const begins = frame.comparison !== undefined && !comparing;
  comparing = frame.comparison !== undefined;
  if (begins) shown = firstMarked(frame) ?? shown;
  const sheet = sheets.find(({ id }) => id === shown) ?? sheets[0];
  if (!sheet) return;
  shown = sheet.id;
  toolbar.draw(frame);
  work.draw(frame.work);
  banners.draw(frame);
  grid.emptyText = say(sheet.id === 'criteria' || sheet.id === 'months' ? 'empty-criteria' : 'empty-sheet');
  grid.show({
    sheet,
    locked: frame.locked !== undefined,
    marks: frame.comparison?.marks[shown] ?? [],
    place: places[shown],
  });
  if (begins) stood = JSON.stringify(standing());
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

/** From the first cell to the last, since inputs are ordered by row. */
function rangeOf(inputs: readonly CellInput[]): CellRange | undefined {
  const [first, last] = [inputs[0], inputs.at(-1)];
  return first && last && { sheet: first.sheet, first, last };
}

/** Typed text that is not in the record must not be lost. */
function keepTexts(reason: string, inputs: readonly CellInput[]): void {
  const texts = inputs.map(({ text }) => text).filter((text) => text.trim() !== '');
  if (texts.length > 0) kept.add(reason, texts.join('\n'));
}

/** Removes started rows that did not become entries, and keeps the text typed in them. */
function dropBegun(inputs: readonly CellInput[], outcome: EditOutcome): void {
  const begun = outcome.ok ? outcome.begun : [];
  const [first] = inputs;
  if (!first || !begun) return;
  const without = inputs.filter(({ row }) => isBegun(row) && !begun.includes(row));
  if (outcome.ok) keepTexts(say('begin-with-name'), without);
  grid.dropBegun(
    first.sheet,
    without.map(({ row }) => row),
  );
}

function reveal(cell: CellName, takesFocus: boolean): void {
  showSheet(cell.sheet);
  if (!grid.goTo(cell)) announce(say('not-in-sight'));
  if (takesFocus) grid.focus();
}

function describe({ row, column }: CellPlace): void {
  const sheet = grid.sheet;
  const view = sheet?.rows[row];
  const shape = sheet?.columns[column];
  const cell = view?.cells[column];
  const mark = frame?.comparison?.marks[shown]?.find(
    (candidate) => candidate.row === view?.key && candidate.column === shape?.id,
  );
  bar.draw({
    row:
      view?.kind === 'new'
        ? say('new-row')
        : nameOfRow(sheet, view) || say('row-number', { number: row + 1 }),
    column: shape ? columnName(shape) : '',
    // The text in a row for a new entry is a hint, not content.
    cell: withLeftOut(cell && view?.kind === 'new' ? { ...cell, text: '' } : cell),
    fixed: sheet && inputAt(sheet, cell, column) === 'none' ? say('read-only-cell') : undefined,
    other: mark && say('other-side', { text: mark.other === '' ? say('empty-cell') : mark.other }),
  });
  const name = activeName();
  const key = JSON.stringify(name);
  if (!name || key === told) return;
  told = key;
  messages.send({ type: 'selected', cell: name });
}

/** The active cell, with the text that a paste or a fill left out of it. */
function withLeftOut(cell: CellView | undefined): CellView | undefined {
  const name = activeName();
  const leftOut = name && grid.leftOutAt(name);
  if (!cell || !leftOut) return cell;
  const { text, reason } = leftOut;
  const message = say('left-out-cell', { text, reason });
  return {
    ...cell,
    findings: [...(cell.findings ?? []), { severity: 'warning', message }],
  };
}

function nameOfRow(sheet: SheetView | undefined, view: RowView | undefined): string {
  const texts = view?.cells.map(({ text }) => text) ?? [];
  return sheet ? rowName(sheet.columns, texts) : '';
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
  announce(say('no-problems'));
}

/** Sends a request. On a refusal, announces it and redraws the sheet. */
async function ask(request: EditorRequest): Promise<EditOutcome> {
  const outcome = await messages.request(request);
  if (!outcome.ok) {
    announce(outcome.message, true);
    draw();
  }
  return outcome;
}

function announceEdit(
  inputs: readonly CellInput[],
  kind: EditKind,
  { misfits = [], understood = [] }: Extract<EditOutcome, { ok: true }>,
): void {
  const [input] = inputs;
  const [meaning] = kind === 'typed' ? understood : [];
  doubted = input && meaning && { ...input, text: meaning.other.text };
  if (input && meaning) {
    const { value, other } = meaning;
    announce(say('understood', { typed: input.text, shown: value.text, other: other.text }), true);
    return;
  }
  const count = inputs.length - misfits.length;
  const value = input?.text || say('empty-cell');
  const rows = new Set(inputs.map(({ row }) => row)).size;
  announce(kind === 'typed' ? say('committed', { value }) : say(kind, { count, rows }));
}

/** Announces a text to screen readers; a refusal is also shown for a while. */
function announce(text: string, isRefusal = false): void {
  live.textContent = text;
  live.className = isRefusal ? 'toast' : 'unseen';
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    live.className = 'unseen';
  }, 6000);
}

/** The sheet, the selection and the typed text survive a hidden tab, a closed tab and a reloaded window. */
function remember(): void {
  if (turn < 0) return;
  if (frame?.comparison) lead();
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
