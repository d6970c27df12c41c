import { describe, expect, test } from 'vitest';
import {
  dateAppraisal,
  recognise,
  recognitionJudge,
} from '../../../../src/core/views/appraisal/date-steps.js';
import { faultList, returnRecords } from '../../../../src/core/views/appraisal/return-records.js';
import { takeBranchScores } from '../../../../src/core/views/appraisal/take-branch-scores.js';
import { carriedOut, changedLines, files, modelIn, recordIn } from './folder.js';

const both = ['a.chibo.yaml', 'b.chibo.yaml'] as const;
const [a, b] = both;

/** The folder after the scores of the branches are taken, and the appraisal is dated. */
async function appraised(): Promise<typeof files> {
  const model = await modelIn();
  const taken = await carriedOut(takeBranchScores(model.records));
  const texts = { ...files, ...textsOf(taken.records) };
  const dated = await carriedOut(dateAppraisal((await modelIn(texts)).records, '2023-12-20', 'vi'));
  return { ...texts, ...textsOf(dated.records) };
}

function textsOf(
  records: readonly { readonly file: string; readonly text: string }[],
): Record<string, string> {
  return Object.fromEntries(records.map(({ file, text }) => [file, text]));
}

describe('taking the scores of the branch', () => {
  test('fills what is empty, as the branch wrote it, and nothing that is computed or does not apply', async () => {
    const planned = await carriedOut(takeBranchScores((await modelIn()).records));
    expect(changedLines(planned, a)).toEqual([
      '  I.2: {self: dat, branch: dat, appraised: dat}',
      '  II.2: {self: 9, branch: 8.50, appraised: 8.50}   # biên bản',
      '  T.1: {self: 1, branch: 1, appraised: 1}',
    ]);
    expect(changedLines(planned, b)).toEqual([
      '  I.1: {self: 20, branch: 18, appraised: 18}',
      '  I.2: {self: dat, branch: khong-dat, appraised: khong-dat}',
    ]);
    expect(planned.refused).toEqual([]);
  });

  test('changes nothing the second time', async () => {
    const texts = await appraised();
    expect(takeBranchScores((await modelIn(texts)).records).changes).toEqual([]);
  });
});

describe('dating the appraisal', () => {
  test('refuses a record in which scores are not appraised, and names them', async () => {
    const planned = await carriedOut(dateAppraisal((await modelIn()).records, '2023-12-20', 'vi'));
    expect(planned.records).toEqual([]);
    expect(planned.refused.map(({ unit, reason }) => `${unit}: ${reason}`)).toEqual([
      'Chi bộ 2: chưa thẩm định hết, còn I.2, II.2. Hãy ghi điểm thẩm định trước.',
      'Chi bộ 10: chưa thẩm định hết, còn I.1, I.2. Hãy ghi điểm thẩm định trước.',
    ]);
  });

  test('writes the date, and over an earlier one', async () => {
    const texts = await appraised();
    expect(texts[a]).toContain('  binh-xet: 2023-12-05\n  tham-dinh: 2023-12-20\n');
    const again = await carriedOut(dateAppraisal((await modelIn(texts)).records, '2023-12-21', 'vi'));
    expect(changedLines(again, a, texts)).toEqual(['  tham-dinh: 2023-12-21']);
  });

  test('refuses a date before the meeting of the branch', async () => {
    const model = await modelIn(await appraised());
    const planned = await carriedOut(dateAppraisal([recordIn(model, a)], '2023-12-01', 'vi'));
    expect(planned.records).toEqual([]);
    expect(planned.refused[0]?.reason).toContain('thẩm định');
  });
});

