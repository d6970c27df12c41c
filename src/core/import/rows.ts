import { entryKeys } from '../record/list-sections.js';
import { choiceKey } from '../text/choice-key.js';
import type { Head } from './head.js';
import type { SourceCell, TableReader } from './table.js';

/** Why a row is no entry; the first group is no data at all. */
export type RowReason =
  | 'title'
  | 'blank'
  | 'numbering'
  | 'repeated-head'
  | 'heading'
  | 'total'
  | 'signature'
  | 'no-key'
  | 'unread-key'
  | 'namesakes'
  | 'duplicate'
  | 'unknown-item'
  /** The entry of a row of a form is no longer in the record. */
  | 'gone'
  | 'refused';

/** Rows that are part of any printed table, and whose absence from the record loses nothing. */
export const layoutReasons: ReadonlySet<RowReason> = new Set([
  'title',
  'blank',
  'numbering',
  'repeated-head',
  'heading',
  'total',
  'signature',
]);

export type ClassifiedRow =
  | { readonly kind: 'data'; readonly row: number }
  | { readonly kind: 'skipped'; readonly row: number; readonly reason: RowReason };

/** Parts the rows of a table from what is written around them, from top to bottom. Rows count from 0. */
export function classifyRows(reader: TableReader, head: Head): readonly ClassifiedRow[] {
  const rows: ClassifiedRow[] = [];
  const isRepeated = repeatedHead(reader, head);
  let isSigned = false;
  for (let row = reader.firstRow; row < reader.rowCount; row += 1) {
    if (row >= head.top && row <= head.bottom) continue;
    const reason = row < head.top ? above(reader, row) : below({ reader, head, isRepeated, isSigned }, row);
    if (reason === 'signature') isSigned = true;
    rows.push(reason === undefined ? { kind: 'data', row } : { kind: 'skipped', row, reason });
  }
  return rows;
}

function above(reader: TableReader, row: number): RowReason {
  return textsOf(reader, row).length === 0 ? 'blank' : 'title';
}

interface BelowHead {
  readonly reader: TableReader;
  readonly head: Head;
  readonly isRepeated: (row: number) => boolean;
  /** Whether a row above holds signatures. */
  readonly isSigned: boolean;
}

function below({ reader, head, isRepeated, isSigned }: BelowHead, row: number): RowReason | undefined {
  const texts = textsOf(reader, row);
  if (texts.length === 0) return 'blank';
  if (isRepeated(row)) return 'repeated-head';
  if (row <= head.bottom + 2 && isNumbering(texts)) return 'numbering';
  if (isTotal(texts, head)) return 'total';
  if (isSignature(texts) || (isSigned && !holdsKeyAndMore(reader, head, row))) return 'signature';
  return isHeading(reader, head, row) ? 'heading' : undefined;
}

interface PlacedText {
  readonly column: number;
  readonly cell: SourceCell;
}

function textsOf(reader: TableReader, row: number): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (let column = 0; column < reader.columnCount; column += 1) {
    const cell = reader.dataCell(row, column);
    if (cell && (cell.text.trim() !== '' || cell.kind === 'formula')) texts.push({ column, cell });
  }
  return texts;
}

/** `1 2 3 4(=2*100/3)`, `(1) (2)`, `A B 1 2`: the numbers of columns. */
function isNumbering(texts: readonly PlacedText[]): boolean {
  if (texts.length < 2) return false;
  const keys = texts.map(({ cell }) => cell.text.replace(/[()[\]\s]/g, ''));
  const isMark = (key: string): boolean => /^(?:\d{1,2}(?:[=:].*)?|[A-Ha-h])$/.test(key);
  const numbers = keys.flatMap((key) => (/^\d/.test(key) ? [Number.parseInt(key, 10)] : []));
  const rise = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return keys.every(isMark) && numbers.length >= 2 && rise;
}

/** Targets and models may have titles that begin like a sum. */
const sums = /^(?:tong cong|tong so|tong|cong|tong diem|cong don|tong hop)(?:\s*[:=]?\s*[\d.,/% ]*)?$/;
const sumsOfPeople = /^(?:tong cong|tong so|cong)\b/;

