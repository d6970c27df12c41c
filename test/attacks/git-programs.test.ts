import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf, wrongRecord } from '../cli/command-line.js';
import { type Repository, repositoryOf } from '../cli/repository.js';

/** A place where a program leaves a sign that it ran, outside of the repository. */
async function trap(): Promise<{ readonly command: string; ran(): boolean }> {
  const folder = await folderOf({});
  const sign = join(folder, 'ran');
  return { command: `touch '${sign}' #`, ran: () => existsSync(sign) };
}

const reading = [
  ['check', '--changed-since', 'HEAD'],
  ['diff', 'HEAD'],
  ['diff', 'HEAD', '.', '**/*.chibo.yaml'],
  ['diff', 'HEAD~1', 'HEAD'],
  ['diff', 'HEAD~1...HEAD'],
] as const;

async function changedRepository(): Promise<Repository> {
  const repository = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
  repository.commit({ 'a.chibo.yaml': `${cleanRecord}# x\n` });
  repository.write({ 'a.chibo.yaml': wrongRecord });
  return repository;
}

describe('no program that a repository names is run', () => {
  test('by its filters, drivers and hooks', async () => {
    const { command, ran } = await trap();
    const { cwd, git } = await changedRepository();
    for (const name of ['x', 'a=b', 'c.d'])
      for (const part of ['clean', 'smudge', 'process'])
        writeFileSync(join(cwd, '.git/config'), `[filter "${name}"]\n\t${part} = "${command}"\n`, {
          flag: 'a',
        });
    const settings = ['core.fsmonitor', 'diff.external', 'diff.x.textconv', 'diff.x.command', 'core.pager'];
    for (const name of [...settings, 'core.sshCommand', 'credential.helper', 'pager.diff', 'alias.ls-files'])
      git('config', name, command);
    writeFileSync(join(cwd, '.gitattributes'), 'a.* filter=x diff=x\nb.* filter=a=b\nc.* filter=c.d\n');
    for (const name of ['b.chibo.yaml', 'c.chibo.yaml']) writeFileSync(join(cwd, name), cleanRecord);
    for (const words of reading) {
      const { code } = await chibo(words, { cwd });
      expect({ words, code }).toEqual({ words, code: words[0] === 'check' ? 1 : 0 });
    }
    expect(ran()).toBe(false);
  });

  test('by a folder that is laid out as a repository of its own', async () => {
    const { command, ran } = await trap();
    const { cwd, write } = await changedRepository();
    write({
      'thư-mục/HEAD': 'ref: refs/heads/main\n',
      'thư-mục/config': `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = "${cwd}/thư-mục"\n\tfsmonitor = "${command}"\n[filter "x"]\n\tclean = "${command}"\n`,
      'thư-mục/objects/x': '',
      'thư-mục/refs/x': '',
      'thư-mục/.gitattributes': '* filter=x\n',
      'thư-mục/d.chibo.yaml': cleanRecord.replace('cb1', 'cb9'),
    });
    const folder = join(cwd, 'thư-mục');
    const { code, out } = await chibo(['check', '--changed-since', 'HEAD', '--format', 'json'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toEqual([{ file: 'd.chibo.yaml', diagnostics: [] }]);
    await chibo(['diff', 'HEAD'], { cwd: folder });
    expect(ran()).toBe(false);
  });

  test('by fetching what a partial clone lacks; the command ends and says what is missing', async () => {
    const { command, ran } = await trap();
    const { cwd, git } = await changedRepository();
    const object = git('rev-parse', 'HEAD~1:a.chibo.yaml').trim();
    rmSync(join(cwd, '.git/objects', object.slice(0, 2), object.slice(2)));
    git('config', 'core.repositoryformatversion', '1');
    git('config', 'extensions.partialClone', 'origin');
    git('config', 'remote.origin.promisor', 'true');
    for (const url of [`ext::sh -c ${command.replaceAll(' ', '% ')}`, 'ssh://example.invalid/x']) {
      git('config', 'remote.origin.url', url);
      git('config', 'protocol.ext.allow', 'always');
      git('config', 'core.sshCommand', command);
      const { code, err } = await chibo(['diff', 'HEAD~1', 'HEAD'], { cwd });
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(object) });
    }
    expect(ran()).toBe(false);
  });

  test('by a working tree elsewhere, which is refused', async () => {
    const elsewhere = await folderOf({ 'x.chibo.yaml': wrongRecord });
    const { cwd, git } = await changedRepository();
    git('config', 'core.worktree', elsewhere);
    for (const words of reading) expect((await chibo(words, { cwd })).code).toBe(2);
  });
});

test('what changed is found without git reading the working tree', async () => {
  const { cwd, git, commit, write } = await repositoryOf({
    'same.chibo.yaml': cleanRecord,
    'returns.chibo.yaml': cleanRecord,
    'changed.chibo.yaml': cleanRecord,
    'gone.chibo.yaml': cleanRecord,
  });
  commit({});
  write({
    'returns.chibo.yaml': cleanRecord.replaceAll('\n', '\r\n'),
    'changed.chibo.yaml': `${cleanRecord}# x\n`,
    'gone.chibo.yaml': undefined,
    'new.chibo.yaml': cleanRecord,
    'staged.chibo.yaml': cleanRecord,
    '.gitignore': 'ignored.chibo.yaml\n',
    'ignored.chibo.yaml': cleanRecord,
  });
  git('add', 'staged.chibo.yaml');
  const { out } = await chibo(['check', '--changed-since', 'HEAD', '--format', 'json'], { cwd });
  const names = JSON.parse(out).files.map(({ file }: { readonly file: string }) => file);
  expect(names).toEqual(['changed.chibo.yaml', 'new.chibo.yaml', 'staged.chibo.yaml']);
  expect(readdirSync(cwd)).not.toContain('gone.chibo.yaml');
});
