import type { CellInput } from '../../src/core/sheet/sheet.js';
import type { CellView, ChoiceView, SheetView } from '../../src/core/sheet/sheet-view.js';
import { ChoiceList } from './choice-list.js';
import { GridTable } from './grid-table.js';
import { actionOf, type GridAction, type Mode } from './keys.js';
import { clearInputs, copyText, pasteInputs } from './paste.js';
import {
  blockOf,
  type Direction,
  extendTo,
  move,
  next,
  type Place,
  type Selection,
  type Size,
  selectAll,
  selectCell,
} from './selection.js';

/** What the grid tells its surroundings. */
export interface GridHost {
  /** Cells were changed; one call is one action of the user. */
  edit(inputs: readonly CellInput[], kind: 'typed' | 'pasted' | 'cleared'): void;
  /** What is being typed, to be counted in live; `null` when that ends without an edit. */
  draft(input: CellInput | null): void;
  /** The active cell, or its content, is another. */
  selected(place: Place): void;
  /** The document is to be saved, with the cell that has just been entered. */
  save(): void;
  /** F6: the keyboard goes to the toolbar. */
  leave(): void;
  word(name: string, values?: Readonly<Record<string, string | number>>): string;
}

/** Rows that a page key goes. */
const pageRows = 15;

/**
 * The spreadsheet: one text field, always focused, stands in the active cell, so that any input method can
 * begin to compose with the first key. In `select` mode it holds the cell's text, all of it selected.
 */
export class Grid {
  readonly element = document.createElement('div');
  readonly #table = new GridTable();
  readonly #field = document.createElement('textarea');
  readonly #choices: ChoiceList;
  readonly #host: GridHost;
  #sheet: SheetView | undefined;
  #selection: Selection = { active: { row: 0, column: 0 }, corner: { row: 0, column: 0 } };
  #mode: Mode = 'select';
  /** What the open cell held when it was opened; by now the sheet may count in what is typed. */
  #opened = '';
  #locked = false;
  #redrawing = false;

  constructor(host: GridHost) {
    this.#host = host;
    this.#choices = new ChoiceList(this.#field, (choice) => this.#take(choice));
    this.element.className = 'grid-scroll';
    this.element.append(this.#table.element);
    this.#field.className = 'field';
    this.#field.rows = 1;
    this.#field.spellcheck = false;
    this.#field.setAttribute('autocomplete', 'off');
    this.#listen();
  }

  get selection(): Selection {
    return this.#selection;
  }

  get sheet(): SheetView | undefined {
    return this.#sheet;
  }

  /** Shows a sheet. The cell that is open stays open; what is typed in it is not touched. */
  show(sheet: SheetView, locked: boolean): void {
    const previous = this.#sheet;
    const key = previous?.rows[this.#selection.active.row]?.key;
    this.#sheet = sheet;
    this.#locked = locked;
    this.#redrawing = true;
    this.#table.draw(sheet, this.#host.word('grid', { sheet: sheet.title }));
    this.#redrawing = false;
    if (previous?.id !== sheet.id) {
      this.#closeField();
      this.select(firstEditable(sheet));
      return;
    }
    const row = sheet.rows.findIndex((candidate) => candidate.key === key);
    const column = this.#selection.active.column;
    if (row >= 0 && row !== this.#selection.active.row)
      this.#setSelection(selectCell({ row, column }, this.#size));
    else this.#refresh();
  }

  select(place: Place): void {
    this.#setSelection(selectCell(place, this.#size));
  }

  focus(): void {
    this.#field.focus({ preventScroll: true });
  }

  /** The cell that is open and differs from what the sheet holds; it is closed without an edit of its own. */
  takeOpenCell(): CellInput | null {
    if (this.#mode === 'select') return null;
    const input = this.#openInput();
    this.#closeField();
    return input;
  }

  #listen(): void {
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#field.addEventListener('input', () => this.#onInput());
    this.#field.addEventListener('blur', () => {
      // Redrawing rows takes the field out and puts it back: that is not leaving the cell.
      if (!this.#redrawing) this.#commit();
    });
    this.#field.addEventListener('copy', (event) => this.#onCopy(event, false));
    this.#field.addEventListener('cut', (event) => this.#onCopy(event, true));
    this.#field.addEventListener('paste', (event) => this.#onPaste(event));
    this.#table.element.addEventListener('mousedown', (event) => this.#onMouseDown(event));
    this.#table.element.addEventListener('mousemove', (event) => this.#onMouseMove(event));
    this.#table.element.addEventListener('dblclick', (event) => {
      if (this.#table.placeOf(event.target)) this.#open();
    });
  }

  get #size(): Size {
    return { rows: this.#sheet?.rows.length ?? 0, columns: this.#sheet?.columns.length ?? 0 };
  }

  get #cell(): CellView | undefined {
    const { row, column } = this.#selection.active;
    return this.#sheet?.rows[row]?.cells[column];
  }

