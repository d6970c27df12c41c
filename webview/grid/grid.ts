import type { CellInput, SheetId } from '../../src/core/sheet/sheet.js';
import { type CellView, choicesAt, inputAt, type SheetView, worst } from '../../src/core/sheet/sheet-view.js';
import type {
  CellName,
  EditorAction,
  Mark,
  Misfit,
  RowAction,
  SheetPlace,
  Widths,
} from '../../src/protocol.js';
import type { Word } from '../editor/words.js';
import { askAboutPaste, showKeys } from '../popups/dialogs.js';
import { FilterPanel } from '../popups/filter-panel.js';
import { FindingCard } from '../popups/finding-card.js';
import { Menu } from '../popups/menu.js';
import type { Anchor } from '../popups/popup.js';
import { type Arrangement, arrange, asWritten, isArranged, orderOf, textsOf } from './arrange.js';
import { CellField } from './cell-field.js';
import { dragged, fillDown, fillOut, fillRight } from './fill.js';
import { findPlaces, replaceInputs, type Search } from './find.js';
import { FindBar } from './find-bar.js';
import type { HeadWords } from './grid-head.js';
import { cellMenu, columnMenu, type MenuHost } from './grid-menus.js';
import { GridTable } from './grid-table.js';
import { readHtmlTable, writeHtmlTable } from './html-table.js';
import { actionOf, type GridAction } from './keys.js';
import { clearInputs, heldText, inputsAt, pasteInputs, selectedTexts } from './paste.js';
import { Pointer, placeOf } from './pointer.js';
import {
  type Block,
  blockOf,
  type Direction,
  extendTo,
  isWithin,
  move,
  next,
  type Place,
  type Selection,
  type Size,
  selectAll,
  selectCell,
} from './selection.js';
import { type Cells, readTsv, writeTsv } from './tsv.js';

/** What the grid tells its surroundings. */
export interface GridHost {
  /** Cells were changed; one call is one action of the user. */
  edit(inputs: readonly CellInput[], kind: EditKind): void;
  /** What is being typed, to be counted in live; `null` when that ends without an edit. */
  draft(input: CellInput | null): void;
  /** Which texts their cells would not understand. */
  check(inputs: readonly CellInput[]): Promise<readonly Misfit[]>;
  rows(action: RowAction, rows: readonly string[]): void;
  order(rows: readonly string[]): void;
  fix(cell: CellName, finding: number): void;
  showInText(cell: CellName): void;
  /** The active cell, or its content, is another. */
  selected(place: Place): void;
  /** Position, widths or scrolling changed. */
  moved(): void;
  /** The document is to do this, behind what has just been entered. */
  run(action: EditorAction): void;
  /** F6: the keyboard goes to the toolbar. */
  leave(): void;
  nextSheet(back: boolean): void;
  /** No problem is left in this sheet in this direction. */
  nextProblem(back: boolean): void;
  announce(text: string): void;
  readonly word: Word;
}

export type EditKind = 'typed' | 'pasted' | 'cleared' | 'filled' | 'replaced';

export interface Shown {
  readonly sheet: SheetView;
  readonly locked: boolean;
  readonly marks: readonly Mark[];
  /** Where the user was in this sheet, if it is another than before. */
  readonly place: SheetPlace | undefined;
}

/** Rows that a page key goes. */
const pageRows = 15;

/** How long the mouse rests on a cell with a finding before it is told, in milliseconds. */
const hoverDelay = 350;

/** The spreadsheet: selection, keys, clipboard and everything a hand does; drawing is the table's. */
export class Grid {
  readonly element = document.createElement('div');
  readonly findBar: FindBar;
  readonly #scroller = document.createElement('div');
  readonly #table: GridTable;
  readonly #field: CellField;
  readonly #host: GridHost;
  readonly #menu: Menu;
  readonly #filter: FilterPanel;
  readonly #card: FindingCard;
  readonly #pointer: Pointer;
  readonly #arrangements = new Map<SheetId, Arrangement>();
  /** The order of rows as they are looked at, until the arrangement or their number changes. */
  #order: readonly number[] | undefined;
  #source: SheetView | undefined;
  #sheet: SheetView | undefined;
  #selection: Selection = { active: { row: 0, column: 0 }, corner: { row: 0, column: 0 } };
  #widths: Widths = {};
  #ownWidths: Readonly<Record<string, number>> = {};
  #headWords: HeadWords | undefined;
  #marks: readonly Mark[] = [];
  #locked = false;
  #redrawing = false;
  #fillTarget: Block | undefined;
  #hover: ReturnType<typeof setTimeout> | undefined;

