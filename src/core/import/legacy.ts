import { fromTcvn3, fromVni, legacyTextOf, readsAsVietnamese } from '../language/legacy-fonts.js';
import { type Message, message } from '../language/message.js';
import type { Encoding } from './encodings.js';
import type { SourceCell, Table } from './table.js';

/** Texts typed for an old font, as they are read now. */
export interface Converted {
  readonly encoding: 'tcvn3' | 'vni';
  readonly cells: number;
  /** One of them, before and after. */
  readonly before: string;
  readonly after: string;
}

export type LegacyResult =
  | { readonly kind: 'tables'; readonly tables: readonly Table[]; readonly converted: readonly Converted[] }
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Reads texts typed for TCVN3 and VNI fonts as Unicode: where the font says so, or where the user has. A text that only
 * looks like one is never guessed: then the user is asked for the encoding.
 */
export function withoutLegacyFonts(tables: readonly Table[], encoding: Encoding | undefined): LegacyResult {
  const counts = new Map<'tcvn3' | 'vni', Converted>();
  const proven = encoding === 'utf-8' ? new Set<string>() : provenFonts(tables);
  let unsure: { readonly encoding: string; readonly sample: string } | undefined;
  const convert = (cell: SourceCell): SourceCell => {
    if (cell.kind !== 'text' || !foreign.test(cell.text) || encoding === 'utf-8') return cell;
    const meant = encodingOf(cell, encoding, proven);
    if (meant === undefined) {
      const guessed = legacyTextOf(cell.text);
      if (guessed && encoding === undefined)
        unsure ??= { encoding: guessed.encoding === 'VNI' ? 'vni' : 'tcvn3', sample: guessed.text };
      return cell;
    }
    const after = converted(cell, meant);
    if (after === cell.text) return cell;
    const known = counts.get(meant);
    counts.set(meant, {
      encoding: meant,
      before: cell.text,
      after,
      ...known,
      cells: (known?.cells ?? 0) + 1,
    });
    return { ...cell, text: after };
  };
  const read = tables.map((table) =>
    table.isHidden
      ? table
      : { ...table, rows: table.rows.map((row) => row.map((cell) => cell && convert(cell))) },
  );
  if (unsure) return { kind: 'refused', reason: message('import/unknown-encoding', unsure) };
  return { kind: 'tables', tables: read, converted: [...counts.values()] };
}

/** Signs that these fonts put letters in the place of, and no letter that only Unicode has. */
const foreign = /^[^\u0100-\u1fff]*[\u00a1-\u00ff][^\u0100-\u1fff]*$/;

/**
 * Old fonts in which some text is one only when it is converted. A cell keeps the name of its font when somebody types
 * over it in Unicode, so that the name alone says little.
 */
function provenFonts(tables: readonly Table[]): ReadonlySet<string> {
  const proven = new Set<string>();
  for (const { rows } of tables) {
    for (const cell of rows.flat()) {
      const { font, text: written } = cell ?? { font: undefined, text: '' };
      const named = font === undefined || proven.has(font) ? undefined : encodingOfFont(font);
      if (named === undefined || font === undefined || !foreign.test(written)) continue;
      if (!readsAsVietnamese(written) && readsAsVietnamese(letters(written, named))) proven.add(font);
    }
  }
  return proven;
}

function encodingOfFont(font: string): 'tcvn3' | 'vni' | undefined {
  if (/^\.vn/i.test(font)) return 'tcvn3';
  return /^vni\b/i.test(font) ? 'vni' : undefined;
}

function encodingOf(
  { font = '', text: written }: SourceCell,
  asked: Encoding | undefined,
  proven: ReadonlySet<string>,
): 'tcvn3' | 'vni' | undefined {
  const named = encodingOfFont(font);
  if (named !== undefined) return proven.has(font) ? named : undefined;
  if (asked !== 'tcvn3' && asked !== 'vni') return undefined;
  const isMeant = legacyTextOf(written) !== undefined || !readsAsVietnamese(written);
  return isMeant && readsAsVietnamese(plainCapitals(letters(written, asked))) ? asked : undefined;
}

/** Abbreviations such as ĐV and QĐ are no syllables. */
function plainCapitals(text: string): string {
  return text.replace(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu, (word) => word.replace(/\u0110/g, 'D'));
}

function letters(written: string, encoding: 'tcvn3' | 'vni'): string {
  return encoding === 'vni' ? fromVni(written) : fromTcvn3(written);
}

/** Fonts whose name ends in H show capitals. */
function converted({ text: written, font = '' }: SourceCell, encoding: 'tcvn3' | 'vni'): string {
  const read = letters(written, encoding);
  // A text that somebody typed in Unicode keeps the font that stood there.
  if (readsAsVietnamese(written) && !readsAsVietnamese(read)) return written;
  return encoding === 'tcvn3' && /^\.vn\w*h$/i.test(font) ? read.toUpperCase() : read;
}
