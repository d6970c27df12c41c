import { resolve } from 'node:path';
import { message, say } from '../../core/language/message.js';
import { liesWithin, type Period } from '../../core/record/period.js';
import type { Shard } from '../../core/rollup/collect.js';
import type { EvaluatedRecord } from '../../core/rollup/evaluate-file.js';
import { foldedFrom } from '../../core/rollup/fold.js';
import type { Grouping } from '../../core/rollup/groupings.js';
import { groupsOf, type RollupGroup } from '../../core/rollup/groups.js';
import { countedRows } from '../../core/rollup/own-records.js';
import { addExchanged, openPartial, type PartialRollup } from '../../core/rollup/partial.js';
import { type Rollup, type RollupOptions, rollup } from '../../core/rollup/rollup.js';
import { rollupJsonText } from '../../core/rollup/rollup-json.js';
import { isRealDate } from '../../core/text/numbers.js';
import { noUnits } from '../../core/units/units.js';
import type { Context } from '../context.js';
import { type RollupFormat, reviewFormats } from '../formats.js';
import { type ExitCode, UsageError } from '../io.js';
import type { PrintingIo } from '../printing.js';
import { jobsOf } from '../workers/jobs.js';
import { rollupCsv } from './csv.js';
import { exchangedTwice, exchangeLines } from './merge.js';
import { type RecordWriter, writePieces } from './output.js';
import { parquetWriter } from './parquet.js';
import { ndjsonWriter, type OpenPart, rosterOfParts } from './parts.js';
import { RecordFolder } from './record-folder.js';
import { isReviewFormat, type ReviewCommandOptions, rollupFormatOf, writeReview } from './review.js';
import { rosterIn, rosterOf } from './roster.js';
import { rollupText } from './text.js';

export interface RollupCommandOptions extends ReviewCommandOptions {
  /** If absent, determined by the file's ending, else JSON. */
  readonly format?: RollupFormat;
  readonly from?: string;
  readonly to?: string;
  readonly by?: Grouping;
  readonly figures?: boolean;
  readonly deadline?: string;
  readonly shard?: string;
  /** Files of the exchange form to join, instead of a folder. */
  readonly merge?: readonly string[];
  readonly fold?: boolean;
  readonly jobs?: string;
  /** A file (roster) of units that existed only for a time, or were merged. */
  readonly units?: string;
}

/** `chibo rollup DIR`: sums the records of a folder from party cells up to their superiors (format.md §7). */
export async function rollUp(
  [folder]: readonly string[],
  options: RollupCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const wanted = periodOf(options, context);
  const deadline = options.deadline === undefined ? undefined : dateOf(options.deadline, '12-31', context);
  const format = rollupFormatOf(options, context);
  const shard = shardOf(options, format, context);
  const jobs = jobsOf(options.jobs, context);
  if (!isReviewFormat(format) && isForReview(options))
    throw new UsageError(
      say(language, message('cli/rollup-review-only', { known: reviewFormats.join(', ') })),
    );
  if ((folder === undefined) === (options.merge === undefined)) {
    throw new UsageError(say(language, message('cli/rollup-no-input')));
  }
  const chosen = { ...options, format, folder: folder && resolve(io.cwd, folder) };
  const merged = options.merge?.map((file) => resolve(io.cwd, file));
  // Input that can be read only once is refused before anything is read.
  const twice = merged && options.fold ? await exchangedTwice(merged, context) : undefined;
  const named = options.units === undefined ? undefined : await rosterIn(options.units, context);
  const own = folder === undefined ? undefined : await rosterOf(resolve(io.cwd, folder), context);
  const roster = named ?? own ?? (merged && (await rosterOfParts(merged, context)));
  const units = roster?.units ?? noUnits;
  const opened =
    merged === undefined
      ? await RecordFolder.open(
          resolve(io.cwd, folder ?? ''),
          { wanted, jobs, lines: format === 'ndjson', units },
          context,
        )
      : undefined;
  const evaluated = () => opened?.evaluated(shard) ?? exchangeLines(merged ?? [], context);
  // A part cannot know the other parts of a unit's year: it has its records as they are.
  if (format === 'ndjson' || (format === 'parquet' && shard.count > 1)) {
    const writer = () => writerOf(chosen, { shard, folder: () => opened?.print, units }, io);
    return exchange(evaluated(), writer, wanted, context);
  }
  const wish = { ...wanted, deadline, units, rosterFindings: roster?.findings };
  const partial = options.fold
    ? await foldedFrom(opened ?? twice ?? (await exchangedTwice([], context)), { wanted, deadline, units })
    : await everything(evaluated());
  return format === 'parquet'
    ? tabled(partial, chosen, wish, context)
    : summed(partial, chosen, wish, context);
}

