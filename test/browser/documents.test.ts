import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentIn } from '../../src/core/paper/document-in.js';
import type { Document, Row } from '../../src/core/paper/model.js';
import { documentKinds } from '../../src/core/paper/registry.js';
import { assessIn, type Workspace } from '../../src/core/workspace/workspace.js';
import type { FontSource } from '../../src/export/fonts.js';
import { writeDocument } from '../../src/export/write-document.js';
import {
  assessed,
  buonDha,
  buonDhaSettings,
  documentFor,
  hardRecord,
  hostileRecord,
  hostileTexts,
  thanhTra,
} from '../core/paper/records.js';
import { reviewFor, sampleRollup } from '../core/paper/review/samples.js';
import { root } from './bench.js';
import { csvSheets, type Office, openOffice, pdfFonts, pdfPages, pdfSentences, pdfText } from './office.js';

const fonts: FontSource = (face) => readFile(join(root, `dist/fonts/${face}.ttf`));
const papersOf = (text: string): readonly Document[] =>
  documentKinds.map((kind) => documentFor(kind, assessed(text)));
const papers = {
  'thanh-tra': papersOf(thanhTra),
  hard: papersOf(hardRecord),
  'a record of 2026 that leaves nothing out': documentKinds.map((kind) =>
    documentFor(kind, assessed(buonDha), { settings: buonDhaSettings }),
  ),
  'a đảng bộ and its branches': [await summaryWithBranches()],
};

/** Raw values, every sheet to a file of its own. */
const rawCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
const wrong = 12_345;

describe('documents in an office suite', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  describe.each(Object.entries(papers))('of %s', (_, documents) => {
    it('open as DOCX and show the paper, and as PDF with the fonts inside', async () => {
      const files: Record<string, Uint8Array> = {};
      const pdfs = new Map<string, string>();
      for (const document of documents) {
        const { kind } = document;
        files[`${kind}.docx`] = await writeDocument(document, 'docx', fonts);
        const pdf = join(office.folder, `${kind}-own.pdf`);
        await writeFile(pdf, await writeDocument(document, 'pdf', fonts));
        pdfs.set(kind, pdf);
      }
      const out = await office.convert(files, 'pdf');
      for (const document of documents) {
        const { kind } = document;
        const ours = pdfs.get(kind) ?? '';
        for (const file of [join(out, `${kind}.pdf`), ours]) {
          const shown = await pdfSentences(file);
          for (const sentence of sentencesOf(document)) expect(shown).toContain(sentence);
          const lastLines = (await pdfText(file)).split('\f').map((page) => {
            const line = page.trimEnd().split('\n').at(-1) ?? '';
            return line.replace(/\s+/g, ' ').trim();
          });
          for (const above of headingsOf(document)) expect(lastLines).not.toContain(above);
          const [[width, height] = [0, 0]] = await pdfPages(file);
          expect(width > height ? 'landscape' : 'portrait').toBe(document.orientation);
          expect(Math.round(Math.max(width, height))).toBe(842);
          const signed = document.blocks.findIndex((block) => block.kind === 'signatures');
          // Dotted lines are no text.
          if (document.blocks[signed - 1]?.kind === 'dotted-lines') continue;
          for (const page of (await pdfText(file)).split('\f').filter((text) => text.includes('T/M '))) {
            // What stands above the signature, but for the number of the page.
            const above = page.slice(0, page.search(/Nơi nhận:|T\/M /)).replace(/^\s*\d+\s/, '');
            expect(above.trim().length, `${kind}: a signature alone`).toBeGreaterThan(10);
          }
        }
        const faces = await pdfFonts(ours);
        expect(faces.length).toBeGreaterThan(0);
        for (const face of faces) expect(face).toMatch(/Tinos.*\s+yes +yes +yes\s/);
      }
    });

    it('compute the same totals as XLSX once every formula is worked out anew', async () => {
      const files: Record<string, Uint8Array> = {};
      for (const document of documents) {
        files[`${document.kind}.xlsx`] = await writeDocument(withWrongNumbers(document), 'xlsx', fonts);
      }
      const out = await office.convert(files, rawCsv);
      let compared = 0;
      for (const document of documents) {
        const sheets = await csvSheets(out, document.kind);
        const expected = formulaNumbers(document);
        const found = await formulaValues(files[`${document.kind}.xlsx`] ?? new Uint8Array(), sheets);
        expect(found.map((value) => Number(numberOf(value).toFixed(9)))).toEqual(
          expected.map((value) => Number(value.toFixed(9))),
        );
        compared += expected.length;
      }
      expect(compared).toBeGreaterThan(9 * documents.length);
    });
  });

  it.each(['quan-khu-7', 'phong-ky-thuat'])(
    'open the review of %s upright, its annexes on pages turned by a quarter',
    async (folder) => {
      const review = reviewFor(await sampleRollup(folder));
      const ours = join(office.folder, 'review-own.pdf');
      await writeFile(ours, await writeDocument(review, 'pdf', fonts));
      const out = await office.convert({ 'review.docx': await writeDocument(review, 'docx', fonts) }, 'pdf');
      for (const file of [join(out, 'review.pdf'), ours]) {
        const shown = await pdfSentences(file);
        for (const sentence of sentencesOf(review)) expect(shown).toContain(sentence);
        const turned = (await pdfPages(file)).map(([width, height]) => width > height);
        const annexes = turned.indexOf(true);
        expect(annexes).toBeGreaterThan(0);
        expect(turned.slice(annexes)).not.toContain(false);
      }
    },
  );

  it('compute the same totals of a review, sheet by sheet', async () => {
    const review = reviewFor(await sampleRollup('phong-ky-thuat'));
    const workbook = await writeDocument(withWrongNumbers(review), 'xlsx', fonts);
    const sheets = await csvSheets(await office.convert({ 'review.xlsx': workbook }, rawCsv), 'review');
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(['Theo đơn vị', 'Phụ lục 1', 'Phụ lục 2']));
    const found = await formulaValues(workbook, sheets);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((value) => Number(numberOf(value).toFixed(9)))).toEqual(
      formulaNumbers(review).map((value) => Number(value.toFixed(9))),
    );
  });

  it('keep hostile text as text in every cell and paragraph', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, text] of hostileTexts.entries()) {
      const document = documentFor('bao-cao-ket-qua', assessed(hostileRecord(text)));
      files[`hostile-${index}.xlsx`] = await writeDocument(document, 'xlsx', fonts);
      files[`hostile-${index}.docx`] = await writeDocument(document, 'docx', fonts);
    }
    for (const [name, bytes] of Object.entries(files)) {
      if (!name.endsWith('.xlsx')) continue;
      for (const { cells } of (await readXlsx(bytes)).sheets) {
        for (const cell of cells?.values() ?? []) {
          if (cell.formula !== undefined) expect(cell.formula).toMatch(/^(IF|SUM|ROUND)\(/);
          expect(cell.hyperlink).toBeUndefined();
        }
      }
    }
    const out = await office.convert(files, 'pdf');
    for (const [index, text] of hostileTexts.entries()) {
      const shown = (await pdfSentences(join(out, `hostile-${index}.pdf`))).replace(/ /g, '');
      expect(shown.toLowerCase()).toContain(
        text
          .replace(/[\u202a-\u202e ]/g, '')
          .toLowerCase()
          .slice(0, 12),
      );
    }
  });
});

