import * as vscode from 'vscode';
import { editsOf } from '../../core/edit/apply-fixes.js';
import { type ChangeResult, changeText } from '../../core/edit/change.js';
import { conflictsIn, resolution } from '../../core/edit/conflicts.js';
import { type Language, message, say } from '../../core/language/message.js';
import { joinConflicts } from '../../core/merge/join-conflicts.js';
import type { Path } from '../../core/parse/tree.js';
import { editsBetween } from '../../core/text/text-edits.js';
import type { Origin } from '../../core/values/read-value.js';
import { cellOf, changesOf } from '../../core/views/sheet/cell-changes.js';
import { changedCells } from '../../core/views/sheet/changed-cells.js';
import { isBegun } from '../../core/views/sheet/entry-key.js';
import { type CellPlace, cellAt, pathAt } from '../../core/views/sheet/locate.js';
import { type RemainingWork, remainingWork } from '../../core/views/sheet/remaining-work.js';
import {
  changesOfReferences,
  lostReferences,
  referenceText,
} from '../../core/views/sheet/removed-members.js';
import { rowOrder } from '../../core/views/sheet/row-changes.js';
import { type KeysOfRecord, RowKeys } from '../../core/views/sheet/row-keys.js';
import type { CellInput, SheetId } from '../../core/views/sheet/sheet.js';
import { differencesOf } from '../../core/views/sheet/sheet-differences.js';
import { patchesBetween } from '../../core/views/sheet/sheet-patch.js';
import type { SheetView } from '../../core/views/sheet/sheet-view.js';
import { sheetsOf, shownSheets, viewsOf } from '../../core/views/sheet/sheets.js';
import { placeWithoutIds } from '../../core/views/sheet/without-ids.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type {
  CellName,
  Comparison,
  EditOutcome,
  EditorAction,
  EditorFrame,
  EditorRequest,
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
import { type CheckedCells, checkCells, misfitsIn } from './checked-inputs.js';
import type { DiffSides, Side } from './comparisons.js';
import { type ConflictedRecord, viewConflicts } from './conflict-views.js';
import { type ChangesOrEdits, type DocumentEdits, refused, toVscodeEdits } from './document-edits.js';
import { runAction } from './editor-actions.js';
import { frameOf, isReadOnly, stringsOf } from './editor-frame.js';
import { isReadOnlyBySettings } from './read-only-settings.js';
import type { Remembered } from './remembered.js';
import { changeBlankRows, rowChanges } from './row-requests.js';
import { showsIds } from './shows-ids.js';
import { showInText } from './text-cursor.js';
import type { UnsavedCell } from './unsaved-cell.js';

/** A webview that does not answer while a document is saved is not waited for longer than this. */
const flushTimeout = 1500;

/** How long it takes until VS Code says that its window has lost the keyboard, in milliseconds. */
const windowDelay = 60;

/** A text of more characters than this takes longer to show than a key press should. */
const largeFrom = 200_000;

/** What all grids share. */
export interface EditorServices {
  readonly records: Records;
  readonly places: Places;
  readonly remembered: Remembered;
  readonly comparisons: DiffSides<EditorSession>;
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
  readonly #keys = new RowKeys();
  readonly #flushes = new Map<number, (cell: CellInput | null) => void>();
  #sent: Sent | undefined;
  #frame: EditorFrame | undefined;
  /** The assessment whose sheets are shown. */
  #shown: Assessment | undefined;
  #lastGood: Assessment | undefined;
  /** What is typed in the open cell, as far as the page has said. */
  #draft: CellInput | null = null;
  #draftTyped = 0;
  /** The next cells that are entered are saved at once. */
  #savesEntry = false;
  /** The sheets before an undo or redo that is yet to be shown. */
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

