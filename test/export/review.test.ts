import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { DocumentFormat } from '../../src/core/paper/registry.js';
import { writeDocument } from '../../src/export/write-document.js';
import { hostileTexts } from '../core/paper/records.js';
import { reviewFor, sampleRollup } from '../core/paper/review/samples.js';
import { board, rolledUp } from '../core/rollup/records.js';

const fonts = (face: string): Promise<Uint8Array> => readFile(`dist/fonts/${face}.ttf`);
const review = reviewFor(await sampleRollup('phong-ky-thuat'));

async function parts(format: DocumentFormat, document = review): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await writeDocument(document, format, fonts));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

describe('a review as DOCX', () => {
  const written = parts('docx');

  test('has its annexes in a landscape section of their own', async () => {
    const xml = (await written).get('word/document.xml') ?? '';
    const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(
      ([, w, h]) => Number(w) > Number(h),
    );
    expect(sizes).toEqual([false, true]);
    const [upright = '', turned = ''] = xml.split('</w:sectPr>');
    expect(upright).toContain('T/M ĐẢNG ỦY');
    expect(turned).toContain('PHỤ LỤC 1');
    expect(turned).toContain('<w:tblHeader/>');
  });

  test('draws bars as shaded cells: 43 of 48 is 45 of 50 steps', async () => {
    const xml = (await written).get('word/document.xml') ?? '';
    const row = xml.slice(xml.lastIndexOf('<w:tr>', xml.indexOf('>43<')));
    expect(row).toMatch(
      /<w:gridSpan w:val="45"\/>.*?w:fill="595959".*?<w:gridSpan w:val="5"\/>.*?w:fill="EDEDED"/s,
    );
  });
});

describe('a review as XLSX', () => {
  const written = writeDocument(review, 'xlsx', fonts);

  test('has few sheets: tables and charts of a kind share one, the annexes are in landscape', async () => {
    const { sheets } = await readXlsx(await written);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Văn bản',
      'Chỉ tiêu',
      'Theo mô hình',
      'Từng chi bộ',
      'Theo đơn vị',
      'Qua các năm',
      'Biểu đồ',
      'Phụ lục 1',
      'Phụ lục 2',
    ]);
    const lying = sheets.map(({ name, pageSetup }) => [name, pageSetup?.orientation]);
    expect(lying).toContainEqual(['Theo đơn vị', 'portrait']);
    expect(lying).toContainEqual(['Phụ lục 1', 'landscape']);
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
  });

  test('lets the spreadsheet draw its charts from cells', async () => {
    const files = await parts('xlsx');
    const charts = [...files].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(4);
    const [, five = ''] = charts.find(([, xml]) => xml.includes('Đảng viên 5 tốt')) ?? [];
    expect(five).toContain("'Biểu đồ'!$B$22:$B$24");
  });

  test('sums the units by formulas', async () => {
    const { sheets } = await readXlsx(await written);
    const cells = [...(sheets.find(({ name }) => name === 'Theo đơn vị')?.cells?.values() ?? [])];
    const sums = cells.flatMap(({ formula }) => (formula?.startsWith('SUM(') ? formula : []));
    expect(sums).toEqual(['SUM(C5:C7)', 'SUM(D5:D7)', 'SUM(E5:E7)', 'SUM(G5:G7)', 'SUM(H5:H7)']);
  });
});

test('a review as PDF turns its pages for the annexes', async () => {
  const pdf = Buffer.from(await writeDocument(review, 'pdf', fonts)).toString('latin1');
  const turned = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => Number(width) > Number(height),
  );
  expect(turned.indexOf(true)).toBeGreaterThan(3);
  expect(turned.slice(turned.indexOf(true))).not.toContain(false);
});

test.each(hostileTexts)('a unit called %s stays text in every format', async (text) => {
  const name = JSON.stringify(text);
  const made = await rolledUp([
    { ...board, name },
    {
      id: 'c1',
      name,
      parent: 'db',
      more: `figures: {${name}: 7}\nawards: [{form: ${name}, subject: ${name}, collective: 1}]\n`,
    },
    { id: 'c2', name, parent: 'db' },
  ]);
  const document = reviewFor(made, { title: text });
  const html = new TextDecoder().decode(await writeDocument(document, 'html', fonts));
  expect(html).not.toMatch(/<(img|script)/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  const xml = (await parts('docx', document)).get('word/document.xml') ?? '';
  expect(xml).not.toMatch(/<(img|script|w:hyperlink|w:instrText)/);
  for (const { cells } of (await readXlsx(await writeDocument(document, 'xlsx', fonts))).sheets) {
    for (const { formula, hyperlink } of cells?.values() ?? []) {
      if (formula !== undefined) expect(formula).toMatch(/^(IF|SUM)\(/);
      expect(hyperlink).toBeUndefined();
    }
  }
  expect((await writeDocument(document, 'pdf', fonts)).length).toBeGreaterThan(10_000);
});
