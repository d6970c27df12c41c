import { factNames } from '../record/fact-names.js';
import { yearOf } from '../record/period.js';
import { dueSum, presentSum } from '../score/facts/count.js';
import { shareNames } from '../score/facts/facts.js';
import { standIn } from './figures-stand-in.js';
import { knownCount } from './known.js';
import { countsOfEntry } from './partial.js';
import type { RecordSummary } from './record-summary.js';
import { addSum, openSum, type Sum } from './sum.js';

/** A column of the table with one row for each record, for engines that read tables (docs/rollup.md). */
export interface RecordColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'whole' | 'flag';
  value(entry: RecordSummary, isCounted: boolean): string | number | boolean | null;
}

const cellCounts = [
  'cells.active',
  'cells.registered',
  'cells.recognised',
  'cells.kht',
  'cells.submitted',
] as const;
const scoreCounts = ['score.records', 'score.points'] as const;

/** The counts of a record, its reported figures standing in for them. */
function countsOf(entry: RecordSummary): Sum {
  const sum = openSum();
  addSum(sum, countsOfEntry(entry));
  standIn(sum, entry.figures);
  return sum;
}

/** A count; `null` where the record does not know it. */
function tableValue(entry: RecordSummary, name: string): number | null {
  const sum = sumOf(entry);
  if (name === 'meetings.minMinutes') return sum.counts.get(name) ?? null;
  return sum.counts.get(name) ?? (notFacts.has(name) ? 0 : (knownCount(sum, name) ?? null));
}

const notFacts: ReadonlySet<string> = new Set([...cellCounts, ...scoreCounts]);

const counted = new WeakMap<RecordSummary, Sum>();

function sumOf(entry: RecordSummary): Sum {
  const known = counted.get(entry) ?? countsOf(entry);
  counted.set(entry, known);
  return known;
}

function words(name: string, value: (entry: RecordSummary) => string | null): RecordColumn {
  return { name, type: 'text', value };
}

/** `members.total` is the column `members_total`: no name needs quotes. */
export const recordColumns: readonly RecordColumn[] = [
  words('file', (entry) => entry.file),
  words('id', (entry) => entry.id),
  words('name', (entry) => entry.name),
  words('type', (entry) => entry.type),
  words('parent', (entry) => entry.parent),
  words('path', (entry) => entry.path.join(' / ')),
  words('period_from', (entry) => entry.from),
  words('period_to', (entry) => entry.to),
  { name: 'year', type: 'whole', value: (entry) => yearOf(entry) ?? null },
  { name: 'cell', type: 'flag', value: (entry) => entry.cell },
  { name: 'counted', type: 'flag', value: (_, isCounted) => isCounted },
  words('level', (entry) => entry.level),
  { name: 'score', type: 'number', value: (entry) => (entry.score === null ? null : entry.score / 100) },
  words('state', (entry) => entry.state),
  words('submitted', (entry) => entry.submitted),
  { name: 'recognised', type: 'flag', value: (entry) => entry.recognised },
  { name: 'errors', type: 'whole', value: (entry) => entry.findings.errors },
  { name: 'warnings', type: 'whole', value: (entry) => entry.findings.warnings },
  ...[
    ...factNames.filter((name) => !shareNames.has(name)),
    presentSum,
    dueSum,
    ...cellCounts,
    ...scoreCounts,
  ].map(
    (name): RecordColumn => ({
      name: name.replace('.', '_'),
      type: 'number',
      value: (entry) => tableValue(entry, name),
    }),
  ),
  words('qualifiers', (entry) => json(sumOf(entry).qualifiers)),
  words('figures', ({ figures }) => json(figures.map(({ name, value }) => [name, value] as const))),
];

function json(pairs: Iterable<readonly [string, unknown]>): string {
  return JSON.stringify(Object.fromEntries(pairs));
}
