import { headKeys } from './head-key.js';
import type { Table } from './table.js';

/** Heads of tables that count: forms of guide 11-HD/BTCTW on statistics, of guide 03 on ranking, and older ones. */
const headsOfSums: ReadonlySet<string> = new Set([
  'loai hinh',
  'doi tuong',
  'tong so',
  'ky nay',
  'cung ky nam truoc',
  'so tccsd',
  'so dang bo bo phan',
  'so chi bo truc thuoc',
  'so phai danh gia',
  'da danh gia',
  'chua danh gia',
  'muc xep loai',
  'vi pham tu cach',
]);

/** The head of such a table stands within these rows. */
const mostRowsAbove = 60;

/** Heads of a catalogue of units, as the systems of a level above read one in. */
const headsOfUnits: ReadonlySet<string> = new Set([
  'ma chi bo',
  'ten chi bo',
  'ma don vi',
  'ten don vi',
  'ma dang bo',
  'ten dang bo',
  'ma to chuc dang',
  'ten to chuc dang',
  'thu tu hien thi',
]);

/** Whether a table holds sums by kind, and no list that a record could have been counted from. */
export function isTableOfSums(table: Table): boolean {
  return hasHeadsOf(headsOfSums, table);
}

/** Whether a table lists units, and nothing that one record holds. */
export function isCatalogueOfUnits(table: Table): boolean {
  return hasHeadsOf(headsOfUnits, table);
}

function hasHeadsOf(heads: ReadonlySet<string>, { rows }: Table): boolean {
  return rows.slice(0, mostRowsAbove).some((row) => {
    const found = row.filter(
      (cell) => cell !== undefined && headKeys(cell.text).some((key) => heads.has(key)),
    );
    return found.length >= 2;
  });
}
