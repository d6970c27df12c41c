import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { glob } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { gitignoreOf } from '../../src/cli/ignore-rules.js';
import { recordsBelow } from '../../src/cli/walk.js';
import { often } from '../properties.js';
import { folderOf } from './command-line.js';

async function walked(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of recordsBelow(folder)) files.push(file);
  return files;
}

/** What the library for patterns finds, without what `.gitignore` files leave out. */
async function searched(folder: string): Promise<readonly string[]> {
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const found = await glob(['**/*.chibo.yaml'], { cwd: folder, absolute: true, ignore });
  const isIgnored = gitignoreOf(folder);
  const ignored = await Promise.all(found.map((file) => isIgnored(resolve(file))));
  return found.filter((_, index) => !ignored[index]).sort();
}

/** Names whose order as files differs from that as folders, and names that are left out. */
const names = ['a', 'a-b', 'a.b', 'b', 'B', 'ă', '2023', 'node_modules', '.git', '.an'];
const ignoreRules = ['a/', '*-b.chibo.yaml', '/b', '!b', 'B/**', '2023/a.chibo.yaml', '# b', ''];

const folderPath = fc.array(fc.constantFrom(...names), { maxLength: 3 });
const paths = fc.array(
  fc.tuple(folderPath, fc.constantFrom(...names), fc.constantFrom('.chibo.yaml', '.yaml', '')),
  { maxLength: 15 },
);
const rules = fc.array(fc.tuple(folderPath, fc.subarray(ignoreRules)), { maxLength: 3 });

describe('the walk through a folder', () => {
  test('finds the files that a search finds, in the same order', async () => {
    const root = await folderOf({});
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(paths, rules, async (files, ignored) => {
        turn += 1;
        const top = join(root, String(turn));
        await mkdir(join(top, '.git'), { recursive: true });
        const written = new Map<string, string>();
        for (const [folder, name, ending] of files)
          if (ending !== '') written.set(join(top, ...folder, `${name}${ending}`), '');
        for (const [folder, lines] of ignored)
          written.set(join(top, ...folder, '.gitignore'), lines.join('\n'));
        for (const [file, text] of written) {
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        }
        for (const [folder] of files.slice(0, 2)) {
          const below = join(top, ...folder);
          await mkdir(below, { recursive: true });
          expect(await walked(below)).toEqual(await searched(below));
        }
        expect(await walked(top)).toEqual(await searched(top));
      }),
      often(60),
    );
  });

  test('follows links as a search does: to files and folders, not in circles; and names one that leads nowhere', async () => {
    const top = await folderOf({
      '.git/x': '',
      'records/1.chibo.yaml': '',
      'records/2023/2.chibo.yaml': '',
      'elsewhere/3.chibo.yaml': '',
      'elsewhere/below/4.chibo.yaml': '',
    });
    const links = [
      ['elsewhere', 'records/linked'],
      ['elsewhere/below', 'records/linked-below'],
      ['records', 'records/2023/up'],
      ['records/2023', 'elsewhere/back'],
      ['elsewhere/3.chibo.yaml', 'records/file.chibo.yaml'],
      ['elsewhere/3.chibo.yaml', 'records/other-name'],
      ['nowhere', 'records/broken.chibo.yaml'],
    ] as const;
    for (const [to, at] of links) await symlink(join(top, to), join(top, at));
    const folder = join(top, 'records');
    const files = await walked(folder);
    const isBroken = (file: string): boolean => file.endsWith('broken.chibo.yaml');
    expect(files.filter((file) => !isBroken(file))).toEqual(await searched(folder));
    expect(files.filter(isBroken)).toContain(join(folder, 'broken.chibo.yaml'));
    expect(files).toContain(join(folder, 'linked', '3.chibo.yaml'));
    expect(files).toContain(join(folder, 'file.chibo.yaml'));
  });

  test('gives nothing of a folder that is not there', async () => {
    expect(await walked(join(await folderOf({}), 'x'))).toEqual([]);
  });
});
