import type { SheetView } from '../../src/core/sheet/sheet-view.js';
import type { CellName } from '../../src/protocol.js';
import { askAboutPaste } from '../popups/dialogs.js';
import type { CellEditing } from './cell-editing.js';
import type { GridCore } from './grid-core.js';
import { readHtmlTable, writeHtmlTable } from './html-table.js';
import { pasteInputs, selectedTexts } from './paste.js';
import { extendTo, selectCell } from './selection.js';
import { type Cells, readTsv, writeTsv } from './tsv.js';

/** Copying, cutting and pasting blocks of cells. */
export class Clipboard {
  readonly #core: GridCore;
  readonly #editing: CellEditing;

  constructor(core: GridCore, editing: CellEditing) {
    this.#core = core;
    this.#editing = editing;
    const { element } = core.field;
    element.addEventListener('copy', (event) => this.#onCopy(event, false));
    element.addEventListener('cut', (event) => this.#onCopy(event, true));
    element.addEventListener('paste', (event) => this.#onPaste(event));
  }

  /** Does what a menu asks for. Only a key gives a page the clipboard in any case. */
  run(kind: 'cut' | 'copy' | 'paste'): void {
    if (kind === 'paste') void this.#pasteAsked();
    else document.execCommand(kind);
  }

  #onCopy(event: ClipboardEvent, cut: boolean): void {
    const { field, model, host } = this.#core;
    if (field.mode !== 'select' || !model.sheet) return;
    const cells = selectedTexts(model.sheet, model.selection);
    event.clipboardData?.setData('text/plain', writeTsv(cells));
    event.clipboardData?.setData('text/html', writeHtmlTable(cells));
    event.preventDefault();
    const count = cells.length * (cells[0]?.length ?? 0);
    host.announce(host.word('copied', { count }));
    if (cut) this.#editing.clear();
  }

  #onPaste(event: ClipboardEvent): void {
    const { field, model } = this.#core;
    if (field.mode !== 'select' || !model.sheet) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    // What spreadsheets put there as text keeps line ends within cells; pages and documents have only a table.
    const table = text.includes('\t') || html === '' ? undefined : readHtmlTable(html);
    if (table || text !== '') void this.#paste(table ?? readTsv(text));
  }

  async #pasteAsked(): Promise<void> {
    const { host } = this.#core;
    try {
      const text = await navigator.clipboard.readText();
      if (text !== '') await this.#paste(readTsv(text));
    } catch {
      host.announce(host.word('paste-by-key'));
    }
  }

  /** Every paste is checked first; where something does not fit, the user decides. */
  async #paste(cells: Cells): Promise<void> {
    const { model, host } = this.#core;
    const { sheet } = model;
    if (model.locked || !sheet) return;
    const { inputs, leftOut } = pasteInputs(sheet, model.selection, cells);
    if (inputs.length === 0) {
      host.announce(host.word('paste-nothing'));
      return;
    }
    const misfits = await host.check(inputs);
    if (misfits.length === 0) {
      host.edit(inputs, 'pasted');
      this.#selectPasted(cells);
      return;
    }
    const described = misfits.map((misfit) => {
      const input = inputs[misfit.index];
      return { ...misfit, text: input?.text ?? '', cell: input ? this.#nameOf(sheet, input) : '' };
    });
    const wrong = new Set(misfits.map(({ index }) => index));
    const fitting = inputs.filter((_, index) => !wrong.has(index));
    askAboutPaste(
      host.word,
      { count: inputs.length, leftOut, misfits: described },
      (what) => this.#editing.edit(what === 'all' ? inputs : fitting, 'pasted'),
      () => this.#core.focus(),
    );
  }

  #selectPasted(cells: Cells): void {
    const { block, size } = this.#core.model;
    const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
    if (cells.length * width <= 1) return;
    const start = selectCell({ row: block.top, column: block.left }, size);
    const corner = { row: block.top + cells.length - 1, column: block.left + width - 1 };
    this.#core.mark(extendTo(start, corner, size));
  }

  #nameOf(sheet: SheetView, { row, column }: CellName): string {
    const line = sheet.rows.find(({ key }) => key === row);
    const title = sheet.columns.find(({ id }) => id === column)?.title ?? column;
    const name = line && line.kind !== 'new' ? line.cells[0]?.text : undefined;
    return `${name || this.#core.host.word('new-row')} · ${title}`;
  }
}
