import * as vscode from 'vscode';
import type { Assessment } from '../../core/assess.js';
import { type Change, changeText } from '../../core/edit/change.js';
import { text } from '../../core/language/language.js';
import { changesOf } from '../../core/sheet/cell-changes.js';
import { insertionBefore, removalOf } from '../../core/sheet/row-changes.js';
import type { CellInput } from '../../core/sheet/sheet.js';
import { sheetsOf } from '../../core/sheet/sheets.js';
import {
  assertNever,
  type EditorAction,
  type EditorRequest,
  type FromEditor,
  type Outcome,
  type ToEditor,
} from '../../protocol.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { type DocumentEdits, refused, toVscodeEdits } from './document-edits.js';
import { editorState, isReadOnly } from './editor-state.js';

/** A webview that does not answer while a document is saved is not waited for longer than this. */
const flushTimeout = 1500;

/** One open grid: keeps it showing the document, and takes what is typed in it to the document. */
export class EditorSession {
  readonly #document: vscode.TextDocument;
  readonly #webview: vscode.Webview;
  readonly #records: Records;
  readonly #edits: DocumentEdits;
  readonly #flushes = new Map<number, (cell: CellInput | null) => void>();
  #lastGood: Assessment | undefined;
  #draft: CellInput | null = null;
  #nextFlush = 1;

  constructor(
    document: vscode.TextDocument,
    webview: vscode.Webview,
    records: Records,
    edits: DocumentEdits,
  ) {
    this.#document = document;
    this.#webview = webview;
    this.#records = records;
    this.#edits = edits;
  }

  async receive(message: FromEditor): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.show(await this.#records.of(this.#document), false);
      case 'request':
        return this.#post({ type: 'reply', id: message.id, outcome: await this.#answer(message.request) });
      case 'flushed':
        return this.#flushes.get(message.id)?.(message.cell);
      default:
        return assertNever(message);
    }
  }

  /** Draws an assessment, unless a cell is being typed in and this is the document without it. */
  show(assessment: Assessment, draft: boolean): void {
    if (assessment.record !== undefined) this.#lastGood = assessment;
    const writable = vscode.workspace.fs.isWritableFileSystem(this.#document.uri.scheme);
    const readOnly = isReadOnly(this.#document, writable);
    const options = { language: currentLanguage(), draft, readOnly, lastGood: this.#lastGood };
    this.#post({ type: 'state', state: editorState(assessment, options) });
  }

  /** Asks the webview for the cell that is open; the edits that put it into the document being saved. */
  async flush(): Promise<vscode.TextEdit[]> {
    await this.#edits.settled();
    const cell = await this.#openCell();
    // What the webview sent before its answer has arrived by now.
    await this.#edits.settled();
    if (cell === null) return [];
    const { changes, profile } = await this.#changesFor([cell]);
    const result = changeText(this.#document.getText(), changes, profile);
    return result.kind === 'changed' ? toVscodeEdits(this.#document, result.edits) : [];
  }

  #openCell(): Promise<CellInput | null> {
    const id = this.#nextFlush++;
    return new Promise((resolve) => {
      const done = (cell: CellInput | null): void => {
        clearTimeout(timer);
        this.#flushes.delete(id);
        resolve(cell);
      };
      const timer = setTimeout(() => done(this.#draft), flushTimeout);
      this.#flushes.set(id, done);
      this.#post({ type: 'flush', id });
    });
  }

  async #answer(request: EditorRequest): Promise<Outcome> {
    try {
      return await this.#perform(request);
    } catch (error) {
      return refused(text('ui/failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  #perform(request: EditorRequest): Promise<Outcome> {
    switch (request.name) {
      case 'edit':
        this.#draft = null;
        return this.#edit(request.cells);
      case 'draft':
        return this.#showDraft(request.cell);
      case 'insertRow':
        return this.#changeRow((assessment) => insertionBefore(request.sheet, request.row, assessment));
      case 'removeRow':
        return this.#changeRow((assessment) => removalOf(request.sheet, request.row, assessment));
      case 'run':
        return this.#run(request.action);
      default:
        return assertNever(request);
    }
  }

  async #edit(cells: readonly CellInput[]): Promise<Outcome> {
    const version = this.#document.version;
    const outcome = await this.#edits.apply(() => this.#changesFor(cells));
    // Nothing changed: the grid may still show a draft, so it is drawn again.
    if (this.#document.version === version) this.#records.announce(this.#document);
    return outcome;
  }

  async #changesFor(cells: readonly CellInput[]): ReturnType<Parameters<DocumentEdits['apply']>[0]> {
    const assessment = await this.#records.of(this.#document);
    return { changes: changesOf(sheetsOf(assessment), cells, assessment), profile: assessment.profile };
  }

  /** Counts in the open cell without touching the document; `null` ends that. */
  async #showDraft(cell: CellInput | null): Promise<Outcome> {
    this.#draft = cell;
    if (cell === null) {
      this.#records.announce(this.#document);
      return { ok: true };
    }
    const { changes, profile } = await this.#changesFor([cell]);
    const result = changeText(this.#document.getText(), changes, profile);
    if (result.kind === 'refused') return refused(result.reason);
    const assessment = await this.#records.assessText(this.#document, result.text);
    if (this.#draft === cell) this.#records.announceDraft(this.#document, assessment);
    return { ok: true };
  }

  #changeRow(makeChange: (assessment: Assessment) => Change | undefined): Promise<Outcome> {
    return this.#edits.apply(async () => {
      const assessment = await this.#records.of(this.#document);
      const change = makeChange(assessment);
      return { changes: change ? [change] : [], profile: assessment.profile };
    });
  }

  /** Whatever was entered before the button or key comes first. */
  async #run(action: EditorAction): Promise<Outcome> {
    await this.#edits.settled();
    await vscode.commands.executeCommand(
      commands[action],
      ...(isOfWorkbench(action) ? [] : [this.#document.uri]),
    );
    return { ok: true };
  }

  #post(message: ToEditor): void {
    void this.#webview.postMessage(message);
  }
}

const commands: Readonly<Record<EditorAction, string>> = {
  openPreview: 'chibo.openPreview',
  openTextBeside: 'chibo.openTextBeside',
  reopenAsText: 'chibo.reopenAsText',
  showProblems: 'workbench.actions.view.problems',
  save: 'workbench.action.files.save',
};

/** Commands of VS Code itself, which are about what is in front and take no document. */
function isOfWorkbench(action: EditorAction): boolean {
  return commands[action].startsWith('workbench.');
}
