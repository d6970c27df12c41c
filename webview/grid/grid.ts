import type { CellRange } from '../../src/core/views/sheet/changed-cells.js';
import type { CellInput, SheetId } from '../../src/core/views/sheet/sheet.js';
import { isArrangeable, type SheetView } from '../../src/core/views/sheet/sheet-view.js';
import type { CellName, SheetPlace, Widths } from '../../src/protocol/editor.js';
import { Menu } from '../popups/menu.js';
import { CellEditing } from './input/cell-editing.js';
import { Clipboard } from './input/clipboard.js';
import { Findings } from './input/findings.js';
import { GridMouse } from './input/grid-mouse.js';
import { KeyActions } from './input/key-actions.js';
import { Pointer } from './input/pointer.js';
import { RowArranging } from './input/row-arranging.js';
import { Searching } from './input/searching.js';
import type { GridHost, Shown } from './model/grid-host.js';
import type { LeftOutCell } from './model/left-out-marks.js';
import { isArranged } from './pure/arrange.js';
import { actionOf } from './pure/keys.js';
import { type CellPlace, extendTo, type Selection, selectCell } from './pure/selection.js';
import { FilterNote } from './view/filter-note.js';
import { GridCore } from './view/grid-core.js';
import { cellMenu, columnMenu, type MenuHost } from './view/grid-menus.js';

/** The facade of the spreadsheet: it composes the parts and routes the keyboard to them. */
export class Grid {
  readonly element = document.createElement('div');
  readonly #core: GridCore;
  readonly #editing: CellEditing;
  readonly #arranging: RowArranging;
  readonly #searching: Searching;
  readonly #findings: Findings;
  readonly #clipboard: Clipboard;
  readonly #mouse: GridMouse;
  readonly #keys: KeyActions;
  readonly #menu: Menu;
  readonly #note: FilterNote;

