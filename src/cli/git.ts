import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from './io.js';

const run = promisify(execFile);

/** No program that the repository's own settings name is started, and nothing is written. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-optional-locks'];
const mostOutput = 512 * 1024 * 1024;

/** A git repository, read by the `git` program. Paths are relative to its root, with `/` between folders. */
export class Git {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** The repository that a folder lies in; `undefined` where there is none. */
  static async at(folder: string): Promise<Git | undefined> {
    try {
      return new Git(lineOf(await git(folder, ['rev-parse', '--show-toplevel'])));
    } catch (error) {
      if (error instanceof GitError) return undefined;
      throw error;
    }
  }

  /** The commit that a revision names; `undefined` where it names none. */
  async commit(revision: string): Promise<string | undefined> {
    try {
      const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
      return lineOf(await git(this.root, words));
    } catch (error) {
      if (error instanceof GitError) return undefined;
      throw error;
    }
  }

  /** The last commit that two have in common; `undefined` where there is none. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    try {
      return lineOf(await git(this.root, ['merge-base', one, other]));
    } catch (error) {
      if (error instanceof GitError) return undefined;
      throw error;
    }
  }

  /** The files of a commit. */
  async files(commit: string): Promise<readonly string[]> {
    return entries(await git(this.root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]));
  }

  /** The files that differ between two commits, or between a commit and the working tree, new ones included. */
  async changed(base: string, head?: string): Promise<readonly string[]> {
    const words = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', base];
    const changed = entries(await git(this.root, head === undefined ? words : [...words, head]));
    if (head !== undefined) return changed;
    const others = await git(this.root, ['ls-files', '-z', '--others', '--exclude-standard', '--full-name']);
    return [...new Set([...changed, ...entries(others)])].sort();
  }

  /** Reads files of a commit by one process for all of them. */
  reader(commit: string): RevisionReader {
    return new RevisionReader(this.root, commit);
  }
}

/** Git has said no. */
class GitError extends Error {
  override readonly name = 'GitError';
}

async function git(cwd: string, words: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', [...safely, ...words], { cwd, maxBuffer: mostOutput });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new UsageError('git: ENOENT');
    throw new GitError(error instanceof Error ? error.message : String(error));
  }
}

/** The one line of an answer, without its end; a folder's name may hold spaces at both ends. */
function lineOf(answer: string): string {
  return answer.replace(/\r?\n$/, '');
}

function entries(answer: string): readonly string[] {
  return answer.split('\0').filter((entry) => entry !== '');
}

interface Wanted {
  readonly resolve: (text: string | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Reads files as they stand in a commit, in the order they are asked for. End it when all is read. */
export class RevisionReader {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #commit: string;
  readonly #wanted: Wanted[] = [];
  #pending = Buffer.alloc(0);

  constructor(root: string, commit: string) {
    this.#commit = commit;
    this.#process = spawn('git', [...safely, 'cat-file', '--batch'], { cwd: root });
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#pending = Buffer.concat([this.#pending, chunk]);
      while (this.#take());
    });
    const fail = (): void => {
      for (const { reject } of this.#wanted.splice(0)) reject(new UsageError('git cat-file'));
    };
    this.#process.on('error', fail);
    this.#process.on('close', fail);
    this.#process.stdin.on('error', fail);
  }

  /** The text of a file; `undefined` where the commit has none at this path. */
  read(path: string): Promise<string | undefined> {
    // A line is one request; no name with a line end can be asked for.
    if (/[\r\n]/.test(path)) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#wanted.push({ resolve, reject });
      this.#process.stdin.write(`${this.#commit}:${path}\n`);
    });
  }

  end(): void {
    this.#process.stdin.end();
  }

  /** Takes one answer off what has come: `HASH TYPE SIZE`, the bytes, a line end; or `NAME missing`. */
  #take(): boolean {
    const stop = this.#pending.indexOf('\n');
    if (stop < 0) return false;
    const head = /^[0-9a-f]+ (\w+) (\d+)$/.exec(this.#pending.subarray(0, stop).toString());
    const size = head ? Number(head[2]) : -1;
    const end = head ? stop + 1 + size + 1 : stop + 1;
    if (this.#pending.length < end) return false;
    const content = this.#pending.subarray(stop + 1, stop + 1 + Math.max(0, size));
    const isFile = head?.[1] === 'blob';
    this.#wanted.shift()?.resolve(isFile ? content.toString().replace(/^\uFEFF/, '') : undefined);
    this.#pending = this.#pending.subarray(end);
    return true;
  }
}