  async receive(wording: FromEditor): Promise<void> {
    switch (wording.type) {
      case 'ready':
        return this.#start();
      case 'request':
        return this.#post({ type: 'reply', id: wording.id, outcome: await this.#answer(wording.request) });
      case 'flushed':
        return this.#flushes.get(wording.id)?.(wording.cell);
      case 'left':
        return this.#left(wording.cell);
      case 'selected':
        return this.#visit(wording.cell);
      case 'scrolled':
        return this.#services.comparisons.otherSideOf(this)?.follow(wording);
      case 'remember':
        return this.#remember(wording);
      default:
        return assertNever(wording);
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
      // The total first: it is there in half the time that thousands of rows take.
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

  /** Draws everything again: a setting says that it is shown otherwise. */
  async showAgain(): Promise<void> {
    await this.show(await this.#services.records.of(this.#document), false);
  }

  /** Undo or redo is changing the document; what it changes is selected once it is shown. */
  followHistory(): void {
    this.#beforeHistory ??= this.#sent?.sheets;
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
    const found = cellAt(this.#shown, path);
    const cell = found && (showsIds() ? found : placeWithoutIds(found));
    if (!cell) return;
    const row = this.#keys.of(this.#shown, true).lasting(cell.sheet, cell.row);
    this.#post({ type: 'reveal', cell: { ...cell, row }, focus });
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
    this.#draft = null;
    if (cell === null) return [];
    const result = await this.#changedBy(cell);
    if (result?.kind !== 'changed') return [];
    this.#keys.expect(result.text, [cell]);
    return toVscodeEdits(this.#document, result.edits);
  }

  /** The text with a typed cell in it; `undefined` where its entry is gone. */
  async #changedBy(cell: CellInput): Promise<ChangeResult | undefined> {
    const meant = await this.#changesFor([cell]);
    return 'changes' in meant
      ? changeText(this.#document.getText(), meant.changes, meant.profile)
      : undefined;
  }

  /** What is typed in the open cell and not in the document, if it was typed after a moment. */
  async unsavedCell(since: number): Promise<UnsavedCell | undefined> {
    const cell = this.#draftTyped > since ? this.#draft : null;
    const result = cell === null ? undefined : await this.#changedBy(cell);
    if (cell === null || result?.kind !== 'changed' || result.edits.length === 0) return undefined;
    return { cell, edits: toVscodeEdits(this.#document, result.edits) };
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
      const view = this.#viewOf();
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
      const timer = setTimeout(() => done(this.#draft), flushTimeout);
      this.#flushes.set(id, done);
      this.#post({ type: 'flush', id });
    });
  }

  async #answer(request: EditorRequest): Promise<EditOutcome> {
    try {
      return await this.#perform(request);
    } catch (error) {
      return refused(
        message('ui/failed', { reason: error instanceof Error ? error.message : String(error) }),
      );
    }
  }

  #perform(request: EditorRequest): Promise<EditOutcome> {
    switch (request.name) {
      case 'edit':
        this.#draft = null;
        return this.#type(request);
      case 'draft':
        return this.#showDraft(request.cell);
      case 'check':
        return this.#check(request.cells, request.origin);
      case 'rows':
        return this.#changeRows(request);
      case 'order':
        return this.#edit(async () => {
          const { assessment, profile, keys } = await this.#current();
          const entries = request.rows.filter((row) => keys.has(request.sheet, row));
          const rows = entries.map((row) => keys.positional(request.sheet, row));
          return { changes: rowOrder(request.sheet, rows, assessment), profile };
        });
      case 'fix':
        return this.#edit(() => this.#fix(request.cell, request.finding));
      case 'join':
        return this.#edit(() => this.#join());
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

  async #edit(make: () => Promise<ChangesOrEdits>): Promise<EditOutcome> {
    const { version } = this.#document;
    const { records } = this.#services;
    const outcome = await this.#edits.apply(make, {
      planned: (text, meant) => this.#keys.expect(text, 'typed' in meant ? meant.typed : []),
      show: (text) => records.announceEdit(this.#document, text),
    });
    // Nothing changed: the grid may still show a draft, so it is drawn again.
    if (this.#document.version === version) records.announce(this.#document);
    return outcome;
  }

  /** Adds, moves or takes out rows. */
  async #changeRows(request: Extract<EditorRequest, { name: 'rows' }>): Promise<EditOutcome> {
    // What was entered before comes first.
    await this.#edits.settled();
    const { keys: before, assessment: now } = await this.#current();
    const asked = request.references === undefined ? this.#referencesLostBy(request, now) : [];
    if (asked.length > 0) return { ok: true, references: asked };
    const begun = changeBlankRows(request, before);
    if (begun.length > 0) {
      await this.show(now, false);
      return { ok: true, begun };
    }
    return this.#edit(async () => {
      const { assessment, profile, keys } = await this.#current();
      const rows = request.rows.map((row) => keys.positional(request.sheet, row));
      const changes = rowChanges({ ...request, rows }, assessment);
      const references = lostReferences(changes, assessment);
      const more = changesOfReferences(references, request.references ?? 'keep', assessment);
      return { changes: [...changes, ...more], profile };
    });
  }

  /** What names the members that a request takes out, in words. */
  #referencesLostBy(request: Extract<EditorRequest, { name: 'rows' }>, assessment: Assessment): string[] {
    const { record } = assessment;
    const keys = this.#keys.of(assessment);
    const rows = request.rows.map((row) => keys.positional(request.sheet, row));
    const lost = lostReferences(rowChanges({ ...request, rows }, assessment), assessment);
    const language = currentLanguage();
    return record ? lost.map((reference) => say(language, referenceText(reference, record))) : [];
  }

