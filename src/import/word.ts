import type { Merge, SourceCell, Table } from '../core/import/table.js';
import { message } from '../core/language/message.js';
import { RefusedFile } from './office-file.js';
import { type WordFonts, wordFonts } from './word-fonts.js';
import { attribute, tokensOf } from './xml.js';

/** Reads the tables of a Word document, each by the text above it; tables within cells are tables of their own. */
export function readWord(parts: ReadonlyMap<string, Uint8Array>): readonly Table[] {
  const decoder = new TextDecoder('utf-8');
  const xml = decoder.decode(parts.get('word/document.xml'));
  const reader = new WordReader(wordFonts(decoder.decode(parts.get('word/styles.xml'))));
  for (const token of tokensOf(xml)) reader.take(token);
  if (reader.tables.length === 0) throw new RefusedFile(message('import/no-table-in-word'));
  return reader.tables.map(({ title, rows }, index) => tableOf(title, rows, index + 1));
}

interface WordCell {
  text: string;
  font: string | undefined;
  /** The font of its paragraph's style. */
  styleFont: string | undefined;
  span: number;
  /** Merged with the cell above it. */
  isContinued: boolean;
}

interface WordTable {
  readonly title: string;
  readonly rows: WordCell[][];
}

/** Follows the tokens of a document with the tables that are open. */
class WordReader {
  readonly tables: WordTable[] = [];
  readonly #open: WordTable[] = [];
  readonly #cells: WordCell[] = [];
  #paragraph = '';
  #lastParagraph = '';
  #isText = false;
  readonly #fonts: WordFonts;

  constructor(fonts: WordFonts) {
    this.#fonts = fonts;
  }

  take(token: ReturnType<typeof tokensOf> extends Iterable<infer Token> ? Token : never): void {
    if (token.kind === 'text') {
      if (this.#isText) this.#add(token.text);
    } else if (token.kind === 'close') this.#close(token.name);
    else this.#begin(token.name, token.attributes, token.isEmpty);
  }

  #begin(name: string, attributes: string, isEmpty: boolean): void {
    const cell = this.#cells.at(-1);
    switch (name) {
      case 'w:tbl': {
        const table = { title: this.#lastParagraph, rows: [] };
        this.tables.push(table);
        this.#open.push(table);
        return;
      }
      case 'w:tr':
        this.#open.at(-1)?.rows.push([]);
        return;
      case 'w:gridBefore':
        this.#open
          .at(-1)
          ?.rows.at(-1)
          ?.push({ ...blank, span: Number(attribute(attributes, 'w:val') ?? 1) });
        return;
      case 'w:tc': {
        const opened = { ...blank, styleFont: this.#fonts.of(undefined) };
        this.#open.at(-1)?.rows.at(-1)?.push(opened);
        this.#cells.push(opened);
        return;
      }
      case 'w:gridSpan':
        if (cell) cell.span = Math.min(200, Math.max(1, Number(attribute(attributes, 'w:val') ?? 1)));
        return;
      case 'w:vMerge':
        if (cell) cell.isContinued = attribute(attributes, 'w:val') !== 'restart';
        return;
      case 'w:pStyle':
        if (cell && cell.text === '') cell.styleFont = this.#fonts.of(attribute(attributes, 'w:val'));
        return;
      case 'w:rFonts':
        if (cell) cell.font ??= attribute(attributes, 'w:ascii') ?? attribute(attributes, 'w:hAnsi');
        return;
      case 'w:t':
        this.#isText = !isEmpty;
        return;
      case 'w:tab':
        this.#add(' ');
        return;
      case 'w:br':
      case 'w:cr':
        this.#add('\n');
        return;
    }
  }

  #close(name: string): void {
    switch (name) {
      case 'w:t':
        this.#isText = false;
        return;
      case 'w:p':
        if (this.#cells.length > 0) this.#add('\n');
        else if (this.#paragraph.trim() !== '') this.#lastParagraph = this.#paragraph.trim();
        this.#paragraph = '';
        return;
      case 'w:tc':
        this.#cells.pop();
        return;
      case 'w:tbl':
        this.#open.pop();
        return;
    }
  }

  #add(written: string): void {
    const cell = this.#cells.at(-1);
    if (cell) cell.text += written;
    else this.#paragraph += written;
  }
}

const blank: Readonly<WordCell> = {
  text: '',
  font: undefined,
  styleFont: undefined,
  span: 1,
  isContinued: false,
};

function tableOf(title: string, rows: readonly (readonly WordCell[])[], number: number): Table {
  const cells: (SourceCell | undefined)[][] = [];
  const merges: Merge[] = [];
  /** For each column, the merge that goes on below it. */
  const running = new Map<number, Merge>();
  for (const [row, written] of rows.entries()) {
    const line: (SourceCell | undefined)[] = [];
    let column = 0;
    for (const cell of written) {
      const right = column + cell.span - 1;
      line[column] = sourceCell(cell);
      const above = running.get(column);
      if (cell.isContinued && above) {
        line[column] = undefined;
        running.set(column, { ...above, bottom: row });
      } else {
        if (above) merges.push(above);
        running.set(column, { top: row, left: column, bottom: row, right });
      }
      column = right + 1;
    }
    cells.push(Array.from(line));
  }
  merges.push(...running.values());
  return {
    name: '',
    title,
    place: { kind: 'word', table: number },
    isHidden: false,
    rows: cells,
    merges: merges.filter(({ top, bottom, left, right }) => bottom > top || right > left),
  };
}

function sourceCell({ text: written, styleFont, font = styleFont }: WordCell): SourceCell | undefined {
  const trimmed = written.trim();
  if (trimmed === '') return undefined;
  return { text: trimmed, kind: 'text', ...(font === undefined ? {} : { font }) };
}
