import { dirname, resolve } from 'node:path';
import { version } from '../../../package.json';
import type { Finding } from '../../core/finding/finding.js';
import { tooLargePackage } from '../../core/handover/manifest.js';
import { collidingName, nameProblem } from '../../core/handover/part-names.js';
import { type Message, message, say } from '../../core/language/message.js';
import { blockersOf } from '../../core/rules/submission/blockers.js';
import { assessIn } from '../../core/workspace/workspace.js';
import {
  packedRecord,
  partsOf,
  type Submitted as SubmittedRecord,
} from '../../export/package/record-parts.js';
import { type NewPart, packageBytes } from '../../export/package/write-package.js';
import { Folders } from '../check/folders.js';
import type { Context } from '../context.js';
import { refuseOutside } from '../files/boundary.js';
import { readRegular, textOf } from '../files/read-file.js';
import { writeOutput } from '../files/write-file.js';
import { pathWithin, repositoryOf, shownName } from '../folder.js';
import { type ExitCode, FileError, UsageError } from '../io.js';
import { plainText } from '../reporters/terminal.js';

export interface SubmitOptions {
  readonly output: string;
  /** Makes a package even if something still blocks the submission. */
  readonly draft?: boolean;
}

/** A record for a package, with the absolute path of its file. */
interface Submitted extends SubmittedRecord {
  readonly file: string;
}

/**
 * `chibo submit RECORD… -o PACKAGE.zip`: makes a package for the superior (format.md §9). If something blocks
 * the submission of a record, the exit code is 1 and nothing is written, unless it is a draft.
 */
export async function submit(
  names: readonly string[],
  { output, draft = false }: SubmitOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const records = await readRecords(names, context);
  const blocked = records.filter((record) => reportBlockers(record, context) > 0);
  if (blocked.length > 0 && !draft) {
    io.err(`${say(language, message('submit/blocked', { count: blocked.length }))}\n`);
    return 1;
  }
  const parts: NewPart[] = [];
  for (const record of records) parts.push(...(await partsOf(record, context.language)));
  const unique = [...new Map(parts.map((part) => [part.path, part])).values()];
  const problem = problemOf(unique);
  if (problem) throw new UsageError(problem);
  const bytes = packageBytes({
    made: new Date().toISOString(),
    version,
    draft: blocked.length > 0,
    records: records.map(packedRecord),
    parts: unique,
  });
  if (bytes === undefined) throw new UsageError(tooLargePackage());
  const file = resolve(io.cwd, output);
  await writeOutput(file, bytes);
  const values = { file: shownName(file, io.cwd), records: records.length, parts: unique.length };
  io.err(
    `${say(language, message(blocked.length > 0 ? 'submit/written-draft' : 'submit/written', values))}\n`,
  );
  return 0;
}

/**
 * Reads the records. Their paths in the package are relative to their repository, else to their common
 * folder.
 */
async function readRecords(
  names: readonly string[],
  { io, language }: Context,
): Promise<readonly Submitted[]> {
  const files = [...new Set(names.map((name) => resolve(io.cwd, name)))];
  for (const file of files)
    if (!/[^/\\]\.chibo\.yaml$/.test(file))
      throw new FileError(shownName(file, io.cwd), message('submit/ending'));
  const root = rootOfAll(files);
  const folders = await Folders.open(io.cwd, undefined, language);
  const records: Submitted[] = [];
  for (const file of files) {
    refuseOutside(file);
    const bytes = readRegular(file);
    const { text, mark } = textOf(bytes);
    if (!Buffer.from(mark + text).equals(bytes))
      throw new FileError(shownName(file, io.cwd), message('file/not-utf8'));
    const { workspace, path } = folders.in(root, file);
    records.push({ file, path, bytes, workspace, assessment: await assessIn(workspace, path, text) });
  }
  refuseTwins(records);
  return records;
}

function rootOfAll(files: readonly string[]): string {
  const repositories = new Set(files.map(repositoryOf));
  const [repository] = repositories;
  if (repositories.size === 1 && repository !== undefined) return repository;
  let root = dirname(files[0] ?? '');
  while (!files.every((file) => !pathWithin(root, file).startsWith('..')) && dirname(root) !== root)
    root = dirname(root);
  return root;
}

/** Two records of the same unit and period cannot both be received. */
function refuseTwins(records: readonly Submitted[]): void {
  const known = new Map<string, string>();
  for (const { path, assessment } of records) {
    const { branch, period } = assessment.record ?? {};
    const key = JSON.stringify([branch?.id, period]);
    const twin = known.get(key);
    if (branch && twin !== undefined)
      throw new UsageError(message('submit/twins', { file: path, other: twin }));
    known.set(key, path);
  }
}

/** Prints what blocks the submission of a record, and returns the number of such findings. */
function reportBlockers({ file, assessment }: Submitted, { io, language }: Context): number {
  const blockers = blockersOf(assessment);
  const shown = shownName(file, io.cwd);
  const lineOf = ({ span }: Finding): number =>
    assessment.parsed.text.slice(0, span.start).split('\n').length;
  for (const blocker of blockers) {
    const reason = say(language, blocker.message);
    io.err(`${plainText(`${shown}:${lineOf(blocker)}: ${reason} (${blocker.code})`)}\n`);
  }
  return blockers.length;
}

/** The reasons for which receivers would reject the package. */
function problemOf(parts: readonly NewPart[]): Message | undefined {
  const names = parts.map(({ path }) => path);
  for (const name of names) {
    const problem = nameProblem(name);
    if (problem) return problem;
  }
  const twice = collidingName(names);
  return twice === undefined ? undefined : message('handover/twice', { name: twice });
}
