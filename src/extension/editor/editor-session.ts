import * as vscode from 'vscode';
import type { Assessment } from '../../core/assess.js';
import { conflictsIn, resolution, textOfSide } from '../../core/conflict/conflicts.js';
import { type Change, changeText } from '../../core/edit/change.js';
import { editsOf } from '../../core/fix/apply-fixes.js';
import { type Language, text } from '../../core/language/language.js';
import type { Path } from '../../core/parse/tree.js';
import { cellOf, changesOf } from '../../core/sheet/cell-changes.js';
import { cellAt, pathAt } from '../../core/sheet/locate.js';
import {
  rowDuplicates,
  rowInsertions,
  rowMoves,
  rowOrder,
  rowRemovals,
} from '../../core/sheet/row-changes.js';
import type { CellInput, SheetId } from '../../core/sheet/sheet.js';
import { type CellDifference, differencesOf } from '../../core/sheet/sheet-differences.js';
import { patchesBetween } from '../../core/sheet/sheet-patch.js';
import type { SheetView } from '../../core/sheet/sheet-view.js';
import { sheetsOf } from '../../core/sheet/sheets.js';
import { viewSheet } from '../../core/sheet/view-sheet.js';
import type { Origin } from '../../core/values/read-value.js';
import {
  assertNever,
  type CellName,
  type Comparison,
  type ConflictView,
  type EditorAction,
  type EditorFrame,
  type EditorRequest,
  type FromEditor,
  type Mark,
  type Misfit,
  type Outcome,
  type ToEditor,
  type UnderstoodView,
} from '../../protocol.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import type { Records } from '../records.js';
import { misfitsIn, understoodViews } from './checked-inputs.js';
import type { Comparisons, Side } from './comparisons.js';
import { type DocumentEdits, type Meant, refused, toVscodeEdits } from './document-edits.js';
import { frameOf, isReadOnly, stringsOf } from './editor-frame.js';
import { isReadOnlyBySettings } from './read-only-settings.js';
import type { Remembered } from './remembered.js';
import { showInText } from './text-cursor.js';

/** A webview that does not answer while a document is saved is not waited for longer than this. */
const flushTimeout = 1500;

/** A text of more characters than this takes longer to show than a key press should. */
const largeFrom = 200_000;

/** What all grids share. */
export interface EditorServices {
  readonly records: Records;
  readonly places: Places;
  readonly remembered: Remembered;
  readonly comparisons: Comparisons<EditorSession>;
}

/** What was sent to the page last; the next message says what is different. */
interface Sent {
  readonly language: Language;
  readonly sheets: readonly SheetView[];
  readonly turn: number;
}

/** One open grid: keeps it showing the document, and takes what is typed in it to the document. */
export class EditorSession implements Side {
  readonly #document: vscode.TextDocument;
  readonly #panel: vscode.WebviewPanel;
  readonly #services: EditorServices;
  readonly #edits: DocumentEdits;
  readonly #flushes = new Map<number, (cell: CellInput | null) => void>();
  #sent: Sent | undefined;
  #frame: EditorFrame | undefined;
  /** The assessment whose sheets are shown. */
  #shown: Assessment | undefined;
  #lastGood: Assessment | undefined;
  #draft: CellInput | null = null;
  #pendingPath: Path | undefined;
  #readOnlyFile = false;
  #deleted = false;
  #disposed = false;
  #nextFlush = 1;
  #showing = 0;

  constructor(
    document: vscode.TextDocument,
    panel: vscode.WebviewPanel,
    edits: DocumentEdits,
    services: EditorServices,
  ) {
    this.#document = document;
    this.#panel = panel;
    this.#edits = edits;
    this.#services = services;
  }

  get uri(): vscode.Uri {
    return this.#document.uri;
  }

  get isVisible(): boolean {
    return !this.#disposed && this.#panel.visible;
  }

  /** The grid was closed; VS Code allows nothing more to be asked of its panel. */
  dispose(): void {
    this.#disposed = true;
  }

