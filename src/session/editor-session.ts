import { type Changed, changeText } from '../core/edit/change.js';
import { conflictsIn } from '../core/edit/conflicts.js';
import type { Language } from '../core/language/message.js';
import type { Path } from '../core/parse/tree.js';
import type { TextEdit } from '../core/text/text-edits.js';
import { changedCells } from '../core/views/sheet/changed-cells.js';
import { type CellPlace, cellAt, pathAt } from '../core/views/sheet/locate.js';
import { type RemainingWork, remainingWork } from '../core/views/sheet/remaining-work.js';
import { RowKeys } from '../core/views/sheet/row-keys.js';
import type { CellInput, SheetId } from '../core/views/sheet/sheet.js';
import type { SheetView } from '../core/views/sheet/sheet-view.js';
import { viewsOf } from '../core/views/sheet/sheets.js';
import { placeWithoutIds } from '../core/views/sheet/without-ids.js';
import type { Assessment } from '../core/workspace/assess.js';
import type {
  CellName,
  Comparison,
  EditorFrame,
  FromEditor,
  JoinedView,
  ViewState,
} from '../protocol/editor.js';
import { assertNever } from '../protocol/shared.js';
import { type ConflictedRecord, viewConflicts } from './conflict-views.js';
import type { DiffSides, Side } from './diff-sides.js';
import type { DocumentUri, OpenDocument } from './document.js';
import { frameOf } from './editor-frame.js';
import { EditorRequests } from './editor-requests.js';
import type { SessionHost, SessionPage } from './host.js';
import { marksBetween } from './marks-between.js';
import { OpenCell } from './open-cell.js';
import { PageFlush } from './page-flush.js';
import { proposalView } from './proposal-view.js';
import { SheetSender } from './sheet-sender.js';

/** Delay until a host reports that its window has lost the focus, in milliseconds. */
const windowDelay = 60;

/** Length in characters above which a redraw takes longer than a key press should. */
const largeFrom = 200_000;

/** A cell that was open when its grid was closed, with the edits that would write it. */
export interface UnsavedCell {
  readonly cell: CellInput;
  readonly edits: readonly TextEdit[];
}

/** One open grid. It keeps the page in sync with the document, and writes what is typed into the document. */
export class EditorSession implements Side {
  readonly #document: OpenDocument;
  readonly #page: SessionPage;
  readonly #host: SessionHost;
  readonly #sides: DiffSides<EditorSession>;
  readonly #keys = new RowKeys();
  readonly #flush: PageFlush;
  readonly #sender: SheetSender;
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
  #deleted = false;
  /** What another program wrote and was joined, which the next redraw says. */
  joined: JoinedView | undefined;
  #disposed = false;
  #showing = 0;

