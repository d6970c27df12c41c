import type { CellInput } from '../../src/core/sheet/sheet.js';
import { assertNever, type EditorRequest, type EditorState, type ToEditor } from '../../src/protocol.js';
import { registerControls } from '../controls.js';
import { Grid } from '../grid/grid.js';
import type { Place } from '../grid/selection.js';
import { Drafts } from './drafts.js';
import { Frame } from './frame.js';
import { acquireHost, Messages } from './messaging.js';
import { isViewState, type ViewState } from './view-state.js';
import { word } from './words.js';

/** Wires the grid, what is around it and the host. */
registerControls();
const host = acquireHost();
const messages = new Messages(host, receive);
const drafts = new Drafts((cell) => messages.request({ name: 'draft', cell }));
let state: EditorState | undefined;
let sheetIndex = 0;
let restored = false;

const grid = new Grid({
  edit(inputs, kind) {
    drafts.drop();
    void ask({ name: 'edit', cells: inputs }).then((done) => {
      if (done) announceEdit(inputs, kind);
    });
  },
  draft: (input) => drafts.push(input),
  selected: describe,
  save: () => void ask({ name: 'run', action: 'save' }),
  leave: () => frame.focus(),
  word: say,
});
const frame = new Frame({
  run: (action) => void ask({ name: 'run', action }),
  showSheet(index) {
    sheetIndex = index;
    draw();
    remember();
  },
  insertRow: () => void askForRow('insertRow'),
  removeRow: () => void askForRow('removeRow'),
});

const app = document.getElementById('app');
app?.append(frame.top, grid.element, frame.tabs);
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) grid.focus();
});
window.addEventListener('keydown', (event) => {
  if (event.key === 'F6' && !event.defaultPrevented) grid.focus();
});
messages.send({ type: 'ready' });

function receive(message: Exclude<ToEditor, { type: 'reply' }>): void {
  switch (message.type) {
    case 'state':
      state = message.state;
      if (!restored) restore();
      draw();
      return;
    case 'flush':
      messages.send({ type: 'flushed', id: message.id, cell: grid.takeOpenCell() });
      return;
    default:
      assertNever(message);
  }
}

function draw(): void {
  if (!state) return;
  frame.draw(state, sheetIndex);
  const sheet = state.sheets[sheetIndex] ?? state.sheets[0];
  if (!sheet) return;
  grid.element.dataset.empty =
    sheet.id === 'criteria' && sheet.rows.length === 0 ? say('empty-criteria') : '';
  grid.show(sheet, state.locked !== undefined);
}

function describe({ row, column }: Place): void {
  const sheet = grid.sheet;
  const line = sheet?.rows[row];
  const name = [line?.cells[0]?.text, line?.cells[1]?.text, sheet?.columns[column]?.title];
  frame.describe(name.filter(Boolean).join(' · '), line?.cells[column], say('read-only-cell'));
  remember();
}

/** Sends a request; a refusal is said aloud and shown, and the sheet drawn as it is. */
async function ask(request: EditorRequest): Promise<boolean> {
  const outcome = await messages.request(request);
  if (outcome.ok) return true;
  frame.announce(outcome.message);
  draw();
  return false;
}

async function askForRow(name: 'insertRow' | 'removeRow'): Promise<void> {
  const sheet = grid.sheet;
  const row = sheet?.rows[grid.selection.active.row]?.key;
  if (sheet && row !== undefined) await ask({ name, sheet: sheet.id, row });
  grid.focus();
}

function announceEdit(inputs: readonly CellInput[], kind: 'typed' | 'pasted' | 'cleared'): void {
  const count = inputs.length;
  const value = inputs[0]?.text || say('empty-cell');
  frame.announce(kind === 'typed' ? say('committed', { value }) : say(kind, { count }));
}

function say(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  return word(state?.strings ?? {}, name, values);
}

/** Sheet and cell survive a hidden tab and a reloaded window. */
function remember(): void {
  const { active } = grid.selection;
  if (restored)
    host.setState({ sheet: sheetIndex, row: active.row, column: active.column } satisfies ViewState);
}

function restore(): void {
  restored = true;
  const saved = host.getState();
  if (!isViewState(saved) || !state?.sheets[saved.sheet]) return;
  sheetIndex = saved.sheet;
  draw();
  grid.select({ row: saved.row, column: saved.column });
}
