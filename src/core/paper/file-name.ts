import { phrase } from '../language/documents.js';
import { type Period, yearOf } from '../record/period.js';
import type { BranchRecord } from '../record/record.js';
import { formatDate } from '../text/numbers.js';
import { type FormMonth, onlyMonthOf } from './parts/month-shown.js';
import type { DocumentKind } from './registry.js';

/** Bytes of a unit's name in a file name: file systems take 255 for the whole. */
const longestUnit = 120;

/**
 * What people call a paper's file, without the ending: `Tờ trình - Chi bộ thôn 4 - 2026`. Letters that some system
 * does not take in names are left out.
 */
export function paperFileName(
  kind: DocumentKind,
  record: Pick<BranchRecord, 'branch' | 'period'>,
  month?: FormMonth,
): string {
  const name = phrase(`file/${kind}`, { month: month?.text.slice(5) ?? '' }).trim();
  const unit = shortened(record.branch.name || record.branch.id);
  return [name, ...unitAndPeriod(unit, month?.text.slice(0, 4) ?? periodName(record.period))].join(' - ');
}

/** The folder that a set of papers is written to. */
export function setFolderName({ branch, period }: Pick<BranchRecord, 'branch' | 'period'>): string {
  return [phrase('file/set'), ...unitAndPeriod(shortened(branch.name || branch.id), periodName(period))].join(
    ' - ',
  );
}

function unitAndPeriod(unit: string, period: string): readonly string[] {
  return [unit, period].map(safe).filter((part) => part !== '');
}

/** `2026`, `03-2026`, or both days. */
function periodName(period: Period | undefined): string {
  if (period === undefined) return '';
  const year = yearOf(period);
  if (year !== undefined) return String(year);
  if (onlyMonthOf(period) !== undefined) return `${period.from.slice(5, 7)}-${period.from.slice(0, 4)}`;
  const day = (iso: string): string => formatDate(iso).replaceAll('/', '-');
  return `${day(period.from)} ${phrase('file/to')} ${day(period.to)}`;
}

/** Without what Windows and others do not take in a name, nor blanks and points at its ends. */
function safe(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.,;]+$/gu, '');
}

/** A name as far as a file name has room for it, cut between words where it has several. */
function shortened(name: string): string {
  let used = 0;
  let kept = '';
  for (const letter of name) {
    used += bytesOf(letter);
    if (used > longestUnit) return kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : kept;
    kept += letter;
  }
  return kept;
}

/** Bytes of a character in UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
