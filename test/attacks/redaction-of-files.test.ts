import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentKinds } from '../../src/core/paper/registry.js';
import { chibo, folderOf } from '../cli/command-line.js';
import { head, list, namesLeft } from './people.js';

/** A small branch: one voted against, one was absent, one is worst. */
const record = `${head.replace('name: Chi bộ X', 'name: Chi bộ Trần Văn An').replace('id: x', 'id: tran-van-an')}workflow:
  binh-xet: {date: 2023-12-10, eligible: 9, present: 8, agree: 7, disagree: 1, document: BB_TranVanAn.docx}
${list.replace('rank: htt}', 'rank: kht, criteria: {tu-tuong: dat}}')}  - {id: dv06, name: Nguyễn Văn Sáu, rank: htt}
  - {id: dv07, name: Nguyễn Văn Bảy, rank: htt}
  - {id: dv08, name: Nguyễn Văn Tám, rank: htt}
  - {id: dv09, name: Nguyễn Văn Chín, rank: htt}
criteria:
  I.1: {self: 9, note: Trần Văn An ốm, evidence: [bien-ban-tran-van-an.pdf]}
meetings:
  - {date: 2023-01-05, kind: thuong-ky, due: 9, present: 8, title: Gương Hoà Thị Thuý}
  - {date: 2023-02-05, kind: thuong-ky, due: 3, present: 2}
mentoring:
  - {mentor: dv01, mentee: Y Nuê Byă, content: Trần Văn An giúp}
awards:
  - {form: bieu-duong, subject: Tran Van An, individual: 1}
discipline:
  - {member: dv01, form: khien-trach, date: 2023-06-01}
targets:
  - {title: "Học \u00d0ặng Hữu Nghĩa", assigned: 1, achieved: 1}
figures: {Lê Bình: 3}
`;

const run = promisify(execFile);

/** The text on the pages of a PDF file: its streams are compressed, and its letters are numbers of a font. */
async function pagesOf(file: string): Promise<string> {
  return (await run('pdftotext', [file, '-'])).stdout;
}

async function propertiesOf(file: string): Promise<string> {
  return (await run('pdfinfo', [file])).stdout;
}

async function sayingsOfPdf(file: string): Promise<string> {
  const plain = await readFile(file, 'latin1');
  return [await pagesOf(file), await propertiesOf(file), plain].join('\n');
}

/** Everything that a file says, its properties and file names as well. */
async function sayingsOf(file: string): Promise<string> {
  if (file.endsWith('.pdf')) return sayingsOfPdf(file);
  const bytes = await readFile(file);
  if (!/\.(docx|xlsx)$/.test(file)) return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
    .join('\n');
}

async function made(name: string, ...words: readonly string[]): Promise<string> {
  return exported(name, '--redact', ...words);
}

async function exported(name: string, ...words: readonly string[]): Promise<string> {
  return sayingsOf(await fileOf(name, ...words));
}

async function fileOf(name: string, ...words: readonly string[]): Promise<string> {
  const cwd = await folderOf({ 'a.chibo.yaml': record });
  const { err } = await chibo(['preview', 'a.chibo.yaml', '-o', name, ...words], { cwd });
  expect(err).toContain(name);
  return `${cwd}/${name}`;
}

describe('a redacted file names nobody', () => {
  test.each(documentKinds)('while %s, not redacted, is seen to name somebody', async (kind) => {
    for (const format of ['html', 'md', 'docx', 'xlsx', 'pdf']) {
      const left = namesLeft(await exported(`x.${format}`, '--document', kind));
      // The unit has the name of a member, and every paper names its unit.
      expect({ format, left }).toEqual({ format, left: expect.arrayContaining(['Trần Văn An']) });
    }
  });

  test('while the pages and the properties of a PDF, not redacted, each name somebody', async () => {
    const file = await fileOf('x.pdf', '--document', 'so-theo-doi-diu-dat');
    expect(namesLeft(await propertiesOf(file))).toEqual(['Trần Văn An']);
    // The unit has the name of the first; the second is mentored.
    expect(namesLeft(await pagesOf(file))).toEqual(['Trần Văn An', 'Y Nuê Byă']);
  });

  test.each(documentKinds)('%s, whatever it is written as', async (kind) => {
    for (const format of ['html', 'md', 'docx', 'xlsx', 'pdf']) {
      const text = await made(`x.${format}`, '--document', kind);
      expect({ format, left: namesLeft(text) }).toEqual({ format, left: [] });
    }
  });

  test.each(['html', 'md', 'docx', 'xlsx', 'pdf'])('the default page as %s', async (format) => {
    expect(namesLeft(await made(`x.${format}`))).toEqual([]);
  });
});

describe('a redacted file tells of no few people', () => {
  test('the default page shows no counts from one to four, no findings and nobody by rank', async () => {
    const page = await made('x.html');
    expect(page).not.toContain('discipline/');
    expect(page).not.toMatch(/Không hoàn thành nhiệm vụ \(1\)/);
    expect(page).not.toMatch(/kỷ luật[^<]*: 1\b/);
    expect(page).toContain('dưới 5');
  });

  test.each(['bien-ban-binh-xet', 'to-trinh'])('%s shows no vote in which one is alone', async (kind) => {
    const paper = await made('x.md', '--document', kind);
    expect(paper).not.toMatch(/không đồng ý 1|7\/8|8\/9|87,5|vắng: 1/);
  });

  test('meetings that one missed show neither who was due nor who came, and no sum', async () => {
    const paper = await made('x.md', '--document', 'bang-cham-diem-sinh-hoat');
    expect(paper).not.toMatch(/66,7|88,9|83,3/);
    expect(paper).toMatch(/05\/01\/2023 \| .* \| – \| – \| – \|/);
  });

  test('no rank stands in a row where the table withholds how many have it', async () => {
    const paper = await made('x.md', '--document', 'to-trinh');
    const rows = paper.split('\n').filter((line) => /\| dv0\d \|/.test(line));
    expect(rows).toHaveLength(9);
    expect(rows.filter((row) => /Hoàn thành|Không hoàn thành/.test(row))).toEqual([]);
  });
});
