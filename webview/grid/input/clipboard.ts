import { isOwnTable, readHtmlTable, writeHtmlTable } from '../pure/html-table.js';
import { pasteInputs, selectedTexts } from '../pure/paste.js';
import { type Cells, readTsv, writeTsv } from '../pure/tsv.js';
import type { GridCore } from '../view/grid-core.js';
import type { CellEditing } from './cell-editing.js';
import { Entering } from './entering.js';

/** Copying, cutting and pasting blocks of cells. */
export class Clipboard {
  readonly #core: GridCore;
  readonly #editing: CellEditing;
  readonly #entering: Entering;

  constructor(core: GridCore, editing: CellEditing) {
    this.#core = core;
    this.#editing = editing;
    this.#entering = new Entering(core);
    const { element } = core.field;
    element.addEventListener('copy', (event) => this.#onCopy(event, false));
    element.addEventListener('cut', (event) => this.#onCopy(event, true));
    element.addEventListener('paste', (event) => this.#onPaste(event));
  }

  /** Runs a clipboard action of a menu. Only key events give a page reliable access to the clipboard. */
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
    // The plain text of spreadsheets keeps line breaks within cells; web pages and documents only provide an
    // HTML table.
    const table = text.includes('\t') || html === '' ? undefined : readHtmlTable(html);
    if (table || text !== '') void this.#paste(table ?? readTsv(text), isOwnTable(html));
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

  async #paste(cells: Cells, isOwn = false): Promise<void> {
    const { model } = this.#core;
    if (model.sheet) await this.#entering.paste(pasteInputs(model.sheet, model.selection, cells), isOwn);
  }
}
