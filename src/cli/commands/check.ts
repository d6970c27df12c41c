import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Assessment } from '../../core/assess.js';
import { type Diagnostic, toDiagnostics } from '../../core/evaluation/diagnostic.js';
import type { Finding, Severity } from '../../core/finding/finding.js';
import { applySafeFixes, type Fixed } from '../../core/fix/apply-fixes.js';
import { say } from '../../core/language/language.js';
import { parseText } from '../../core/parse/parse.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { assessIn, type Workspace } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { findFiles, openFolder, pathWithin, readText, rootOf, shownName, writeText } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';
import { json } from '../reporters/json.js';
import { pretty } from '../reporters/pretty.js';
import type { CheckReport, Reporter } from '../reporters/report.js';
import { findingsForSubmission } from './for-submission.js';

const reporters = { pretty, json } satisfies Readonly<Record<string, Reporter>>;
export type CheckFormat = keyof typeof reporters;
export const checkFormats = Object.keys(reporters) as readonly CheckFormat[];

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly failOn: Severity;
  /** Makes the mends that are safe, and writes the files they are in. */
  readonly fix?: boolean;
  /** Only what still keeps the records from being submitted. */
  readonly forSubmission?: boolean;
}

const gravity: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const defaultPattern = '**/*.chibo.yaml';

/** `chibo check [GLOB…]`: every finding of the records, and of profiles that are named. */
export async function check(
  patterns: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const files = await filesFor(patterns, io.cwd);
  if (files.length === 0) {
    const named = patterns.length > 0 ? patterns.join(' ') : defaultPattern;
    throw new UsageError(say(language, { key: 'cli/no-match', values: { patterns: named } }));
  }
  const folders = new Map<string, Workspace>();
  const checked = [];
  for (const file of files) {
    if (options.fix) await fixFile(file, folders, context);
    checked.push(await checkFile(file, folders, context, options));
  }
  const report = toReport(checked);
  io.out(reporters[options.format](report, context));
  const failing = checked.some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => gravity[severity] >= gravity[options.failOn]),
  );
  return failing ? 1 : 0;
}

/** A pattern that is the name of a file stands for that file, ignored or not; a folder's for what is below it. */
async function filesFor(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const files = new Set<string>();
  const add = (found: readonly string[]): void => {
    for (const file of found) files.add(file);
  };
  const globs: string[] = [];
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isFile()) add([path]);
    else if (kind?.isDirectory()) add(await findFiles([defaultPattern], path));
    else globs.push(pattern);
  }
  if (patterns.length === 0) globs.push(defaultPattern);
  if (globs.length > 0) add(await findFiles(globs, cwd));
  return [...files].sort();
}

interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function checkFile(
  file: string,
  folders: Map<string, Workspace>,
  { io, language }: Context,
  options: CheckOptions,
): Promise<CheckedFile> {
  const { text } = await readText(file);
  const found = await findingsOf(file, text, folders);
  const findings = options.forSubmission ? findingsForSubmission(found) : found.findings;
  return { file: shownName(file, io.cwd), text, diagnostics: toDiagnostics(findings, text, language) };
}

type Findings = Assessment | { readonly findings: readonly Finding[]; readonly profile: undefined };

/** The findings of a record where it stands, or of a profile. */
async function findingsOf(file: string, text: string, folders: Map<string, Workspace>): Promise<Findings> {
  if (file.endsWith('.chibo-profile.yaml')) {
    return { findings: readProfile(parseText(text)).findings, profile: undefined };
  }
  const root = rootOf(file);
  const folder = folders.get(root) ?? openFolder(root);
  folders.set(root, folder);
  return assessIn(folder, pathWithin(root, file), text);
}

/** One mend can bring another to light; what is left after so many rounds is left to people. */
const mostRounds = 10;

async function fixFile(
  file: string,
  folders: Map<string, Workspace>,
  { io, language }: Context,
): Promise<void> {
  const { text, mark } = await readText(file);
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings, profile } = await findingsOf(file, fixed.text, folders);
    const next = applySafeFixes(fixed.text, findings, profile);
    if (next.count === 0) break;
    fixed = { text: next.text, count: fixed.count + next.count };
  }
  if (fixed.text === text) return;
  await writeText(file, mark + fixed.text);
  const values = { file: shownName(file, io.cwd), count: fixed.count };
  io.err(`${say(language, { key: 'cli/fixed', values })}\n`);
}

function toReport(files: CheckReport['files']): CheckReport {
  const count = (severity: Severity): number =>
    files.reduce((sum, file) => sum + file.diagnostics.filter((one) => one.severity === severity).length, 0);
  return {
    files,
    summary: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
  };
}