/** Writes a row for each unit's year as the roll-up counts it. Returns 1 if a record cannot be read. */
async function tabled(
  partial: PartialRollup,
  { output = '' }: Chosen,
  wanted: RollupOptions,
  { io, language }: Context,
): Promise<ExitCode> {
  const { counted } = rollup(partial, wanted);
  const writer = parquetWriter(resolve(io.cwd, output));
  try {
    for (const row of countedRows(counted)) writer.addRow(row);
    await writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
  for (const file of partial.unread) io.err(`chibo: ${say(language, message('rollup/unread', { file }))}\n`);
  return partial.unread.size > 0 ? 1 : 0;
}

/** All records as they are. */
async function everything(evaluated: AsyncIterable<EvaluatedRecord>): Promise<PartialRollup> {
  const partial = openPartial();
  for await (const { exchanged } of evaluated) addExchanged(partial, exchanged);
  return partial;
}

/** The options with the resolved format. */
interface Chosen extends RollupCommandOptions {
  readonly format: RollupFormat;
  /** The folder of the records; absent where parts are merged. */
  readonly folder: string | undefined;
}

/** Whether an option is used that only a review has. */
function isForReview({ unit, kind, title, redact }: RollupCommandOptions): boolean {
  return [unit, kind, title, redact].some((option) => option !== undefined);
}

function writerOf({ format, output }: Chosen, part: OpenPart, io: PrintingIo): RecordWriter {
  const file = output === undefined ? undefined : resolve(io.cwd, output);
  return format === 'parquet' && file !== undefined ? parquetWriter(file) : ndjsonWriter(file, part, io);
}

/**
 * Writes one record at a time, so that only a few are in memory. Returns 1 if one cannot be read. The output
 * is opened with the first record, so that an unreadable folder or part leaves the file untouched.
 */
async function exchange(
  evaluated: AsyncIterable<EvaluatedRecord>,
  open: () => RecordWriter,
  wanted: Period,
  { io, language }: Context,
): Promise<ExitCode> {
  let writer: RecordWriter | undefined;
  let code: ExitCode = 0;
  try {
    for await (const one of evaluated) {
      const { exchanged } = one;
      writer ??= open();
      if ('unread' in exchanged) {
        code = 1;
        io.err(`chibo: ${say(language, message('rollup/unread', { file: exchanged.unread }))}\n`);
      } else if (!liesWithin(exchanged, wanted)) continue;
      await writer.add(one);
    }
    writer ??= open();
    await writer.finish();
    return code;
  } catch (error) {
    writer?.abandon();
    throw error;
  }
}

async function summed(
  partial: PartialRollup,
  options: Chosen,
  wanted: RollupOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const made = rollup(partial, wanted);
  if (isReviewFormat(options.format)) {
    await writeReview(made, options.format, options, context);
  } else {
    const groups = options.by && groupsOf(partial, options.by, wanted, language);
    const file = options.output === undefined ? undefined : resolve(io.cwd, options.output);
    await writePieces(printed(options, made, groups, context), file, io);
  }
  if (made.outside > 0)
    io.err(`chibo: ${say(language, message('cli/rollup-outside', { count: made.outside }))}\n`);
  return made.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function printed(
  { format, figures = false }: Chosen,
  made: Rollup,
  groups: readonly RollupGroup[] | undefined,
  context: Context,
): Iterable<string> {
  if (format === 'pretty') return rollupText(made, groups, figures, context);
  if (format === 'csv') return rollupCsv(made, groups, context.language);
  return rollupJsonText(made, { language: context.language, figures, groups });
}

function periodOf({ from, to }: RollupCommandOptions, context: Context): Period {
  return {
    from: dateOf(from ?? '0000-01-01', '01-01', context),
    to: dateOf(to ?? '9999-12-31', '12-31', context),
  };
}

/** A date, or the first or last day of a year. */
function dateOf(value: string, day: string, { language }: Context): string {
  const date = /^\d{4}$/.test(value) ? `${value}-${day}` : value;
  if (!isRealDate(date)) throw new UsageError(say(language, message('cli/rollup-bad-date', { value })));
  return date;
}

function shardOf({ shard }: RollupCommandOptions, format: RollupFormat, { language }: Context): Shard {
  if (shard === undefined) return { index: 1, count: 1 };
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(shard);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  if (!match || index > count)
    throw new UsageError(say(language, message('cli/rollup-bad-shard', { value: shard })));
  if (format !== 'ndjson' && format !== 'parquet')
    throw new UsageError(say(language, message('cli/rollup-shard-format')));
  return { index, count };
}
