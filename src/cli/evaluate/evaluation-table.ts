import { findingCount } from '../../core/finding/capped.js';
import { type Language, type MessageKey, say } from '../../core/language/message.js';
import { bandTitle } from '../../core/profile/profile.js';
import { periodName } from '../../core/rollup/period-name.js';
import { hasMissingScores } from '../../core/rules/submission/missing-scores.js';
import { byteOrderMark } from '../../core/text/byte-order-mark.js';
import { formatNumber } from '../../core/text/numbers.js';
import { fromPoints } from '../../core/text/points.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { Context } from '../context.js';
import { type CsvCell, type CsvDate, csvLine } from '../csv-text.js';
import { plainText } from '../reporters/terminal.js';
import { textTable } from '../reporters/text-table.js';

/** A record that cannot be read, and why. */
export interface UnreadRecord {
  readonly file: string;
  readonly why: string;
}

/** The table row of one record: the result without its inputs. Scores are numbers of points. */
export interface EvaluationRow {
  readonly file: string;
  readonly id: string;
  readonly unit: string;
  readonly type: string;
  /** `null` if the record has no period. */
  readonly from: CsvDate | null;
  readonly to: CsvDate | null;
  /** `2023` for a whole year, else both dates; for people. */
  readonly period: string;
  readonly profile: string;
  readonly max: number | null;
  readonly self: number | null;
  readonly branch: number | null;
  readonly appraised: number | null;
  readonly final: number | null;
  /** Band titles; empty if nothing could be computed. */
  readonly byPoints: string;
  readonly level: string;
  readonly vetoes: string;
  readonly unfinished: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function evaluationRow(assessment: Assessment, file: string, language: Language): EvaluationRow {
  const { record, profile, evaluation, findings } = assessment;
  const score = evaluation?.score;
  const levelTitle = (id: string | null | undefined): string =>
    profile && id !== undefined ? (bandTitle(profile, id) ?? say(language, { key: 'level/none-name' })) : '';
  return {
    file,
    id: record?.branch.id ?? '',
    unit: record?.branch.name ?? '',
    type: record?.branch.type ?? '',
    from: record?.period ? { date: record.period.from } : null,
    to: record?.period ? { date: record.period.to } : null,
    period: record?.period ? periodName(record.period) : '',
    profile: profile ? profile.id : (record?.profile ?? ''),
    max: score ? fromPoints(score.max) : null,
    self: score ? fromPoints(score.self) : null,
    branch: score ? fromPoints(score.branch) : null,
    appraised: score ? fromPoints(score.appraised) : null,
    final: score ? fromPoints(score.final) : null,
    byPoints: levelTitle(evaluation?.level.byPoints),
    level: levelTitle(evaluation?.level.final),
    vetoes: evaluation?.level.vetoes.map(({ id }) => id).join(', ') ?? '',
    unfinished: record !== undefined && evaluation !== undefined && hasMissingScores(record, evaluation),
    errors: findingCount(findings, 'error'),
    warnings: findingCount(findings, 'warning'),
    notes: findingCount(findings, 'info'),
  };
}

const csvColumns = [
  ['file', 'table/file'],
  ['id', 'table/id'],
  ['unit', 'table/unit'],
  ['type', 'table/type'],
  ['from', 'table/from'],
  ['to', 'table/to'],
  ['profile', 'table/profile'],
  ['max', 'table/max'],
  ['self', 'table/self'],
  ['branch', 'table/branch'],
  ['appraised', 'table/appraised'],
  ['final', 'table/final'],
  ['byPoints', 'table/by-points'],
  ['level', 'table/level'],
  ['vetoes', 'table/vetoes'],
  ['unfinished', 'table/scores-missing'],
  ['errors', 'table/errors'],
  ['warnings', 'table/warnings'],
  ['notes', 'table/notes'],
] as const satisfies readonly (readonly [keyof EvaluationRow, MessageKey])[];

/**
 * For spreadsheets: one row per record. A record that cannot be read has only its name, and the reason in the
 * last column.
 */
export function evaluationCsv(
  rows: readonly EvaluationRow[],
  unread: readonly UnreadRecord[],
  language: Language,
): string {
  const t = (key: MessageKey): string => say(language, { key });
  const cellOf = (value: EvaluationRow[keyof EvaluationRow]): CsvCell =>
    typeof value === 'boolean' ? (value ? t('table/yes') : null) : value;
  const lines = [
    [...csvColumns.map(([, title]) => t(title)), t('table/why')],
    ...rows.map((row) => [...csvColumns.map(([name]) => cellOf(row[name])), null]),
    ...unread.map(({ file, why }) => [file, ...csvColumns.slice(1).map(() => null), why]),
  ];
  return byteOrderMark + lines.map((line) => csvLine(line, language)).join('');
}

const prettyColumns = [
  'table/unit',
  'table/period',
  'table/self',
  'table/branch',
  'table/appraised',
  'table/final',
  'table/level',
  'table/errors',
  'table/warnings',
  'table/file',
] as const satisfies readonly MessageKey[];

/** Columns that are aligned to the right. */
const isNumeric: ReadonlySet<MessageKey> = new Set([
  'table/self',
  'table/branch',
  'table/appraised',
  'table/final',
  'table/errors',
  'table/warnings',
]);

/** For people: one line per record, then the number of records per level. */
export function evaluationTable(rows: readonly EvaluationRow[], { io, language }: Context): string {
  const t = (key: MessageKey): string => say(language, { key });
  const columns = prettyColumns.map((key) => ({ title: t(key), isNumber: isNumeric.has(key) }));
  const lines = textTable(
    columns,
    rows.map((row) => prettyCells(row, language)),
    io,
  );
  return [...(rows.length === 0 ? [] : [...lines, '']), totalLine(rows, language), ''].join('\n');
}

function prettyCells(row: EvaluationRow, language: Language): readonly string[] {
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value, language));
  const count = (value: number): string => (value === 0 ? '' : String(value));
  const level = row.level || '–';
  return [
    row.unit || row.id,
    row.period,
    number(row.self),
    number(row.branch),
    number(row.appraised),
    row.max === null ? '–' : `${number(row.final)}/${number(row.max)}`,
    row.unfinished ? `${level} (${say(language, { key: 'table/unfinished' })})` : level,
    count(row.errors),
    count(row.warnings),
    row.file,
  ];
}

/** `5 hồ sơ: 3 Đạt, 2 Chưa đạt.`; the levels in the order in which they first appear. */
function totalLine(rows: readonly EvaluationRow[], language: Language): string {
  const counts = new Map<string, number>();
  for (const { level } of rows) {
    const name = level || say(language, { key: 'table/no-level' });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const levels = [...counts].map(([name, count]) => `${count} ${plainText(name)}`).join(', ');
  return say(language, { key: 'table/total', values: { count: rows.length, levels } });
}
