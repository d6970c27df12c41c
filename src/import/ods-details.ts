import { attribute, tokensOf, type XmlToken } from './xml.js';

/** What an ODS file says that the library does not pass on. */
export interface OdsDetails {
  /** The names of the sheets that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** The fonts of cells by sheet and by `row,column` from 0; only those of TCVN3 and VNI, which change what a text says. */
  readonly fonts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const oldFont = /^['"]?(?:\.vn|vni\b)/i;

/** More cells than these in a row are blank ones, repeated to the edge of the sheet. */
const mostRepeated = 200;

/** Reads the styles of an ODS file: they say which sheets are hidden and which cells have an old font. */
export function odsDetails(parts: ReadonlyMap<string, Uint8Array>): OdsDetails {
  const [content, styles] = ['content.xml', 'styles.xml'].map((name) => textOf(parts.get(name)));
  const reader = new OdsReader();
  if (content === undefined) return reader;
  const hasHidden = content.includes('table:display="false"');
  const hasOldFonts = /\.Vn|VNI-/i.test(content + (styles ?? ''));
  if (!hasHidden && !hasOldFonts) return reader;
  for (const part of [styles, content])
    if (part !== undefined) for (const token of tokensOf(part)) if (token.kind !== 'text') reader.take(token);
  return reader;
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder('utf-8').decode(bytes);
}

interface Style {
  readonly parent: string | undefined;
  font?: string;
}

class OdsReader implements OdsDetails {
  readonly hidden = new Set<string>();
  readonly fonts = new Map<string, Map<string, string>>();
  readonly #faces = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet = '';
  #columns: string[] = [];
  #row = 0;
  #column = 0;
  #rowsAhead = 0;
  /** The cell that is open, by row and column. */
  #cell: { readonly row: number; readonly column: number } | undefined;

  take(token: Exclude<XmlToken, { kind: 'text' }>): void {
    if (token.kind === 'close') {
      if (token.name === 'table:table-row') this.#endRow();
      if (token.name === 'table:table-cell') this.#cell = undefined;
      return;
    }
    const { name, attributes } = token;
    const value = (key: string): string | undefined => attribute(attributes, key);
    switch (name) {
      case 'style:font-face':
        this.#faces.set(value('style:name') ?? '', value('svg:font-family') ?? '');
        return;
      case 'style:style':
        this.#style = value('style:name') ?? '';
        this.#styles.set(this.#style, { parent: value('style:parent-style-name') });
        return;
      case 'style:text-properties':
        this.#setFont(value('fo:font-family') ?? this.#faces.get(value('style:font-name') ?? ''));
        return;
      case 'style:table-properties':
        if (value('table:display') === 'false') this.#hiddenStyles.add(this.#style);
        return;
      case 'table:table':
        this.#beginSheet(value('table:name') ?? '', value('table:style-name') ?? '');
        return;
      case 'table:table-column':
        for (let count = repeated(value('table:number-columns-repeated')); count > 0; count -= 1)
          this.#columns.push(value('table:default-cell-style-name') ?? '');
        return;
      case 'table:table-row':
        this.#column = 0;
        this.#rowsAhead = Number(value('table:number-rows-repeated') ?? 1);
        if (token.isEmpty) this.#endRow();
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#beginCell(value('table:style-name'), Number(value('table:number-columns-repeated') ?? 1));
        if (token.isEmpty) this.#cell = undefined;
        return;
      case 'text:span':
        if (this.#cell) this.#note(this.#cell, this.#fontOf(value('text:style-name')));
        return;
    }
  }

  #setFont(font: string | undefined): void {
    const style = this.#styles.get(this.#style);
    if (style && font !== undefined) style.font = font.replace(/^['"]|['"]$/g, '');
  }

  #beginSheet(name: string, style: string): void {
    this.#sheet = name;
    this.#columns = [];
    this.#row = 0;
    if (this.#hiddenStyles.has(style)) this.hidden.add(name);
  }

  #beginCell(style: string | undefined, count: number): void {
    const row = this.#row;
    this.#cell = { row, column: this.#column };
    for (let at = this.#column; at < this.#column + Math.min(count, mostRepeated); at += 1)
      this.#note({ row, column: at }, this.#fontOf(style ?? this.#columns[at]));
    this.#column += count;
  }

  #endRow(): void {
    this.#row += this.#rowsAhead;
    this.#rowsAhead = 0;
  }

  #note({ row, column }: { readonly row: number; readonly column: number }, font: string | undefined): void {
    if (font === undefined || !oldFont.test(font)) return;
    const fonts = this.fonts.get(this.#sheet) ?? new Map<string, string>();
    fonts.set(`${row},${column}`, font);
    this.fonts.set(this.#sheet, fonts);
  }

  /** The font of a style, or of the one that it is made of. */
  #fontOf(name: string | undefined): string | undefined {
    let at = name ?? 'Default';
    for (let depth = 0; depth < 10; depth += 1) {
      const style = this.#styles.get(at);
      if (style?.font !== undefined || style?.parent === undefined) return style?.font;
      at = style.parent;
    }
    return undefined;
  }
}

function repeated(written: string | undefined): number {
  return Math.min(mostRepeated, Number(written ?? 1));
}
