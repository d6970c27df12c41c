import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Diagnostic, toDiagnostics } from '../../core/evaluation/diagnostic.js';
import type { Finding, Severity } from '../../core/finding/finding.js';
import { type Language, say } from '../../core/language/language.js';
import { parseText } from '../../core/parse/parse.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { assessIn, type Workspace } from '../../core/workspace/workspace.js';
import { findFiles, openFolder, pathWithin, readText, rootOf, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';
import { json } from '../reporters/json.js';
import { pretty } from '../reporters/pretty.js';
import type { CheckReport, Reporter } from '../reporters/report.js';
import type { Context } from '../run.js';

const reporters = { pretty, json } satisfies Readonly<Record<string, Reporter>>;
export type CheckFormat = keyof typeof reporters;
export const checkFormats = Object.keys(reporters) as readonly CheckFormat[];

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly failOn: Severity;
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
  for (const file of files) checked.push(await checkFile(file, folders, io.cwd, language));
  const report = toReport(checked);
  io.out(reporters[options.format](report, context));
  const failing = checked.some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => gravity[severity] >= gravity[options.failOn]),
  );
  return failing ? 1 : 0;
}

/** A pattern that is the name of a file stands for that file, ignored or not. */
async function filesFor(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const files = new Set<string>();
  const globs: string[] = [];
  for (const pattern of patterns) {
    const file = resolve(cwd, pattern);
    const kind = await stat(file).catch(() => undefined);
    if (kind?.isFile()) files.add(file);
    else if (kind?.isDirectory()) globs.push(`${pattern.replace(/[\\/]+$/, '')}/${defaultPattern}`);
    else globs.push(pattern);
  }
  if (patterns.length === 0) globs.push(defaultPattern);
  if (globs.length > 0) for (const file of await findFiles(globs, cwd)) files.add(file);
  return [...files].sort();
}

async function checkFile(
  file: string,
  folders: Map<string, Workspace>,
  cwd: string,
  language: Language,
): Promise<{ readonly file: string; readonly text: string; readonly diagnostics: readonly Diagnostic[] }> {
  const { text } = await readText(file);
  const root = rootOf(file);
  const folder = folders.get(root) ?? openFolder(root);
  folders.set(root, folder);
  const findings: readonly Finding[] = file.endsWith('.chibo-profile.yaml')
    ? readProfile(parseText(text)).findings
    : (await assessIn(folder, pathWithin(root, file), text)).findings;
  return { file: shownName(file, cwd), text, diagnostics: toDiagnostics(findings, text, language) };
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
