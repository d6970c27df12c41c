import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentIn } from '../../../src/core/paper/document-in.js';
import type { Cell, Table } from '../../../src/core/paper/model.js';
import type { DocumentOptions } from '../../../src/core/paper/source.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';

const unit = (id: string, type: string, rest: string): string =>
  `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: ${id}, name: ${id.toUpperCase()}, type: ${type}${rest}}\n`;

/** A cell below the đảng bộ with so many members, the first of them ranked best. */
function cell(id: string, members: number, best: number, rest = ''): string {
  const listed = Array.from(
    { length: members },
    (_, index) => `  - {id: dv${index}, kind: chinh-thuc, rank: ${index < best ? 'htxs' : 'htt'}}\n`,
  );
  return `${unit(id, 'chi-bo', ', parent: db')}period: 2024\n${rest}members:\n${listed.join('')}`;
}

const above = `${unit('db', 'dang-bo-co-so', '')}period: 2024\n`;

async function tableOf(
  files: Readonly<Record<string, string>>,
  options: DocumentOptions = {},
): Promise<Table | undefined> {
  const workspace = memoryWorkspace({ ...files, 'db.chibo.yaml': above });
  const assessment = await assessIn(workspace, 'db.chibo.yaml', above);
  const document = await documentIn(workspace, 'db.chibo.yaml', 'bieu-tong-hop', assessment, options);
  const tables = document?.blocks.filter((block) => block.kind === 'table') ?? [];
  return tables.find(({ name }) => name === 'Từng tổ chức đảng');
}

function shown(table: Table | undefined): readonly string[] {
  return table?.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')) ?? [];
}

function lastRow(table: Table | undefined): readonly Cell[] {
  return table?.rows.at(-1)?.cells ?? [];
}

test('the report of a đảng bộ gives what its branches are known to have none of as 0', async () => {
  const workspace = memoryWorkspace({
    'a.chibo.yaml': cell('a', 7, 1, 'discipline: []\nmentoring: []\n'),
    'db.chibo.yaml': above,
  });
  const assessment = await assessIn(workspace, 'db.chibo.yaml', above);
  const document = await documentIn(workspace, 'db.chibo.yaml', 'bao-cao-ket-qua', assessment);
  const text = document ? writeMarkdown(document) : '';
  expect(text).toContain('7 đảng viên, trong đó 7 chính thức, 0 dự bị; được miễn sinh hoạt: 0.');
  expect(text).toContain('Kỷ luật: 0 trường hợp, 0 đảng viên.');
  expect(text).toContain('| Không hoàn thành nhiệm vụ | 0 | 0 % |');
  // No list of awards is kept.
  expect(text).toContain('Khen thưởng: ……… tập thể, ……… cá nhân.');
});

