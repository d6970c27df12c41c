import { editsOf } from '../core/edit/apply-fixes.js';
import { changeText } from '../core/edit/change.js';
import { conflictsIn, resolution } from '../core/edit/conflicts.js';
import { pastedTable } from '../core/import/pasted.js';
import { message, say } from '../core/language/message.js';
import { joinConflicts } from '../core/merge/join-conflicts.js';
import { editsBetween } from '../core/text/text-edits.js';
import type { Origin } from '../core/values/read-value.js';
import { cellOf, changesOf } from '../core/views/sheet/cell-changes.js';
import { isBegun } from '../core/views/sheet/entry-key.js';
import { pathAt } from '../core/views/sheet/locate.js';
import { changesOfReferences, lostReferences, referenceText } from '../core/views/sheet/removed-members.js';
import { rowOrder } from '../core/views/sheet/row-changes.js';
import type { KeysOfRecord, RowKeys } from '../core/views/sheet/row-keys.js';
import type { CellInput } from '../core/views/sheet/sheet.js';
import { sheetsOf, shownSheets } from '../core/views/sheet/sheets.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { CellName, EditOutcome, EditorAction, EditorRequest } from '../protocol/editor.js';
import { assertNever } from '../protocol/shared.js';
import { type CheckedCells, checkCells, misfitsIn } from './checked-inputs.js';
import type { OpenDocument } from './document.js';
import { type ChangesOrEdits, refused } from './document-edits.js';
import type { SessionHost } from './host.js';
import type { OpenCell } from './open-cell.js';
import { viewPasted } from './pasted-requests.js';
import { changeBlankRows, rowChanges } from './row-requests.js';

/** What the requests of a page operate on. */
interface RequestOptions {
  readonly document: OpenDocument;
  readonly host: SessionHost;
  readonly keys: RowKeys;
  readonly open: OpenCell;
  readonly page: ShownPage;
}

/** The page that sends the request. */
interface ShownPage {
  /** The assessment whose sheets are shown. */
  readonly shown: Assessment | undefined;
  show(assessment: Assessment, draft: boolean): Promise<void>;
}

/** Answers the requests of a grid's page; each edit request is one edit of the document. */
export class EditorRequests {
  readonly #document: OpenDocument;
  readonly #host: SessionHost;
  readonly #keys: RowKeys;
  readonly #open: OpenCell;
  readonly #page: ShownPage;

  constructor({ document, host, keys, open, page }: RequestOptions) {
    this.#document = document;
    this.#host = host;
    this.#keys = keys;
    this.#open = open;
    this.#page = page;
  }

  /** An error is answered too, as a refusal with its reason. */
  async answer(request: EditorRequest): Promise<EditOutcome> {
    try {
      return await this.#perform(request);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refused(message('ui/failed', { reason }), this.#host.language());
    }
  }

