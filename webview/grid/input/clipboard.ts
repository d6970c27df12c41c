import type { PastedCells } from '../../../src/core/import/pasted.js';
import { isOwnTable, readHtmlTable, writeHtmlTable } from '../pure/html-table.js';
import { pasteInputs, selectedTexts } from '../pure/paste.js';
import { type Cells, readTsv, writeTsv } from '../pure/tsv.js';
import type { GridCore } from '../view/grid-core.js';
import type { CellEditing } from './cell-editing.js';
import { Entering } from './entering.js';
import { recognise } from './recognising.js';

/** What a menu does with the clipboard; `paste-cells` takes no block for a table with heads. */
export type ClipboardAction = 'cut' | 'copy' | 'paste' | 'paste-cells';

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
  run(kind: ClipboardAction): void {
    if (kind === 'paste' || kind === 'paste-cells') void this.#pasteAsked(kind === 'paste-cells');
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
    const pasted = pastedCells(text, html);
    if (isOwnTable(html)) void this.#pasteCells(pasted.cells, true);
    else if (pasted.cells.length > 0) void this.#paste(pasted);
  }

  async #pasteAsked(isCells: boolean): Promise<void> {
    const { host } = this.#core;
    try {
      const text = await navigator.clipboard.readText();
      if (text === '') return;
      if (isCells) await this.#pasteCells(readTsv(text));
      else await this.#paste(pastedCells(text, ''));
    } catch {
      host.announce(host.word('paste-by-key'));
    }
  }

  /** Pastes cells; a table with its heads is imported instead, and letters of an old font are asked about. */
  async #paste(pasted: PastedCells): Promise<void> {
    const { model, host } = this.#core;
    const { sheet, selection } = model;
    if (!sheet || model.locked) return;
    const recognised = await recognise(pasted, host, () => this.#core.focus());
    if (recognised?.meant === 'table') host.importPasted?.(recognised.pasted);
    else if (recognised)
      await this.#entering.paste(pasteInputs(sheet, selection, recognised.pasted.cells), false);
  }

  async #pasteCells(cells: Cells, isOwn = false): Promise<void> {
    const { model } = this.#core;
    if (model.sheet) await this.#entering.paste(pasteInputs(model.sheet, model.selection, cells), isOwn);
  }
}

/**
 * The cells on the clipboard. The plain text of spreadsheets keeps line breaks within cells, their HTML says which cells
 * are joined and have an old font; web pages and documents only provide an HTML table.
 */
function pastedCells(text: string, html: string): PastedCells {
  const table = html === '' ? undefined : readHtmlTable(html);
  if (table && !text.includes('\t')) return table;
  const cells = text === '' ? [] : readTsv(text);
  const isSame = table?.cells.length === cells.length && widthOf(table.cells) === widthOf(cells);
  if (!isSame) return { cells, merges: [] };
  return { ...table, cells };
}

function widthOf(cells: Cells): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}