  constructor(document: OpenDocument, page: SessionPage, host: SessionHost, sides: DiffSides<EditorSession>) {
    this.#document = document;
    this.#page = page;
    this.#host = host;
    this.#sides = sides;
    this.#flush = new PageFlush((posted) => page.post(posted));
    this.#sender = new SheetSender(page, () => ({
      view: this.#viewOf(),
      widths: host.memory.widths,
      isLarge: this.#shown !== undefined && isLarge(this.#shown),
    }));
    this.#requests = new EditorRequests({
      document,
      host,
      keys: this.#keys,
      open: this.#open,
      page: this,
    });
  }

  /** The assessment whose sheets are shown. */
  get shown(): Assessment | undefined {
    return this.#shown;
  }

  get uri(): DocumentUri {
    return this.#document.uri;
  }

  get isVisible(): boolean {
    return !this.#disposed && this.#page.isVisible;
  }

  /** The grid was closed. Its page is not used any more. */
  dispose(): void {
    this.#disposed = true;
  }

  async receive(received: FromEditor): Promise<void> {
    switch (received.type) {
      case 'ready':
        return this.#start();
      case 'request':
        return this.#page.post({
          type: 'reply',
          id: received.id,
          outcome: await this.#requests.answer(received.request),
        });
      case 'flushed':
        return this.#flush.answered(received.id, received.cell);
      case 'typed':
        return this.#open.note(received.cell);
      case 'left':
        return this.#left(received.cell);
      case 'selected':
        return this.#visit(received.cell);
      case 'scrolled':
        return this.#sides.otherSideOf(this)?.follow(received);
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
    const language = this.#host.language();
    const options = {
      language,
      draft,
      readOnly: this.#host.isReadOnly(),
      deleted: this.#deleted,
      shown: this.#shown,
      conflicts: conflicts?.views ?? [],
      join: conflicts?.join,
      isDiskConflict: conflicts?.isDiskConflict ?? false,
      joined: this.joined,
    };
    const { sent } = this.#sender;
    if (isLarge(assessment) && sent?.language === language) {
      // The total is sent first: it is ready in half the time that thousands of rows take.
      const comparison = this.#frame?.comparison;
      const work = this.#frame?.work;
      this.#sender.send(frameOf(assessment, { ...options, comparison, work }), sent.sheets, language);
      await new Promise((resolve) => setTimeout(resolve));
      if (showing !== this.#showing) return;
    }
    const sheets = this.#named(this.#shown, language, draft);
    const work = this.#workLeft(this.#shown, language, draft);
    const keys = this.#keys.of(this.#shown, draft);
    const proposal = proposalView(this.#host, this.#shown, keys);
    this.#frame = frameOf(assessment, { ...options, comparison: this.#compare(sheets), work, proposal });
    this.#sender.send(this.#frame, sheets, language);
    this.#selectChanged(sheets, draft);
    this.#sides.otherSideOf(this)?.compareAgain();
  }

  /** Redraws everything after a change of a display setting. */
  async showAgain(): Promise<void> {
    await this.show(await this.#host.assessments.current(), false);
  }

  /** An undo or redo is in progress; the cells that it changes are selected once they are shown. */
  followHistory(): void {
    this.#beforeHistory ??= this.#sender.sent?.sheets;
  }

  /** The other side of a comparison has changed, opened or closed, so the marks are recomputed. */
  compareAgain(): void {
    const { sent } = this.#sender;
    if (!this.#frame || !sent) return;
    const { comparison: _, ...frame } = this.#frame;
    const comparison = this.#compare(sent.sheets);
    this.#frame = comparison ? { ...frame, comparison } : frame;
    this.#sender.send(this.#frame, sent.sheets, sent.language);
  }

  /** Follows the scrolling of the other side of a comparison. */
  follow({ sheet, top, left }: Extract<FromEditor, { type: 'scrolled' }>): void {
    this.#page.post({ type: 'scroll', sheet, top, left });
  }

  /** Goes to a place of the record; with `focus`, the keyboard focus goes there too. */
  reveal(path: Path, focus: boolean): void {
    if (this.#sender.sent === undefined || this.#shown === undefined) {
      this.#pendingPath = path;
      return;
    }
    if (focus && !this.#disposed) this.#page.bringToFront();
    const found = cellAt(this.#shown, path);
    const cell = found && (this.#host.showsIds() ? found : placeWithoutIds(found));
    if (!cell) return;
    const row = this.#keys.of(this.#shown, true).lasting(cell.sheet, cell.row);
    this.#page.post({ type: 'reveal', cell: { ...cell, row }, focus });
  }

  /** The file was deleted from the disk, or restored. */
  async setDeleted(deleted: boolean): Promise<void> {
    this.#deleted = deleted;
    await this.show(await this.#host.assessments.current(), false);
  }

  /** Asks the page for the open cell, and returns the edits that put it into the document being saved. */
  async flush(): Promise<readonly TextEdit[]> {
    await this.#host.edits.settled();
    const cell = await this.#flush.ask(() => this.#open.typed);
    // By now, all messages that the page sent before its answer have arrived.
    await this.#host.edits.settled();
    this.#open.entered();
    if (cell === null) return [];
    const changed = await this.#changedBy(cell);
    if (!changed) return [];
    this.#keys.expect(changed.text, changed.typed);
    return changed.edits;
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
    return { cell, edits: changed.edits };
  }

  async #start(): Promise<void> {
    this.#sender.reset();
    await this.#host.prepare();
    await this.show(await this.#host.assessments.current(), false);
    const path = this.#pendingPath;
    this.#pendingPath = undefined;
    if (path) this.reveal(path, true);
  }

  #compare(sheets: readonly SheetView[]): Comparison | undefined {
    // The other side may not have been drawn yet. It then calls `compareAgain` on this side.
    const other = this.#sides.otherSideOf(this);
    const proposal = this.#host.proposal();
    if (proposal) {
      const before = viewsOf(proposal.before, this.#host.language(), { showIds: this.#host.showsIds() });
      return marksBetween(
        sheets.filter(({ id }) => proposal.sheets.has(id)),
        before,
      );
    }
    const theirs = other ? other.#sender.sent?.sheets : undefined;
    return theirs && marksBetween(sheets, theirs);
  }

  async #conflicts(written: string): Promise<ConflictedRecord> {
    const ancestor = await this.#host.ancestor();
    const assess = (side: string): Promise<Assessment> => this.#host.assessments.ofText(side);
    return viewConflicts(written, this.#host.language(), assess, ancestor);
  }

  #visit(cell: CellName): void {
    if (!this.#shown) return;
    this.#sheetInSight = cell.sheet;
    const path = pathAt(this.#shown, this.#keys.of(this.#shown, true).cell(cell));
    this.#host.visit(path);
  }

  /** The remaining work, with cells by lasting keys. */
  #workLeft(shown: Assessment, language: Language, isDraft: boolean): RemainingWork | undefined {
    const keys = this.#keys.of(shown, isDraft);
    const seen = this.#host.showsIds() ? (cell: CellPlace): CellPlace => cell : placeWithoutIds;
    return remainingWork(shown, language, (cell) =>
      seen({ ...cell, row: keys.lasting(cell.sheet, cell.row) }),
    );
  }

  /** The sheets of an assessment, with rows by lasting keys. */
  #named(assessment: Assessment, language: Language, isDraft = false): readonly SheetView[] {
    const keys = this.#keys.of(assessment, isDraft);
    return viewsOf(assessment, language, { showIds: this.#host.showsIds() }).map((view) => keys.named(view));
  }

  /** After an undo or redo, selects the cells that changed. */
  #selectChanged(sheets: readonly SheetView[], draft: boolean): void {
    const before = this.#beforeHistory;
    if (!before || draft) return;
    this.#beforeHistory = undefined;
    const range = this.#page.isActive ? changedCells(before, sheets, this.#sheetInSight) : undefined;
    if (range) this.#page.post({ type: 'select', range });
  }

  /** Handles the loss of focus: to another part of the window, unless the whole window has lost it. */
  async #left(cell: CellInput | null): Promise<void> {
    this.#open.note(cell);
    await new Promise((resolve) => setTimeout(resolve, windowDelay));
    // A closed grid handles its open cell separately.
    if (this.#disposed || !this.#host.hasFocus()) return;
    // With this setting the host has already saved, without this cell.
    this.#open.savesEntry = this.#host.savesOnBlur() && cell !== null;
    if (this.#open.savesEntry && cell && !this.#page.isVisible) await this.#enterUnseen(cell);
    else this.#page.post({ type: 'enter' });
  }

  /** The page of a hidden tab is destroyed, so its open cell is entered here, and not opened again later. */
  async #enterUnseen(cell: CellInput): Promise<void> {
    this.#open.entered();
    const outcome = await this.#requests.type({ name: 'edit', cells: [cell] });
    const { memory } = this.#host;
    const { open, ...view } = memory.viewOf(this.#key);
    if (outcome.ok && open) memory.keep(this.#key, view, memory.widths);
  }

  /** Saves the view state; rows by keys that the next session can resolve. */
  #remember({ view, widths }: Extract<FromEditor, { type: 'remember' }>): void {
    const { open, ...rest } = view;
    if (this.#open.typed && open) this.#open.typed = open;
    const keys = this.#shown && this.#keys.of(this.#shown, true);
    const row = open && keys ? keys.storable(open.sheet, open.row) : open?.row;
    this.#host.memory.keep(
      this.#key,
      { ...rest, ...(open && row !== undefined ? { open: { ...open, row } } : {}) },
      widths,
    );
  }

  #viewOf(): ViewState {
    const { open, ...rest } = this.#host.memory.viewOf(this.#key);
    const keys = this.#shown && this.#keys.of(this.#shown, true);
    if (!open || !keys) return open ? { ...rest, open } : rest;
    return { ...rest, open: { ...open, row: keys.stored(open.sheet, open.row) } };
  }

  get #key(): string {
    return this.uri.toString();
  }
}

function isLarge({ parsed }: Assessment): boolean {
  return parsed.text.length > largeFrom;
}
