import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/core/paper/model.js';
import type { DocumentKind } from '../../src/core/paper/registry.js';
import { coverageOf, onlyKnownLetters } from '../../src/export/letters.js';
import { writeDocument } from '../../src/export/write-document.js';
import {
  assessed,
  buonDha,
  documentFor,
  hardRecord,
  hostileRecord,
  hostileTexts,
  thanhTra,
} from '../core/paper/records.js';

const noFonts = (): Promise<Uint8Array> => Promise.reject(new Error('no font is needed'));

async function parts(document: Document, format: 'docx' | 'xlsx'): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await writeDocument(document, format, noFonts));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

async function workbookOf(kind: DocumentKind, text = thanhTra) {
  return readXlsx(await writeDocument(documentFor(kind, assessed(text)), 'xlsx', noFonts), {
    readStyles: true,
  });
}

describe('DOCX', () => {
  const written = parts(documentFor('bang-cham-diem-nam', assessed(thanhTra)), 'docx');

  test('repeats the two rows of the head on every page and divides no row', async () => {
    const xml = (await written).get('word/document.xml') ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    const rows = xml.match(/<w:tr>/g)?.length ?? 0;
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  });

  test('is A4 with the margins of the guide', async () => {
    const xml = (await written).get('word/document.xml') ?? '';
    // 210 × 297 mm, and 20, 15, 20, 30 mm, in twentieths of a point.
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  });

  test('turns the page for a wide table', async () => {
    const wide = await parts(documentFor('bieu-tong-hop', assessed(thanhTra)), 'docx');
    expect(wide.get('word/document.xml')).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  test('is laid out by styles that Word shows by name', async () => {
    const xml = (await written).get('word/styles.xml') ?? '';
    for (const name of ['Nội dung văn bản', 'Trích yếu', 'Chữ trong bảng'])
      expect(xml).toContain(`w:val="${name}"`);
    expect(xml).toContain('w:ascii="Times New Roman"');
    expect((await written).get('word/document.xml')).toContain('<w:pStyle w:val="TrichYeu"/>');
  });

  test.each(hostileTexts)('takes %s as text', async (text) => {
    const files = await parts(documentFor('bao-cao-ket-qua', assessed(hostileRecord(text))), 'docx');
    const xml = files.get('word/document.xml') ?? '';
    expect(xml).not.toMatch(/<(img|script|w:hyperlink|w:instrText)/);
    const tags = new Set([...xml.matchAll(/<\/?([a-z]+):?/gi)].map((match) => match[1]));
    expect([...tags].sort()).toEqual(['w']);
  });
});

describe('XLSX', () => {
  test('freezes and repeats the head, and names what is printed', async () => {
    const [sheet] = (await workbookOf('bang-cham-diem-nam')).sheets;
    // Letterhead 4 rows and one empty, title 3, basis 1, then the head of two rows.
    expect(sheet?.freezePane).toMatchObject({ rows: 11 });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'portrait',
      printTitlesRow: '$10:$11',
      fitToWidth: 1,
    });
    // 4 groups, 19 items and the total; three lines, an empty row and the signature below.
    expect(sheet?.pageSetup?.printArea).toMatch(/^\$A\$1:\$H\$\d+$/);
  });

  test('repeats the head of a table only where it goes on on another page', async () => {
    const xml = (await parts(documentFor('ban-dang-ky', assessed(thanhTra)), 'xlsx')).get('xl/workbook.xml');
    expect(xml).toContain('_xlnm.Print_Area');
    expect(xml).not.toContain('_xlnm.Print_Titles');
  });

  test('parts thousands with points, and keeps the decimals of a number', async () => {
    const [targets] = (await workbookOf('ban-dang-ky', buonDha)).sheets;
    const shown = [...(targets?.cells?.values() ?? [])].flatMap(({ value, style }) =>
      typeof value === 'number' && value > 700 ? [[value, style?.numFmt]] : [],
    );
    expect(shown).toEqual([
      [1250, '[$-42A]#,##0'],
      [12500000, '[$-42A]#,##0'],
      [850, '[$-42A]General'],
    ]);
    const [report] = (await workbookOf('bao-cao-ket-qua', buonDha)).sheets;
    const achieved = [...(report?.cells?.values() ?? [])].find(({ value }) => value === 1312.5);
    expect(achieved?.style?.numFmt).toBe('[$-42A]#,##0.0#');
  });

  test('quotes the names of sheets where it says what is printed', async () => {
    const files = await parts(documentFor('bang-cham-diem-nam', assessed(thanhTra)), 'xlsx');
    const xml = files.get('xl/workbook.xml') ?? '';
    expect(xml).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="0">'Chấm điểm'!\$10:\$11</);
    expect(xml).toMatch(/<definedName name="_xlnm.Print_Area" localSheetId="0">'Chấm điểm'!\$A\$1:/);
  });

  test('holds signatures with the end of what they sign by a break before it', async () => {
    // Twenty to fifty members: wherever the page ends, the two last rows and the signature are on one.
    for (let count = 20; count <= 50; count += 1) {
      const rows = Array.from(
        { length: count },
        (_, index) => `  - {id: dv${index}, name: N ${index}, kind: chinh-thuc}\n`,
      );
      const text = `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: x, name: X, type: chi-bo}\nperiod: 2026\nmentoring:\n${rows
        .map((_, index) => `  - {mentor: dv${index}, mentee: q${index}, kind: quan-chung}\n`)
        .join('')}members:\n${rows.join('')}`;
      const [sheet] = (await workbookOf('so-theo-doi-diu-dat', text)).sheets;
      const cells = [...(sheet?.cells ?? [])];
      const rowOf = (found: (value: unknown) => boolean): number =>
        Number(cells.find(([, { value }]) => found(value))?.[0].split(',')[0]);
      const signed = rowOf((value) => value === 'T/M CHI BỘ');
      const lastPair = rowOf((value) => value === `q${count - 1}`);
      const breaks = (sheet?.rowBreaks ?? []).filter((row) => row >= lastPair - 2);
      expect(breaks.filter((row) => row > lastPair - 2 && row < signed)).toEqual([]);
    }
  });

  test('sums by formulas that keep their values', async () => {
    const [sheet] = (await workbookOf('bang-cham-diem-nam')).sheets;
    const formulas = [...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);
    // Groups: 4 × 5 sums; items: 19 results; total: 4.
    expect(formulas).toHaveLength(43);
    const group = sheet?.cells?.get('11,3');
    expect({ formula: group?.formula, value: group?.formulaResult ?? group?.value }).toEqual({
      formula: 'SUM(D13:D17)',
      value: 38.5,
    });
  });

  test('shows whole shares without decimals, as long as they are whole', async () => {
    const [sheet] = (await workbookOf('bang-cham-diem-sinh-hoat')).sheets;
    const formats = new Map(
      [...(sheet?.cells?.values() ?? [])].flatMap(({ value, style }) =>
        typeof value === 'number' && value <= 1 && value > 0.5 ? [[value, style?.numFmt]] : [],
      ),
    );
    expect(formats.get(1)).toBe('[=1][$-42A]0" "%;[$-42A]0.0" "%');
    expect(formats.get(28 / 29)).toBe('[$-42A]0.0" "%');
  });

  test('keeps short tables with the text that they belong to', async () => {
    const { sheets } = await workbookOf('to-trinh', hardRecord);
    expect(sheets.map(({ name }) => name)).toEqual(['Văn bản', 'Danh sách đảng viên']);
    // The list is signed, so its sheet has its title, its table and its signature.
    expect(sheets[1]?.freezePane).toMatchObject({ rows: 5 });
    const texts = [...(sheets[1]?.cells?.values() ?? [])].map(({ value }) => value);
    expect(texts).toContain('DANH SÁCH');
    expect(texts).toContain('T/M CHI BỘ');
  });

  test('sums each of several tables of one sheet in its own columns', async () => {
    const { sheets } = await workbookOf('bien-ban-binh-xet', buonDha);
    expect(sheets).toHaveLength(1);
    const sums = [...(sheets[0]?.cells ?? [])].flatMap(([place, { formula, value }]) =>
      formula?.startsWith('SUM(') ? [[place, formula, value]] : [],
    );
    // Standard points, self-score and the branch's score of four groups; then the members by rank.
    expect(sums.map(([, , value]) => value)).toEqual([100, 98, 97.75, 14]);
    for (const [place, formula] of sums) {
      const [row = 0, column = 0] = String(place).split(',').map(Number);
      const rows = row === Number(String(sums.at(-1)?.[0]).split(',')[0]) ? 5 : 4;
      const letter = String.fromCharCode(65 + column);
      expect(formula).toBe(`SUM(${letter}${row + 1 - rows}:${letter}${row})`);
    }
  });

  test('gives a long table that is not the first a sheet of its own', async () => {
    const targets = Array.from({ length: 9 }, (_, index) => `  - {title: T ${index}, assigned: 1}\n`);
    const record = `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: x, name: X, type: chi-bo}\nperiod: 2024\ntargets:\n`;
    const { sheets } = await workbookOf('ban-dang-ky', record + targets.join(''));
    expect(sheets.map(({ name }) => name)).toEqual(['Nội dung phấn đấu', 'Chỉ tiêu']);
  });

  test.each(['=HYPERLINK("http://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)'])(
    'marks %s as text, so that editing it makes no formula',
    async (text) => {
      const { sheets } = await workbookOf('ban-dang-ky', hostileRecord(text));
      const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
      const found = cells.filter(({ value }) => value === text);
      expect(found.length).toBeGreaterThan(0);
      for (const { type, formula, style } of found) {
        expect({ type, formula, format: style?.numFmt }).toEqual({
          type: 'string',
          formula: undefined,
          format: '@',
        });
      }
    },
  );
});

