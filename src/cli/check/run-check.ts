import { resolve, sep } from 'node:path';
import type { Severity } from '../../core/finding/finding.js';
import { message, say } from '../../core/language/message.js';
import { isSelected, type Selection } from '../../core/rules/selection.js';
import type { Context } from '../context.js';
import { noteFile } from '../files/read-file.js';
import { shownName } from '../folder.js';
import { FileError } from '../io.js';
import type { CheckReport } from '../reporters/report.js';
import { plainText } from '../reporters/terminal.js';
import { inThreads, usefulJobs } from '../workers/threads.js';
import { type Baseline, newSince } from './baseline.js';
import { Cache } from './cache.js';
import { cacheSecret } from './cache-secret.js';
import { changedByStage, changedSince } from './changed.js';
import { type CheckedFile, type CheckTask, checkedFile } from './file-check.js';
import { type FilesFound, filesFor } from './files.js';
import { fixFile } from './fix-file.js';
import { Folders } from './folders.js';
import type { FileFindings } from './located.js';
import { fingerprinted, type ReportInput, summaryOf } from './make-report.js';
import { type CheckProgress, progressOf } from './progress.js';

/** Number of files from which several threads pay off. */
const threadsFrom = 2000;

/** The job of one run: what to check and how. */
export interface Job {
  readonly patterns: readonly string[];
  /** The patterns are a list of files. If it is empty, nothing is checked. */
  readonly hasList: boolean;
  /** A text that is checked as the content of a file with this name. */
  readonly typed?: { readonly file: string; readonly text: string };
  readonly config: string | undefined;
  readonly failOn: Severity;
  readonly quiet: boolean;
  /** Applies the safe fixes first, or only lists them. */
  readonly fix: 'made' | 'tried' | undefined;
  /** Also computes the edits of each fix. */
  readonly withFixes: boolean;
  /** Only the findings that block a submission. */
  readonly forSubmission: boolean;
  /** Also words each finding without people's names. */
  readonly unnamed: boolean;
  readonly changedSince: string | undefined;
  /** Only records whose findings may differ because of staged changes. */
  readonly staged: boolean;
  /** Patterns may match nothing. */
  readonly mayBeEmpty: boolean;
  readonly selection: Selection;
  readonly baseline: Baseline | undefined;
  readonly cacheFile: string | undefined;
  /** The number of threads; by default as many as pay off. */
  readonly jobs: number | undefined;
}

export interface CheckOutcome {
  readonly report: CheckReport;
  /** Findings in the baseline, which the report omits. */
  readonly known: number;
  /** Whether every file to be fixed could be read and written. */
  readonly isFixed: boolean;
}

/** Runs a job. */
export async function runCheck(job: Job, context: Context): Promise<CheckOutcome> {
  const { io, language } = context;
  const isFixed = !job.fix || (await fixAll(job, context));
  const folders = await Folders.open(io.cwd, job.config, language);
  const { files, refused } = await filesOf(job, folders, context);
  const options = [language, String(job.withFixes), String(job.forSubmission), job.config ?? '', 'unnamed'];
  const cache =
    job.cacheFile === undefined ? undefined : await openCache(job.cacheFile, options, job, context);
  const unreadable = refused.map(({ file, reason }) => ({ file: shownFolder(file, io.cwd), reason }));
  const results: ReportInput[] = [];
  const progress: CheckProgress = progressOf(files.length, context, job.quiet);
  let index = 0;
  for await (const checked of checkedFiles(files, folders, job, cache, context)) {
    const file = shownName(files[index] ?? '', io.cwd);
    if (checked.kind === 'checked') results.push({ file, ...selected(checked.findings, job.selection) });
    else unreadable.push({ file, reason: checked.reason });
    index += 1;
    progress.step();
  }
  progress.end();
  await cache?.save();
  const all = fingerprinted(results);
  const { files: left, known } = job.baseline ? newSince(job.baseline, all) : { files: all, known: 0 };
  const { failOn, quiet } = job;
  const off = offIn(results);
  return {
    known,
    isFixed,
    report: { files: left, unreadable, failOn, quiet, known, off, summary: summaryOf(left) },
  };
}

