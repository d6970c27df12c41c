import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtCommandLine, chibo, folderOf } from './command-line.js';
import { type Repository, repositoryIn, repositoryOf } from './repository.js';

const file = '2023.chibo.yaml';
const record = `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2023
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, rank: htt}
criteria:
  I.1: {self: 9, branch: 9}
  I.2: {self: 8, branch: 8}
`;
const attributes = '*.chibo.yaml diff=chibo merge=chibo\n';

// Built in a folder whose name needs quotes in a shell and in the settings of git.
let folder = '';
let program = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chibo 100% 'x' "));
  program = join(await builtCommandLine(folder), 'chibo.mjs');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(
  cwd: string,
  ...words: readonly string[]
): { readonly code: number | null; readonly err: string } {
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { cwd, encoding: 'utf8' });
  return { code: status, err: stderr };
}

async function enabled(text = record): Promise<Repository> {
  const repository = await repositoryOf({ [file]: text });
  expect(run(repository.cwd, 'git', 'enable')).toMatchObject({ code: 0 });
  repository.commit({});
  return repository;
}

/** Commits `theirs` on a branch of its own and `ours` on main. */
function diverge({ git, commit }: Repository, ours: string, theirs: string): void {
  git('checkout', '-q', '-b', 'cap-tren');
  commit({ [file]: theirs });
  git('checkout', '-q', 'main');
  commit({ [file]: ours });
}

/** Runs git where it may fail, with nothing on its PATH but itself. */
function gitStatus({ cwd }: Repository, ...words: readonly string[]): number | null {
  const names = ['-c', 'user.name=t', '-c', 'user.email=t@t'];
  const path = execFileSync('sh', ['-c', 'dirname "$(command -v git)"'], { encoding: 'utf8' }).trim();
  return spawnSync('git', [...names, ...words], { cwd, env: { PATH: `${path}:/bin` }, encoding: 'utf8' })
    .status;
}

const textIn = ({ cwd }: Repository): string => readFileSync(join(cwd, file), 'utf8');
const ours = record.replace('{self: 9', '{self: 7');
const theirs = record.replace('branch: 9', 'branch: 8').replace('rank: htt', 'rank: htxs');
const both = theirs.replace('{self: 9', '{self: 7');