function isTotal(texts: readonly PlacedText[], { section }: Head): boolean {
  const words = texts.find(({ cell }) => cell.kind === 'text' && !/^[\dIVXivx.()\s]*$/.test(cell.text));
  if (words === undefined) return false;
  // "Tống" is a family name, and no sum.
  if (/^t\u1ed1ng/i.test(words.cell.text.normalize('NFC').trim())) return false;
  // A fast path: every sum begins with one of these letters, and most rows do not.
  if (!/^\P{L}*[ct]/iu.test(words.cell.text)) return false;
  const key = choiceKey(words.cell.text.replace(/[:()]/g, ' '));
  if (sums.test(key)) return true;
  return section === 'members' || section === 'meetings' || section === 'awards'
    ? sumsOfPeople.test(key)
    : false;
}

const signatures: readonly RegExp[] = [
  /^nguoi (?:lap|tong hop|ghi|viet)(?: (?:bieu|bang|danh sach|bao cao))?$/,
  /^(?:t m|tm|k t|kt|t l) /,
  /^(?:bi thu|pho bi thu|thu ky|thu truong|chu tich|truong ban)(?: chi bo| chi uy)?$/,
  /^(?:ky|da ky)\b.*(?:ten|dau)/,
  /^noi nhan/,
  /^xac nhan (?:cua|chi)/,
  /ngay\b.*\bthang\b.*\bnam\b/,
];

/** A row below a table under which people sign: nothing but offices, a place with a day, or how to sign. */
function isSignature(texts: readonly PlacedText[]): boolean {
  if (texts.some(({ cell }) => cell.kind !== 'text')) return false;
  return texts.every(({ cell }) => {
    const key = choiceKey(cell.text.replace(/[:,()]/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
    return signatures.some((pattern) => pattern.test(key));
  });
}

/** Fields that name an entry. They distinguish a row from text below a table. */
const keyFields: ReadonlySet<string> = new Set([
  'id',
  'name:given',
  ...Object.values(entryKeys).flatMap(({ first }) => first),
]);

function holdsKeyAndMore(reader: TableReader, head: Head, row: number): boolean {
  const filled = head.columns.filter(
    ({ column, use }) => use.kind === 'field' && (reader.dataCell(row, column)?.text ?? '').trim() !== '',
  );
  const hasKey = filled.some(({ use }) => use.kind === 'field' && keyFields.has(use.id));
  return hasKey && filled.length > 2;
}

/** One text alone over the width of a table, or beside its key column: the name of a part. */
function isHeading(reader: TableReader, head: Head, row: number): boolean {
  const texts = textsOf(reader, row);
  const order = head.columns.find(({ use }) => use.kind === 'order')?.column;
  const said = texts.filter(({ column }) => column !== order);
  const only = said[0] ?? texts[0];
  if (said.length > 1 || only === undefined) return false;
  if (head.section === 'criteria') return false;
  const merge = reader.mergeAt(row, only.column);
  if (merge && merge.right - merge.left >= 2) return true;
  // Without merged cells a heading stands in the column of numbers, or has a Roman one before it.
  if (said.length === 0) return only.cell.kind === 'text' && !/^\d+\.?$/.test(only.cell.text.trim());
  const number = order === undefined ? undefined : reader.dataCell(row, order)?.text.trim();
  return number !== undefined && /^(?:[IVX]+|[A-Z])\.?$/.test(number);
}

/** Whether a row says again what the heads say, as on the next printed page. */
export function repeatedHead(reader: TableReader, head: Head): (row: number) => boolean {
  const fields = head.columns
    .filter(({ use }) => use.kind === 'field')
    .map(({ column, text }) => ({ column, texts: new Set([text, ...text.split(' – ')].map(plainText)) }));
  return (row) => {
    const same = fields.filter(({ column, texts }) => {
      const own = reader.dataCell(row, column)?.text ?? '';
      return own !== '' && texts.has(plainText(own));
    });
    return same.length >= 2 && same.length * 2 > fields.length;
  };
}

function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
