import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { chibo, cleanRecord, folderOf, wrongRecord } from '../cli/command-line.js';
import { type Repository, repositoryOf } from '../cli/repository.js';
import { program } from './program.js';

/** A repository with two commits of one record, and where an object of the first is kept. */
async function withObject(): Promise<{
  readonly repository: Repository;
  objectOf(revision: string): string;
}> {
  const repository = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
  repository.commit({ 'a.chibo.yaml': wrongRecord });
  const objectOf = (revision: string): string => {
    const object = repository.git('rev-parse', revision).trim();
    return join(repository.cwd, '.git/objects', object.slice(0, 2), object.slice(2));
  };
  return { repository, objectOf };
}

describe('a repository that is broken', () => {
  test.each(['HEAD~1:a.chibo.yaml', 'HEAD~1^{tree}'])(
    'without %s is exit code 2 and a message',
    async (lost) => {
      for (const damage of [(file: string) => rmSync(file), (file: string) => breakFile(file)]) {
        const { repository, objectOf } = await withObject();
        damage(objectOf(lost));
        const diff = await chibo(['diff', 'HEAD~1', 'HEAD'], { cwd: repository.cwd });
        expect({ code: diff.code, out: diff.out }).toEqual({ code: 2, out: '' });
        expect(diff.err).toMatch(/^chibo: [^\n]+\n$/);
      }
    },
  );
});

function breakFile(file: string): void {
  rmSync(file);
  writeFileSync(file, 'no object');
}

test('an error that nobody foresaw is exit code 2 and one line, never a stack trace', async () => {
  const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
  let err = '';
  const code = await run(['check'], {
    cwd,
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    ended: new AbortController().signal,
    in: async () => '',
    out: () => {
      throw new TypeError('broken');
    },
    err: (text) => {
      err += text;
    },
  });
  expect({ code, err }).toEqual({ code: 2, err: 'chibo: Lỗi ngoài dự kiến: TypeError: broken\n' });
});

test('a reader that goes away ends nothing in an error', async () => {
  const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
  const script = `node '${program}' rollup . --format json | head -c 1; echo "$PIPESTATUS"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{0\n', stderr: '' });
});
