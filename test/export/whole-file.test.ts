import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeWhole } from '../../src/extension/node/whole-file.js';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'chibo-whole-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

const bytes = new TextEncoder().encode('mới');

test('makes a file, and writes over one without leaving anything beside it', async () => {
  const cwd = await folder();
  await writeWhole(join(cwd, 'a.docx'), bytes);
  await writeWhole(join(cwd, 'a.docx'), new TextEncoder().encode('mới hơn'));
  expect(await readdir(cwd)).toEqual(['a.docx']);
  expect(await readFile(join(cwd, 'a.docx'), 'utf8')).toBe('mới hơn');
});

test('keeps a link and the permissions of what it leads to', async () => {
  const cwd = await folder();
  await writeFile(join(cwd, 'real.pdf'), 'cũ');
  await chmod(join(cwd, 'real.pdf'), 0o640);
  await symlink('real.pdf', join(cwd, 'link.pdf'));
  await writeWhole(join(cwd, 'link.pdf'), bytes);
  expect((await lstat(join(cwd, 'link.pdf'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(cwd, 'real.pdf'), 'utf8')).toBe('mới');
  expect((await stat(join(cwd, 'real.pdf'))).mode & 0o777).toBe(0o640);
});

test('leaves everything as it was where it cannot be written', async () => {
  const cwd = await folder();
  await mkdir(join(cwd, 'a.docx'));
  await writeFile(join(cwd, 'a.docx/trong'), '');
  await expect(writeWhole(join(cwd, 'a.docx'), bytes)).rejects.toThrow();
  await expect(writeWhole(join(cwd, 'no/such/b.docx'), bytes)).rejects.toThrow('ENOENT');
  expect(await readdir(cwd)).toEqual(['a.docx']);
  expect(await readdir(join(cwd, 'a.docx'))).toEqual(['trong']);
});

test('leaves the old file whole where the new one is not written to its end', async () => {
  const cwd = await folder();
  await writeFile(join(cwd, 'a.docx'), 'cũ');
  // Bytes that cannot be read stand for a disk that is full.
  const broken = new Proxy(bytes, {
    get: () => {
      throw new Error('ENOSPC');
    },
  });
  await expect(writeWhole(join(cwd, 'a.docx'), broken)).rejects.toThrow();
  expect(await readdir(cwd)).toEqual(['a.docx']);
  expect(await readFile(join(cwd, 'a.docx'), 'utf8')).toBe('cũ');
});
