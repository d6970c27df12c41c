import { expect, test } from 'vitest';
import { appraisalSheet } from '../../../../src/core/views/appraisal/appraisal-sheet.js';
import { appraisalOf } from '../../../../src/core/views/appraisal/models.js';
import { readAppraisal } from '../../../../src/core/views/appraisal/read-appraisal.js';
import { summariseAppraisal } from '../../../../src/core/views/appraisal/summary.js';
import { viewSheet } from '../../../../src/core/views/sheet/show-sheet.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';
import { cellIn, line } from '../sheet/sheet-of.js';
import { files, modelIn, said, workspace, year } from './folder.js';

const whole = { onlyDifferent: false };

test('the rows are the records directly below a superior, numbers in names by size', async () => {
  const records = await readAppraisal(workspace, { unit: 'db', period: year });
  expect(records.map(({ file }) => file)).toEqual(['a.chibo.yaml', 'b.chibo.yaml']);
});

test('without a superior the rows are all branches', async () => {
  const records = await readAppraisal(workspace, { unit: null, period: year });
  expect(records.map(({ file }) => file)).toEqual(['a.chibo.yaml', 'b.chibo.yaml', 'khac.chibo.yaml']);
});

test('records of another year are in no row', async () => {
  expect(
    await readAppraisal(workspace, { unit: 'db', period: { from: '2022-01-01', to: '2022-12-31' } }),
  ).toEqual([]);
});

test('a record that cannot be scored is named apart', async () => {
  const broken = {
    ...files,
    'b.chibo.yaml': (files['b.chibo.yaml'] ?? '').replace('thu.chibo-profile', 'mat'),
  };
  const records = await readAppraisal(memoryWorkspace(broken), { unit: 'db', period: year });
  const { models, left } = appraisalOf(records);
  expect(models.map((model) => model.records.length)).toEqual([1]);
  expect(left.map(({ file }) => file)).toEqual(['b.chibo.yaml']);
});

// a: branch 28 + 20 + 40 + 8.5 − 1 = 95.5; appraised so far 25 + 40 = 65; final 25 + 20 + 40 + 8.5 − 1 = 92.5.
// b: II.2 does not apply, so 90 are left. Branch: (18 + 0 + 40) × 100/90 = 64.44; final the same; I is 18 of 30.
test.each([
  ['a.chibo.yaml', 'Chi bộ 2 | 92,5 | Tốt | 95,5 | 65 | -3 | 1/3 |  | '],
  [
    'b.chibo.yaml',
    'Chi bộ 10 | 64,44 | Khá | 64,44 | 44,44 | 0 | 0/2 | Chưa tới "Tốt": nhóm I được 18, cần từ 30. | ',
  ],
])('%s shows its result', async (file, shown) => {
  const sheet = appraisalSheet(await modelIn(), whole);
  const columns = ['unit', 'final', 'level', 'branch', 'appraised', 'difference', 'done', 'reason', 'faults'];
  expect(line(sheet, file, columns)).toBe(shown);
});

test('what a branch still has to put right is counted, without what is for the superior to fill in', async () => {
  const text = (files['b.chibo.yaml'] ?? '')
    .replace('  binh-xet: 2023-12-05\n', '')
    .replace(', rank: htt}', '}');
  const model = await modelIn({ ...files, 'b.chibo.yaml': text });
  // The meeting has no date, and Lê Thị Bình no rank.
  expect(line(appraisalSheet(model, whole), 'b.chibo.yaml', ['faults'])).toBe('2 việc');
  expect(summariseAppraisal(model).faulty).toBe(1);
});

test('each item has the score of the branch beside the appraised one; a computed item has one column', async () => {
  const sheet = appraisalSheet(await modelIn(), whole);
  const columns = [
    'group-branch:I',
    'group-appraised:I',
    'branch:I.1',
    'appraised:I.1',
    'branch:I.2',
    'appraised:I.2',
  ];
  expect(line(sheet, 'a.chibo.yaml', columns)).toBe('48 | 25 | 28 | 25 | Đạt | ');
  expect(line(sheet, 'a.chibo.yaml', ['branch:II.1', 'branch:II.2', 'branch:T.1'])).toBe('40 | 8,5 | 1');
  expect(sheet.columns.map(({ id }) => id)).not.toContain('appraised:II.1');
});

test('only the appraisal and the steps of the superior can be entered', async () => {
  const sheet = appraisalSheet(await modelIn(), whole);
  const open = sheet.columns.filter(({ id }) => cellIn(sheet, 'a.chibo.yaml', id).input !== 'none');
  expect(open.map(({ id }) => id)).toEqual([
    'appraised:I.1',
    'appraised:I.2',
    'appraised:II.2',
    'appraised:C.1',
    'appraised:T.1',
    'tham-dinh:date',
    'cong-nhan:date',
    'cong-nhan:document',
    'cong-nhan:result',
  ]);
});

test('a score other than the branch’s stands out, and alone makes up the short form', async () => {
  const model = await modelIn();
  expect(cellIn(appraisalSheet(model, whole), 'a.chibo.yaml', 'appraised:I.1').tone).toBe('changed');
  const short = appraisalSheet(model, { onlyDifferent: true });
  const items = short.columns.filter(({ id }) => /^(branch|appraised):/.test(id)).map(({ id }) => id);
  expect(items).toEqual(['branch:I.1', 'appraised:I.1']);
});

test('a quota is shown for each record and over all of them', async () => {
  const model = await modelIn();
  // Of two members at HTT or better a fifth is 0.4, so none may be HTXS.
  expect(line(appraisalSheet(model, whole), 'b.chibo.yaml', ['quota:htxs'])).toBe('1/0');
  const { quotas } = summariseAppraisal(model);
  expect(quotas.map(({ count, limit, exceeded }) => [count, limit, exceeded])).toEqual([[1, 0, true]]);
});

test('the summary counts how far the appraisal has come', async () => {
  const summary = summariseAppraisal(await modelIn());
  expect({
    ...summary,
    levels: summary.levels.map(({ title, count }) => `${said(title)} ${count}`),
    quotas: [],
  }).toEqual({
    units: 2,
    scored: 0,
    appraised: 0,
    recognised: 0,
    faulty: 0,
    levels: ['Tốt 1', 'Khá 1'],
    quotas: [],
  });
});

test('the sheet is sent in words without keys of the file', async () => {
  const view = viewSheet(appraisalSheet(await modelIn(), whole), 'vi');
  expect(view.columns.find(({ id }) => id === 'appraised:I.1')).toMatchObject({
    title: 'Thẩm định',
    group: 'I.1 (30)',
    called: 'I.1 Nghị quyết · Thẩm định',
  });
  expect(view.takesRows).toBe(false);
});