  async receive(message: FromEditor): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#start();
      case 'request':
        return this.#post({ type: 'reply', id: message.id, outcome: await this.#answer(message.request) });
      case 'flushed':
        return this.#flushes.get(message.id)?.(message.cell);
      case 'selected':
        return this.#visit(message.cell);
      case 'scrolled':
        return this.#services.comparisons.otherSideOf(this)?.follow(message);
      case 'remember':
        return this.#services.remembered.keep(this.uri, message.view, message.widths);
      default:
        return assertNever(message);
    }
  }

  /** Draws an assessment, unless a cell is being typed in and this is the document without it. */
  async show(assessment: Assessment, draft: boolean): Promise<void> {
    this.#showing += 1;
    const showing = this.#showing;
    if (assessment.record !== undefined) this.#lastGood = assessment;
    const conflicted = assessment.record === undefined ? conflictsIn(assessment.parsed.text) : [];
    const conflicts = conflicted.length > 0 ? await this.#conflicts(assessment.parsed.text) : undefined;
    if (showing !== this.#showing) return;
    this.#shown = assessment.record ? assessment : (conflicts?.ours ?? this.#lastGood ?? assessment);
    const language = currentLanguage();
    const options = {
      language,
      draft,
      readOnly: this.#isReadOnly,
      deleted: this.#deleted,
      shown: this.#shown,
      conflicts: conflicts?.views ?? [],
    };
    if (isLarge(assessment) && this.#sent?.language === language) {
      // The total first: it is there in half the time that thousands of rows take.
      const comparison = this.#frame?.comparison;
      this.#send(frameOf(assessment, { ...options, comparison }), this.#sent.sheets, language);
      await new Promise((resolve) => setTimeout(resolve));
      if (showing !== this.#showing) return;
    }
    const sheets = viewsOf(this.#shown, language);
    this.#frame = frameOf(assessment, { ...options, comparison: this.#compare(sheets) });
    this.#send(this.#frame, sheets, language);
    this.#services.comparisons.otherSideOf(this)?.compareAgain();
  }

  /** The other side of a comparison has changed, come or gone: marks are found anew. */
  compareAgain(): void {
    const sent = this.#sent;
    if (!this.#frame || !sent) return;
    const { comparison: _, ...frame } = this.#frame;
    const comparison = this.#compare(sent.sheets);
    this.#frame = comparison ? { ...frame, comparison } : frame;
    this.#send(this.#frame, sent.sheets, sent.language);
  }

  /** Scrolls as the other side of a comparison does. */
  follow({ sheet, top, left }: Extract<FromEditor, { type: 'scrolled' }>): void {
    this.#post({ type: 'scroll', sheet, top, left });
  }

  /** Goes to a place of the record; with `focus` the keyboard goes there too. */
  reveal(path: Path, focus: boolean): void {
    if (this.#sent === undefined || this.#shown === undefined) {
      this.#pendingPath = path;
      return;
    }
    if (focus && !this.#disposed) this.#panel.reveal();
    const cell = cellAt(this.#shown, path);
    if (cell) this.#post({ type: 'reveal', cell, focus });
  }

  /** The file has gone from the disk, or come back. */
  async setDeleted(deleted: boolean): Promise<void> {
    this.#deleted = deleted;
    await this.show(await this.#services.records.of(this.#document), false);
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

  async #start(): Promise<void> {
    this.#sent = undefined;
    this.#readOnlyFile = await isFileReadOnly(this.uri);
    await this.show(await this.#services.records.of(this.#document), false);
    const path = this.#pendingPath;
    this.#pendingPath = undefined;
    if (path) this.reveal(path, true);
  }

  get #isReadOnly(): boolean {
    const writable = vscode.workspace.fs.isWritableFileSystem(this.uri.scheme);
    return this.#readOnlyFile || isReadOnlyBySettings(this.#document) || isReadOnly(this.#document, writable);
  }

  #send(frame: EditorFrame, sheets: readonly SheetView[], language: Language): void {
    const sent = this.#sent;
    const turn = (sent?.turn ?? 0) + 1;
    if (!this.isVisible) {
      // A page out of sight is gone; when it comes back it asks for everything.
      this.#sent = undefined;
      return;
    }
    if (sent?.language === language) {
      this.#post({ type: 'update', frame, patches: patchesBetween(sent.sheets, sheets), turn });
    } else {
      const { widths } = this.#services.remembered;
      const view = this.#services.remembered.viewOf(this.uri);
      const first =
        this.#shown && isLarge(this.#shown) ? withRowsOf(view.sheet ?? 'criteria', sheets) : sheets;
      this.#post({ type: 'open', strings: stringsOf(language), frame, sheets: first, view, widths, turn });
      this.#sent = { language, sheets: first, turn };
      // What is in sight is drawn before the rest arrives.
      if (first !== sheets) this.#send(frame, sheets, language);
      return;
    }
    this.#sent = { language, sheets, turn };
  }

  #compare(sheets: readonly SheetView[]): Comparison | undefined {
    // Until the other side has been drawn nothing is known of it; then this side is asked to compare again.
    const other = this.#services.comparisons.otherSideOf(this);
    const theirs = other ? other.#sent?.sheets : undefined;
    if (!theirs) return undefined;
    const marks: Record<string, Mark[]> = {};
    for (const { sheet, row, column, other: text } of differencesOf(sheets, theirs)) {
      marks[sheet] = [...(marks[sheet] ?? []), { row, column, other: text }];
    }
    return { marks };
  }

  /** What a text in conflict holds on our side, and what each conflict is about. */
  async #conflicts(
    written: string,
  ): Promise<{ readonly ours: Assessment; readonly views: readonly ConflictView[] }> {
    const language = currentLanguage();
    const assessed = (side: string): Promise<Assessment> =>
      this.#services.records.assessText(this.#document, side);
    const ours = await assessed(textOfSide(written, 'ours'));
    const own = viewsOf(ours, language);
    const views: ConflictView[] = [];
    for (const [index, { line }] of conflictsIn(written).entries()) {
      const theirs = await assessed(textOfSide(written, 'ours', { [index]: 'theirs' }));
      const readable = ours.record !== undefined && theirs.record !== undefined;
      const cells = readable ? differencesOf(own, viewsOf(theirs, language)).map(conflictCell) : [];
      views.push({ line, cells });
    }
    return { ours, views };
  }

  async #visit(cell: CellName): Promise<void> {
    if (!this.#shown) return;
    const path = pathAt(this.#shown, cell);
    this.#services.places.visit({ record: this.uri, path, by: this });
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
        return this.#enter(request);
      case 'draft':
        return this.#showDraft(request.cell);
      case 'check':
        return this.#check(request.cells, request.origin);
      case 'rows':
        return this.#edit(async () => {
          const { assessment, profile } = await this.#current();
          return { changes: rowChanges(request, assessment), profile };
        });
      case 'order':
        return this.#edit(async () => {
          const { assessment, profile } = await this.#current();
          return { changes: rowOrder(request.sheet, request.rows, assessment), profile };
        });
      case 'fix':
        return this.#edit(() => this.#fix(request.cell, request.finding));
      case 'resolve':
        return this.#edit(async () => this.#resolve(request.conflict, request.side));
      case 'showInText':
        return this.#showInText(request.cell);
      case 'run':
        return this.#run(request.action);
      default:
        return assertNever(request);
    }
  }

  async #edit(make: () => Promise<Meant>): Promise<Outcome> {
    const { version } = this.#document;
    const { records } = this.#services;
    const outcome = await this.#edits.apply(make, (text) => records.announceEdit(this.#document, text));
    // Nothing changed: the grid may still show a draft, so it is drawn again.
    if (this.#document.version === version) records.announce(this.#document);
    return outcome;
  }

  async #current(): Promise<{ readonly assessment: Assessment; readonly profile: Assessment['profile'] }> {
    const assessment = await this.#services.records.of(this.#document);
    return { assessment, profile: assessment.profile };
  }

  async #changesFor(cells: readonly CellInput[]): Promise<Extract<Meant, { changes: unknown }>> {
    const { assessment, profile } = await this.#current();
    return { changes: changesOf(sheetsOf(assessment), cells, assessment), profile };
  }

  async #fix(name: CellName, finding: number): Promise<Meant> {
    const { assessment, profile } = await this.#current();
    const fix = cellOf(sheetsOf(assessment), name)?.findings[finding]?.fix;
    return fix ? { result: editsOf(fix, this.#document.getText(), profile) } : { changes: [], profile };
  }

  #resolve(which: number | 'all', side: 'ours' | 'theirs'): Meant {
    const conflicts = conflictsIn(this.#document.getText());
    const chosen = which === 'all' ? conflicts : conflicts.slice(which, which + 1);
    return { result: { kind: 'edits', edits: chosen.map((conflict) => resolution(conflict, side)) } };
  }

  async #check(cells: readonly CellInput[], origin: Origin): Promise<Outcome> {
    const { assessment } = await this.#current();
    return { ok: true, misfits: misfitsIn(cells, assessment, origin, currentLanguage()) };
  }

  /** Enters typed cells; with `fits` only those that take their text. Says what was left out, and what was guessed. */
  async #enter({ cells, fits }: Extract<EditorRequest, { name: 'edit' }>): Promise<Outcome> {
    const told: { misfits?: readonly Misfit[]; understood?: readonly UnderstoodView[] } = {};
    const outcome = await this.#edit(async () => {
      const { assessment } = await this.#current();
      const language = currentLanguage();
      told.misfits = fits ? misfitsIn(cells, assessment, 'typed', language) : [];
      told.understood = understoodViews(cells, assessment, language);
      const wrong = new Set(told.misfits.map(({ index }) => index));
      return this.#changesFor(cells.filter((_, index) => !wrong.has(index)));
    });
    return outcome.ok ? { ...outcome, ...told } : outcome;
  }

  /** Counts in the open cell without touching the document; `null` ends that. */
  async #showDraft(cell: CellInput | null): Promise<Outcome> {
    const { records } = this.#services;
    const began = performance.now();
    this.#draft = cell;
    if (cell === null) {
      records.announce(this.#document);
      return { ok: true };
    }
    const { changes, profile } = await this.#changesFor([cell]);
    // A name counts once it is whole; while it is typed its row keeps the one it has.
    if (changes.some(({ kind }) => kind === 'rename')) return { ok: true };
    const result = changeText(this.#document.getText(), changes, profile);
    if (result.kind === 'refused') return refused(result.reason);
    if (this.#draft === cell) await records.announceDraft(this.#document, result.text);
    return { ok: true, took: performance.now() - began };
  }

  async #showInText(cell: CellName): Promise<Outcome> {
    const { assessment } = await this.#current();
    const path = pathAt(this.#shown ?? assessment, cell);
    await showInText(this.#document, assessment.parsed.root, path);
    return { ok: true };
  }

  /** Whatever was entered before the button or key comes first. */
  async #run(action: EditorAction): Promise<Outcome> {
    await this.#edits.settled();
    await vscode.commands.executeCommand(commands[action], ...(ofWorkbench.has(action) ? [] : [this.uri]));
    return { ok: true };
  }

  #post(message: ToEditor): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(message);
  }
}

