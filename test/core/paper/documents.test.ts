import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/core/paper/documents.js';
import { voteShare } from '../../../src/core/paper/kinds/bien-ban-binh-xet.js';
import type { Block, Document, Table } from '../../../src/core/paper/model.js';
import { spanOf } from '../../../src/core/paper/model.js';
import { paperSetOf } from '../../../src/core/paper/paper-set.js';
import { documentKinds } from '../../../src/core/paper/registry.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { openRecord } from '../../../src/core/workspace/assess.js';
import { assessed, documentFor, hardRecord, thanhTra } from './records.js';

const records = { 'samples/thanh-tra': assessed(thanhTra), 'a hard record': assessed(hardRecord) };
const cases = Object.entries(records).flatMap(([name, assessment]) =>
  documentKinds.map((kind) => ({ name, kind, document: documentFor(kind, assessment) })),
);

function tablesOf(document: Document): readonly Table[] {
  return document.blocks.filter((block): block is Table => block.kind === 'table');
}

function blockOf<Kind extends Block['kind']>(
  document: Document,
  kind: Kind,
): Extract<Block, { kind: Kind }> | undefined {
  return document.blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

describe.each(cases)('$kind of $name', ({ kind, document }) => {
  const text = writeMarkdown(document);

  test('fills every row of its tables', () => {
    for (const { columns, rows } of tablesOf(document)) {
      const widths = rows.map(({ cells }) => cells.reduce((sum, cell) => sum + spanOf(cell), 0));
      expect(widths).toEqual(rows.map(() => columns.length));
    }
  });

  test('names its tables apart', () => {
    const names = tablesOf(document).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leaves no hole of the program in the text', () => {
    expect(text).not.toMatch(/undefined|NaN|null|\{\w+\}/);
  });

  test('is a party paper: no state heading, the Party at the head', () => {
    expect(text).not.toMatch(/CỘNG HÒA|Độc lập/i);
    if (kind !== 'danh-gia') expect(blockOf(document, 'letterhead')?.party).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
  });
});

describe('the head of a paper', () => {
  test('names the superior and the branch in capitals, with the symbol of the paper', () => {
    expect(blockOf(documentFor('to-trinh', records['samples/thanh-tra']), 'letterhead')).toEqual({
      kind: 'letterhead',
      above: 'ĐẢNG BỘ CÁC CƠ QUAN TỈNH',
      issuer: 'CHI BỘ THANH TRA',
      number: 'Số ……-TTr/CB',
      party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      dated: '…………, ngày …… tháng …… năm 20……',
    });
  });

  test('is dotted where the record does not know', () => {
    const head = blockOf(documentFor('ban-cam-ket', records['a hard record']), 'letterhead');
    expect(head?.above).toBe('ĐẢNG BỘ ………………');
    expect(head?.dated).toContain('ngày …… tháng …… năm 20……');
  });

  test('writes days under 10 and January and February with a 0, other months without', () => {
    const dated = (step: string, date: string): string | undefined =>
      blockOf(documentFor('ban-dang-ky', assessed(`${head}workflow: {${step}: ${date}}\n`)), 'letterhead')
        ?.dated;
    expect(dated('dang-ky', '2023-08-04')).toBe('…………, ngày 04 tháng 8 năm 2023');
    expect(dated('dang-ky', '2023-02-14')).toBe('…………, ngày 14 tháng 02 năm 2023');
  });

  test('speaks for a committee where the paper is one’s', () => {
    const text = head.replace('type: chi-bo}', 'type: dang-bo-co-so}');
    const document = documentFor('bao-cao-ket-qua', assessed(text));
    expect(blockOf(document, 'letterhead')?.number).toBe('Số ……-BC/ĐU');
    expect(blockOf(document, 'signatures')?.right.onBehalf).toBe('T/M ĐẢNG ỦY');
  });
});

const head = `chibo: 1
profile: chi-bo-4-tot
branch: {id: x, name: Chi bộ X, type: chi-bo}
period: 2023
`;

describe('the monthly form', () => {
  test('shows the last month that has scores, or the one asked for', () => {
    const { blocks } = documentFor('phieu-tu-danh-gia-thang', records['a hard record']);
    expect(JSON.stringify(blocks)).toContain('tháng 3 năm 2024');
    const january = documentFor('phieu-tu-danh-gia-thang', records['a hard record'], { month: 1 });
    expect(writeMarkdown(january)).toMatch(/\| I\.1 \| .* \| 10 \| …… \|/);
    expect(writeMarkdown(january)).toContain('họp ngày 05 tháng 01 năm 2024, có mặt 49/58 đảng viên');
  });

  test('ticks what passed in a record of one month', () => {
    const text = `${head.replace('chi-bo-4-tot', 'chi-bo-4-tot-thang').replace('2023', '{from: 2024-03-01, to: 2024-03-31}')}criteria:\n  I.1: {self: dat}\n  I.2: {self: khong-dat}\n`;
    const written = writeMarkdown(documentFor('phieu-tu-danh-gia-thang', assessed(text)));
    expect(written).toMatch(/\| I\.1 \| [^|]+ \| x \| \|/);
    expect(written).toMatch(/\| I\.2 \| [^|]+ \| \| x \|/);
    expect(written).toContain('Số tiêu chí đạt: 1; không đạt: 1.');
  });
});

describe('figures that were reported', () => {
  const text = `${head.replace('chi-bo-4-tot', 'tong-hop-5-tot').replace('type: chi-bo', 'type: dang-bo-cap-tren').replace('2023', '{from: 2019-01-01, to: 2022-06-16}')}figures:
  mentoring.mentors: {value: ">19000", mode: nguoi}
  mentoring.mentees: {value: ">62000", mode: nguoi}
  mentoring.admitted: 7252
  members.fiveGood: {value: 28601, mode: luot}
  rewarded: "<7000"
  exemplary: ">=84.2%"
`;
  const written = writeMarkdown(documentFor('bao-cao-ket-qua', assessed(text)));

  test.each([
    'hơn 19.000 người',
    'hơn 62.000 người',
    '7.252',
    '28.601 lượt',
    'gần 7.000',
    '84,2 % trở lên',
    'từ ngày 01/01/2019 đến ngày 16/06/2022',
  ])('keep their words: %s', (words) => {
    expect(written).toContain(words);
  });

  test('and what nobody reported stays dotted', () => {
    expect(written).toContain('Kỷ luật: ……… trường hợp, ……… đảng viên.');
  });
});

describe('a document for others', () => {
  const withheld = writeMarkdown(
    documentFor('bao-cao-ket-qua', records['a hard record'], { withhold: true }),
  );

  test('withholds counts under five, and one more so that none can be worked out', () => {
    // 58 + 2 members: the 2 are few, so that the 58 would give them away.
    expect(withheld).toContain('có 60 đảng viên, trong đó – chính thức, dưới 5 dự bị');
    // Ranks: 3 excellent are few, of the others the 5 not ranked are the least.
    expect(withheld).toMatch(/\| Hoàn thành xuất sắc nhiệm vụ \| dưới 5 \| – \|/);
    expect(withheld).toMatch(/\| Chưa xếp loại \| – \| – \|/);
    expect(withheld).toMatch(/\| Hoàn thành tốt nhiệm vụ \| 38 \| 63,3 % \|/);
  });

  test('leaves 0 as it is', () => {
    expect(withheld).toMatch(/\| Không hoàn thành nhiệm vụ \| 0 \| 0 % \|/);
  });

  test('holds no findings, which may quote the record', () => {
    const evaluation = writeMarkdown(
      documentFor('danh-gia', assessed(`${head}criteria: {I.1: {self: 99}}\n`), { withhold: true }),
    );
    expect(evaluation).not.toContain('score/range');
  });
});

test('no document is made of a text that is no record', () => {
  const broken = { ...openRecord('a: ['), profile: undefined, evaluation: undefined, findings: [] };
  expect(documentKinds.map((kind) => documentOf(kind, broken))).toEqual(documentKinds.map(() => undefined));
});

test('a vote is a share of those who may vote, not of those who came', () => {
  // 14 of 29 summoned, though only 16 came.
  expect(voteShare(14, 29)).toBe('48,3 %');
  expect(voteShare(14, undefined)).toMatch(/^[.…]+$/);
});

describe('papers of the annual ranking', () => {
  const ranking = thanhTra
    .replace('profile: chi-bo-4-tot', 'profile: xep-loai-2023')
    .replace(/^ {2}(dang-ky|cam-ket): .*\n/gm, '');

  test('bear the name of what is done, and its regulation', () => {
    const text = writeMarkdown(documentFor('to-trinh', assessed(ranking)));
    expect(text).toContain('**đề nghị công nhận xếp loại chất lượng tổ chức đảng năm 2023**');
    expect(text).toContain('Căn cứ Quy định số 124-QĐ/TW');
  });

  test('say nothing of a registration', () => {
    const assessment = assessed(ranking);
    expect(writeMarkdown(documentFor('bao-cao-ket-qua', assessment))).not.toContain('Đăng ký thực hiện');
    expect(writeMarkdown(documentFor('bieu-tong-hop', assessment))).not.toContain('Ngày đăng ký');
    expect(paperSetOf(assessment).left.map(({ kind }) => kind)).toContain('ban-dang-ky');
    expect(paperSetOf(assessed(thanhTra)).papers.map(({ kind }) => kind)).toContain('ban-dang-ky');
  });
});
