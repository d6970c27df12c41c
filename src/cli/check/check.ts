import { resolve } from 'node:path';
import type { Severity } from '../../core/finding/finding.js';
import { message, say } from '../../core/language/message.js';
import { everything, type Selection } from '../../core/rules/selection.js';
import { withoutByteOrderMark } from '../../core/text/byte-order-mark.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import type { CheckFormat } from '../formats.js';
import { type ExitCode, UsageError } from '../io.js';
import { fails, offText } from '../reporters/report.js';
import { withoutNames } from '../reporters/unnamed.js';
import { jobsOf } from '../workers/jobs.js';
import { type Baseline, baselineText, readBaseline } from './baseline.js';
import { defaultCacheFile } from './cache.js';
import { listedFiles } from './listed-files.js';
import { type Output, printOutputs, printReport, readOutput } from './outputs.js';
import { type CheckOutcome, type Job, runCheck } from './run-check.js';
import { whileWatching } from './watch.js';

export interface CheckOptions {
  /** The format of the findings on stdout. */
  readonly format: CheckFormat | 'auto';
  /** Additional reports, each as `FORMAT=FILE`. */
  readonly output?: readonly string[];
  readonly failOn: Severity;
  /** The check fails above this number of warnings, whatever `failOn` is. */
  readonly maxWarnings?: number;
  /** Prints only the findings that fail the check. */
  readonly quiet?: boolean;
  /** Reports contain people's names. By default only the terminal report does; the others use codes. */
  readonly names?: boolean;
  /** Applies the safe fixes and writes the files. */
  readonly fix?: boolean;
  /** Shows what `fix` would change (dry run). */
  readonly fixDryRun?: boolean;
  /** Only the findings that block a submission. */
  readonly forSubmission?: boolean;
  readonly changedSince?: string;
  /** Only records whose findings may differ because of staged changes in git. */
  readonly staged?: boolean;
  /** A file with a list of file names, `-` for stdin; separated by line ends or NUL. */
  readonly filesFrom?: string;
  /** Patterns that match nothing are not an error. */
  readonly allowEmpty?: boolean;
  /** Codes or groups of codes. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Prints counts by code and by unit instead of the findings. */
  readonly statistics?: boolean;
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly cache?: boolean;
  readonly cacheFile?: string;
  readonly watch?: boolean;
  readonly jobs?: string;
  readonly stdin?: boolean;
  readonly stdinFilename: string;
}

