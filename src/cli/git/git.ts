import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Message, message } from '../../core/language/message.js';
import { withoutByteOrderMark } from '../../core/text/byte-order-mark.js';
import { repositoryOf } from '../files/places.js';
import { UsageError } from '../io.js';
import type { Tree, TreeEntry } from './git-tree.js';
import { changedFiles } from './git-worktree.js';

const run = promisify(execFile);

/**
 * Safe settings for git: it starts no program that a repository names, fetches nothing and writes nothing. A
 * folder that only looks like a repository is rejected. Filters never run because no git command used here
 * compares or reads the working tree.
 */
const safely = [
  'core.fsmonitor=false',
  'core.quotePath=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'safe.bareRepository=explicit',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);
const options = [...safely, '--no-optional-locks', '--no-pager'];
const environment = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
const mostOutput = 512 * 1024 * 1024;
/**
 * Git only reads local files here. A call that takes longer than this is waiting for something that will
 * never come.
 */
const longest = 120_000;

/** A git repository, read by the `git` program. Paths are relative to its root, with `/` between folders. */
export class Git {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /**
   * The repository of a folder; `undefined` if there is none. A repository that git refuses is a usage error.
   */
  static async at(folder: string): Promise<Git | undefined> {
    const root = repositoryOf(join(folder, 'x'));
    if (root === undefined) return undefined;
    const top = lineOf(await git(root, ['rev-parse', '--show-toplevel']));
    // The repository's settings may name a working tree elsewhere.
    if (realpathSync.native(resolve(top)) !== realpathSync.native(root))
      throw new GitError(message('git/elsewhere', { folder: root }));
    return new Git(root);
  }

  /** The commit of a revision; `undefined` if there is none. */
  async commit(revision: string): Promise<string | undefined> {
    const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const answer = await orUndefined(git(this.root, words));
    // `git rev-parse` resolves `^HEAD` to an excluded commit.
    return answer === undefined ? undefined : /^[0-9a-f]{40,64}$/.exec(lineOf(answer))?.[0];
  }

  /** The merge base of two commits; `undefined` if there is none. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const answer = await orUndefined(git(this.root, ['merge-base', one, other]));
    return answer === undefined ? undefined : lineOf(answer);
  }

  /** The files of a commit. */
  async tree(commit: string): Promise<Tree> {
    const answer = await git(this.root, ['ls-tree', '-r', '-z', '--full-tree', commit]);
    const files = new Map<string, TreeEntry>();
    const submodules = new Map<string, string>();
    for (const entry of entries(answer)) {
      const [, mode = '', kind, object = '', path = ''] =
        /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
      if (kind === 'blob') files.set(path, { mode, object });
      else if (kind === 'commit') submodules.set(path, object);
    }
    return { files, submodules };
  }

  /**
   * The files that differ between two commits, or between a commit and the working tree; then only those that
   * `isWanted`, including new ones.
   */
  async changed(
    base: string,
    head: string | undefined,
    isWanted: (path: string) => boolean,
  ): Promise<readonly string[]> {
    if (head !== undefined) {
      const words = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-ext-diff', base, head];
      return entries(await git(this.root, words));
    }
    const { files } = await this.tree(base);
    return changedFiles(this.root, files, await this.#listed(), isWanted);
  }

  /** The wanted files that differ between the last commit and the index, that is, the staged changes. */
  async staged(isWanted: (path: string) => boolean): Promise<readonly string[]> {
    const head = await this.commit('HEAD');
    const before = head === undefined ? new Map<string, TreeEntry>() : (await this.tree(head)).files;
    const paths = new Set(before.keys());
    const staged: string[] = [];
    for (const entry of entries(await git(this.root, ['ls-files', '-z', '--stage', '--full-name']))) {
      const [, mode, object, stage, path = ''] = /^(\d+) ([0-9a-f]+) (\d)\t([\s\S]*)$/.exec(entry) ?? [];
      const old = before.get(path);
      if (old?.object !== object || old?.mode !== mode || stage !== '0') staged.push(path);
      paths.delete(path);
    }
    // The paths that remain are in the commit but no longer in the index.
    return [...new Set([...staged, ...paths])].filter(isWanted).sort();
  }

  /** The submodule commits that the index expects. */
  async submodulesListed(): Promise<readonly string[]> {
    const staged = entries(await git(this.root, ['ls-files', '-z', '--stage', '--full-name']));
    return staged.flatMap((entry) => /^160000 [0-9a-f]+ \d\t([\s\S]*)$/.exec(entry)?.[1] ?? []);
  }

  /** Reads the files of a commit with a single process. */
  reader(tree: Tree): RevisionReader {
    return new RevisionReader(this.root, tree);
  }

  /**
   * The state of the working tree according to git: each path with a letter, `S` for a file omitted by a
   * sparse checkout.
   */
  async #listed(): Promise<ReadonlyMap<string, string>> {
    const words = ['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard', '--full-name'];
    const listed = entries(await git(this.root, words));
    return new Map(listed.map((entry) => [entry.slice(2), entry.slice(0, 1)]));
  }
}

/** Git failed, or its output cannot be used. */
export class GitError extends UsageError {
  /** The exit code of git; -1 if it was killed or did not start. */
  readonly code: number;

  constructor(reason: string | Message, code = -1) {
    super(reason);
    this.code = code;
  }
}

async function git(cwd: string, words: readonly string[]): Promise<string> {
  const env = { ...process.env, ...environment };
  try {
    const running = run('git', [...options, ...words], { cwd, env, maxBuffer: mostOutput, timeout: longest });
    running.child.stdin?.end();
    return (await running).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new UsageError('git: ENOENT');
    throw new GitError(`git ${words[0]}: ${reasonOf(error)}`, exitCodeOf(error));
  }
}

/** Runs git and returns its exit code as the answer; -1 if it was killed. A missing git is a usage error. */
export async function gitAnswer(
  cwd: string,
  words: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly reason: string }> {
  try {
    return { code: 0, out: await git(cwd, words), reason: '' };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { code: error.code, out: '', reason: error.message };
  }
}

/** The error text of git, else of the system. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return (said || (error instanceof Error ? error.message : String(error))).split('\n')[0] ?? '';
}

function exitCodeOf(error: unknown): number {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : -1;
}

async function orUndefined(answer: Promise<string>): Promise<string | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/**
 * The single line of an answer without its line end. It is not trimmed because a folder's name may start or
 * end with spaces.
 */
function lineOf(answer: string): string {
  return answer.replace(/\r?\n$/, '');
}

function entries(answer: string): readonly string[] {
  return answer.split('\0').filter((entry) => entry !== '');
}

interface Wanted {
  readonly resolve: (content: string) => void;
  readonly reject: (error: Error) => void;
}

const mostLinks = 10;

/** Reads files of a commit, in the order in which they are requested. Call `end` when done. */
export class RevisionReader {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #tree: Tree;
  readonly #wanted: Wanted[] = [];
  #pending = Buffer.alloc(0);

  constructor(root: string, tree: Tree) {
    this.#tree = tree;
    const env = { ...process.env, ...environment };
    this.#process = spawn('git', [...options, 'cat-file', '--batch'], { cwd: root, env });
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#pending = Buffer.concat([this.#pending, chunk]);
      while (this.#take());
    });
    const fail = (): void => {
      for (const { reject } of this.#wanted.splice(0)) reject(new GitError('git cat-file'));
    };
    this.#process.on('error', fail);
    this.#process.on('close', fail);
    this.#process.stdin.on('error', fail);
  }

  /**
   * The text of a file; `undefined` if the commit has none at this path, or only a link that leads out of it.
   * If the object is missing from the repository, that is a usage error.
   */
  async read(path: string): Promise<string | undefined> {
    let at = path;
    for (let links = 0; links < mostLinks; links += 1) {
      const entry = this.#tree.files.get(at);
      if (entry === undefined) return undefined;
      const content = await this.#object(entry.object);
      if (entry.mode !== '120000') return withoutByteOrderMark(content);
      at = posix.join(posix.dirname(at), content);
    }
    return undefined;
  }

  end(): void {
    this.#process.stdin.end();
  }

  #object(name: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#wanted.push({ resolve, reject });
      this.#process.stdin.write(`${name}\n`);
    });
  }

  /**
   * Parses one answer of `git cat-file --batch`: `HASH TYPE SIZE`, the bytes, a line end; or `NAME missing`.
   */
  #take(): boolean {
    const stop = this.#pending.indexOf('\n');
    if (stop < 0) return false;
    const line = this.#pending.subarray(0, stop).toString();
    const head = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line);
    const size = head ? Number(head[2]) : -1;
    const end = head ? stop + 1 + size + 1 : stop + 1;
    if (this.#pending.length < end) return false;
    const content = this.#pending.subarray(stop + 1, stop + 1 + Math.max(0, size));
    const wanted = this.#wanted.shift();
    if (head?.[1] === 'blob') wanted?.resolve(content.toString());
    else wanted?.reject(new GitError(message('git/missing', { object: line })));
    this.#pending = this.#pending.subarray(end);
    return true;
  }
}

/** The folder of a submodule if it is checked out. */
export function submoduleFolder(root: string, path: string): string | undefined {
  const folder = join(root, ...path.split('/'));
  return existsSync(join(folder, '.git')) && dirname(folder) !== folder ? folder : undefined;
}
