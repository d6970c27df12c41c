import { type Message, message } from '../language/message.js';
import type { Profile } from '../profile/profile.js';
import { isRanking } from '../profile/ranking.js';
import type { BranchRecord } from '../record/record.js';
import type { Assessment } from '../workspace/assess.js';
import { paperFileName } from './file-name.js';
import { onlyMonthOf, scoredMonths, shownMonth } from './parts/month-shown.js';
import type { DocumentKind } from './registry.js';

/** One paper of a set, and the name of its file without the ending. */
export interface SetPaper {
  readonly kind: DocumentKind;
  /** The month of a monthly form, 1…12. */
  readonly month: number | undefined;
  readonly fileName: string;
}

/** The papers that a record is submitted with, and the kinds that it has nothing for. */
export interface PaperSet {
  readonly papers: readonly SetPaper[];
  readonly left: readonly { readonly kind: DocumentKind; readonly why: Message }[];
}

/** Every paper but the evaluation, which is nobody's paper, in the order in which a year makes them. */
const kinds = [
  'ban-dang-ky',
  'ban-cam-ket',
  'phieu-tu-danh-gia-thang',
  'bang-cham-diem-sinh-hoat',
  'so-theo-doi-diu-dat',
  'bang-cham-diem-nam',
  'bien-ban-binh-xet',
  'bao-cao-ket-qua',
  'to-trinh',
  'bieu-tong-hop',
] as const satisfies readonly DocumentKind[];

/** Why a record has nothing to put into a paper; what is not named here every record has. */
const needs: Partial<
  Record<DocumentKind, (record: BranchRecord, profile: Profile | undefined) => Message | undefined>
> = {
  'ban-dang-ky': ({ workflow }, profile) =>
    profile !== undefined && isRanking(profile) && !workflow.has('dang-ky')
      ? message('export/no-registration')
      : undefined,
  'ban-cam-ket': ({ members }) => (members.length === 0 ? message('export/no-members') : undefined),
  'bang-cham-diem-sinh-hoat': ({ meetings }) =>
    meetings.length === 0 ? message('export/no-meetings') : undefined,
  'so-theo-doi-diu-dat': ({ mentoring }) =>
    mentoring.length === 0 ? message('export/no-mentoring') : undefined,
};

/** The papers of a record, each once, the monthly form for every month that has scores. */
export function paperSetOf({ record, profile }: Pick<Assessment, 'record' | 'profile'>): PaperSet {
  if (record === undefined) return { papers: [], left: [] };
  const papers: SetPaper[] = [];
  const left: PaperSet['left'][number][] = [];
  for (const [index, kind] of kinds.entries()) {
    const months = kind === 'phieu-tu-danh-gia-thang' ? monthsOf(record) : [undefined];
    const why = months.length === 0 ? message('export/no-months') : needs[kind]?.(record, profile);
    if (why !== undefined) left.push({ kind, why });
    else papers.push(...months.map((month) => paperIn(record, kind, index + 1, month)));
  }
  return { papers, left };
}

/** Months with scores of their own; the month of a record of one month. */
function monthsOf(record: BranchRecord): readonly number[] {
  const only = record.period && onlyMonthOf(record.period);
  return only === undefined ? scoredMonths(record).map(({ month }) => month) : [only];
}

function paperIn(
  record: BranchRecord,
  kind: DocumentKind,
  order: number,
  month: number | undefined,
): SetPaper {
  const shown = month === undefined ? undefined : shownMonth(record, month);
  const fileName = `${String(order).padStart(2, '0')} ${paperFileName(kind, record, shown)}`;
  return { kind, month, fileName };
}