describe('the branches below a đảng bộ', () => {
  test('stand one a row, with their sums as formulas', async () => {
    const table = await tableOf({
      'a.chibo.yaml': cell(
        'a',
        7,
        1,
        'workflow: {dang-ky: 2024-01-10, cong-nhan: 2024-12-30}\ncriteria: {I.1: {self: 4}}\n',
      ),
      'b.chibo.yaml': cell('b', 5, 0, 'workflow: {dang-ky: 2024-01-12}\n'),
    });
    const [first = '', second = '', total = ''] = shown(table);
    expect(first).toMatch(/^1 \| A \| 7 \| 1 \| 14 \| Chưa đạt \| x \| x \| /);
    // Nothing is scored yet: points and level are left to be filled in.
    expect(second).toMatch(/^2 \| B \| 5 \| 0 \| …… \| …… \| x \| {2}\| /);
    expect(total).toBe(' | Cộng | 12 | 1 |  |  | 2 | 1 | ');
    expect(lastRow(table)[2]?.formula).toEqual(['SUM(', { row: 0, column: 2, to: 1 }, ')']);
    expect(lastRow(table)[6]?.formula).toEqual(['COUNTIF(', { row: 0, column: 6, to: 1 }, ',"x")']);
  });

  test('are those directly below, of the same period, each once', async () => {
    const table = await tableOf({
      'a.chibo.yaml': cell('a', 6, 0),
      'a-again.chibo.yaml': cell('a', 9, 0),
      'b-2023.chibo.yaml': cell('b', 6, 0).replace('period: 2024', 'period: 2023'),
      'c-of-another.chibo.yaml': cell('c', 6, 0).replace('parent: db', 'parent: other'),
    });
    expect(shown(table).map((row) => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
      '1 | A | 9',
      ' | Cộng | 9',
    ]);
  });

  test('are dotted where they cannot be evaluated, and so is the sum', async () => {
    const table = await tableOf({
      'a.chibo.yaml': cell('a', 6, 0),
      'b.chibo.yaml': cell('b', 6, 0).replace('chi-bo-4-tot', 'no-such'),
    });
    expect(shown(table).slice(1)).toEqual([
      '2 | B | …… | …… | …… | …… |  |  | chưa tính được',
      ' | Cộng | …… | …… |  |  | 0 | 0 | ',
    ]);
    expect(lastRow(table)[2]?.formula).toBeUndefined();
  });

  test('say nothing of findings, which no signed paper is about', async () => {
    const table = await tableOf({ 'a.chibo.yaml': cell('a', 6, 0, 'criteria: {I.1: {self: 99}}\n') });
    expect(shown(table).join()).not.toMatch(/lỗi|cảnh báo/);
  });

  test('are left out where there are none', async () => {
    expect(await tableOf({})).toBeUndefined();
  });
});

describe('the branches in a document for others', () => {
  test('withhold counts under five, and one more so that none can be worked out from the sum', async () => {
    const table = await tableOf(
      {
        'a.chibo.yaml': cell('a', 3, 0, 'criteria: {I.1: {self: 99}}\n'),
        'b.chibo.yaml': cell('b', 8, 0),
        'c.chibo.yaml': cell('c', 20, 6),
      },
      { withhold: true },
    );
    const counts = table?.rows.map(({ cells }) => `${cells[2]?.text}, ${cells[3]?.text}`);
    expect(counts).toEqual(['dưới 5, 0', '–, 0', '20, 6', '31, 6']);
    expect(lastRow(table)[2]?.formula).toBeUndefined();
    expect(lastRow(table)[3]?.formula).toBeDefined();
    expect(table?.rows[0]?.cells.at(-1)?.text).toBe('');
  });
});

test('a đảng bộ and its three cells, read against the records by hand', async () => {
  const names = ['dang-bo-2021', 'kho-2021', 'sua-chua-2021', 'tham-muu-2021'];
  const workspace = memoryWorkspace(
    Object.fromEntries(
      names.map((name) => [
        `${name}.chibo.yaml`,
        readFileSync(`samples/phong-ky-thuat/${name}.chibo.yaml`, 'utf8'),
      ]),
    ),
  );
  const path = 'dang-bo-2021.chibo.yaml';
  const assessment = await assessIn(workspace, path, (await workspace.read(path)) ?? '');
  const document = await documentIn(workspace, path, 'bieu-tong-hop', assessment);
  expect(document?.title).toMatch(/kết quả thực hiện 5 tốt và dìu dắt năm 2021/);
  const table = document?.blocks.filter((block) => block.kind === 'table').at(-1);
  expect(shown(table)).toEqual([
    '1 | Chi bộ Kho | 16 | 2 | 100 | Đạt 5 tốt | x | x | ',
    '2 | Chi bộ Trạm Sửa chữa | 15 | 2 | 100 | Đạt 5 tốt | x | x | ',
    '3 | Chi bộ Tham mưu - Hành chính | 17 | 2 | 100 | Đạt 5 tốt | x | x | ',
    ' | Cộng | 48 | 6 |  |  | 3 | 3 | ',
  ]);
});
