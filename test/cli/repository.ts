import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from './command-line.js';

/** A git repository in a folder of its own. */
export interface Repository {
  readonly cwd: string;
  git(...words: readonly string[]): string;
  /** Writes files (`undefined` removes one) and commits everything; gives the commit. */
  commit(files: Readonly<Record<string, string | undefined>>): string;
  write(files: Readonly<Record<string, string | undefined>>): void;
}

/** A repository in a new folder, which is removed after the test. */
export async function repositoryOf(files: Readonly<Record<string, string>>): Promise<Repository> {
  return repositoryIn(await folderOf({}), files);
}

export function repositoryIn(cwd: string, files: Readonly<Record<string, string>>): Repository {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write = (changes: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, text] of Object.entries(changes)) {
      const file = join(cwd, name);
      if (text === undefined) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  };
  const commit = (changes: Readonly<Record<string, string | undefined>>): string => {
    write(changes);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'x');
    return git('rev-parse', 'HEAD').trim();
  };
  git('init', '-q', '-b', 'main');
  git('config', 'core.autocrlf', 'false');
  commit(files);
  return { cwd, git, commit, write };
}