describe('the font of PDF files', () => {
  const faces = ['Regular', 'Bold', 'Italic'].map((face) => `dist/fonts/Tinos-${face}.ttf`);

  test.each(faces)('%s has every Vietnamese letter and all that our texts use', async (file) => {
    const isKnown = coverageOf(await readFile(file));
    const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
      marks.map((mark) => (vowel + mark).normalize('NFC')),
    );
    // Ê-đê, Gia-rai, Ba-na; Chăm; Tày, Thái and others in Latin script.
    const others = 'ƀƁɓƂĕŏŭĭčñɗ\u0306ʼꞌ āīūṅṇṭḍṃḥśṣ əɯɨɛɔŋɲʔ';
    const text = [...vowels, ...others, ...'đĐ₫“”‘’–—…·×→'].filter((letter) => letter !== ' ');
    expect(text.filter((letter) => !isKnown(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  test.each(faces)('%s puts the breve of Ê-đê and Ba-na above its letter', (file) => {
    // The library that lays out the text comes with pdfmake and has no types.
    const { openSync } = createRequire(import.meta.url)('fontkit') as {
      openSync(name: string): { layout(text: string): { positions: readonly { xOffset: number }[] } };
    };
    for (const letter of ['ơ̆', 'Ơ̆', 'ô̆', 'Ô̆', 'ê̆', 'Ê̆', 'ư̆', 'Ư̆']) {
      const [, mark] = openSync(file).layout(letter).positions;
      expect(mark?.xOffset, letter).toBeLessThan(-300);
    }
  });

  test('says so with a question mark where it lacks a letter, and never drops one', async () => {
    const font = await readFile('dist/fonts/Tinos-Regular.ttf');
    const document = documentFor('to-trinh', assessed(hardRecord.replace('Nguyễn Văn 2,', '漢字 😀 Ấn,')));
    expect(JSON.stringify(document)).toContain('漢字 😀 Ấn');
    expect(JSON.stringify(onlyKnownLetters(document, [font]))).toContain('?? ? Ấn');
  });
});