  #perform(request: EditorRequest): Promise<EditOutcome> {
    switch (request.name) {
      case 'edit':
        this.#open.entered();
        return this.type(request);
      case 'draft':
        return this.#showDraft(request.cell);
      case 'check':
        return this.#check(request.cells, request.origin);
      case 'rows':
        return this.#changeRows(request);
      case 'order':
        return this.#edit(async () => {
          const { assessment, profile, keys } = await this.current();
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
      case 'pasted':
        return this.#viewPasted(request);
      case 'importPasted':
        return this.#importPasted(request);
      case 'answer':
        this.#host.proposal()?.answer(request.answer);
        return Promise.resolve({ ok: true });
      case 'run':
        return this.#run(request.action);
      default:
        return assertNever(request);
    }
  }

  async #edit(make: () => Promise<ChangesOrEdits>): Promise<EditOutcome> {
    const { version } = this.#document;
    const { assessments } = this.#host;
    const outcome = await this.#host.edits.apply(make, {
      planned: (text, meant) => this.#keys.expect(text, 'typed' in meant ? meant.typed : []),
      show: (text) => assessments.announceEdit(text),
    });
    // Nothing changed, but the grid may still show a draft, so it is redrawn.
    if (this.#document.version === version) assessments.announce();
    return outcome;
  }

  /** Adds, moves or removes rows. */
  async #changeRows(request: Extract<EditorRequest, { name: 'rows' }>): Promise<EditOutcome> {
    // Earlier input is applied first.
    await this.#host.edits.settled();
    const { keys: before, assessment: now } = await this.current();
    const asked = request.references === undefined ? this.#referencesLostBy(request, now) : [];
    if (asked.length > 0) return { ok: true, references: asked };
    const begun = changeBlankRows(request, before);
    if (begun.length > 0) {
      await this.#page.show(now, false);
      return { ok: true, begun };
    }
    return this.#edit(async () => {
      const { assessment, profile, keys } = await this.current();
      const rows = request.rows.map((row) => keys.positional(request.sheet, row));
      const changes = rowChanges({ ...request, rows }, assessment);
      const references = lostReferences(changes, assessment);
      const more = changesOfReferences(references, request.references ?? 'keep', assessment);
      return { changes: [...changes, ...more], profile };
    });
  }

  /** Describes the references to the members that a request removes. */
  #referencesLostBy(request: Extract<EditorRequest, { name: 'rows' }>, assessment: Assessment): string[] {
    const { record } = assessment;
    const keys = this.#keys.of(assessment);
    const rows = request.rows.map((row) => keys.positional(request.sheet, row));
    const lost = lostReferences(rowChanges({ ...request, rows }, assessment), assessment);
    const language = this.#host.language();
    return record ? lost.map((reference) => say(language, referenceText(reference, record))) : [];
  }

  /** Enters cells; with `fits`, only those that accept their text. Rows started by them become entries. */
  async type({ cells, fits }: Extract<EditorRequest, { name: 'edit' }>): Promise<EditOutcome> {
    let checked: CheckedCells | undefined;
    const saves = this.#open.savesEntry;
    this.#open.savesEntry = false;
    const outcome = await this.#edit(async () => {
      const { assessment, keys } = await this.current();
      const inputs = cells.map((cell) => keys.cell(cell));
      checked = checkCells(inputs, assessment, { fits: fits ?? false, language: this.#host.language() });
      const left = new Set(checked.misfits.map(({ index }) => index));
      return this.changesFor(cells.filter((_, index) => !left.has(index)));
    });
    if (saves && outcome.ok) await this.#document.save();
    const { keys } = await this.current();
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

  async current(): Promise<{
    readonly assessment: Assessment;
    readonly profile: Assessment['profile'];
    readonly keys: KeysOfRecord;
  }> {
    const assessment = await this.#host.assessments.current();
    return { assessment, profile: assessment.profile, keys: this.#keys.of(assessment) };
  }

  async changesFor(cells: readonly CellInput[]): Promise<ChangesOrEdits> {
    const { assessment, profile, keys } = await this.current();
    const { inputs, gone } = keys.inputs(cells);
    if (gone.length > 0) return { result: { kind: 'refused', reason: message('ui/row-gone') } };
    return { changes: changesOf(sheetsOf(assessment), inputs, assessment), profile, typed: inputs };
  }

  async #fix(name: CellName, finding: number): Promise<ChangesOrEdits> {
    const { assessment, profile, keys } = await this.current();
    // The index is the one that the page uses.
    const sheets = shownSheets(assessment, { showIds: this.#host.showsIds() });
    const fix = cellOf(sheets, keys.cell(name))?.findings[finding]?.fix;
    return fix ? { result: editsOf(fix, this.#document.getText(), profile) } : { changes: [], profile };
  }

  #resolve(which: number | 'all', side: 'ours' | 'theirs'): ChangesOrEdits {
    const conflicts = conflictsIn(this.#document.getText());
    const chosen = which === 'all' ? conflicts : conflicts.slice(which, which + 1);
    return { result: { kind: 'edits', edits: chosen.map((conflict) => resolution(conflict, side)) } };
  }

  /** Joins the sides by cell; if that is no longer possible, nothing changes. */
  async #join(): Promise<ChangesOrEdits> {
    const written = this.#document.getText();
    const ancestor = await this.#host.ancestor();
    const joined =
      ancestor === undefined ? undefined : joinConflicts(written, ancestor, this.#page.shown?.profile);
    return { result: { kind: 'edits', edits: joined ? editsBetween(written, joined.text) : [] } };
  }

  async #check(cells: readonly CellInput[], origin: Origin): Promise<EditOutcome> {
    const { assessment, keys } = await this.current();
    const inputs = cells.map((cell) => keys.cell(cell));
    return { ok: true, misfits: misfitsIn(inputs, assessment, origin, this.#host.language()) };
  }

  /** Assesses the record with the open cell without changing the document; `null` ends that. */
  async #showDraft(cell: CellInput | null): Promise<EditOutcome> {
    const { assessments } = this.#host;
    const began = performance.now();
    this.#open.note(cell);
    this.#open.draft = cell;
    if (cell === null) {
      assessments.announce();
      return { ok: true };
    }
    const { keys } = await this.current();
    const meant = await this.changesFor([cell]);
    // A new row counts only once it is entered. Text typed into a removed entry no longer counts.
    const isNew = isBegun(cell.row) && !keys.has(cell.sheet, cell.row);
    if (isNew || keys.isBlank(cell.sheet, cell.row) || !('changes' in meant)) return { ok: true };
    const { changes, profile } = meant;
    // A name counts only when it is complete; while it is typed the row keeps its old name.
    if (changes.some(({ kind }) => kind === 'rename')) return { ok: true };
    // An entry that is being emptied letter by letter stays until the cell is entered, because the user is
    // still typing in its row.
    if (changes.some(({ kind, path }) => kind === 'remove' && path.length === 1)) return { ok: true };
    const result = changeText(this.#document.getText(), changes, profile);
    if (result.kind === 'refused') return refused(result.reason, this.#host.language());
    this.#keys.expect(result.text);
    if (this.#open.draft === cell) await assessments.announceDraft(result.text);
    return { ok: true, took: performance.now() - began };
  }

  async #showInText(cell: CellName): Promise<EditOutcome> {
    const { assessment } = await this.current();
    const shown = this.#page.shown ?? assessment;
    const path = pathAt(shown, this.#keys.of(shown, true).cell(cell));
    await this.#host.showInText(assessment.parsed.root, path);
    return { ok: true };
  }

  async #viewPasted(request: Extract<EditorRequest, { name: 'pasted' }>): Promise<EditOutcome> {
    const { assessment } = await this.current();
    return { ok: true, pasted: viewPasted(request, assessment, this.#host.language()) };
  }

  /** Starts the import of a pasted table. The answer does not wait for the user, who may close this page. */
  async #importPasted(request: Extract<EditorRequest, { name: 'importPasted' }>): Promise<EditOutcome> {
    await this.#host.edits.settled();
    void this.#host.importTable(pastedTable(request.pasted, request.sheet, this.#host.language()));
    return { ok: true };
  }

  /** Input entered before the button or key is applied first. */
  async #run(action: EditorAction): Promise<EditOutcome> {
    await this.#host.edits.settled();
    await this.#host.run(action);
    return { ok: true };
  }
}
