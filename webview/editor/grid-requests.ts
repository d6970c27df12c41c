import type { PastedCells } from '../../src/core/import/pasted.js';
import type { CellRange } from '../../src/core/views/sheet/changed-cells.js';
import { isBegun } from '../../src/core/views/sheet/entry-key.js';
import type { CellInput, SheetId } from '../../src/core/views/sheet/sheet.js';
import type { EditOutcome, EditorAction, EditorRequest, PastedView } from '../../src/protocol/editor.js';
import type { Grid } from '../grid/grid.js';
import type { GridHost } from '../grid/model/grid-host.js';
import { askAboutReferences } from '../popups/dialogs.js';
import { type CellRequestParts, CellRequests } from './cell-requests.js';
import { EditTrail } from './edit-trail.js';
import type { EditorMessages } from './messaging.js';

/** The parts of the page that requests act on. */
interface RequestParts extends CellRequestParts<EditorRequest> {
  readonly messages: EditorMessages;
  grid(): Grid;
  /** The visible sheet. */
  shown(): SheetId;
  /** Goes to cells of any sheet. */
  select(range: CellRange): void;
}

/** What the grid asks of the host that changes the record or needs an answer. */
type Requests = Pick<
  GridHost,
  | 'edit'
  | 'otherReading'
  | 'lost'
  | 'check'
  | 'recognise'
  | 'importPasted'
  | 'rows'
  | 'order'
  | 'fix'
  | 'showInText'
  | 'run'
>;

/** Sends the changes of the grid to the host, and shows the user the result. */
export class GridRequests implements Requests {
  readonly #parts: RequestParts;
  readonly #cells: CellRequests<EditorRequest>;
  readonly #trail = new EditTrail();

  constructor(parts: RequestParts) {
    this.#parts = parts;
    this.#cells = new CellRequests(parts);
  }

  readonly edit: GridHost['edit'] = async (inputs, kind) => {
    this.#trail.add(rangeOf(inputs));
    const { outcome, entered } = await this.#cells.enter(inputs, kind);
    this.#dropBegun(inputs, outcome);
    return entered;
  };

  readonly otherReading = (): void => {
    const input = this.#cells.enterOtherReading();
    if (input) this.#trail.add(rangeOf([input]));
  };

  readonly lost = (input: CellInput): void => this.#cells.lost(input);

  readonly check: GridHost['check'] = (cells, origin) => this.#cells.check(cells, origin);

  readonly recognise = async (pasted: PastedCells): Promise<PastedView> => {
    const outcome = await this.ask({ name: 'pasted', sheet: this.#parts.shown(), pasted });
    return (outcome.ok && outcome.pasted) || { hasHeads: false, oldLetters: [] };
  };

  readonly importPasted = (pasted: PastedCells): void => {
    void this.ask({ name: 'importPasted', sheet: this.#parts.shown(), pasted });
  };

  readonly rows: GridHost['rows'] = async (action, rows) => {
    const { say, grid, shown } = this.#parts;
    this.#trail.add(undefined);
    const request = { name: 'rows', sheet: shown(), rows, action } as const;
    let outcome = await this.ask(request);
    if (outcome.ok && outcome.references) {
      const references = await askAboutReferences(say, outcome.references, () => grid().focus());
      if (references === undefined) return [];
      outcome = await this.ask({ ...request, references });
    }
    return (outcome.ok && outcome.begun) || [];
  };

  readonly order = (rows: readonly string[]): void => {
    this.#trail.add(undefined);
    void this.ask({ name: 'order', sheet: this.#parts.shown(), rows });
  };

  readonly fix: GridHost['fix'] = (cell, finding) => {
    this.#trail.add(undefined);
    void this.ask({ name: 'fix', cell, finding });
  };

  readonly showInText: GridHost['showInText'] = (cell) => void this.ask({ name: 'showInText', cell });

  readonly run = (action: EditorAction): void => {
    const range = action === 'undo' ? this.#trail.undo() : action === 'redo' ? this.#trail.redo() : undefined;
    if (range) this.#parts.select(range);
    void this.ask({ name: 'run', action });
  };

  /** Sends a request. On a refusal, announces it and redraws the sheet. */
  ask(request: EditorRequest): Promise<EditOutcome> {
    return this.#cells.ask(request);
  }

  /** The record has changed; unless by a request of this page, it is unknown what undo would change. */
  changed(): void {
    if (this.#parts.messages.isIdle) this.#trail.forget();
  }

  /** Removes started rows that did not become entries, and keeps the text typed in them. */
  #dropBegun(inputs: readonly CellInput[], outcome: EditOutcome): void {
    const begun = outcome.ok ? outcome.begun : [];
    const [first] = inputs;
    if (!first || !begun) return;
    const without = inputs.filter(({ row }) => isBegun(row) && !begun.includes(row));
    if (outcome.ok) this.#cells.keepTexts(this.#parts.say('begin-with-name'), without);
    this.#parts.grid().dropBegun(
      first.sheet,
      without.map(({ row }) => row),
    );
  }
}

/** From the first cell to the last, since inputs are ordered by row. */
function rangeOf(inputs: readonly CellInput[]): CellRange | undefined {
  const [first, last] = [inputs[0], inputs.at(-1)];
  return first && last && { sheet: first.sheet, first, last };
}
