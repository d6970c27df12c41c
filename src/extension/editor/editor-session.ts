import * as vscode from 'vscode';
import { type Changed, changeText } from '../../core/edit/change.js';
import { conflictsIn } from '../../core/edit/conflicts.js';
import type { Language } from '../../core/language/message.js';
import type { Path } from '../../core/parse/tree.js';
import { changedCells } from '../../core/views/sheet/changed-cells.js';
import { type CellPlace, cellAt, pathAt } from '../../core/views/sheet/locate.js';
import { type RemainingWork, remainingWork } from '../../core/views/sheet/remaining-work.js';
import { RowKeys } from '../../core/views/sheet/row-keys.js';
import type { CellInput, SheetId } from '../../core/views/sheet/sheet.js';
import { differencesOf } from '../../core/views/sheet/sheet-differences.js';
import { patchesBetween } from '../../core/views/sheet/sheet-patch.js';
import type { SheetView } from '../../core/views/sheet/sheet-view.js';
import { viewsOf } from '../../core/views/sheet/sheets.js';
import { placeWithoutIds } from '../../core/views/sheet/without-ids.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type {
  CellName,
  Comparison,
  EditorFrame,
  FromEditor,
  Mark,
  ToEditor,
  ViewState,
} from '../../protocol/editor.js';
import { assertNever } from '../../protocol/shared.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import type { Records } from '../records.js';
import { ancestorOf } from './ancestor.js';
import type { DiffSides, Side } from './comparisons.js';
import { type ConflictedRecord, viewConflicts } from './conflict-views.js';
import { type DocumentEdits, toVscodeEdits } from './document-edits.js';
import { frameOf, isReadOnly, stringsOf } from './editor-frame.js';
import { EditorRequests } from './editor-requests.js';
import { OpenCell } from './open-cell.js';
import { isReadOnlyBySettings } from './read-only-settings.js';
import type { Remembered } from './remembered.js';
import { showsIds } from './shows-ids.js';
import type { UnsavedCell } from './unsaved-cell.js';

/** Time limit for the webview's answer while a document is saved, in milliseconds. */
const flushTimeout = 1500;

/** Delay until VS Code reports that its window has lost the focus, in milliseconds. */
const windowDelay = 60;

/** Length in characters above which a redraw takes longer than a key press should. */
const largeFrom = 200_000;

/** What all grids share. */
export interface EditorServices {
  readonly records: Records;
  readonly places: Places;
  readonly remembered: Remembered;
  readonly comparisons: DiffSides<EditorSession>;
}

/** What was last sent to the page; the next message contains only the differences. */
interface Sent {
  readonly language: Language;
  readonly sheets: readonly SheetView[];
  readonly turn: number;
}

