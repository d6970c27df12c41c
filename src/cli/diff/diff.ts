import ignore from 'ignore';
import { version } from '../../../package.json';
import { message, say } from '../../core/language/message.js';
import { compareWorkspaces } from '../../core/views/diff/compare-workspaces.js';
import type { SemanticDiff } from '../../core/views/diff/diff.js';
import { diffMarkdown } from '../../core/views/diff/diff-markdown.js';
import { isWatched } from '../check/watched.js';
import type { Context } from '../context.js';
import { pathWithin } from '../folder.js';
import type { DiffFormat } from '../formats.js';
import { Git } from '../git/git.js';
import { atCommit, type OpenedVersion, workingTree } from '../git/revisions.js';
import { changedSubmodules } from '../git/submodules.js';
import { type ExitCode, UsageError } from '../io.js';
import { diffJson } from './diff-json.js';
import { diffText } from './diff-text.js';

export interface DiffOptions {
  readonly format: DiffFormat;
  /** Names people in what is kept and sent on: Markdown and JSON. */
  readonly names?: boolean;
  /** The most characters of Markdown. */
  readonly maxLength: number;
}

/** The two sides of a comparison; a head that is not there is the working tree. */
interface Range {
  readonly base: string;
  readonly head: string | undefined;
}

/** `chibo diff BASE HEAD [GLOB…]`: what changed in meaning between two revisions, or since one of them. */
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
    const print = options.format === 'pretty' ? io.out : io.write;
    print(printed(found, range, options, context));
    return await conclude(git, range, wants, context);
  } finally {
    sides.base.end();
    sides.head.end();
  }
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

/** Names the submodules whose records changed unseen; with one of them the comparison is not whole. */
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

/** Patterns count from the working folder, and are held against names of both versions, not against files. */
function wanted(patterns: readonly string[], git: Git, cwd: string): (path: string) => boolean {
  const folder = pathWithin(git.root, cwd);
  const below = folder === '' ? '' : `${folder}/`;
  const matcher = ignore().add(patterns.map((pattern) => `/${pattern.replace(/^\.\//, '')}`));
  return (path) => {
    if (!path.startsWith(below)) return false;
    return patterns.length === 0 || matcher.ignores(path.slice(below.length));
  };
}

/** The first characters of a commit are enough to find it. */
const shortCommit = 10;

function printed(found: SemanticDiff, range: Range, options: DiffOptions, context: Context): string {
  const { language } = context;
  if (options.format === 'json') return diffJson(found, language, options.names ?? false);
  if (options.format === 'pretty') return diffText(found, context);
  return diffMarkdown(found, {
    language,
    names: options.names ?? false,
    base: range.base.slice(0, shortCommit),
    head: range.head?.slice(0, shortCommit) ?? say(language, message('diff/worktree')),
    version,
    length: options.maxLength,
  });
}
