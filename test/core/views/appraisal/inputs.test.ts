import { expect, test } from 'vitest';
import { appraisalChanges, checkAppraisal, goneInputs } from '../../../../src/core/views/appraisal/inputs.js';
import type { CellInput } from '../../../../src/core/views/sheet/sheet.js';
import { carriedOut, changedLines, modelIn, said } from './folder.js';

const sheet = 'appraisal:thu@1';

function typed(row: string, column: string, text: string): CellInput {
  return { sheet, row, column, text };
}

test('one action may change cells of several records', async () => {
  const model = await modelIn();
  const inputs = [
    typed('a.chibo.yaml', 'appraised:I.1', '27,5'),
    typed('a.chibo.yaml', 'appraised:I.2', 'đạt'),
    typed('b.chibo.yaml', 'appraised:I.1', '17'),
    typed('b.chibo.yaml', 'tham-dinh:date', '20/12'),
  ];
  const planned = await carriedOut({ changes: appraisalChanges([model], inputs), refused: [] });
  expect(changedLines(planned, 'a.chibo.yaml')).toEqual([
    '  I.1: {self: 28, branch: 28, appraised: 27.5}',
    '  I.2: {self: dat, branch: dat, appraised: dat}',
  ]);
  expect(changedLines(planned, 'b.chibo.yaml')).toEqual([
    '  tham-dinh: 2023-12-20',
    '  I.1: {self: 20, branch: 18, appraised: 17}',
  ]);
});

test('a recognition is entered cell by cell as well', async () => {
  const inputs = [
    typed('a.chibo.yaml', 'cong-nhan:date', '28/12/2023'),
    typed('a.chibo.yaml', 'cong-nhan:document', '112-QĐ/ĐU'),
    typed('a.chibo.yaml', 'cong-nhan:result', 'Tốt'),
  ];
  const [changes] = appraisalChanges([await modelIn()], inputs);
  expect(changes?.changes.map((change) => 'value' in change && [change.path.at(-1), change.value])).toEqual([
    ['cong-nhan', '2023-12-28'],
    ['document', '112-QĐ/ĐU'],
    ['result', 'tot'],
  ]);
});

test('what is typed over a score of the branch, a sum or a computed item changes nothing', async () => {
  const columns = ['branch:I.1', 'final', 'branch:II.1', 'group-appraised:I', 'tra-lai:date', 'unit'];
  const inputs = columns.map((column) => typed('a.chibo.yaml', column, '1'));
  expect(appraisalChanges([await modelIn()], inputs)).toEqual([]);
});

test('texts are checked by the rules of their own record, and keep their positions', async () => {
  const inputs = [
    typed('a.chibo.yaml', 'branch:I.1', '99'),
    typed('a.chibo.yaml', 'appraised:I.1', '29'),
    typed('b.chibo.yaml', 'appraised:I.1', '31'),
    typed('b.chibo.yaml', 'appraised:II.2', '8,3'),
  ];
  const problems = checkAppraisal([await modelIn()], inputs, 'pasted');
  expect(problems.map(({ index, reason }) => `${index} ${said(reason)}`)).toEqual([
    '2 I.1: 31 vượt điểm tối đa 30. Nhập điểm từ 0 đến 30.',
    '3 II.2: 8,3 không phải bội của bước điểm 0,5. Gần nhất là 8,5.',
  ]);
});

test('what is typed for a record that has gone is kept apart', async () => {
  const inputs = [typed('a.chibo.yaml', 'appraised:I.1', '1'), typed('z.chibo.yaml', 'appraised:I.1', '2')];
  expect(goneInputs([await modelIn()], inputs).map(({ row }) => row)).toEqual(['z.chibo.yaml']);
});