/** One open grid. It keeps the page in sync with the document, and writes what is typed into the document. */
export class EditorSession implements Side {
  readonly #document: vscode.TextDocument;
  readonly #panel: vscode.WebviewPanel;
  readonly #services: EditorServices;
  readonly #edits: DocumentEdits;
  readonly #keys = new RowKeys();
  readonly #flushes = new Map<number, (cell: CellInput | null) => void>();
  #sent: Sent | undefined;
  #frame: EditorFrame | undefined;
  /** The assessment whose sheets are shown. */
  #shown: Assessment | undefined;
  #lastGood: Assessment | undefined;
  readonly #open = new OpenCell();
  readonly #requests: EditorRequests;
  /** The sheets before an undo or redo that is not shown yet. */
  #beforeHistory: readonly SheetView[] | undefined;
  #sheetInSight: SheetId = 'criteria';
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
    this.#requests = new EditorRequests({
      document,
      edits,
      keys: this.#keys,
      services,
      open: this.#open,
      page: this,
    });
  }

  /** The assessment whose sheets are shown. */
  get shown(): Assessment | undefined {
    return this.#shown;
  }

  get uri(): vscode.Uri {
    return this.#document.uri;
  }

  get isVisible(): boolean {
    return !this.#disposed && this.#panel.visible;
  }

  /** The grid was closed. Its panel must not be used any more: VS Code would throw. */
  dispose(): void {
    this.#disposed = true;
  }

  async receive(received: FromEditor): Promise<void> {
    switch (received.type) {
      case 'ready':
        return this.#start();
      case 'request':
        return this.#post({
          type: 'reply',
          id: received.id,
          outcome: await this.#requests.answer(received.request),
        });
      case 'flushed':
        return this.#flushes.get(received.id)?.(received.cell);
      case 'typed':
        return this.#open.note(received.cell);
      case 'left':
        return this.#left(received.cell);
      case 'selected':
        return this.#visit(received.cell);
      case 'scrolled':
        return this.#services.comparisons.otherSideOf(this)?.follow(received);
      case 'remember':
        return this.#remember(received);
      default:
        return assertNever(received);
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
    const isEmpty = assessment.parsed.text.trim() === '';
    this.#shown =
      assessment.record || isEmpty ? assessment : (conflicts?.ours ?? this.#lastGood ?? assessment);
    const language = currentLanguage();
    const options = {
      language,
      draft,
      readOnly: this.#isReadOnly,
      deleted: this.#deleted,
      shown: this.#shown,
      conflicts: conflicts?.views ?? [],
      join: conflicts?.join,
    };
    if (isLarge(assessment) && this.#sent?.language === language) {
      // The total is sent first: it is ready in half the time that thousands of rows take.
      const comparison = this.#frame?.comparison;
      const work = this.#frame?.work;
      this.#send(frameOf(assessment, { ...options, comparison, work }), this.#sent.sheets, language);
      await new Promise((resolve) => setTimeout(resolve));
      if (showing !== this.#showing) return;
    }
    const sheets = this.#named(this.#shown, language, draft);
    const work = this.#workLeft(this.#shown, language, draft);
    this.#frame = frameOf(assessment, { ...options, comparison: this.#compare(sheets), work });
    this.#send(this.#frame, sheets, language);
    this.#selectChanged(sheets, draft);
    this.#services.comparisons.otherSideOf(this)?.compareAgain();
  }

  /** Redraws everything after a change of a display setting. */
  async showAgain(): Promise<void> {
    await this.show(await this.#services.records.of(this.#document), false);
  }

  /** An undo or redo is in progress; the cells that it changes are selected once they are shown. */
  followHistory(): void {
    this.#beforeHistory ??= this.#sent?.sheets;
  }

  /** The other side of a comparison has changed, opened or closed, so the marks are recomputed. */
  compareAgain(): void {
    const sent = this.#sent;
    if (!this.#frame || !sent) return;
    const { comparison: _, ...frame } = this.#frame;
    const comparison = this.#compare(sent.sheets);
    this.#frame = comparison ? { ...frame, comparison } : frame;
    this.#send(this.#frame, sent.sheets, sent.language);
  }

  /** Follows the scrolling of the other side of a comparison. */
  follow({ sheet, top, left }: Extract<FromEditor, { type: 'scrolled' }>): void {
    this.#post({ type: 'scroll', sheet, top, left });
  }

  /** Goes to a place of the record; with `focus`, the keyboard focus goes there too. */
  reveal(path: Path, focus: boolean): void {
    if (this.#sent === undefined || this.#shown === undefined) {
      this.#pendingPath = path;
      return;
    }
    if (focus && !this.#disposed) this.#panel.reveal();
    const found = cellAt(this.#shown, path);
    const cell = found && (showsIds() ? found : placeWithoutIds(found));
    if (!cell) return;
    const row = this.#keys.of(this.#shown, true).lasting(cell.sheet, cell.row);
    this.#post({ type: 'reveal', cell: { ...cell, row }, focus });
  }

  /** The file was deleted from the disk, or restored. */
  async setDeleted(deleted: boolean): Promise<void> {
    this.#deleted = deleted;
    await this.show(await this.#services.records.of(this.#document), false);
  }

  /** Asks the webview for the open cell, and returns the edits that put it into the document being saved. */
  async flush(): Promise<vscode.TextEdit[]> {
    await this.#edits.settled();
    const cell = await this.#openCell();
    // By now, all messages that the webview sent before its answer have arrived.
    await this.#edits.settled();
    this.#open.entered();
    if (cell === null) return [];
    const changed = await this.#changedBy(cell);
    if (!changed) return [];
    this.#keys.expect(changed.text, changed.typed);
    return toVscodeEdits(this.#document, changed.edits);
  }

  /**
   * The text with a typed cell in it; `undefined` if its entry was removed, or the text cannot hold the
   * value.
   */
  async #changedBy(
    cell: CellInput,
  ): Promise<(Changed & { readonly typed: readonly CellInput[] }) | undefined> {
    const meant = await this.#requests.changesFor([cell]);
    if (!('changes' in meant)) return undefined;
    const result = changeText(this.#document.getText(), meant.changes, meant.profile);
    return result.kind === 'changed' ? { ...result, typed: meant.typed ?? [] } : undefined;
  }

  /** The text of the open cell that is not in the document, if it was typed after the time `since`. */
  async unsavedCell(since: number): Promise<UnsavedCell | undefined> {
    const cell = this.#open.typedAt > since ? this.#open.typed : null;
    const changed = cell === null ? undefined : await this.#changedBy(cell);
    if (cell === null || !changed || changed.edits.length === 0) return undefined;
    return { cell, edits: toVscodeEdits(this.#document, changed.edits) };
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
      // VS Code destroys a hidden page. When it is shown again, it requests everything.
      this.#sent = undefined;
      return;
    }
    if (sent?.language === language) {
      this.#post({ type: 'update', frame, patches: patchesBetween(sent.sheets, sheets), turn });
    } else {
      const { widths } = this.#services.remembered;
      const view = this.#viewOf();
      const first =
        this.#shown && isLarge(this.#shown) ? withRowsOf(view.sheet ?? 'criteria', sheets) : sheets;
      this.#post({ type: 'open', strings: stringsOf(language), frame, sheets: first, view, widths, turn });
      this.#sent = { language, sheets: first, turn };
      // The visible sheet is drawn before the rest is sent.
      if (first !== sheets) this.#send(frame, sheets, language);
      return;
    }
    this.#sent = { language, sheets, turn };
  }

  #compare(sheets: readonly SheetView[]): Comparison | undefined {
    // The other side may not have been drawn yet. It then calls `compareAgain` on this side.
    const other = this.#services.comparisons.otherSideOf(this);
    const theirs = other ? other.#sent?.sheets : undefined;
    if (!theirs) return undefined;
    const marks: Record<string, Mark[]> = {};
    for (const { sheet, row, column, other: text } of differencesOf(sheets, theirs)) {
      marks[sheet] = [...(marks[sheet] ?? []), { row, column, other: text }];
    }
    return { marks };
  }

  async #conflicts(written: string): Promise<ConflictedRecord> {
    const { records } = this.#services;
    const ancestor = await ancestorOf(this.uri);
    const assess = (side: string): Promise<Assessment> => records.assessText(this.#document, side);
    return viewConflicts(written, currentLanguage(), assess, ancestor);
  }

  async #visit(cell: CellName): Promise<void> {
    if (!this.#shown) return;
    this.#sheetInSight = cell.sheet;
    const path = pathAt(this.#shown, this.#keys.of(this.#shown, true).cell(cell));
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
      const timer = setTimeout(() => done(this.#open.typed), flushTimeout);
      this.#flushes.set(id, done);
      this.#post({ type: 'flush', id });
    });
  }

  /** The remaining work, with cells by lasting keys. */
  #workLeft(shown: Assessment, language: Language, isDraft: boolean): RemainingWork | undefined {
    const keys = this.#keys.of(shown, isDraft);
    const seen = showsIds() ? (cell: CellPlace): CellPlace => cell : placeWithoutIds;
    return remainingWork(shown, language, (cell) =>
      seen({ ...cell, row: keys.lasting(cell.sheet, cell.row) }),
    );
  }

  /** The sheets of an assessment, with rows by lasting keys. */
  #named(assessment: Assessment, language: Language, isDraft = false): readonly SheetView[] {
    const keys = this.#keys.of(assessment, isDraft);
    return viewsOf(assessment, language, { showIds: showsIds() }).map((view) => keys.named(view));
  }

  /** After an undo or redo, selects the cells that changed. */
  #selectChanged(sheets: readonly SheetView[], draft: boolean): void {
    const before = this.#beforeHistory;
    if (!before || draft) return;
    this.#beforeHistory = undefined;
    const range = this.#panel.active ? changedCells(before, sheets, this.#sheetInSight) : undefined;
    if (range) this.#post({ type: 'select', range });
  }

  /** Handles the loss of focus: to another part of the window, unless the whole window has lost it. */
  async #left(cell: CellInput | null): Promise<void> {
    this.#open.note(cell);
    await new Promise((resolve) => setTimeout(resolve, windowDelay));
    // A closed grid handles its open cell separately.
    if (this.#disposed || !vscode.window.state.focused) return;
    const autoSave = vscode.workspace.getConfiguration('files', this.uri).get('autoSave');
    // With this setting VS Code has already saved, without this cell.
    this.#open.savesEntry = autoSave === 'onFocusChange' && cell !== null;
    if (this.#open.savesEntry && cell && !this.#panel.visible) await this.#enterUnseen(cell);
    else this.#post({ type: 'enter' });
  }

  /** The page of a hidden tab is destroyed, so its open cell is entered here, and not opened again later. */
  async #enterUnseen(cell: CellInput): Promise<void> {
    this.#open.entered();
    const outcome = await this.#requests.type({ name: 'edit', cells: [cell] });
    const { remembered } = this.#services;
    const { open, ...view } = remembered.viewOf(this.uri);
    if (outcome.ok && open) remembered.keep(this.uri, view, remembered.widths);
  }

  /** Saves the view state; rows by keys that the next session can resolve. */
  async #remember({ view, widths }: Extract<FromEditor, { type: 'remember' }>): Promise<void> {
    const { open, ...rest } = view;
    if (this.#open.typed && open) this.#open.typed = open;
    const keys = this.#shown && this.#keys.of(this.#shown, true);
    const row = open && keys ? keys.storable(open.sheet, open.row) : open?.row;
    this.#services.remembered.keep(
      this.uri,
      { ...rest, ...(open && row !== undefined ? { open: { ...open, row } } : {}) },
      widths,
    );
  }

  #viewOf(): ViewState {
    const { open, ...rest } = this.#services.remembered.viewOf(this.uri);
    const keys = this.#shown && this.#keys.of(this.#shown, true);
    if (!open || !keys) return open ? { ...rest, open } : rest;
    return { ...rest, open: { ...open, row: keys.stored(open.sheet, open.row) } };
  }

  #post(posted: ToEditor): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(posted);
  }
}

function isLarge({ parsed }: Assessment): boolean {
  return parsed.text.length > largeFrom;
}

/** All sheets, with the rows of only one of them. */
function withRowsOf(shown: SheetId, sheets: readonly SheetView[]): readonly SheetView[] {
  return sheets.map((sheet) => (sheet.id === shown ? sheet : { ...sheet, rows: [] }));
}

async function isFileReadOnly(uri: vscode.Uri): Promise<boolean> {
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}