const commands: Readonly<Record<EditorAction, string>> = {
  openPreview: 'chibo.openPreview',
  exportDocument: 'chibo.exportDocument',
  openTextBeside: 'chibo.openTextBeside',
  reopenAsText: 'chibo.reopenAsText',
  startRecord: 'chibo.startRecord',
  showProblems: 'workbench.actions.view.problems',
  save: 'workbench.action.files.save',
  undo: 'undo',
  redo: 'redo',
};

/** Commands of VS Code itself, which are about what is in front and take no document. */
const ofWorkbench: ReadonlySet<EditorAction> = new Set(['showProblems', 'save', 'undo', 'redo']);

function viewsOf(assessment: Assessment, language: Language): readonly SheetView[] {
  return sheetsOf(assessment).map((sheet) => viewSheet(sheet, language));
}

function rowChanges(
  { action, sheet, rows }: Extract<EditorRequest, { name: 'rows' }>,
  assessment: Assessment,
): readonly Change[] {
  const [first = '', last = first] = [rows[0], rows.at(-1)];
  switch (action) {
    case 'insertBefore':
      return rowInsertions(sheet, first, 'before', rows.length, assessment);
    case 'insertAfter':
      return rowInsertions(sheet, last, 'after', rows.length, assessment);
    case 'duplicate':
      return rowDuplicates(sheet, rows, assessment);
    case 'remove':
      return rowRemovals(sheet, rows, assessment);
    case 'moveUp':
    case 'moveDown':
      return rowMoves(sheet, rows, action === 'moveUp' ? 'up' : 'down', assessment);
    default:
      return assertNever(action);
  }
}

function isLarge({ parsed }: Assessment): boolean {
  return parsed.text.length > largeFrom;
}

/** The sheets with rows in one of them only. */
function withRowsOf(shown: SheetId, sheets: readonly SheetView[]): readonly SheetView[] {
  return sheets.map((sheet) => (sheet.id === shown ? sheet : { ...sheet, rows: [] }));
}

function conflictCell({ name, text: ours, other }: CellDifference): ConflictView['cells'][number] {
  return { name: name.join(' · '), ours, theirs: other };
}

async function isFileReadOnly(uri: vscode.Uri): Promise<boolean> {
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}
