import type { NamePart } from '../../../src/core/text/person-order.js';
import type { RowAction } from '../../../src/protocol/editor.js';
import { FilterPanel } from '../../popups/filter-panel.js';
import { type Arrangement, asWritten, isArranged, orderOf, textsOf } from '../pure/arrange.js';
import type { GridCore } from '../view/grid-core.js';

/** Adding, moving, removing, sorting and filtering rows. */
export class RowArranging {
  readonly #core: GridCore;
  readonly #panel: FilterPanel;

  readonly #changed: () => void;

  /** `changed` is called when sorting or filtering has changed. */
  constructor(core: GridCore, changed: () => void) {
    this.#core = core;
    this.#changed = changed;
    this.#panel = new FilterPanel(core.host.word, () => core.focus());
  }

  /** Runs an action on the selected rows. */
  change(action: RowAction): void {
    const { model, host } = this.#core;
    const { top, bottom } = model.block;
    const rows = model.sheet?.rows.slice(top, bottom + 1) ?? [];
    if (!model.sheet?.takesRows || model.locked) return;
    if ((action === 'moveUp' || action === 'moveDown') && isArranged(model.arrangement)) {
      host.announce(host.word('move-arranged'));
      return;
    }
    const keys = rows.map(({ key }) => key);
    void host.rows(action, keys).then((added) => this.#core.goToRows(added));
  }

  /** `by`: the part of people's names to sort by first. */
  sort(column: number, descending: boolean, by?: NamePart): void {
    const { sheet, arrangement } = this.#core.model;
    const id = sheet?.columns[column]?.id;
    if (id === undefined) return;
    this.#arrangeAs({ ...arrangement, sort: { column: id, descending, ...(by ? { by } : {}) } });
  }

  /** Clears the filters and keeps the sort order. */
  clearFilters(): void {
    this.#arrangeAs({ ...this.#core.model.arrangement, filters: {} });
  }

  /** Clears sorting and filters. */
  clear(): void {
    this.#arrangeAs(asWritten);
  }

  /** Writes all entries in the current sort order, including those that are filtered out. */
  write(): void {
    const { source, arrangement } = this.#core.model;
    const { sort } = arrangement;
    if (!source || !sort) return;
    const order = orderOf(source, { sort, filters: {} }).map((row) => source.rows[row]);
    this.#core.host.order(order.flatMap((row) => (row && row.kind !== 'new' ? [row.key] : [])));
    this.clear();
  }

  /** Asks which texts of a column to show. */
  filter(column: number): void {
    const { model, table, host } = this.#core;
    const { source } = model;
    const shape = source?.columns[column];
    if (!source || !shape) return;
    const { left = 0, bottom = 0 } = table.headOf(column)?.getBoundingClientRect() ?? {};
    const { filters } = model.arrangement;
    const question = {
      title: host.word('filter-title', { column: shape.title }),
      texts: textsOf(source, column),
      chosen: filters[shape.id],
    };
    this.#panel.open(question, { x: left, y: bottom }, (texts) => {
      const { [shape.id]: _, ...others } = filters;
      this.#arrangeAs({ ...model.arrangement, filters: texts ? { ...others, [shape.id]: texts } : others });
    });
  }

  #arrangeAs(arrangement: Arrangement): void {
    const { model } = this.#core;
    if (!model.source) return;
    model.arrangeAs(arrangement);
    this.#core.redraw();
    this.#core.go(model.heldSelection);
    this.#changed();
    this.#announce();
    this.#core.focus();
  }

  #announce(): void {
    const { model, host } = this.#core;
    const count = model.sheet?.rows.filter(({ kind }) => kind !== 'new').length ?? 0;
    host.announce(
      isArranged(model.arrangement)
        ? host.word('arranged', { count, total: model.source?.count ?? count })
        : host.word('as-written'),
    );
  }
}
