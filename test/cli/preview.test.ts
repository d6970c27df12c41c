import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentFormats, documentKinds } from '../../src/core/paper/registry.js';
import { chibo, cleanRecord, folderOf } from './command-line.js';

const sample = await readFile('samples/thanh-tra/2023.chibo.yaml', 'utf8');

/** How the file of each format begins. */
const beginnings = {
  html: '<!doctype html>',
  docx: 'PK',
  xlsx: 'PK',
  pdf: '%PDF-',
  md: '| ĐẢNG BỘ',
} as const;

describe('chibo preview', () => {
  test('writes every kind of document in every format', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': sample });
    for (const kind of documentKinds) {
      for (const format of documentFormats) {
        const out = `${kind}.${format}`;
        const result = await chibo(['preview', 'a.chibo.yaml', '-o', out, '--document', kind], { cwd });
        expect(result).toEqual({ code: 0, out: '', err: `Đã ghi ${out}.\n` });
        const text = (await readFile(join(cwd, out))).toString('utf8');
        const beginning = format === 'md' && kind === 'danh-gia' ? '# KẾT QUẢ' : beginnings[format];
        expect(text.slice(0, beginning.length)).toBe(beginning);
      }
    }
  });

  test('writes the evaluation as a page of its own where no document is named', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': sample });
    await chibo(['preview', 'a.chibo.yaml', '-o', 'out.html'], { cwd });
    const page = await readFile(join(cwd, 'out.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('97,25');
    expect(page).not.toMatch(/<script|<link/);
  });

  test('takes names out when asked to, and withholds small counts', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': sample });
    const run = (out: string, ...more: readonly string[]) =>
      chibo(['preview', 'a.chibo.yaml', '-o', out, '--document', 'to-trinh', ...more], { cwd });
    await run('full.md');
    await run('redacted.md', '--redact');
    expect(await readFile(join(cwd, 'full.md'), 'utf8')).toContain('Nông Minh Ấn');
    const redacted = await readFile(join(cwd, 'redacted.md'), 'utf8');
    expect(redacted).not.toContain('Nông Minh Ấn');
    expect(redacted).toContain('| 1 | dv01 |');
  });

  test.each([
    { argv: ['-o', 'a.txt'], says: 'đuôi tệp phải là một trong: .html, .docx, .xlsx, .pdf, .md' },
    { argv: ['-o', 'a.md', '--month', '13'], says: '"13" không phải tháng' },
    { argv: ['-o', 'a.md', '--document', 'thu'], says: 'bien-ban-binh-xet' },
    { argv: [], says: '--output' },
    { argv: ['-o', 'no/such/folder/a.md'], says: 'ENOENT' },
  ])('refuses $argv', async ({ argv, says }) => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    const result = await chibo(['preview', 'a.chibo.yaml', ...argv], { cwd });
    expect(result.code).toBe(2);
    expect(result.err).toContain(says);
  });

  test('says that a broken record cannot be made a document of', async () => {
    const cwd = await folderOf({
      'a.chibo.yaml': 'chibo: [',
      'b.chibo.yaml': cleanRecord.replace('4-tot', '9-tot'),
    });
    for (const file of ['a.chibo.yaml', 'b.chibo.yaml']) {
      const result = await chibo(['preview', file, '-o', 'a.docx'], { cwd });
      expect(result.code).toBe(2);
      expect(result.err).toContain('chibo check');
    }
  });

  test('never writes over the record, whatever it is called', async () => {
    const cwd = await folderOf({});
    await mkdir(join(cwd, 'x'));
    await writeFile(join(cwd, 'x/a.md'), cleanRecord);
    const result = await chibo(['preview', 'x/a.md', '-o', 'x/../x/a.md'], { cwd });
    expect(result.code).toBe(2);
    expect(await readFile(join(cwd, 'x/a.md'), 'utf8')).toBe(cleanRecord);
  });

  test('names the kinds of documents in both languages', async () => {
    const vietnamese = await chibo(['preview', '--help'], { cwd: '.' });
    expect(vietnamese.out).toMatch(/bien-ban-binh-xet +Biên bản họp bình xét/);
    const english = await chibo(['preview', '--help', '--language', 'en'], { cwd: '.' });
    expect(english.out).toMatch(/bien-ban-binh-xet +Minutes of the assessment meeting/);
  });
});

describe('chibo redact', () => {
  test('prints the record without names, and leaves the file', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': `\uFEFF${sample}` });
    const result = await chibo(['redact', 'a.chibo.yaml'], { cwd });
    expect(result.code).toBe(0);
    expect(result.out).toMatch(/^\uFEFF# yaml-language-server/);
    expect(result.out).not.toContain('Nông Minh Ấn');
    expect(await readFile(join(cwd, 'a.chibo.yaml'), 'utf8')).toBe(`\uFEFF${sample}`);
  });

  test('writes to a file that checks as clean as before', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': sample });
    await chibo(['redact', 'a.chibo.yaml', '-o', 'b.chibo.yaml'], { cwd });
    const result = await chibo(['check', 'b.chibo.yaml', '--fail-on', 'warning'], { cwd });
    expect(result.code).toBe(0);
  });

  test.each([
    { name: 'a broken text', text: 'chibo: [', says: 'YAML' },
    {
      name: 'an anchor',
      text: `${cleanRecord}members:\n  - {id: dv1, name: &n An}\n  - {id: dv2, name: *n}\n`,
      says: 'dùng lại',
    },
  ])('refuses $name', async ({ text, says }) => {
    const cwd = await folderOf({ 'a.chibo.yaml': text });
    const result = await chibo(['redact', 'a.chibo.yaml'], { cwd });
    expect({ code: result.code, out: result.out }).toEqual({ code: 2, out: '' });
    expect(result.err).toContain(says);
  });

  test('never writes over the record', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': sample });
    const result = await chibo(['redact', 'a.chibo.yaml', '-o', './a.chibo.yaml'], { cwd });
    expect(result.code).toBe(2);
  });
});