  /** Enters cells, with `fits` only those that take their text; rows begun with them are entries from then on. */
  async #type({ cells, fits }: Extract<EditorRequest, { name: 'edit' }>): Promise<EditOutcome> {
    let checked: CheckedCells | undefined;
    const saves = this.#savesEntry;
    this.#savesEntry = false;
    const outcome = await this.#edit(async () => {
      const { assessment, keys } = await this.#current();
      const inputs = cells.map((cell) => keys.cell(cell));
      checked = checkCells(inputs, assessment, { fits: fits ?? false, language: currentLanguage() });
      const left = new Set(checked.misfits.map(({ index }) => index));
      return this.#changesFor(cells.filter((_, index) => !left.has(index)));
    });
    if (saves && outcome.ok) await this.#document.save();
    const { keys } = await this.#current();
    if (!outcome.ok) {
      const { gone } = keys.inputs(cells);
      return gone.length > 0 ? { ...outcome, gone } : outcome;
    }
    const rows = new Set(cells.filter(({ row }) => isBegun(row)).map(({ row }) => row));
    const begun = [...rows].filter((row) =>
      cells.some((cell) => cell.row === row && keys.has(cell.sheet, row)),
    );
    return { ...outcome, ...checked, ...(rows.size > 0 ? { begun } : {}) };
  }

  async #current(): Promise<{
    readonly assessment: Assessment;
    readonly profile: Assessment['profile'];
    readonly keys: KeysOfRecord;
  }> {
    const assessment = await this.#services.records.of(this.#document);
    return { assessment, profile: assessment.profile, keys: this.#keys.of(assessment) };
  }

  async #changesFor(cells: readonly CellInput[]): Promise<ChangesOrEdits> {
    const { assessment, profile, keys } = await this.#current();
    const { inputs, gone } = keys.inputs(cells);
    if (gone.length > 0) return { result: { kind: 'refused', reason: message('ui/row-gone') } };
    return { changes: changesOf(sheetsOf(assessment), inputs, assessment), profile, typed: inputs };
  }

  async #fix(name: CellName, finding: number): Promise<ChangesOrEdits> {
    const { assessment, profile, keys } = await this.#current();
    // Findings are counted as the page counts them.
    const sheets = shownSheets(assessment, { showIds: showsIds() });
    const fix = cellOf(sheets, keys.cell(name))?.findings[finding]?.fix;
    return fix ? { result: editsOf(fix, this.#document.getText(), profile) } : { changes: [], profile };
  }

  #resolve(which: number | 'all', side: 'ours' | 'theirs'): ChangesOrEdits {
    const conflicts = conflictsIn(this.#document.getText());
    const chosen = which === 'all' ? conflicts : conflicts.slice(which, which + 1);
    return { result: { kind: 'edits', edits: chosen.map((conflict) => resolution(conflict, side)) } };
  }

  /** Joins the sides by cell; where that cannot be done by now, nothing changes. */
  async #join(): Promise<ChangesOrEdits> {
    const written = this.#document.getText();
    const ancestor = await ancestorOf(this.uri);
    const joined =
      ancestor === undefined ? undefined : joinConflicts(written, ancestor, this.#shown?.profile);
    return { result: { kind: 'edits', edits: joined ? editsBetween(written, joined.text) : [] } };
  }

  async #check(cells: readonly CellInput[], origin: Origin): Promise<EditOutcome> {
    const { assessment, keys } = await this.#current();
    const inputs = cells.map((cell) => keys.cell(cell));
    return { ok: true, misfits: misfitsIn(inputs, assessment, origin, currentLanguage()) };
  }

  /** Counts in the open cell without touching the document; `null` ends that. */
  async #showDraft(cell: CellInput | null): Promise<EditOutcome> {
    const { records } = this.#services;
    const began = performance.now();
    this.#draft = cell;
    this.#draftTyped = began;
    if (cell === null) {
      records.announce(this.#document);
      return { ok: true };
    }
    const { keys } = await this.#current();
    const meant = await this.#changesFor([cell]);
    // A row that is yet to begin counts once it is entered; what an entry that is gone held counts no more.
    const isNew = isBegun(cell.row) && !keys.has(cell.sheet, cell.row);
    if (isNew || keys.isBlank(cell.sheet, cell.row) || !('changes' in meant)) return { ok: true };
    const { changes, profile } = meant;
    // A name counts once it is whole; while it is typed its row keeps the one it has.
    if (changes.some(({ kind }) => kind === 'rename')) return { ok: true };
    const result = changeText(this.#document.getText(), changes, profile);
    if (result.kind === 'refused') return refused(result.reason);
    this.#keys.expect(result.text);
    if (this.#draft === cell) await records.announceDraft(this.#document, result.text);
    return { ok: true, took: performance.now() - began };
  }

  async #showInText(cell: CellName): Promise<EditOutcome> {
    const { assessment } = await this.#current();
    const shown = this.#shown ?? assessment;
    const path = pathAt(shown, this.#keys.of(shown, true).cell(cell));
    await showInText(this.#document, assessment.parsed.root, path);
    return { ok: true };
  }

  /** Whatever was entered before the button or key comes first. */
  async #run(action: EditorAction): Promise<EditOutcome> {
    await this.#edits.settled();
    await runAction(action, this.uri);
    return { ok: true };
  }

  /** What is left to do, with cells by the keys that last. */
  #workLeft(shown: Assessment, language: Language, isDraft: boolean): RemainingWork | undefined {
    const keys = this.#keys.of(shown, isDraft);
    const seen = showsIds() ? (cell: CellPlace): CellPlace => cell : placeWithoutIds;
    return remainingWork(shown, language, (cell) =>
      seen({ ...cell, row: keys.lasting(cell.sheet, cell.row) }),
    );
  }

  /** The sheets of an assessment, with rows by the keys that last. */
  #named(assessment: Assessment, language: Language, isDraft = false): readonly SheetView[] {
    const keys = this.#keys.of(assessment, isDraft);
    return viewsOf(assessment, language, { showIds: showsIds() }).map((view) => keys.named(view));
  }

  /** After an undo or redo the page goes to what has changed. */
  #selectChanged(sheets: readonly SheetView[], draft: boolean): void {
    const before = this.#beforeHistory;
    if (!before || draft) return;
    this.#beforeHistory = undefined;
    const range = this.#panel.active ? changedCells(before, sheets, this.#sheetInSight) : undefined;
    if (range) this.#post({ type: 'select', range });
  }

  /** Another part of the window has the keyboard now, unless it is another window that has. */
  async #left(cell: CellInput | null): Promise<void> {
    this.#draft = cell;
    this.#draftTyped = performance.now();
    await new Promise((resolve) => setTimeout(resolve, windowDelay));
    if (!vscode.window.state.focused) return;
    const autoSave = vscode.workspace.getConfiguration('files', this.uri).get('autoSave');
    // VS Code has saved by now, without this cell.
    this.#savesEntry = autoSave === 'onFocusChange';
    this.#post({ type: 'enter' });
  }

  /** Keeps how the user looks at the record; rows by keys that the next session understands. */
  async #remember({ view, widths }: Extract<FromEditor, { type: 'remember' }>): Promise<void> {
    const { open, ...rest } = view;
    if (this.#draft && open) this.#draft = open;
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

  #post(wording: ToEditor): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(wording);
  }
}

function isLarge({ parsed }: Assessment): boolean {
  return parsed.text.length > largeFrom;
}

/** The sheets with rows in one of them only. */
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