/** The summary of a đảng bộ with a row for each of its cells. */
async function summaryWithBranches(): Promise<Document> {
  const folder = 'samples/phong-ky-thuat';
  const path = 'dang-bo-2021.chibo.yaml';
  const workspace: Workspace = {
    records: async () => (await readdir(folder)).sort(),
    read: (name) => readFile(join(folder, name), 'utf8').catch(() => undefined),
  };
  const assessment = await assessIn(workspace, path, await readFile(join(folder, path), 'utf8'));
  const document = await documentIn(workspace, path, 'bieu-tong-hop', assessment);
  if (document === undefined) throw new Error('no summary');
  return document;
}

/** Sentences that must be found whole wherever the document is shown: titles and what it is about. */
function sentencesOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'title' ? [block.name] : block.kind === 'heading' ? [block.text] : [],
  );
}

/** What may not be the last line of a page: headings, and the rows that head a group. */
function headingsOf({ blocks }: Document): readonly string[] {
  const groupRows = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.filter(({ role }) => role === 'group') : [],
  );
  return [
    // Dotted lines below a heading are no text.
    ...blocks.flatMap((block, index) =>
      block.kind === 'heading' && blocks[index + 1]?.kind !== 'dotted-lines' ? [block.text] : [],
    ),
    ...groupRows.map(({ cells }) => cells.flatMap(({ text }) => text || []).join(' ')),
  ];
}

/** The same document with every computed number wrong, so that only recomputing can put it right. */
function withWrongNumbers(document: Document): Document {
  const wronged = ({ role, cells }: Row): Row => ({
    role,
    cells: cells.map((cell) => (cell.formula ? { ...cell, number: wrong } : cell)),
  });
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.map(wronged) } : block,
    ),
  };
}

function formulaNumbers({ blocks }: Document): readonly number[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.formula ? [cell.number ?? Number.NaN] : [])),
        )
      : [],
  );
}

/** A number as the office suite writes it in Vietnamese: `94,4 %` is 0.944. */
function numberOf(text: string): number {
  const share = text.endsWith('%');
  const number = Number(text.replace(/\s*%$/, '').replace(',', '.'));
  return share ? number / 100 : number;
}

/** What a recalculated workbook has where ours has formulas: sheet by sheet, row by row. */
async function formulaValues(
  workbook: Uint8Array,
  values: ReadonlyMap<string, string[][]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, cells } of (await readXlsx(workbook)).sheets) {
    const places = [...(cells ?? [])]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([key]) => key.split(',').map(Number))
      .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    for (const [row = 0, column = 0] of places) found.push(values.get(name)?.[row]?.[column] ?? 'missing');
  }
  return found;
}
