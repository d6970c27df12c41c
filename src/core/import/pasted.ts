import { type Language, message, say } from '../language/message.js';
import { entryKeys } from '../record/list-sections.js';
import type { Assessment } from '../workspace/assess.js';
import type { Head } from './head.js';
import { fieldsBySection, type GivenHeads, headOptions } from './head-options.js';
import { type Converted, withoutLegacyFonts } from './legacy.js';
import { partsOfTable } from './parts-of-table.js';
import { type ImportSection, importSections } from './sections.js';
import { type Merge, mostRows, type SourceRow, type Table } from './table.js';

/** A block of cells as it is pasted, row by row, and which of its cells are joined. */
export interface PastedCells {
  readonly cells: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** The names of old fonts by row and column; absent where no cell has one. */
  readonly fonts?: readonly (readonly (string | undefined)[])[];
}

/** A pasted block with its letters read as those of an old font. */
export interface OldLetters extends Converted {
  /** The whole block as it would be read. */
  readonly table: Table;
}

const oldEncodings = ['tcvn3', 'vni'] as const;

/** Above this number the texts that stand above a head are no title. */
const mostTextsOfTitle = 2;

/** A pasted block as a table of a file; `sheet` is the sheet that it is pasted into. */
export function pastedTable({ cells, merges, fonts }: PastedCells, sheet: string, language: Language): Table {
  const section = sectionOf(sheet);
  return {
    name: '',
    // What the user looks at settles what heads alone leave open.
    ...(section === undefined ? {} : { title: say(language, message(`sheet/${section}`)) }),
    place: { kind: 'pasted' },
    isHidden: false,
    rows: cells.map((texts, row) => rowOf(texts, fonts?.[row])),
    merges,
  };
}

function sectionOf(sheet: string): ImportSection | undefined {
  return sheet === 'months' ? 'criteria' : importSections.find((each) => each === sheet);
}

function rowOf(texts: readonly string[], fonts: readonly (string | undefined | null)[] = []): SourceRow {
  return texts.map((text, column) => {
    const font = fonts[column];
    if (text.trim() === '') return undefined;
    return { text, kind: 'text', ...(typeof font === 'string' ? { font } : {}) };
  });
}

/**
 * The ways in which a block typed for an old font may be read, the likeliest first; none where it is Unicode. Nothing
 * is converted unasked.
 */
export function oldLettersIn(table: Table): readonly OldLetters[] {
  const asIs = withoutLegacyFonts([table], undefined);
  if (asIs.kind === 'tables') return readByFont(asIs.tables, asIs.converted);
  const likely = asIs.reason.values?.encoding;
  const ordered = [...oldEncodings].sort((a, b) => Number(b === likely) - Number(a === likely));
  return ordered.flatMap((encoding) => {
    const read = withoutLegacyFonts([table], encoding);
    if (read.kind === 'refused') return [];
    const [converted, first] = [read.converted[0], read.tables[0]];
    return converted && first ? [{ ...converted, table: first }] : [];
  });
}

/** The reading of a block whose fonts say what its letters are; of two kinds of fonts, counted as the likelier one. */
function readByFont(tables: readonly Table[], converted: readonly Converted[]): readonly OldLetters[] {
  const [first] = [...converted].sort((a, b) => b.cells - a.cells);
  const [table] = tables;
  if (first === undefined || table === undefined) return [];
  return [{ ...first, cells: converted.reduce((sum, { cells }) => sum + cells, 0), table }];
}

/**
 * Whether a pasted block is a table with its heads, so that it is taken as that of a file. Nothing but a title may
 * stand above the heads: rows without heads are pasted as cells.
 */
export function hasHeads(table: Table, assessment: Assessment, given: GivenHeads = {}): boolean {
  if (assessment.record === undefined || table.rows.length < 2 || table.rows.length > mostRows) return false;
  const [first] = partsOfTable(table, headOptions(assessment, fieldsBySection(assessment), given));
  if (first === undefined || !namesRows(first.head)) return false;
  const { top, bottom } = first.head;
  const counts = table.rows.map((row) => row.filter((cell) => cell !== undefined).length);
  return (
    counts.slice(0, top).every((count) => count <= mostTextsOfTitle) &&
    counts.slice(bottom + 1).some((count) => count > 0)
  );
}

/**
 * Whether a head has a column for what its rows are of, and knows most of its columns. `Chính thức` and `Đảng viên` are
 * heads of members, and values in a row of one member too.
 */
function namesRows({ section, columns }: Head): boolean {
  const fields = columns.flatMap(({ use }) => (use.kind === 'field' ? [use.id] : []));
  const known = columns.filter(({ use }) => use.kind !== 'unknown');
  const isNamed = section === 'criteria' || entryKeys[section].first.some((key) => fields.includes(key));
  return isNamed && known.length * 2 > columns.length;
}
