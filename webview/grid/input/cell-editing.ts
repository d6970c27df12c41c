import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import { choicesAt, inputAt } from '../../../src/core/views/sheet/sheet-view.js';
import type { EditKind } from '../model/grid-host.js';
import { fillAll, fillDown, fillRight } from '../pure/fill.js';
import type { Goal } from '../pure/keys.js';
import { clearInputs, inputsAt } from '../pure/paste.js';
import { move, selectCell } from '../pure/selection.js';
import type { GridCore } from '../view/grid-core.js';
import { Entering } from './entering.js';

/** The codes of the values that Space toggles; an empty cell gets the first one. */
const pairs = [
  ['dat', 'khong-dat'],
  ['true', 'false'],
] as const;

/** Typing into cells and filling them: opening, closing, and committing the text. */
export class CellEditing {
  readonly #core: GridCore;
  readonly #entering: Entering;
  /** The last toggled cell, until the grid shows its new value. */
  #toggled: CellInput | undefined;

  constructor(core: GridCore) {
    this.#core = core;
    this.#entering = new Entering(core);
  }

  /** The open cell with the text typed in it. */
  get open(): CellInput | undefined {
    const { field, model } = this.#core;
    return field.mode === 'select' ? undefined : model.inputOf(field.text);
  }

  /** Closes the open cell without an edit, and returns it if its text has changed. */
  take(): CellInput | null {
    const { field } = this.#core;
    if (field.mode === 'select') return null;
    const input = this.changed;
    field.close();
    return input && (this.#core.begin([input])[0] ?? null);
  }

  /** Reopens a cell with the text typed in it before; `false` if its entry was removed. */
  reopen(text: string): void {
    if (!this.#core.model.isEditable) return;
    this.openCell();
    this.#core.field.element.value = text;
  }

  /** F2 and the double click. */
  openCell(): void {
    const { field, model } = this.#core;
    if (!model.isEditable || field.mode === 'edit') return;
    field.open('edit', model.held);
    this.#openChoices();
  }

  /** The first letter replaces the content of a selected cell, because the field's text was selected. */
  typed(isFirst: boolean): void {
    const { card, field, model, host } = this.#core;
    if (isFirst) {
      card.close();
      field.open('type', model.held);
      this.#openChoices();
    }
    this.#sendDraft();
    host.moved();
  }

  /** An arrow key moves in the list of an open cell. */
  choose(direction: 'up' | 'down'): void {
    this.#core.field.choices.move(direction);
    this.#sendDraft();
  }

  commit(): void {
    const { field, model, table, host } = this.#core;
    if (field.mode === 'select') return;
    const input = this.changed;
    field.close();
    if (input) {
      table.showText(model.selection.active, input.text);
      model.enter(model.selection.active, input.text);
      void host.edit([input], 'typed');
    } else host.draft(null);
  }

  commitAndGo(goal: Goal): void {
    const { model } = this.#core;
    this.commit();
    if (goal === 'tab' || goal === 'back-tab') {
      if (!this.#core.tab(goal === 'back-tab')) this.#core.go(model.selection);
    } else if (goal === 'enter' || goal === 'back-enter') this.#core.enter(goal === 'enter' ? 'down' : 'up');
    else this.#core.go(move(model.selection, goal, model.size));
  }

  /** Ctrl+; types today's date into a cell for dates or text, and replaces the content of a selected one. */
  typeToday(): void {
    const { model, host, field } = this.#core;
    const { sheet, cell, selection, isEditable } = model;
    const input = sheet && inputAt(sheet, cell, selection.active.column);
    if (!isEditable || (input !== 'date' && input !== 'text')) return;
    if (field.mode === 'select') field.select();
    document.execCommand('insertText', false, host.today());
  }

  /** Ctrl+Enter: the typed text goes into every selected cell. */
  commitAll(): void {
    const { field, model, host } = this.#core;
    const { text } = field;
    field.close();
    host.draft(null);
    if (model.sheet) {
      const isOne = model.block.top === model.block.bottom && model.block.left === model.block.right;
      if (isOne)
        this.edit(
          inputsAt(model.sheet, model.block, () => text),
          'typed',
        );
      else void this.#entering.fill(fillAll(model.sheet, model.block, text));
    }
    this.#core.refresh();
  }

  cancel(): void {
    const { field, model, host } = this.#core;
    if (field.mode === 'select') {
      this.#core.go(selectCell(model.selection.active, model.size));
      return;
    }
    field.close();
    this.#core.refresh();
    host.draft(null);
    host.moved();
  }

  /** Clearing a whole entry removes it: an empty entry would still count as somebody or something. */
  clear(): void {
    const { sheet, selection, block, locked } = this.#core.model;
    if (!sheet) return;
    const rows = sheet.rows.slice(block.top, block.bottom + 1).filter(({ kind }) => kind === 'entry');
    const isWhole = block.left === 0 && block.right === sheet.columns.length - 1;
    if (sheet.takesRows && isWhole && rows.length > 0 && !locked) {
      const keys = rows.map(({ key }) => key);
      void this.#core.host.rows('remove', keys);
    } else void this.edit(clearInputs(sheet, selection), 'cleared');
  }

  /** Space toggles a cell that has exactly two values; `false` for any other cell. */
  toggle(): boolean {
    const { sheet, choices: list, held, block } = this.#core.model;
    const [yes, no] =
      pairs
        .map((pair) => pair.map((code) => list?.find((choice) => choice.code === code)))
        .find((pair) => pair.every(Boolean)) ?? [];
    if (!sheet || !yes || !no) return false;
    const active = this.#core.model.inputOf('');
    const isPending = active?.row === this.#toggled?.row && active?.column === this.#toggled?.column;
    const current = isPending ? this.#toggled?.text : held;
    const text = current === yes.label ? no.label : yes.label;
    const inputs = inputsAt(sheet, block, ({ row, column }) =>
      choicesAt(sheet, sheet.rows[row]?.cells[column], column) === list ? text : undefined,
    );
    const toggled = active && { ...active, text };
    this.#toggled = toggled;
    void this.edit(inputs, 'filled').finally(() => {
      if (this.#toggled === toggled) this.#toggled = undefined;
    });
    return true;
  }

  fill(direction: 'down' | 'right'): void {
    const { sheet, block } = this.#core.model;
    if (sheet) void this.#entering.fill((direction === 'down' ? fillDown : fillRight)(sheet, block));
  }

  /** Changes cells unless there are none or the grid is locked; resolves with whether they have changed. */
  async edit(inputs: readonly CellInput[], kind: EditKind): Promise<boolean> {
    const { model, host } = this.#core;
    if (model.locked || inputs.length === 0) return false;
    return (await host.edit(inputs, kind)).ok;
  }

  /** The text of the open cell if it has changed. */
  get changed(): CellInput | null {
    const { field, model } = this.#core;
    return field.isChanged ? (model.inputOf(field.text) ?? null) : null;
  }

  #openChoices(): void {
    const { field, model, host } = this.#core;
    const choices = model.choices;
    if (!choices) return;
    const free = model.isFree;
    field.openChoices({ choices, free, label: host.word('choices'), emptyText: host.word('no-choice') });
  }

  #sendDraft(): void {
    const { field, model, host } = this.#core;
    const input = model.inputOf(field.text);
    if (input) host.draft(input);
  }
}
