import { resolve } from 'node:path';
import ignore from 'ignore';
import { version } from '../../../package.json';
import { comparisonStyle } from '../../core/generated/comparison-style.js';
import { message, say } from '../../core/language/message.js';
import {
  type AllowedPlace,
  changesOutside,
  type Outside,
  readAllowed,
} from '../../core/views/diff/allowed.js';
import { compareWorkspaces } from '../../core/views/diff/compare-workspaces.js';
import type { SemanticDiff } from '../../core/views/diff/diff.js';
import { diffHtml } from '../../core/views/diff/diff-html.js';
import { diffMarkdown } from '../../core/views/diff/diff-markdown.js';
import { standalonePage } from '../../core/views/preview/standalone.js';
import { isWatched } from '../check/watched.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import { pathWithin, shownName } from '../folder.js';
import type { DiffFormat } from '../formats.js';
import { Git } from '../git/git.js';
import { atCommit, type OpenedVersion, workingTree } from '../git/revisions.js';
import { changedSubmodules } from '../git/submodules.js';
import { type ExitCode, UsageError } from '../io.js';
import { plainText } from '../reporters/terminal.js';
import { diffJson } from './diff-json.js';
import { diffText } from './diff-text.js';

export interface DiffOptions {
  readonly format: DiffFormat;
  /** The output file; stdout if absent. */
  readonly output?: string;
  /** The only places that may change. */
  readonly allow?: readonly string[];
  /** Includes names in the formats that may be shared: Markdown, JSON and HTML. */
  readonly names?: boolean;
  /** The maximum length of the Markdown, in characters. */
  readonly maxLength: number;
}

/** The two sides of a comparison; without a head it is the working tree. */
interface Range {
  readonly base: string;
  readonly head: string | undefined;
}

/**
 * `chibo diff BASE HEAD [GLOB…]`: shows what changed in meaning between two revisions, or since one revision.
 */
export async function diff(
  [base = '', ...words]: readonly string[],
  options: DiffOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const git = await Git.at(io.cwd);
  if (git === undefined) throw new UsageError(say(language, message('cli/no-repository')));
  const head = base.includes('...') ? undefined : words[0];
  const patterns = base.includes('...') ? words : words.slice(1);
  const allowed = allowedIn(options.allow, context);
  const range = await rangeOf(git, base, head, context);
  const wants = wanted(patterns, git, io.cwd);
  const sides = { base: await atCommit(git, range.base), head: await opened(git, range.head) };
  try {
    const found = await compareWorkspaces({
      base: sides.base.workspace,
      head: sides.head.workspace,
      changed: await git.changed(range.base, range.head, isWatched),
      wants,
    });
    const outside = allowed && changesOutside(found, allowed);
    await print(printed(found, outside, range, options, context), options, context);
    if (outside) tellOutside(outside, options.names ?? false, context);
    const code = await conclude(git, range, wants, context);
    return code === 0 && outside && outside.length > 0 ? 1 : code;
  } finally {
    sides.base.end();
    sides.head.end();
  }
}

function allowedIn(
  written: readonly string[] | undefined,
  { language }: Context,
): readonly AllowedPlace[] | undefined {
  if (written === undefined) return undefined;
  const read = readAllowed(written);
  if (read.wrong === undefined) return read.places;
  throw new UsageError(say(language, message('cli/diff-bad-allow', { written: read.wrong })));
}

/** At most this many places outside of the allowed ones are listed. */
const mostOutside = 50;

function tellOutside(outside: readonly Outside[], names: boolean, { io, language }: Context): void {
  for (const { path, what } of outside.slice(0, mostOutside)) {
    const values = { file: path, place: names ? what.text : what.unnamed };
    io.err(`${plainText(say(language, message('diff/outside', values)))}\n`);
  }
  const count = outside.length - mostOutside;
  if (count > 0) io.err(`${say(language, message('diff/outside-more', { count }))}\n`);
}

async function print(
  printed: string,
  { format, output }: DiffOptions,
  { io, language }: Context,
): Promise<void> {
  if (output === undefined) {
    (format === 'pretty' ? io.out : io.write)(printed);
    return;
  }
  const file = resolve(io.cwd, output);
  await writeOutput(file, printed);
  io.err(`${say(language, message('cli/preview-written', { file: shownName(file, io.cwd) }))}\n`);
}

async function rangeOf(
  git: Git,
  base: string,
  head: string | undefined,
  { language }: Context,
): Promise<Range> {
  const commitOf = async (revision: string): Promise<string> => {
    const commit = await git.commit(revision);
    if (commit === undefined) throw new UsageError(say(language, message('cli/no-revision', { revision })));
    return commit;
  };
  if (!base.includes('...')) {
    return {
      base: await commitOf(base),
      head: head === undefined || head === '.' ? undefined : await commitOf(head),
    };
  }
  const [one = '', other = ''] = base.split('...');
  const tip = await commitOf(other || 'HEAD');
  const common = await git.mergeBase(await commitOf(one || 'HEAD'), tip);
  if (common === undefined) throw new UsageError(say(language, message('cli/diff-no-base', { one, other })));
  return { base: common, head: tip };
}

/**
 * Lists the submodules whose changed records the comparison cannot see; if there is one, the comparison is
 * incomplete.
 */
async function conclude(
  git: Git,
  { base, head }: Range,
  wants: (path: string) => boolean,
  { io, language }: Context,
): Promise<ExitCode> {
  const changed = await changedSubmodules(git, base, head);
  const unseen = changed.filter(({ path }) => wants(`${path}/x.chibo.yaml`));
  for (const { path } of unseen) io.err(`chibo: ${say(language, message('git/submodule', { path }))}\n`);
  return unseen.length > 0 ? 2 : 0;
}

async function opened(git: Git, commit: string | undefined): Promise<OpenedVersion> {
  return commit === undefined ? workingTree(git) : atCommit(git, commit);
}

/**
 * Patterns are relative to the working folder. They match the names in both versions, not the files on disk.
 */
function wanted(patterns: readonly string[], git: Git, cwd: string): (path: string) => boolean {
  const folder = pathWithin(git.root, cwd);
  const below = folder === '' ? '' : `${folder}/`;
  const matcher = ignore().add(patterns.map((pattern) => `/${pattern.replace(/^\.\//, '')}`));
  return (path) => {
    if (!path.startsWith(below)) return false;
    return patterns.length === 0 || matcher.ignores(path.slice(below.length));
  };
}

/** A commit hash is abbreviated. */
const shortCommit = 10;

function printed(
  found: SemanticDiff,
  outside: readonly Outside[] | undefined,
  range: Range,
  { format, names = false, maxLength }: DiffOptions,
  context: Context,
): string {
  const { language } = context;
  const base = range.base.slice(0, shortCommit);
  const head = range.head?.slice(0, shortCommit) ?? say(language, message('diff/worktree'));
  if (format === 'json') return diffJson(found, language, names, outside);
  if (format === 'pretty') return diffText(found, context);
  if (format === 'html') {
    const title = `${say(language, message('diff/title'))} ${base} → ${head}`;
    return standalonePage(
      diffHtml(found, title, { language, names }, 'none'),
      title,
      comparisonStyle,
      language,
    );
  }
  return diffMarkdown(found, { language, names, base, head, version, length: maxLength });
}