describe('git enable', () => {
  test('lets git merge two cells of one line, and rebase and cherry-pick too', async () => {
    for (const words of [
      ['merge', '-q', 'cap-tren'],
      ['rebase', '-q', 'cap-tren'],
      ['cherry-pick', 'cap-tren'],
    ]) {
      const repository = await enabled();
      diverge(repository, ours, theirs);
      expect(gitStatus(repository, ...words)).toBe(0);
      expect(textIn(repository)).toBe(both);
    }
  });

  test('leaves a clash between marks, ours first, and the file unmerged', async () => {
    const repository = await enabled();
    diverge(repository, ours, theirs.replace('{self: 9', '{self: 6'));
    expect(gitStatus(repository, 'merge', '-q', 'cap-tren')).toBe(1);
    const [first, second] = [both, both.replace('{self: 7', '{self: 6')].map(
      (text) => /^ {2}I.1.*$/m.exec(text)?.[0],
    );
    expect(textIn(repository)).toBe(
      both.replace(`${first}`, `<<<<<<< ours\n${first}\n=======\n${second}\n>>>>>>> theirs`),
    );
    expect(repository.git('status', '--porcelain')).toBe(`UU ${file}\n`);
  });

  test('shows a changed cell as one changed line', async () => {
    const repository = await enabled();
    repository.write({ [file]: ours });
    const lines = repository.git('diff').split('\n');
    expect(lines.filter((line) => /^[-+][^-+]/.test(line))).toEqual([
      '-criteria.I.1.self: 9',
      '+criteria.I.1.self: 7',
    ]);
  });

  test('shows a file that is no record as it is', async () => {
    const repository = await enabled();
    repository.write({ [file]: `${record}x: [1\n` });
    expect(repository.git('diff')).toContain('+x: [1');
  });

  test('leaves the versions that VS Code and scripts read as they are', async () => {
    const { cwd } = await enabled();
    const show = (words: readonly string[], env: Readonly<Record<string, string>>): string =>
      execFileSync('git', ['show', ...words, `HEAD:${file}`], {
        cwd,
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
    expect(show(['--textconv'], { VSCODE_GIT_COMMAND: 'show' })).toBe(record);
    expect(show([], {})).toBe(record);
    expect(show(['--textconv'], {})).toContain('criteria.I.1.self: 9\n');
  });

  test('joins a record that both sides added', async () => {
    const repository = await repositoryOf({ a: '' });
    run(repository.cwd, 'git', 'enable');
    repository.commit({});
    diverge(repository, ours, record);
    expect(gitStatus(repository, 'merge', '-q', 'cap-tren')).toBe(1);
    expect(textIn(repository).match(/<<<<<<</g)).toHaveLength(1);
  });

  test.each([
    ['ours', 'x: [1\n', record.replace('period: 2023', 'period: 2024')],
    ['theirs', ours, `\0${record}`],
    ['theirs', ours, record.replace('{self: 9', '{self: [')],
  ])('merges texts where %s is no record, never ours alone', async (_, mine, other) => {
    const repository = await enabled();
    diverge(repository, mine, other);
    expect(gitStatus(repository, 'merge', '-q', 'cap-tren')).toBe(1);
    expect(textIn(repository)).toMatch(/^<<<<<<< ours\n.*^=======\n.*^>>>>>>> theirs\n/ms);
  });

  test('leaves the merge to git where the program is gone', async () => {
    const repository = await enabled();
    const text = `${record}# 1\n# 2\n# 3\n# 4\n`;
    diverge(repository, text.replace('period: 2023', 'period: 2024'), `${text}awards: []\n`);
    const moved = `${program}.away`;
    renameSync(program, moved);
    try {
      expect(gitStatus(repository, 'merge', '-q', 'cap-tren')).toBe(1);
      expect(textIn(repository)).toContain('<<<<<<< ours');
      expect(repository.git('diff', 'HEAD')).toContain('awards');
    } finally {
      renameSync(moved, program);
    }
  });

  test('twice changes nothing, and is undone without a trace', async () => {
    const { cwd, git } = await repositoryOf({ [file]: record });
    const before = readFileSync(join(cwd, '.git/config'), 'utf8');
    run(cwd, 'git', 'enable');
    const config = readFileSync(join(cwd, '.git/config'), 'utf8');
    expect(readFileSync(join(cwd, '.gitattributes'), 'utf8')).toBe(attributes);
    run(cwd, 'git', 'enable');
    expect(readFileSync(join(cwd, '.git/config'), 'utf8')).toBe(config);
    expect(readFileSync(join(cwd, '.gitattributes'), 'utf8')).toBe(attributes);
    for (let times = 0; times < 2; times += 1) expect(run(cwd, 'git', 'enable', '--undo').code).toBe(0);
    expect(existsSync(join(cwd, '.gitattributes'))).toBe(false);
    expect(readFileSync(join(cwd, '.git/config'), 'utf8')).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
  });

  test('works from a folder of the repository and keeps what its attributes hold', async () => {
    const { cwd } = await repositoryOf({ 'a/x': '', '.gitattributes': '*.png binary\r\n*.txt text' });
    run(join(cwd, 'a'), 'git', 'enable');
    expect(readFileSync(join(cwd, '.gitattributes'), 'utf8')).toBe(
      `*.png binary\r\n*.txt text\r\n${attributes.trim()}\r\n`,
    );
    run(join(cwd, 'a'), 'git', 'enable', '--undo');
    expect(readFileSync(join(cwd, '.gitattributes'), 'utf8')).toBe('*.png binary\r\n*.txt text\r\n');
  });

  test('follows no link of the repository', async () => {
    const outside = await folderOf({ attributes: '' });
    const { cwd } = await repositoryOf({ a: '' });
    symlinkSync(join(outside, 'attributes'), join(cwd, '.gitattributes'));
    expect(run(cwd, 'git', 'enable').code).toBe(2);
    expect(readFileSync(join(outside, 'attributes'), 'utf8')).toBe('');
  });

  test('needs a repository', async () => {
    const cwd = await folderOf({});
    expect(await chibo(['git', 'enable'], { cwd })).toMatchObject({ code: 2, out: '' });
  });

  test('merges a pull through a bare repository', async () => {
    const remote = await folderOf({});
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
    const one = await enabled();
    one.git('remote', 'add', 'origin', remote);
    one.git('push', '-q', '-u', 'origin', 'main');
    const clone = await folderOf({});
    execFileSync('git', ['clone', '-q', remote, clone]);
    const two = repositoryIn(clone, {});
    run(clone, 'git', 'enable');
    two.commit({ [file]: theirs });
    two.git('push', '-q', 'origin', 'HEAD:main');
    one.commit({ [file]: ours });
    expect(gitStatus(one, 'pull', '-q', '--no-rebase', '--no-edit')).toBe(0);
    expect(textIn(one)).toBe(both);
  });
});