  constructor(host: GridHost) {
    const core = new GridCore(host, {
      typed: (isFirst) => this.#editing.typed(isFirst),
      chosen: () => {
        this.#editing.commit();
        core.refresh();
        core.focus();
      },
    });
    this.#core = core;
    this.#menu = new Menu(() => core.focus());
    this.#editing = new CellEditing(core);
    this.#clipboard = new Clipboard(core, this.#editing);
    this.#arranging = new RowArranging(core, () => this.#showHidden());
    this.#searching = new Searching(core, this.#editing);
    this.#mouse = new GridMouse(core, this.#editing, {
      cells: (x, y) => this.#openMenu(x, y),
      column: (x, y) => this.#menu.open(host.word('menu'), columnMenu(this.#menuHost()), { x, y }),
    });
    const pointer = new Pointer(core.table.element, this.#mouse);
    this.#findings = new Findings(core, () => pointer.isDragging || this.#menu.isOpen);
    this.#keys = new KeyActions(core, {
      editing: this.#editing,
      arranging: this.#arranging,
      searching: this.#searching,
      findings: this.#findings,
      openMenu: () => {
        const box = core.table.cellAt(core.model.selection.active)?.getBoundingClientRect();
        this.#openMenu(box?.left ?? 0, box?.bottom ?? 0);
      },
    });
    this.element.className = 'grid-frame';
    this.#note = new FilterNote(host.word, () => this.#arranging.clearFilters());
    this.element.append(core.scroller, this.#note.element, this.#searching.bar.element);
    this.#listen();
  }

  get selection(): Selection {
    return this.#core.model.selection;
  }

  /** The sheet as displayed: sorted and filtered. */
  get sheet(): SheetView | undefined {
    return this.#core.model.sheet;
  }

  /** The keys of the selected rows, from top to bottom. */
  get selectedRows(): readonly string[] {
    const { model } = this.#core;
    const { top, bottom } = model.block;
    return model.sheet?.rows.slice(top, bottom + 1).map(({ key }) => key) ?? [];
  }

  get widths(): Widths {
    return this.#core.widths;
  }

  set widths(widths: Widths) {
    this.#core.widths = widths;
  }

  get place(): SheetPlace {
    return this.#core.place;
  }

  /** The open cell with the text typed in it. */
  get open(): CellInput | undefined {
    return this.#editing.open;
  }

  /** The text shown when there are no rows. */
  set emptyText(text: string) {
    this.#core.scroller.dataset.empty = text;
  }

  /** The language has changed: redraws heads and bars. */
  forgetWords(): void {
    this.#core.forgetWords();
    this.#searching.bar.forget();
    this.#note.forget();
  }

  /** Shows a sheet. An open cell stays open with its typed text. */
  show(shown: Shown): void {
    this.#core.show(shown);
    this.#showHidden();
    this.#searching.bar.refresh();
  }

  /** How many entries of a sheet the filters hide. */
  hiddenIn(sheet: SheetView): number {
    return this.#core.model.hiddenIn(sheet);
  }

  /** Redraws for a new width of the grid. */
  redraw(): void {
    this.#core.redraw();
    this.#core.table.fit();
    this.#core.table.reveal(this.#core.model.selection.active);
  }

  select(place: CellPlace): void {
    this.#core.select(place);
  }

  /** Goes to a cell by name; `false` if the filters hide it or it was removed. */
  goTo(name: CellName): boolean {
    const place = this.#core.model.placeOf(name);
    if (place && this.#core.field.mode === 'select') this.select(place);
    return place !== undefined;
  }

  /** Marks cells that something left out. */
  markLeftOut(cells: readonly LeftOutCell[]): void {
    this.#core.leftOut.add(cells);
  }

  /** The text that a paste or a fill left out of a cell. */
  leftOutAt(name: CellName): LeftOutCell | undefined {
    return this.#core.leftOut.at(name);
  }

  /** Scrolls to a position in pixels. */
  scrollTo(top: number, left: number): void {
    this.#core.scroller.scrollTo({ top, left });
  }

  focus(): void {
    this.#core.focus();
  }

  /** Closes the open cell without an edit, and returns it if its text has changed. */
  takeOpenCell(): CellInput | null {
    return this.#editing.take();
  }

  /** Enters the open cell. */
  commit(): void {
    this.#editing.commit();
  }

  /** Enters the open cell after the focus went to another part of the window. */
  enterOpenCell(): void {
    if (document.hasFocus()) return;
    this.#editing.commit();
    this.#core.refresh();
  }

  /** Removes rows whose first value was not written. */
  dropBegun(sheet: SheetId, rows: readonly string[]): void {
    this.#core.dropBegun(sheet, rows);
  }

  /** Reopens a cell with the text typed in it before; `false` if its entry was removed. */
  reopen(input: CellInput): boolean {
    const isThere = this.goTo(input);
    if (isThere) this.#editing.reopen(input.text);
    return isThere;
  }

  /**
   * Selects a block of cells by the names of its ends, as far as they are visible; does nothing while a cell
   * is open.
   */
  selectRange({ first, last }: Pick<CellRange, 'first' | 'last'>): void {
    const { model, field } = this.#core;
    const [active, corner] = [model.placeOf(first), model.placeOf(last)];
    if (!active || field.mode !== 'select') return;
    const selection = selectCell(active, model.size);
    this.#core.go(corner ? extendTo(selection, corner, model.size) : selection);
    this.#core.table.reveal(active);
  }

  get isOpen(): boolean {
    return this.#core.field.mode !== 'select';
  }

  /** The first problem of the sheet, or the last one with `back`. */
  goToProblem(back: boolean): boolean {
    return this.#findings.first(back);
  }

  /** Shows below the rows how many the filters hide; in place of the rows if none is left. */
  #showHidden(): void {
    const { model, scroller, host } = this.#core;
    const { source } = model;
    const hidden = source ? model.hiddenIn(source) : 0;
    const shown = (source?.count ?? 0) - hidden;
    this.#note.show(hidden, shown);
    scroller.classList.toggle('emptied', hidden > 0 && shown === 0);
    scroller.dataset.emptied = host.word('none-passes');
    host.arranged();
  }

  #listen(): void {
    const core = this.#core;
    const { element } = core.field;
    element.addEventListener('keydown', (event) => this.#onKey(event));
    element.addEventListener('blur', () => {
      // Redrawing removes and re-adds the field; that does not mean the user has left the cell.
      if (core.isRedrawing) return;
      // The field stays the active element when the whole page loses the focus. A user who returns from
      // another window continues typing here.
      if (document.activeElement !== element) this.#editing.commit();
      else if (core.field.mode !== 'select') core.host.left(this.#editing.changed);
    });
    core.scroller.addEventListener('scroll', () => {
      core.card.close();
      core.host.moved();
    });
    let width = 0;
    new ResizeObserver(() => {
      const { offsetWidth } = core.scroller;
      if (offsetWidth === width) return;
      width = offsetWidth;
      this.redraw();
    }).observe(core.scroller);
  }

  #onKey(event: KeyboardEvent): void {
    const { field } = this.#core;
    const action = actionOf(event, field.mode, field.choices.isOpen);
    if (!action || !this.#keys.perform(action)) return;
    // VS Code listens on an outer element and must not handle the same event again.
    event.preventDefault();
    event.stopPropagation();
  }

  #openMenu(x: number, y: number): void {
    this.#editing.commit();
    this.#core.card.close();
    this.#menu.open(this.#core.host.word('menu'), cellMenu(this.#menuHost()), { x, y });
  }

  #menuHost(): MenuHost {
    const { model, host } = this.#core;
    const { column } = model.selection.active;
    return {
      word: host.word,
      locked: model.locked,
      takesRows: model.sheet?.takesRows ?? false,
      arranges: model.sheet !== undefined && isArrangeable(model.sheet),
      isArranged: isArranged(model.arrangement),
      isSorted: model.arrangement.sort !== undefined,
      imports: this.#core.host.importPasted !== undefined,
      hasFindings: (model.cell?.findings?.length ?? 0) > 0,
      perform: (action) => {
        this.focus();
        this.#keys.perform(action);
      },
      clipboard: (kind) => {
        this.focus();
        this.#clipboard.run(kind);
      },
      ofPeople: model.sheet?.columns[column]?.ofPeople ?? false,
      sort: (descending, by) => this.#arranging.sort(column, descending, by),
      filter: () => this.#arranging.filter(column),
      clearArrangement: () => this.#arranging.clear(),
      writeOrder: () => this.#arranging.write(),
      fitColumn: () => this.#mouse.fitColumn(column),
      ...(model.sheet?.id === 'members' ? { toggleIds: () => host.run('toggleIds') } : {}),
    };
  }
}
