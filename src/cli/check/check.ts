import { resolve } from 'node:path';
import type { Severity } from '../../core/finding/finding.js';
import { message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import type { CheckFormat } from '../formats.js';
import { type ExitCode, UsageError } from '../io.js';
import { fails } from '../reporters/report.js';
import { withoutNames } from '../reporters/unnamed.js';
import { jobsOf } from '../workers/jobs.js';
import { type Baseline, baselineText, readBaseline } from './baseline.js';
import { defaultCacheFile } from './cache.js';
import { type Output, printReport, readOutput } from './outputs.js';
import { type CheckOutcome, type Job, runCheck } from './run-check.js';
import { whileWatching } from './watch.js';

export interface CheckOptions {
  /** How findings are printed on stdout. */
  readonly format: CheckFormat;
  /** More reports, `FORMAT=FILE` each. */
  readonly output?: readonly string[];
  readonly failOn: Severity;
  /** More warnings than this fail the check, whatever `failOn` says. */
  readonly maxWarnings?: number;
  /** Only what fails the check is said. */
  readonly quiet?: boolean;
  /** Names people in every report; by code otherwise in all but the one for the terminal. */
  readonly names?: boolean;
  /** Makes the safe fixes, and writes the files they are in. */
  readonly fix?: boolean;
  /** Says what `fix` would change, and writes nothing. */
  readonly fixDryRun?: boolean;
  /** Only what still keeps the records from being submitted. */
  readonly forSubmission?: boolean;
  readonly changedSince?: string;
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

/** `chibo check [GLOB…]`: every finding of the records, and of profiles that are named. */
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
    await printReport(outcome.report, options.format, outputs, options.names ?? false, context);
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
  const formats = [options.format, ...outputs.map(({ format }) => format)];
  const file = resolve(io.cwd, options.stdinFilename);
  const cacheFile = options.cacheFile ?? (options.cache ? defaultCacheFile : undefined);
  return {
    patterns,
    ...(options.stdin ? { typed: { file, text: (await io.in()).replace(/^\uFEFF/, '') } } : {}),
    config: options.config,
    failOn: options.failOn,
    quiet: options.quiet ?? false,
    fix: options.fixDryRun ? 'tried' : options.fix ? 'made' : undefined,
    withFixes: formats.includes('sarif'),
    forSubmission: options.forSubmission ?? false,
    changedSince: options.changedSince,
    cacheFile: options.stdin ? undefined : cacheFile,
    jobs: jobsOf(options.jobs, context),
  };
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

/** Says on stderr what no report says, and gives the exit code. */
function conclude(
  { report, known, isFixed }: CheckOutcome,
  baseline: Baseline | undefined,
  { failOn, maxWarnings, quiet }: CheckOptions,
  { io, language }: Context,
): ExitCode {
  const tell = (wording: Parameters<typeof say>[1]): void => io.err(`${say(language, wording)}\n`);
  for (const one of report.unreadable) tell(message('cli/unreadable', one));
  if (baseline && !quiet) {
    if (known > 0) tell(message('cli/baseline-known', { count: known }));
    if (baseline.size > known) tell(message('cli/baseline-gone', { count: baseline.size - known }));
  }
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
