import { changeText } from '../../src/core/edit/change.js';
import { say } from '../../src/core/language/message.js';
import type { Change } from '../../src/core/record/change.js';
import { changesOf } from '../../src/core/views/sheet/cell-changes.js';
import { changedCells } from '../../src/core/views/sheet/changed-cells.js';
import { isBegun } from '../../src/core/views/sheet/entry-key.js';
import { RowKeys } from '../../src/core/views/sheet/row-keys.js';
import type { CellInput } from '../../src/core/views/sheet/sheet.js';
import { patchesBetween } from '../../src/core/views/sheet/sheet-patch.js';
import type { SheetView } from '../../src/core/views/sheet/sheet-view.js';
import { sheetsOf, viewsOf } from '../../src/core/views/sheet/sheets.js';
import type { Assessment } from '../../src/core/workspace/assess.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { checkCells, misfitsIn } from '../../src/extension/editor/checked-inputs.js';
import { frameOf, stringsOf } from '../../src/extension/editor/editor-frame.js';
import { changeBlankRows, rowChanges } from '../../src/extension/editor/row-requests.js';
import type {
  EditOutcome,
  EditorRequest,
  FromEditor,
  ToEditor,
  ViewState,
} from '../../src/protocol/editor.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';

/** A record and the host of its grid without VS Code: every request is answered by the text it leads to. */
export class LiveRecord {
  readonly #post: (message: ToEditor) => Promise<void>;
  readonly #keys = new RowKeys();
  readonly #undone: string[] = [];
  readonly #before: string[] = [];
  #text: string;
  #sent: readonly SheetView[] = [];
  #turn = 0;
  #queue: Promise<void> = Promise.resolve();
  /** How long every answer takes, in milliseconds. */
  delay = 0;

  constructor(text: string, post: (message: ToEditor) => Promise<void>) {
    this.#text = text;
    this.#post = post;
  }

  get text(): string {
    return this.#text;
  }

  /** Messages are answered one after the other, as they come. */
  receive(message: FromEditor): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      if (message.type !== 'request') return;
      await new Promise((resolve) => setTimeout(resolve, this.delay));
      const outcome = await this.#answer(message.request);
      await this.#post({ type: 'reply', id: message.id, outcome });
    });
    return this.#queue;
  }

  /** Once everything that was asked for is done. */
  async settled(): Promise<string> {
    await this.#queue;
    return this.#text;
  }

  async open(view: ViewState): Promise<void> {
    const assessment = await this.#assess();
    this.#sent = this.#named(assessment);
    this.#turn = 1;
    await this.#post({
      type: 'open',
      strings: stringsOf('vi'),
      frame: frame(assessment),
      sheets: this.#sent,
      view,
      widths: {},
      turn: 1,
    });
  }

  /** Another program writes the file. */
  async change(edit: (text: string) => string): Promise<void> {
    this.#text = edit(this.#text);
    await this.#show();
  }

  async #answer(request: EditorRequest): Promise<EditOutcome> {
    switch (request.name) {
      case 'edit':
        return this.#type(request);
      case 'check': {
        const assessment = await this.#assess();
        const keys = this.#keys.of(assessment);
        const cells = request.cells.map((cell) => keys.cell(cell));
        return { ok: true, misfits: misfitsIn(cells, assessment, request.origin, 'vi') };
      }
      case 'rows': {
        const assessment = await this.#assess();
        const keys = this.#keys.of(assessment);
        const begun = changeBlankRows(request, keys);
        const rows = request.rows.map((row) => keys.positional(request.sheet, row));
        const outcome = await this.#write(assessment, rowChanges({ ...request, rows }, assessment), []);
        await this.#show();
        return begun.length > 0 ? { ok: true, begun } : outcome;
      }
      case 'run':
        if (request.action === 'undo') await this.#step(this.#before, this.#undone);
        if (request.action === 'redo') await this.#step(this.#undone, this.#before);
        return { ok: true };
      default:
        return { ok: true };
    }
  }

  async #type({ cells: asked, fits }: Extract<EditorRequest, { name: 'edit' }>): Promise<EditOutcome> {
    const assessment = await this.#assess();
    const positional = asked.map((cell) => this.#keys.of(assessment).cell(cell));
    const checked = checkCells(positional, assessment, { fits: fits ?? false, language: 'vi' });
    const cells = asked.filter((_, at) => !checked.misfits.some(({ index }) => index === at));
    const { inputs, gone } = this.#keys.of(assessment).inputs(cells);
    if (gone.length > 0) return { ok: false, message: 'gone', gone };
    const outcome = await this.#write(
      assessment,
      changesOf(sheetsOf(assessment), inputs, assessment),
      inputs,
    );
    const keys = this.#keys.of(await this.#assess());
    const begun = cells
      .filter(({ sheet, row }) => isBegun(row) && keys.has(sheet, row))
      .map(({ row }) => row);
    return outcome.ok ? { ...outcome, ...checked, begun } : outcome;
  }

  async #write(
    assessment: Assessment,
    changes: readonly Change[],
    typed: readonly CellInput[],
  ): Promise<EditOutcome> {
    const result = changeText(this.#text, changes, assessment.profile);
    if (result.kind === 'refused') return { ok: false, message: say('vi', result.reason) };
    if (result.text === this.#text) return { ok: true };
    this.#keys.expect(result.text, typed);
    this.#before.push(this.#text);
    this.#undone.length = 0;
    this.#text = result.text;
    await this.#show();
    return { ok: true };
  }

  async #step(from: string[], to: string[]): Promise<void> {
    const text = from.pop();
    if (text === undefined) return;
    to.push(this.#text);
    this.#text = text;
    const before = this.#sent;
    await this.#show();
    const range = changedCells(before, this.#sent, 'members');
    if (range) await this.#post({ type: 'select', range });
  }

  async #show(): Promise<void> {
    const assessment = await this.#assess();
    const sheets = this.#named(assessment);
    const patches = patchesBetween(this.#sent, sheets);
    this.#sent = sheets;
    this.#turn += 1;
    await this.#post({ type: 'update', frame: frame(assessment), patches, turn: this.#turn });
  }

  #named(assessment: Assessment): readonly SheetView[] {
    const keys = this.#keys.of(assessment);
    return viewsOf(assessment, 'vi').map((view) => keys.named(view));
  }

  readonly #assessed = new Map<string, Promise<Assessment>>();

  #assess(): Promise<Assessment> {
    const known = this.#assessed.get(this.#text) ?? assessIn(memoryWorkspace({}), 'a.chibo.yaml', this.#text);
    this.#assessed.set(this.#text, known);
    return known;
  }
}

function frame(assessment: Assessment): Extract<ToEditor, { type: 'open' }>['frame'] {
  return frameOf(assessment, {
    language: 'vi',
    draft: false,
    readOnly: false,
    deleted: false,
    shown: assessment,
    conflicts: [],
    comparison: undefined,
  });
}