/** The codes and groups that the configurations switch off, each with the number of suppressed findings. */
function offIn(results: readonly ReportInput[]): NonNullable<CheckReport['off']> {
  const off = new Map<string, number>();
  for (const result of results) {
    for (const [code, count] of Object.entries(result.off ?? {})) off.set(code, (off.get(code) ?? 0) + count);
  }
  return [...off].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count }));
}

/**
 * Opens the cache. Without a secret there is no cache. A cache signed by somebody else is ignored. Both cases
 * print a warning.
 */
async function openCache(
  name: string,
  options: readonly string[],
  { quiet }: Job,
  { io, language }: Context,
): Promise<Cache | undefined> {
  const tell = (key: 'cli/cache-off' | 'cli/cache-foreign'): void => {
    if (!quiet) io.err(`${say(language, message(key, { file: name }))}\n`);
  };
  const secret = await cacheSecret(io);
  if (secret === undefined) {
    tell('cli/cache-off');
    return undefined;
  }
  const cache = await Cache.open(resolve(io.cwd, name), options, secret);
  if (cache.isForeign) tell('cli/cache-foreign');
  return cache;
}

async function filesOf(job: Job, folders: Folders, { io, language }: Context): Promise<FilesFound> {
  if (job.typed) return { files: [job.typed.file], refused: [] };
  if (job.hasList && job.patterns.length === 0) return { files: [], refused: [] };
  const found = await filesFor(job.patterns, io.cwd, folders, language, job.mayBeEmpty);
  if (job.staged) return { ...found, files: await changedByStage(found.files, io.cwd, folders, language) };
  if (job.changedSince === undefined) return found;
  const files = await changedSince(job.changedSince, found.files, io.cwd, folders, language);
  return { ...found, files };
}

/** Filters the result of a file to the requested findings. */
function selected(checked: FileFindings, selection: Selection): FileFindings {
  return { ...checked, findings: checked.findings.filter(({ code }) => isSelected(code, selection)) };
}

/** A folder is named as one. */
function shownFolder(file: string, cwd: string): string {
  return shownName(file, cwd) + (file.endsWith(sep) ? '/' : '');
}

/**
 * The result of each file, in order. With a cache most files only need a hash, so no threads are started for
 * them.
 */
async function* checkedFiles(
  files: readonly string[],
  folders: Folders,
  job: Job,
  cache: Cache | undefined,
  { io, language }: Context,
): AsyncGenerator<CheckedFile> {
  const { config, withFixes, forSubmission, unnamed, typed } = job;
  const task: CheckTask = { cwd: io.cwd, language, config, withFixes, forSubmission, unnamed };
  const threads = typed || cache ? 1 : (job.jobs ?? usefulJobs(files.length, threadsFrom));
  if (threads > 1) {
    const done = inThreads<CheckedFile>('./check-worker.mjs', task, files, threads);
    for await (const { file, result } of done) {
      // The files that threads read count as inputs of this run too, so that no output overwrites them.
      noteFile(file);
      yield result;
    }
  } else {
    for (const file of files) {
      const named = cache && { of: cache, name: shownName(file, io.cwd) };
      yield await checkedFile(file, folders, task, { typed: typed?.text, cache: named });
    }
  }
}

/**
 * Applies the safe fixes; `false` if a file could not be read or written. The folders are opened again
 * afterwards because a fix in one record can change the findings of another.
 */
async function fixAll(job: Job, context: Context): Promise<boolean> {
  let isWhole = true;
  const { io, language } = context;
  const folders = await Folders.open(io.cwd, job.config, language);
  for (const file of (await filesOf(job, folders, context)).files) {
    try {
      const made = await fixFile(file, folders.of(file), job.fix === 'tried', job.selection);
      const shown = shownName(file, io.cwd);
      const lines = made.map((fix) => message('cli/fix', { file: shown, ...fix }));
      const key = job.fix === 'tried' ? 'cli/would-fix' : 'cli/fixed';
      if (made.length > 0) lines.push(message(key, { file: shown, count: made.length }));
      for (const line of lines) io.err(`${plainText(say(language, line))}\n`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      io.err(`chibo: ${plainText(error.said(language))}\n`);
      isWhole = false;
    }
  }
  return isWhole;
}
