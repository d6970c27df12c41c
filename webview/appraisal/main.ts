import type { SheetId } from '../../src/core/views/sheet/sheet.js';
import { applyPatches } from '../../src/core/views/sheet/sheet-patch.js';
import type { SheetView } from '../../src/core/views/sheet/sheet-view.js';
import type {
  AppraisalAction,
  AppraisalFrame,
  AppraisalRequest,
  FromAppraisal,
  ToAppraisal,
} from '../../src/protocol/appraisal.js';
import type { SheetPlace } from '../../src/protocol/editor.js';
import type { Strings } from '../../src/protocol/shared.js';
import { registerControls } from '../controls.js';
import { Announcer } from '../editor/announcer.js';
import { aboutCell } from '../editor/cell-about.js';
import { CellRequests } from '../editor/cell-requests.js';
import { Drafts } from '../editor/drafts.js';
import { FormulaBar } from '../editor/formula-bar.js';
import { KeptText } from '../editor/kept-text.js';
import { Messages } from '../editor/messaging.js';
import { SheetTabs } from '../editor/sheet-tabs.js';
import { div } from '../elements.js';
import { keepFocusIn } from '../grid/focus.js';
import { Grid } from '../grid/grid.js';
import type { CellPlace } from '../grid/pure/selection.js';
import { acquireHost } from '../host.js';
import { word } from '../words.js';
import { AppraisalToolbar } from './toolbar.js';

/** Wires the grid over the records of a superior, its toolbar and the host. */
registerControls();
const host = acquireHost();
const { document: state = 'null' } = document.getElementById('app')?.dataset ?? {};
host.setState(JSON.parse(state));

const messages = new Messages<AppraisalRequest, FromAppraisal, Exclude<ToAppraisal, { type: 'reply' }>>(
  host,
  receive,
);
const drafts = new Drafts(async (cell) => {
  const outcome = await messages.request({ name: 'draft', cell });
  return (outcome.ok && outcome.took) || 0;
});
const announcer = new Announcer();
const announce = (text: string, isRefusal = false): void => announcer.announce(text, isRefusal);
let strings: Strings = {};
let frame: AppraisalFrame | undefined;
let sheets: readonly SheetView[] = [];
let turn = -1;
let shown: SheetId = 'appraisal:';
let places: Partial<Record<SheetId, SheetPlace>> = {};

/** The texts of the editor; where the sheet needs another, its own. */
const ownWords: Readonly<Record<string, string>> = { 'show-in-text': 'appraisal/open-record' };
const say = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
  word(strings, ownWords[name] ?? name, values);

const requests: CellRequests<AppraisalRequest> = new CellRequests<AppraisalRequest>({
  messages,
  drafts,
  announcer,
  say,
  kept: () => kept,
  redraw: draw,
});
const grid: Grid = new Grid({
  edit: async (inputs, kind) => (await requests.enter(inputs, kind)).entered,
  otherReading: () => void requests.enterOtherReading(),
  lost: requests.lost,
  check: requests.check,
  left: () => undefined,
  today: () => frame?.today ?? '',
  draft: (input) => drafts.push(input),
  rows: async () => [],
  order: () => undefined,
  fix: () => undefined,
  showInText: (cell) => void requests.ask({ name: 'open', cell }),
  arranged: () => drawTabs(),
  selected: describe,
  moved: () => undefined,
  run(action) {
    if (action === 'undo' || action === 'redo') act(action);
  },
  explain: () => bar.open(),
  leave: () => toolbar.focus(),
  nextSheet: (back) => showSheet(tabs.next(shown, back)),
  nextProblem: () => announce(say('no-problems')),
  announce: (text) => announce(text),
  notify: (text) => announce(text, true),
  word: say,
});
const toolbar = new AppraisalToolbar(say, { run: act, leave: () => grid.focus() });
const bar = new FormulaBar(say, { fix: () => undefined, leave: () => grid.focus() });
const tabs = new SheetTabs(say, (sheet) => {
  showSheet(sheet);
  grid.focus();
});
const kept = new KeptText(
  say,
  (text) => announce(text),
  () => grid.focus(),
);
const notices = div('notices');

const top = div('top');
const line = div('line');
line.append(bar.element);
top.append(toolbar.element, notices, kept.element, line, announcer.element);
const middle = div('middle');
middle.append(grid.element);
document.getElementById('app')?.append(top, middle, tabs.element);
keepFocusIn(grid);
messages.send({ type: 'ready' });

function receive(message: Exclude<ToAppraisal, { type: 'reply' }>): void {
  if (message.type === 'update' && message.turn !== turn + 1) {
    // A message was missed, so everything is requested again.
    messages.send({ type: 'ready' });
    return;
  }
  if (message.type === 'open' && strings !== message.strings) {
    strings = message.strings;
    toolbar.drawButtons();
    grid.forgetWords();
  }
  turn = message.turn;
  frame = message.frame;
  sheets = message.type === 'open' ? message.sheets : applyPatches(sheets, message.patches);
  draw();
}

function draw(): void {
  if (!frame) return;
  notices.replaceChildren(...frame.left.map(notice));
  const sheet = sheets.find(({ id }) => id === shown) ?? sheets[0];
  if (!sheet) {
    notices.append(notice(say('appraisal/empty')));
    return;
  }
  shown = sheet.id;
  toolbar.draw(frame, shown);
  grid.emptyText = say('appraisal/empty');
  grid.show({ sheet, locked: false, marks: [], place: places[shown] });
}

function notice(text: string): HTMLElement {
  const banner = div('banner notice');
  banner.textContent = text;
  return banner;
}

function drawTabs(): void {
  const views = sheets.map(({ id, title }) => ({ title, sheets: [id] }));
  tabs.draw(views, sheets, shown, (sheet) => grid.hiddenIn(sheet));
}

function showSheet(sheet: SheetId): void {
  if (sheet === shown) return;
  grid.commit();
  places = { ...places, [shown]: grid.place };
  shown = sheet;
  draw();
}

/** Acts on the selected rows; with one row selected, on all that the filters leave in sight. */
function act(action: AppraisalAction): void {
  grid.commit();
  const selected = grid.selectedRows;
  const all = grid.sheet?.rows.map(({ key }) => key) ?? [];
  const rows = selected.length > 1 || action === 'return' ? selected : all;
  // Before it is asked: later the focus may be where the next question is being answered.
  grid.focus();
  void requests.ask({ name: 'act', action, sheet: shown, rows });
}

function describe(place: CellPlace): void {
  bar.draw(aboutCell(grid.sheet, place, { leftOut: undefined, marks: [], say }));
}
