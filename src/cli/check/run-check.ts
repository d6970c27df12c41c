import { resolve } from 'node:path';
import type { Severity } from '../../core/finding/finding.js';
import { say, text } from '../../core/language/language.js';
import { findingsForSubmission } from '../commands/for-submission.js';
import type { Context } from '../context.js';
import { readText, shownName } from '../folder.js';
import { UsageError } from '../io.js';
import type { CheckReport } from '../reporters/report.js';
import { type Baseline, newSince } from './baseline.js';
import { Cache } from './cache.js';
import { changedSince } from './changed.js';
import { checkText } from './check-file.js';
import { filesFor } from './files.js';
import { fixFile } from './fix-file.js';
import { Folders, type Place } from './folders.js';
import { type FileFindings, located } from './located.js';
import { type FileResult, fingerprinted, summaryOf } from './make-report.js';
import { type Progress, progressOf } from './progress.js';

/** What to check and how; of one run. */
export interface Job {
  readonly patterns: readonly string[];
  /** A text that is checked as if it stood in a file of this name. */
  readonly typed?: { readonly file: string; readonly text: string };
  readonly config: string | undefined;
  readonly failOn: Severity;
  readonly quiet: boolean;
  readonly fix: boolean;
  /** Works out what the mends of findings change. */
  readonly withFixes: boolean;
  /** Only what still keeps the records from being submitted. */
  readonly forSubmission: boolean;
  readonly changedSince: string | undefined;
  readonly baseline: Baseline | undefined;
  readonly cacheFile: string | undefined;
}

export interface Outcome {
  readonly report: CheckReport;
  /** Findings that the baseline knows, which the report leaves out. */
  readonly known: number;
}

/** Checks the files of a job. */
export async function runCheck(job: Job, context: Context): Promise<Outcome> {
  const { io, language } = context;
  if (job.fix) await fixAll(job, context);
  const folders = await Folders.open(io.cwd, job.config, language);
  const files = await filesOf(job, folders, context);
  const options = [language, String(job.withFixes), String(job.forSubmission), job.config ?? ''];
  const cache =
    job.cacheFile === undefined ? undefined : await Cache.open(resolve(io.cwd, job.cacheFile), options);
  const unreadable: { readonly file: string; readonly reason: string }[] = [];
  const results: FileResult[] = [];
  const progress: Progress = progressOf(files.length, context, job.quiet);
  for (const file of files) {
    const shown = shownName(file, io.cwd);
    try {
      const { text: read } = job.typed ?? (await readText(file));
      const check = (place: Place): Promise<FileFindings> => findingsOf(place, read, context, job);
      const place = folders.of(file);
      results.push({ file: shown, ...(await (cache?.resultOf(shown, read, place, check) ?? check(place))) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unreadable.push({ file: shown, reason: error.message.slice(error.message.lastIndexOf(' ') + 1) });
    }
    progress.step();
  }
  progress.end();
  await cache?.save();
  const all = fingerprinted(results);
  const { files: left, known } = job.baseline ? newSince(job.baseline, all) : { files: all, known: 0 };
  const { failOn, quiet } = job;
  return { known, report: { files: left, unreadable, failOn, quiet, summary: summaryOf(left) } };
}

async function filesOf(job: Job, folders: Folders, { io, language }: Context): Promise<readonly string[]> {
  if (job.typed) return [job.typed.file];
  const files = await filesFor(job.patterns, io.cwd, folders, language);
  if (job.changedSince === undefined) return files;
  return changedSince(job.changedSince, files, io.cwd, folders, language);
}

async function findingsOf(
  place: Place,
  read: string,
  { language }: Context,
  job: Job,
): Promise<FileFindings> {
  const checked = await checkText(place, read);
  const findings = job.forSubmission ? findingsForSubmission(checked) : checked.findings;
  return located({ ...checked, findings }, language, job.withFixes);
}

/** The folders are opened anew afterwards, since a mend of one record can change what is found in another. */
async function fixAll(job: Job, context: Context): Promise<void> {
  const { io, language } = context;
  const folders = await Folders.open(io.cwd, job.config, language);
  for (const file of await filesOf(job, folders, context)) {
    const count = await fixFile(file, folders.of(file));
    if (count === 0) continue;
    io.err(`${say(language, text('cli/fixed', { file: shownName(file, io.cwd), count }))}\n`);
  }
}