  constructor(host: GridHost) {
    this.#host = host;
    const back = (): void => this.focus();
    this.#menu = new Menu(back);
    this.#filter = new FilterPanel(host.word, back);
    this.#card = new FindingCard(host.word, back);
    this.element.className = 'grid-frame';
    this.#scroller.className = 'grid-scroll';
    this.#table = new GridTable(this.#scroller);
    this.#field = new CellField(this.#table.element, {
      typed: (isFirst) => this.#onInput(isFirst),
      chosen: () => {
        this.#commit();
        this.#refresh();
        this.focus();
      },
    });
    this.findBar = new FindBar(host.word, {
      find: (search) => this.#find(search),
      step: (search, isBack) => this.#step(search, isBack),
      replace: (search, replacement, all) => this.#replace(search, replacement, all),
      closed: back,
    });
    this.#scroller.append(this.#table.element);
    this.element.append(this.#scroller, this.findBar.element);
    this.#pointer = new Pointer(this.#table.element, this.#pointerHost());
    this.#listen();
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** The sheet as it is looked at: sorted and filtered. */
  get sheet(): SheetView | undefined {
    return this.#sheet;
  }

  get widths(): Widths {
    return this.#widths;
  }

  set widths(widths: Widths) {
    this.#widths = widths;
  }

  get place(): SheetPlace {
    const { active, corner } = this.#selection;
    return {
      row: active.row,
      column: active.column,
      cornerRow: corner.row,
      cornerColumn: corner.column,
      top: this.#scroller.scrollTop,
      left: this.#scroller.scrollLeft,
    };
  }

  /** The open cell with what is typed in it. */
  get open(): CellInput | undefined {
    return this.#field.mode === 'select' ? undefined : this.#input(this.#field.text);
  }

  /** What the user reads where there are no rows. */
  set emptyText(text: string) {
    this.#scroller.dataset.empty = text;
  }

  /** Words of another language: heads and bars are drawn anew. */
  forgetWords(): void {
    this.#headWords = undefined;
    this.findBar.forget();
  }

  /** Shows a sheet. The cell that is open stays open; what is typed in it is not touched. */
  show({ sheet, locked, marks, place }: Shown): void {
    const previous = this.#source;
    const key = this.#sheet?.rows[this.#selection.active.row]?.key;
    // A record that has just been begun is entered as one that is opened.
    const isOther = previous?.id !== sheet.id || previous.rows.length === 0;
    this.#source = sheet;
    this.#locked = locked;
    this.#marks = marks;
    if (isOther) this.#closeForAnother();
    if (isOther || previous?.rows.length !== sheet.rows.length) this.#order = undefined;
    this.#redraw();
    if (isOther) this.#enter(sheet, place);
    else this.#followRow(key);
    this.findBar.refresh();
  }

  select(place: Place): void {
    this.#setSelection(selectCell(place, this.#size));
  }

  /** Goes to a cell by name; `false` where it is not in sight of the filters, or gone. */
  goTo({ row, column }: CellName): boolean {
    const at = this.#sheet?.rows.findIndex((candidate) => candidate.key === row) ?? -1;
    const across = this.#sheet?.columns.findIndex(({ id }) => id === column) ?? -1;
    if (at < 0 || across < 0) return false;
    if (this.#field.mode === 'select') this.select({ row: at, column: across });
    return true;
  }

  /** Scrolls to a position in pixels; `false` where the sheet stands there already. */
  scrollTo(top: number, left: number): boolean {
    const { scrollTop, scrollLeft } = this.#scroller;
    this.#scroller.scrollTo({ top, left });
    return this.#scroller.scrollTop !== scrollTop || this.#scroller.scrollLeft !== scrollLeft;
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }

  /** The cell that is open and differs from what the sheet holds; it is closed without an edit of its own. */
  takeOpenCell(): CellInput | null {
    if (this.#field.mode === 'select') return null;
    const input = this.#openInput();
    this.#field.close();
    return input;
  }

  /** Opens a cell again with what had been typed in it. */
  reopen(input: CellInput): void {
    if (!this.goTo(input) || !this.#isEditable) return;
    this.#open();
    this.#field.element.value = input.text;
  }

  /** The first problem of the sheet, or the last one with `back`. */
  goToProblem(back: boolean): boolean {
    const place = this.#problemFrom(undefined, back);
    if (place) this.select(place);
    return place !== undefined;
  }

  #listen(): void {
    const { element } = this.#field;
    element.addEventListener('keydown', (event) => this.#onKey(event));
    element.addEventListener('blur', () => {
      // Redrawing rows takes the field out and puts it back: that is not leaving the cell.
      if (!this.#redrawing) this.#commit();
    });
    element.addEventListener('copy', (event) => this.#onCopy(event, false));
    element.addEventListener('cut', (event) => this.#onCopy(event, true));
    element.addEventListener('paste', (event) => this.#onPaste(event));
    this.#scroller.addEventListener('scroll', () => {
      this.#card.close();
      this.#host.moved();
    });
    this.#table.element.addEventListener('mouseover', ({ target }) => this.#onHover(target));
    this.#table.element.addEventListener('mouseleave', () => clearTimeout(this.#hover));
    window.addEventListener('resize', () => {
      this.#redraw();
      this.#table.reveal(this.#selection.active);
    });
  }

  get #size(): Size {
    return { rows: this.#sheet?.rows.length ?? 0, columns: this.#sheet?.columns.length ?? 0 };
  }

  get #block(): Block {
    return blockOf(this.#selection);
  }

  get #cell(): CellView | undefined {
    return this.#cellAt(this.#selection.active);
  }

  #cellAt({ row, column }: Place): CellView | undefined {
    return this.#sheet?.rows[row]?.cells[column];
  }

  get #isEditable(): boolean {
    const { active } = this.#selection;
    return !this.#locked && !!this.#sheet && inputAt(this.#sheet, this.#cell, active.column) !== 'none';
  }

  get #isNewRow(): boolean {
    return this.#sheet?.rows[this.#selection.active.row]?.kind === 'new';
  }

  get #arrangement(): Arrangement {
    return (this.#source && this.#arrangements.get(this.#source.id)) ?? asWritten;
  }

  #closeForAnother(): void {
    this.#field.close();
    this.#ownWidths = {};
  }

  #redraw(): void {
    const source = this.#source;
    if (!source) return;
    this.#order ??= orderOf(source, this.#arrangement);
    const { sheet, numbers } = arrange(source, this.#order);
    this.#sheet = sheet;
    const word = this.#host.word;
    this.#headWords ??= {
      selectAll: word('select-all'),
      columnMenu: (column) => word('column-menu', { column }),
    };
    this.#redrawing = true;
    this.#table.draw({
      sheet,
      numbers,
      arrangement: this.#arrangement,
      widths: this.#sheetWidths(source.id),
      marks: this.#marks,
      label: word('grid', { sheet: sheet.title }),
      words: this.#headWords,
    });
    this.#redrawing = false;
    this.#scroller.classList.toggle('empty', sheet.rows.length === 0);
    this.#refresh();
  }

  /** The same object as long as no width of the sheet changes. */
  #sheetWidths(sheet: SheetId): Readonly<Record<string, number>> {
    const own = Object.entries(this.#widths).flatMap(([name, width]) =>
      name.startsWith(`${sheet}/`) ? [[name.slice(sheet.length + 1), width] as const] : [],
    );
    const widths = Object.fromEntries(own);
    if (JSON.stringify(widths) !== JSON.stringify(this.#ownWidths)) this.#ownWidths = widths;
    return this.#ownWidths;
  }

  #enter(sheet: SheetView, place: SheetPlace | undefined): void {
    if (!place) {
      this.#scroller.scrollTo({ top: 0, left: 0 });
      this.select(firstEditable(sheet));
      return;
    }
    const corner = { row: place.cornerRow, column: place.cornerColumn };
    const selection = selectCell({ row: place.row, column: place.column }, this.#size);
    this.#selection = extendTo(selection, corner, this.#size);
    this.#refresh();
    this.#scroller.scrollTo({ top: place.top, left: place.left });
  }

  /** The active row stays the active one while rows come and go above it. */
  #followRow(key: string | undefined): void {
    const { active } = this.#selection;
    const row = this.#sheet?.rows.findIndex((candidate) => candidate.key === key) ?? -1;
    if (row >= 0 && row !== active.row) {
      this.#setSelection(selectCell({ row, column: active.column }, this.#size));
      return;
    }
    const held = extendTo(this.#selection, this.#selection.corner, this.#size);
    if (JSON.stringify(held) !== JSON.stringify(this.#selection)) this.#setSelection(held);
  }

  #setSelection(selection: Selection): void {
    this.#selection = selection;
    this.#card.close();
    this.#refresh();
    this.#table.reveal(selection.corner);
    this.#host.moved();
  }

  /** Puts the field into the active cell and, unless that is open, the cell's text into the field. */
  #refresh(): void {
    const { active, corner } = this.#selection;
    this.#redrawing = true;
    this.#table.markSelection(this.#fillTarget ?? this.#block, active, corner);
    const element = this.#table.cellAt(active);
    if (element) this.#field.attach(element);
    else this.#field.detach();
    this.#redrawing = false;
    if (!element) return;
    if (this.#field.mode === 'select') {
      const text = heldText(this.#sheet?.rows[active.row], active.column);
      this.#field.hold(text, !this.#isEditable, this.#labelOf(text));
    }
    this.#host.selected(active);
  }

  #labelOf(text: string): string {
    const { row, column } = this.#selection.active;
    const line = this.#sheet?.rows[row];
    const name = line?.cells[1]?.text || line?.cells[0]?.text || '';
    const value = text === '' ? this.#host.word('empty-cell') : text;
    return this.#host.word('cell', { row: name, column: this.#sheet?.columns[column]?.title ?? '', value });
  }

  #onKey(event: KeyboardEvent): void {
    const action = actionOf(event, this.#field.mode, this.#field.choices.isOpen);
    if (!action || !this.#perform(action)) return;
    // VS Code listens further out; what the grid has done must not be done again there.
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key asks for; `false` leaves the key to the browser. */
  #perform(action: GridAction): boolean {
    switch (action.kind) {
      case 'move':
        return this.#go(move(this.#selection, action.direction, this.#size, action));
      case 'page':
        return this.#go(move(this.#selection, action.direction, this.#size, { ...action, by: pageRows }));
      case 'edge':
        return this.#goToEdge(action.edge, action.extend);
      case 'tab':
        return this.#go(next(this.#selection, action.back, this.#size));
      case 'enter':
        return this.#go(move(this.#selection, action.back ? 'up' : 'down', this.#size));
      case 'select-all':
        return this.#go(selectAll(this.#selection, this.#size));
      case 'select-row':
        return this.#selectRows(this.#block.top, this.#block.bottom);
      case 'select-column':
        return this.#selectColumns(this.#block.left, this.#block.right);
      case 'commit':
        return this.#commitAndGo(action.goal);
      case 'commit-all':
        return this.#commitAll();
      case 'cancel':
        return this.#cancel();
      case 'open':
      case 'open-choices':
        this.#open();
        return true;
      case 'choose':
        this.#field.choices.move(action.direction);
        this.#sendDraft();
        return true;
      case 'toggle':
        return this.#toggle();
      case 'clear':
        return this.#clear();
      case 'fill':
        return this.#fill(action.direction);
      case 'rows':
        return this.#changeRows(action.action);
      case 'undo-text':
        return document.execCommand('undo') || true;
      case 'redo-text':
        return document.execCommand('redo') || true;
      case 'line-break':
        return document.execCommand('insertText', false, '\n');
      default:
        return this.#performElsewhere(action);
    }
  }

  /** Keys that open something or go to another place. */
  #performElsewhere(action: GridAction): boolean {
    switch (action.kind) {
      case 'history':
        this.#host.run(action.action);
        return true;
      case 'save':
        this.#commit();
        this.#refresh();
        this.#host.run('save');
        return true;
      case 'find':
        this.#commit();
        this.findBar.open(action.replaces && !this.#locked);
        return true;
      case 'findings':
        return this.#showCard(this.#selection.active, true);
      case 'next-problem':
        return this.#nextProblem(action.back);
      case 'next-sheet':
        this.#commit();
        this.#host.nextSheet(action.back);
        return true;
      case 'show-in-text':
        this.#withName((name) => this.#host.showInText(name));
        return true;
      case 'menu': {
        const box = this.#table.cellAt(this.#selection.active)?.getBoundingClientRect();
        this.#openMenu({ x: box?.left ?? 0, y: box?.bottom ?? 0 });
        return true;
      }
      case 'help':
        showKeys(this.#host.word, () => this.focus());
        return true;
      case 'leave':
        this.#commit();
        this.#host.leave();
        return true;
      default:
        return false;
    }
  }

  #go(selection: Selection | undefined): boolean {
    if (!selection) return false;
    this.#setSelection(selection);
    return true;
  }

  #goToEdge(edge: 'row-start' | 'row-end' | 'grid-start' | 'grid-end', extend: boolean): boolean {
    const from = extend ? this.#selection.corner : this.#selection.active;
    const column = edge === 'row-start' || edge === 'grid-start' ? 0 : this.#size.columns - 1;
    const row = edge === 'grid-start' ? 0 : edge === 'grid-end' ? this.#size.rows - 1 : from.row;
    const place = { row, column };
    return this.#go(extend ? extendTo(this.#selection, place, this.#size) : selectCell(place, this.#size));
  }

  #selectRows(from: number, to: number): boolean {
    const start = selectCell({ row: from, column: 0 }, this.#size);
    return this.#mark(extendTo(start, { row: to, column: this.#size.columns - 1 }, this.#size));
  }

  #selectColumns(from: number, to: number): boolean {
    const start = selectCell({ row: 0, column: from }, this.#size);
    return this.#mark(extendTo(start, { row: this.#size.rows - 1, column: to }, this.#size));
  }

  /** Selects without scrolling to the far corner. */
  #mark(selection: Selection): boolean {
    this.#selection = selection;
    this.#refresh();
    this.#host.moved();
    return true;
  }

  #open(): void {
    if (!this.#isEditable || this.#field.mode === 'edit') return;
    this.#field.open('edit', this.#held);
    this.#openChoices();
  }

  get #held(): string {
    const { row, column } = this.#selection.active;
    return heldText(this.#sheet?.rows[row], column);
  }

  #openChoices(): void {
    const { column } = this.#selection.active;
    const list = this.#sheet && choicesAt(this.#sheet, this.#cell, column);
    const word = this.#host.word;
    if (list) this.#field.openChoices(list, word('choices'), word('no-choice'));
  }

  /** The first letter into a selected cell replaces what it held: the field's text was all selected. */
  #onInput(isFirst: boolean): void {
    if (isFirst) {
      this.#card.close();
      this.#field.open('type', this.#held);
      this.#openChoices();
    }
    this.#sendDraft();
    this.#host.moved();
  }

  /** A row that does not exist yet is counted in when it is entered, not while its first cell is typed. */
  #sendDraft(): void {
    if (this.#isNewRow) return;
    const input = this.#input(this.#field.text);
    if (input) this.#host.draft(input);
  }

  #input(text: string): CellInput | undefined {
    let input: CellInput | undefined;
    this.#withName((name) => {
      input = { ...name, text };
    });
    return input;
  }

  #withName(use: (name: CellName) => void): void {
    const { row, column } = this.#selection.active;
    const sheet = this.#sheet;
    const key = sheet?.rows[row]?.key;
    const id = sheet?.columns[column]?.id;
    if (sheet && key !== undefined && id !== undefined) use({ sheet: sheet.id, row: key, column: id });
  }

  #openInput(): CellInput | null {
    return this.#field.isChanged ? (this.#input(this.#field.text) ?? null) : null;
  }

  #commit(): void {
    if (this.#field.mode === 'select') return;
    const input = this.#openInput();
    const place = this.#selection.active;
    this.#field.close();
    if (input) {
      this.#table.showText(place, input.text);
      this.#host.edit([input], 'typed');
    } else this.#host.draft(null);
  }

  #commitAndGo(then: Direction | 'tab' | 'back-tab'): boolean {
    this.#commit();
    const goal =
      then === 'tab' || then === 'back-tab'
        ? next(this.#selection, then === 'back-tab', this.#size)
        : move(this.#selection, then, this.#size);
    this.#setSelection(goal ?? this.#selection);
    return true;
  }

  /** Ctrl+Enter: what is typed goes into every selected cell. */
  #commitAll(): boolean {
    const { text } = this.#field;
    this.#field.close();
    this.#host.draft(null);
    if (this.#sheet)
      this.#edit(
        inputsAt(this.#sheet, this.#block, () => text),
        'filled',
      );
    this.#refresh();
    return true;
  }

  #edit(inputs: readonly CellInput[], kind: EditKind): void {
    if (!this.#locked && inputs.length > 0) this.#host.edit(inputs, kind);
  }

  #cancel(): boolean {
    if (this.#field.mode === 'select') return this.#go(selectCell(this.#selection.active, this.#size));
    this.#field.close();
    this.#refresh();
    this.#host.draft(null);
    this.#host.moved();
    return true;
  }

  #clear(): boolean {
    if (this.#sheet) this.#edit(clearInputs(this.#sheet, this.#selection), 'cleared');
    return true;
  }

  /** Space changes between đạt and không đạt; in a cell without the two it is a key like any other. */
  #toggle(): boolean {
    const sheet = this.#sheet;
    const list = sheet && choicesAt(sheet, this.#cell, this.#selection.active.column);
    const passes = list?.find(({ code }) => code === 'dat');
    const fails = list?.find(({ code }) => code === 'khong-dat');
    if (!sheet || !passes || !fails) return false;
    const text = this.#held === passes.label ? fails.label : passes.label;
    this.#edit(
      inputsAt(sheet, this.#block, ({ row, column }) =>
        choicesAt(sheet, sheet.rows[row]?.cells[column], column) === list ? text : undefined,
      ),
      'filled',
    );
    return true;
  }

  #fill(direction: 'down' | 'right'): boolean {
    if (this.#sheet)
      this.#edit((direction === 'down' ? fillDown : fillRight)(this.#sheet, this.#block), 'filled');
    return true;
  }

  #changeRows(action: RowAction): boolean {
    const { top, bottom } = this.#block;
    const rows = this.#sheet?.rows.slice(top, bottom + 1) ?? [];
    if (!this.#sheet?.takesRows || this.#locked) return true;
    if ((action === 'moveUp' || action === 'moveDown') && isArranged(this.#arrangement)) {
      this.#host.announce(this.#host.word('move-arranged'));
      return true;
    }
    this.#host.rows(
      action,
      rows.map(({ key }) => key),
    );
    const step = action === 'moveUp' ? -1 : action === 'moveDown' || action === 'insertAfter' ? 1 : 0;
    const { active, corner } = this.#selection;
    if (step !== 0 && active.row + step >= 0) {
      const by = ({ row, column }: Place): Place => ({ row: row + step, column });
      this.#selection = { active: by(active), corner: by(corner) };
    }
    return true;
  }

  #onCopy(event: ClipboardEvent, cut: boolean): void {
    if (this.#field.mode !== 'select' || !this.#sheet) return;
    const cells = selectedTexts(this.#sheet, this.#selection);
    event.clipboardData?.setData('text/plain', writeTsv(cells));
    event.clipboardData?.setData('text/html', writeHtmlTable(cells));
    event.preventDefault();
    const count = cells.length * (cells[0]?.length ?? 0);
    this.#host.announce(this.#host.word('copied', { count }));
    if (cut) this.#clear();
  }

  #onPaste(event: ClipboardEvent): void {
    if (this.#field.mode !== 'select' || !this.#sheet) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    // What spreadsheets put there as text keeps line ends within cells; pages and documents have only a table.
    const table = text.includes('\t') || html === '' ? undefined : readHtmlTable(html);
    if (table || text !== '') void this.#paste(table ?? readTsv(text));
  }

  async #pasteFromClipboard(): Promise<void> {
    try {
      const text = await navigator.clipboard.readText();
      if (text !== '') await this.#paste(readTsv(text));
    } catch {
      this.#host.announce(this.#host.word('paste-by-key'));
    }
  }

  /** Every paste is checked first; where something does not fit, the user decides. */
  async #paste(cells: Cells): Promise<void> {
    const sheet = this.#sheet;
    if (this.#locked || !sheet) return;
    const { inputs, leftOut } = pasteInputs(sheet, this.#selection, cells);
    if (inputs.length === 0) {
      this.#host.announce(this.#host.word('paste-nothing'));
      return;
    }
    const misfits = await this.#host.check(inputs);
    if (misfits.length === 0) {
      this.#host.edit(inputs, 'pasted');
      this.#selectPasted(cells);
      return;
    }
    const described = misfits.map((misfit) => {
      const input = inputs[misfit.index];
      return { ...misfit, text: input?.text ?? '', cell: input ? this.#nameOf(sheet, input) : '' };
    });
    const wrong = new Set(misfits.map(({ index }) => index));
    askAboutPaste(
      this.#host.word,
      { count: inputs.length, leftOut, misfits: described },
      (what) =>
        this.#edit(what === 'all' ? inputs : inputs.filter((_, index) => !wrong.has(index)), 'pasted'),
      () => this.focus(),
    );
  }

  #selectPasted(cells: Cells): void {
    const { top, left } = this.#block;
    const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
    const corner = { row: top + cells.length - 1, column: left + width - 1 };
    if (cells.length * width > 1) {
      this.#mark(extendTo(selectCell({ row: top, column: left }, this.#size), corner, this.#size));
    }
  }

  #nameOf(sheet: SheetView, { row, column }: CellName): string {
    const line = sheet.rows.find(({ key }) => key === row);
    const title = sheet.columns.find(({ id }) => id === column)?.title ?? column;
    const name = line && line.kind !== 'new' ? line.cells[0]?.text : undefined;
    return `${name || this.#host.word('new-row')} · ${title}`;
  }

  #pointerHost(): ConstructorParameters<typeof Pointer>[1] {
    return {
      pressCell: (place, extend, onField) => {
        if (this.#field.mode !== 'select' && onField) return false;
        this.#commit();
        this.#setSelection(
          extend ? extendTo(this.#selection, place, this.#size) : selectCell(place, this.#size),
        );
        this.focus();
        return true;
      },
      dragTo: (place) => {
        const { corner } = this.#selection;
        if (this.#field.mode !== 'select' || (place.row === corner.row && place.column === corner.column))
          return;
        this.#setSelection(extendTo(this.#selection, place, this.#size));
      },
      openCell: () => this.#open(),
      pressRow: (row, extend) => {
        this.#commit();
        this.#selectRows(extend ? this.#selection.active.row : row, row);
        this.focus();
      },
      pressColumn: (column, extend) => {
        this.#commit();
        this.#selectColumns(extend ? this.#selection.active.column : column, column);
        this.focus();
      },
      pressCorner: () => {
        this.#commit();
        this.#mark(selectAll(this.#selection, this.#size));
        this.focus();
      },
      dragHandle: (place, released) => this.#dragHandle(place, released),
      resize: (column, width, released) => {
        this.#table.setWidth(column, width);
        if (released) this.#keepWidth(column, width);
      },
      fitColumn: (column) => this.#keepWidth(column, this.#table.neededWidth(column)),
      columnMenu: (column, { left, bottom }) => {
        this.#selectColumns(column, column);
        this.#menu.open(this.#host.word('menu'), columnMenu(this.#menuHost()), { x: left, y: bottom });
      },
      contextMenu: (place, x, y) => {
        if (place && !isWithin(this.#block, place)) this.select(place);
        this.#openMenu({ x, y });
      },
      widthOf: (column) => this.#table.widthOf(column),
    };
  }

  #dragHandle(place: Place, released: boolean): void {
    const target = dragged(this.#block, place);
    this.#fillTarget = released ? undefined : target;
    if (!released || !this.#sheet) {
      this.#refresh();
      return;
    }
    this.#edit(fillOut(this.#sheet, this.#block, target), 'filled');
    const active = { row: target.top, column: target.left };
    this.#mark({ active, corner: { row: target.bottom, column: target.right } });
  }

  #keepWidth(column: number, width: number): void {
    const id = this.#sheet?.columns[column]?.id;
    if (this.#sheet && id !== undefined) {
      this.#widths = { ...this.#widths, [`${this.#sheet.id}/${id}`]: width };
    }
    this.#redraw();
    this.#host.moved();
  }

  #openMenu(at: Anchor): void {
    this.#commit();
    this.#card.close();
    this.#menu.open(this.#host.word('menu'), cellMenu(this.#menuHost()), at);
  }

  #menuHost(): MenuHost {
    const column = this.#selection.active.column;
    return {
      word: this.#host.word,
      locked: this.#locked,
      takesRows: this.#sheet?.takesRows ?? false,
      isArranged: isArranged(this.#arrangement),
      isSorted: this.#arrangement.sort !== undefined,
      hasFindings: (this.#cell?.findings?.length ?? 0) > 0,
      perform: (action) => {
        this.focus();
        this.#perform(action);
      },
      clipboard: (kind) => {
        this.focus();
        if (kind === 'paste') void this.#pasteFromClipboard();
        else document.execCommand(kind);
      },
      sort: (descending) => this.#sort(column, descending),
      filter: () => this.#askFilter(column),
      clearArrangement: () => this.#arrangeAs(asWritten),
      writeOrder: () => this.#writeOrder(),
      fitColumn: () => this.#keepWidth(column, this.#table.neededWidth(column)),
    };
  }

  #sort(column: number, descending: boolean): void {
    const id = this.#sheet?.columns[column]?.id;
    if (id !== undefined) this.#arrangeAs({ ...this.#arrangement, sort: { column: id, descending } });
  }

  /** Writes all entries in the order they are sorted in, those that are filtered out too. */
  #writeOrder(): void {
    const { sort } = this.#arrangement;
    const rows = this.#source?.rows ?? [];
    if (!this.#source || !sort) return;
    const order = orderOf(this.#source, { sort, filters: {} }).map((row) => rows[row]);
    this.#host.order(order.flatMap((row) => (row && row.kind !== 'new' ? [row.key] : [])));
    this.#arrangeAs(asWritten);
  }

  #askFilter(column: number): void {
    const source = this.#source;
    const shape = source?.columns[column];
    if (!source || !shape) return;
    const { left = 0, bottom = 0 } = this.#table.headOf(column)?.getBoundingClientRect() ?? {};
    const { filters } = this.#arrangement;
    const question = {
      title: this.#host.word('filter-title', { column: shape.title }),
      texts: textsOf(source, column),
      chosen: filters[shape.id],
    };
    this.#filter.open(question, { x: left, y: bottom }, (texts) => {
      const { [shape.id]: _, ...others } = filters;
      this.#arrangeAs({ ...this.#arrangement, filters: texts ? { ...others, [shape.id]: texts } : others });
    });
  }

  #arrangeAs(arrangement: Arrangement): void {
    if (!this.#source) return;
    this.#arrangements.set(this.#source.id, arrangement);
    this.#order = undefined;
    this.#redraw();
    this.#setSelection(extendTo(this.#selection, this.#selection.corner, this.#size));
    this.#announceArrangement();
    this.focus();
  }

  #announceArrangement(): void {
    const rows = this.#sheet?.rows.filter(({ kind }) => kind !== 'new').length ?? 0;
    const word = this.#host.word;
    this.#host.announce(
      isArranged(this.#arrangement)
        ? word('arranged', { count: rows, total: this.#source?.count ?? rows })
        : word('as-written'),
    );
  }

  #find(search: Search): { readonly at: number; readonly count: number } {
    const places = this.#sheet ? findPlaces(this.#sheet, search) : [];
    const { row, column } = this.#selection.active;
    const at = places.findIndex((place) => place.row === row && place.column === column);
    return { at: at + 1, count: places.length };
  }

  #step(search: Search, back: boolean): { readonly at: number; readonly count: number } {
    const places = this.#sheet ? findPlaces(this.#sheet, search) : [];
    const { active } = this.#selection;
    const isBehind = ({ row, column }: Place): boolean =>
      row > active.row || (row === active.row && column > active.column);
    const isBefore = ({ row, column }: Place): boolean =>
      row < active.row || (row === active.row && column < active.column);
    const place = back ? (places.findLast(isBefore) ?? places.at(-1)) : (places.find(isBehind) ?? places[0]);
    if (place) this.select(place);
    return this.#find(search);
  }

  #replace(search: Search, replacement: string, all: boolean): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    const places = findPlaces(sheet, search);
    const { active } = this.#selection;
    const here = places.filter(({ row, column }) => row === active.row && column === active.column);
    this.#edit(replaceInputs(sheet, all ? places : here, search, replacement), 'replaced');
    if (!all) this.#step(search, false);
  }

  #nextProblem(back: boolean): boolean {
    const place = this.#problemFrom(this.#selection.active, back);
    if (place) this.select(place);
    else this.#host.nextProblem(back);
    return true;
  }

  #problemFrom(from: Place | undefined, back: boolean): Place | undefined {
    const places = (this.#sheet?.rows ?? []).flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const severity = worst(cell);
        return severity === 'error' || severity === 'warning' ? [{ row, column }] : [];
      }),
    );
    const width = this.#size.columns;
    const index = ({ row, column }: Place): number => row * width + column;
    if (!from) return back ? places.at(-1) : places[0];
    return back
      ? places.findLast((place) => index(place) < index(from))
      : places.find((place) => index(place) > index(from));
  }

  #onHover(target: EventTarget | null): void {
    clearTimeout(this.#hover);
    const place = target instanceof HTMLElement ? placeOf(target) : undefined;
    if (!place || this.#field.mode !== 'select' || this.#pointer.isDragging || this.#menu.isOpen) return;
    if (!this.#cellAt(place)?.findings) {
      if (this.#card.isOpen && !this.#card.isUnderMouse) this.#card.close();
      return;
    }
    this.#hover = setTimeout(() => this.#showCard(place, false), hoverDelay);
  }

  #showCard(place: Place, takesFocus: boolean): boolean {
    const cell = this.#cellAt(place);
    const box = this.#table.cellAt(place)?.getBoundingClientRect();
    const row = this.#sheet?.rows[place.row]?.key;
    const column = this.#sheet?.columns[place.column]?.id;
    if (!cell || !box || !this.#sheet || row === undefined || column === undefined) return true;
    if (!cell.findings) {
      this.#host.announce(this.#host.word('no-findings'));
      return true;
    }
    const name = { sheet: this.#sheet.id, row, column };
    const actions = {
      fix: (finding: number) => this.#host.fix(name, finding),
      showInText: () => this.#host.showInText(name),
    };
    this.#card.open(cell, { x: box.left, y: box.bottom - 1 }, actions, takesFocus);
    return true;
  }
}

/** Where work begins: the first cell that takes something, letters and codes of rows left aside. */
function firstEditable(sheet: SheetView): Place {
  for (const [row, { cells }] of sheet.rows.entries()) {
    const column = cells.findIndex((cell, index) => inputAt(sheet, cell, index) !== 'none');
    if (column >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}