describe('recognising', () => {
  const decision = { date: '2023-12-28', document: '112-QĐ/ĐU' };

  test('writes date, number and level', async () => {
    const texts = await appraised();
    const model = await modelIn(texts);
    const planned = await carriedOut(recognise(model, model.records, decision, 'vi'), recognitionJudge('vi'));
    expect(changedLines(planned, a, texts)).toEqual([
      '  cong-nhan: {date: 2023-12-28, document: 112-QĐ/ĐU, result: tot}',
    ]);
    expect(changedLines(planned, b, texts)).toEqual([
      '  cong-nhan: {date: 2023-12-28, document: 112-QĐ/ĐU, result: kha}',
    ]);
  });

  test('refuses a record whose level is another than the recognised one, and writes the others', async () => {
    const model = await modelIn(await appraised());
    const plan = recognise(model, model.records, { ...decision, band: 'tot' }, 'vi');
    const planned = await carriedOut(plan, recognitionJudge('vi'));
    expect(planned.records.map(({ file }) => file)).toEqual([a]);
    expect(planned.refused).toEqual([
      { file: b, unit: 'Chi bộ 10', reason: 'hồ sơ tính ra mức “Khá”, không phải “Tốt”.' },
    ]);
  });

  test('refuses a record that is not appraised', async () => {
    const model = await modelIn();
    const planned = await carriedOut(
      recognise(model, [recordIn(model, a)], decision, 'vi'),
      recognitionJudge('vi'),
    );
    expect(planned.records).toEqual([]);
    expect(planned.refused[0]?.reason).toContain('thẩm định');
  });

  test('refuses a record in which the branch has something to put right', async () => {
    const texts = await appraised();
    const text = (texts[a] ?? '').replace('  tu-cham: 2023-12-01\n', '');
    const model = await modelIn({ ...texts, [a]: text });
    const planned = await carriedOut(
      recognise(model, [recordIn(model, a)], decision, 'vi'),
      recognitionJudge('vi'),
    );
    expect(planned.records).toEqual([]);
    expect(planned.refused[0]?.reason).toContain('Tự chấm');
  });

  test('keeps what else the step says', async () => {
    const texts = await appraised();
    const text = (texts[a] ?? '').replace(
      'criteria:\n',
      '  cong-nhan: {date: 2023-12-27, signer: Lê Văn Cường}\ncriteria:\n',
    );
    const model = await modelIn({ ...texts, [a]: text });
    const planned = await carriedOut(
      recognise(model, [recordIn(model, a)], decision, 'vi'),
      recognitionJudge('vi'),
    );
    expect(changedLines(planned, a, { ...texts, [a]: text })).toEqual([
      '  cong-nhan: {date: 2023-12-28, document: 112-QĐ/ĐU, result: tot, signer: Lê Văn Cường}',
    ]);
  });
});

describe('returning', () => {
  const text = (files[b] ?? '').replace('  binh-xet: 2023-12-05\n', '').replace(', rank: htt}', '}');
  const texts = { ...files, [b]: text };

  test('writes the day, the superior’s own words and what the check finds, a line each', async () => {
    const model = await modelIn(texts);
    const plan = returnRecords(
      [recordIn(model, b)],
      { date: '2023-12-18', reason: 'Thiếu biên bản họp.' },
      'vi',
    );
    const planned = await carriedOut(plan);
    const note = planned.records[0]?.assessment.record?.workflow.get('tra-lai');
    expect(note?.date).toBe('2023-12-18');
    expect(note?.note?.split('\n')).toEqual([
      'Thiếu biên bản họp.',
      'Quy trình: Họp bình xét · Ngày – Chưa ghi bước bình xét. Nhập ngày của bước đó.',
      'Đảng viên: Lê Thị Bình · Xếp loại – Lê Thị Bình chưa được xếp loại và cũng chưa nêu lý do.',
    ]);
  });

  test('writes the day alone where nothing is said and nothing is found', async () => {
    const model = await modelIn(texts);
    const planned = await carriedOut(
      returnRecords([recordIn(model, a)], { date: '2023-12-18', reason: ' ' }, 'vi'),
    );
    expect(changedLines(planned, a, texts)).toEqual(['  tra-lai: 2023-12-18']);
  });

  test('what is to be put right is a list to send', async () => {
    expect(faultList((await modelIn(texts)).records, 'vi')).toMatch(
      /^Chi bộ 10\n\n1\. Quy trình: .*\n2\. Đảng viên: .*\n$/,
    );
  });
});