  get #isEditable(): boolean {
    return !this.#locked && this.#cell !== undefined && this.#cell.input !== 'none';
  }

  get #isNewRow(): boolean {
    return this.#sheet?.rows[this.#selection.active.row]?.kind === 'new';
  }

  #setSelection(selection: Selection): void {
    this.#selection = selection;
    this.#refresh();
    const corner = this.#table.cellAt(selection.corner);
    corner?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Puts the field into the active cell and, unless that is open, the cell's text into the field. */
  #refresh(): void {
    const { active } = this.#selection;
    this.#table.markSelection(blockOf(this.#selection), active);
    const element = this.#table.cellAt(active);
    if (!element) {
      this.#field.remove();
      return;
    }
    if (this.#field.parentElement !== element) {
      const focused = document.activeElement === this.#field || document.activeElement === document.body;
      element.append(this.#field, this.#choices.element);
      if (focused) this.focus();
    }
    if (this.#mode === 'select') this.#fillField();
    this.#host.selected(active);
  }

  #fillField(): void {
    const text = this.#cell?.text ?? '';
    const shown = this.#isNewRow ? '' : text;
    if (this.#field.value !== shown) this.#field.value = shown;
    this.#field.readOnly = !this.#isEditable;
    this.#field.setAttribute('aria-label', this.#labelOf(text));
    if (document.activeElement === this.#field) this.#field.select();
  }

  #labelOf(text: string): string {
    const { row, column } = this.#selection.active;
    const line = this.#sheet?.rows[row];
    const name = line?.cells[1]?.text || line?.cells[0]?.text || '';
    const value = text === '' ? this.#host.word('empty-cell') : text;
    return this.#host.word('cell', { row: name, column: this.#sheet?.columns[column]?.title ?? '', value });
  }

  #onKey(event: KeyboardEvent): void {
    const action = actionOf(event, this.#mode, this.#choices.isOpen);
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
      case 'commit':
        return this.#commitAndGo(action.goal);
      case 'cancel':
        return this.#cancel();
      case 'open':
      case 'open-choices':
        this.#open();
        return true;
      case 'choose':
        this.#choices.move(action.direction);
        this.#sendDraft();
        return true;
      case 'clear':
        return this.#clear();
      case 'undo-text':
        return document.execCommand('undo') || true;
      case 'redo-text':
        return document.execCommand('redo') || true;
      case 'line-break':
        return document.execCommand('insertText', false, '\n');
      case 'save':
        this.#commit();
        this.#refresh();
        this.#host.save();
        return true;
      case 'leave':
        this.#commit();
        this.#host.leave();
        return true;
      default:
        return action satisfies never;
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

  #open(): void {
    if (!this.#isEditable || this.#mode === 'edit') return;
    const wasTyping = this.#mode === 'type';
    this.#setMode('edit');
    if (!wasTyping) {
      const end = this.#field.value.length;
      this.#field.setSelectionRange(end, end);
    }
    this.#openChoices(wasTyping ? this.#field.value : '');
    this.#grow();
  }

  #openChoices(typed: string): void {
    const list = this.#cell?.choices === undefined ? undefined : this.#sheet?.choices[this.#cell.choices];
    if (list) this.#choices.open(list, typed, this.#host.word('choices'), this.#host.word('no-choice'));
  }

  /** The first letter into a selected cell replaces what it held: the field's text was all selected. */
  #onInput(): void {
    if (this.#mode === 'select') {
      this.#setMode('type');
      this.#openChoices(this.#field.value);
    } else if (this.#choices.isOpen) this.#choices.filter(this.#field.value);
    this.#grow();
    this.#sendDraft();
  }

  /** A row that does not exist yet is counted in when it is entered, not while its first cell is typed. */
  #sendDraft(): void {
    if (this.#isNewRow) return;
    const input = this.#input(this.#typedText());
    if (input) this.#host.draft(input);
  }

  #typedText(): string {
    return this.#choices.chosen?.label ?? this.#field.value;
  }

  #input(text: string): CellInput | undefined {
    const { row, column } = this.#selection.active;
    const sheet = this.#sheet;
    const key = sheet?.rows[row]?.key;
    const id = sheet?.columns[column]?.id;
    return sheet && key !== undefined && id !== undefined
      ? { sheet: sheet.id, row: key, column: id, text }
      : undefined;
  }

  #openInput(): CellInput | null {
    const text = this.#typedText();
    return text === this.#opened ? null : (this.#input(text) ?? null);
  }

  #commit(): void {
    if (this.#mode === 'select') return;
    const input = this.#openInput();
    const place = this.#selection.active;
    this.#closeField();
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

  #take(choice: ChoiceView): void {
    this.#field.value = choice.label;
    this.#choices.close();
    this.#commit();
    this.#refresh();
    this.focus();
  }

  #cancel(): boolean {
    if (this.#mode === 'select') return this.#go(selectCell(this.#selection.active, this.#size));
    this.#closeField();
    this.#refresh();
    this.#host.draft(null);
    return true;
  }

  #clear(): boolean {
    if (this.#locked || !this.#sheet) return true;
    const inputs = clearInputs(this.#sheet, this.#selection);
    if (inputs.length > 0) this.#host.edit(inputs, 'cleared');
    return true;
  }

  #onCopy(event: ClipboardEvent, cut: boolean): void {
    if (this.#mode !== 'select' || !this.#sheet) return;
    event.clipboardData?.setData('text/plain', copyText(this.#sheet, this.#selection));
    event.preventDefault();
    if (cut) this.#clear();
  }

  #onPaste(event: ClipboardEvent): void {
    if (this.#mode !== 'select' || !this.#sheet) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.#locked || text === '') return;
    const inputs = pasteInputs(this.#sheet, this.#selection, text);
    if (inputs.length > 0) this.#host.edit(inputs, 'pasted');
  }

  #onMouseDown(event: MouseEvent): void {
    const place = this.#table.placeOf(event.target);
    if (!place || event.button !== 0) return;
    if (this.#mode !== 'select' && event.target === this.#field) return;
    event.preventDefault();
    this.#commit();
    this.#setSelection(
      event.shiftKey ? extendTo(this.#selection, place, this.#size) : selectCell(place, this.#size),
    );
    this.focus();
    this.#field.select();
  }

  #onMouseMove(event: MouseEvent): void {
    if (event.buttons !== 1 || this.#mode !== 'select') return;
    const place = this.#table.placeOf(event.target);
    const { corner } = this.#selection;
    if (!place || (place.row === corner.row && place.column === corner.column)) return;
    this.#setSelection(extendTo(this.#selection, place, this.#size));
  }

  #setMode(mode: Mode): void {
    if (this.#mode === 'select') this.#opened = this.#isNewRow ? '' : (this.#cell?.text ?? '');
    this.#mode = mode;
    this.#field.classList.toggle('open', mode !== 'select');
  }

  #closeField(): void {
    this.#choices.close();
    this.#setMode('select');
    this.#field.style.removeProperty('width');
    this.#field.style.removeProperty('height');
  }

  /** An open cell grows with its text, to the right and then downwards. */
  #grow(): void {
    const { style } = this.#field;
    style.removeProperty('width');
    style.removeProperty('height');
    const cell = this.#field.parentElement;
    const width = Math.min(Math.max(this.#field.scrollWidth + 4, cell?.clientWidth ?? 0), 480);
    if (this.#field.scrollWidth > this.#field.clientWidth) style.width = `${width}px`;
    if (this.#field.scrollHeight > this.#field.clientHeight) style.height = `${this.#field.scrollHeight}px`;
  }
}

/** Where work begins: the first cell that takes something. */
function firstEditable(sheet: SheetView): Place {
  for (const [row, { cells }] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => cell.input !== 'none');
    if (column >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}