/** `chibo check [GLOB…]`: prints the findings of all matching records, and of profiles named explicitly. */
export async function check(
  patterns: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<ExitCode> {
  if (options.updateBaseline && options.baseline === undefined)
    throw new UsageError(message('cli/baseline-unnamed'));
  const outputs = (options.output ?? []).map((written) => readOutput(written, context));
  const job = await jobOf(patterns, options, outputs, context);
  const once = async (): Promise<ExitCode> => {
    const baseline = options.updateBaseline ? undefined : await baselineOf(options, context);
    const outcome = await runCheck({ ...job, baseline }, context);
    if (options.updateBaseline) return writeBaseline(outcome, options, context);
    await printOutcome(outcome, options, outputs, context);
    return conclude(outcome, baseline, options, context);
  };
  if (!options.watch) return once();
  let code = await once();
  context.io.err(`${say(context.language, message('cli/watching'))}\n`);
  await whileWatching(context.io, async () => {
    code = await once();
  });
  return code;
}

async function jobOf(
  patterns: readonly string[],
  options: CheckOptions,
  outputs: readonly Output[],
  context: Context,
): Promise<Omit<Job, 'baseline'>> {
  const { io } = context;
  const formats = [formatOf(options, context), ...outputs.map(({ format }) => format)];
  const listed = options.filesFrom === undefined ? undefined : await listedFiles(options.filesFrom, context);
  const file = resolve(io.cwd, options.stdinFilename);
  const cacheFile = options.cacheFile ?? (options.cache ? defaultCacheFile : undefined);
  return {
    patterns: [...patterns, ...(listed ?? [])],
    hasList: listed !== undefined,
    ...(options.stdin ? { typed: { file, text: withoutByteOrderMark(await io.in()) } } : {}),
    config: options.config,
    failOn: options.failOn,
    quiet: options.quiet ?? false,
    fix: options.fixDryRun ? 'tried' : options.fix ? 'made' : undefined,
    withFixes: formats.includes('sarif'),
    forSubmission: options.forSubmission ?? false,
    unnamed: isUnnamed(options, formats, cacheFile),
    changedSince: options.changedSince,
    staged: options.staged ?? false,
    mayBeEmpty: options.allowEmpty ?? false,
    selection: await selectionOf(options),
    cacheFile: options.stdin ? undefined : cacheFile,
    jobs: jobsOf(options.jobs, context),
  };
}

/**
 * Whether findings are needed without names: for every report but that of the terminal, for a baseline, and
 * for a cache, from which a later run may make any report.
 */
function isUnnamed(
  { names, updateBaseline }: CheckOptions,
  formats: readonly CheckFormat[],
  cacheFile: string | undefined,
): boolean {
  const isShared = !names && formats.some((format) => format !== 'pretty');
  return isShared || updateBaseline === true || cacheFile !== undefined;
}

/** Prints the report on stdout and writes additional reports to files. */
async function printOutcome(
  { report }: CheckOutcome,
  options: CheckOptions,
  outputs: readonly Output[],
  context: Context,
): Promise<void> {
  const format = formatOf(options, context);
  const names = options.names ?? false;
  if (!options.statistics) return printReport(report, format, outputs, names, context);
  const { statisticsJson, statisticsText } = await import('../reporters/statistics.js');
  if (format === 'json') context.io.write(statisticsJson(report));
  else context.io.out(statisticsText(report, context));
  await printOutputs(report, outputs, names, context);
}

function formatOf(
  { format, statistics }: Pick<CheckOptions, 'format' | 'statistics'>,
  { io }: Context,
): CheckFormat {
  const chosen = format === 'auto' ? (io.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty') : format;
  if (statistics && format !== 'auto' && chosen !== 'pretty' && chosen !== 'json')
    throw new UsageError(message('cli/statistics-format'));
  return chosen;
}

/** Codes may be separate arguments or joined by commas. */
async function selectionOf({ only, skip }: CheckOptions): Promise<Selection> {
  if (only === undefined && skip === undefined) return everything;
  const words = (written: readonly string[]): readonly string[] =>
    written.flatMap((one) => one.split(',').map((word) => word.trim())).filter((word) => word !== '');
  const selection = { only: words(only ?? []), skip: words(skip ?? []) };
  const { refuseUnknown } = await import('../unknown-code.js');
  refuseUnknown([...selection.only, ...selection.skip]);
  return selection;
}

async function baselineOf(
  { baseline }: CheckOptions,
  { io, language }: Context,
): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined;
  const read = await readBaseline(resolve(io.cwd, baseline));
  if (read === undefined) throw new UsageError(say(language, message('cli/no-baseline', { file: baseline })));
  return read;
}

async function writeBaseline(
  { report }: CheckOutcome,
  { baseline = '' }: CheckOptions,
  { io, language }: Context,
): Promise<ExitCode> {
  await writeOutput(resolve(io.cwd, baseline), baselineText(withoutNames(report).files));
  const { errors, warnings, infos } = report.summary;
  const values = { file: baseline, count: errors + warnings + infos };
  io.err(`${say(language, message('cli/baseline-written', values))}\n`);
  return report.unreadable.length > 0 ? 2 : 0;
}

/** Prints on stderr what no report contains, and returns the exit code. */
function conclude(
  { report, known, isFixed }: CheckOutcome,
  baseline: Baseline | undefined,
  { failOn, maxWarnings, quiet, only, skip, format, statistics }: CheckOptions,
  context: Context,
): ExitCode {
  const { io, language } = context;
  const tell = (wording: Parameters<typeof say>[1]): void => io.err(`${say(language, wording)}\n`);
  for (const one of report.unreadable) tell(message('cli/unreadable', one));
  if (baseline && !quiet) {
    if (known > 0) tell(message('cli/baseline-known', { count: known }));
    // If only some codes were checked, the baseline's other findings may still exist, so nothing is said
    // about them.
    if (baseline.size > known && !only && !skip)
      tell(message('cli/baseline-gone', { count: baseline.size - known }));
  }
  // The report for people already contains this.
  const isSaid = quiet || (!statistics && formatOf({ format }, context) === 'pretty');
  const off = isSaid ? undefined : offText(report);
  if (off) tell(off);
  if (report.unreadable.length > 0 || !isFixed) return 2;
  const { warnings } = report.summary;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    tell(message('cli/too-many-warnings', { count: warnings, limit: maxWarnings }));
    return 1;
  }
  return report.files.some(({ findings }) => findings.some(({ severity }) => fails(severity, failOn)))
    ? 1
    : 0;
}
