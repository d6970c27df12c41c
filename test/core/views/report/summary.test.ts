import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../src/core/language/message.js';
import { type Summary, summaryOf } from '../../../../src/core/views/report/summary.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

async function summarised(text: string, language: Language = 'vi', profile = smallProfile): Promise<Summary> {
  const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': profile });
  return summaryOf(await assessIn(workspace, 'thu.chibo.yaml', text), language);
}

function summary(record: string, language: Language = 'vi', profile = smallProfile): Promise<Summary> {
  return summarised(completed(record), language, profile);
}

/** Vetoes in an order that is not that of the bands. */
const severalVetoes = smallProfile.replace(
  /vetoes:[\s\S]*?quotas:/,
  `vetoes:
  - {id: V1, title: Có kỷ luật, when: "discipline.cases > 0.0", to: chua-dat}
  - {id: V2, title: Chưa đăng ký, when: "workflow.registered < 1.0", to: kha}
quotas:`,
);

describe('the summary', () => {
  // 50 is the least for the highest band, which also asks for the maximum of I.2.
  test.each([
    {
      name: 'the highest band',
      record: 'criteria: {I.1: {self: 30}, I.2: {self: dat}}',
      profile: smallProfile,
      result: {
        score: '50',
        level: 'Tốt',
        standing: 'highest',
        reason: 'Được xếp "Tốt": tổng điểm 50, mức này cần từ 50.',
      },
    },
    {
      name: 'the middle, and what stood in the way',
      record: 'criteria: {I.1: {self: 29.5}, I.2: {self: dat}}',
      profile: smallProfile,
      result: {
        score: '49,5',
        level: 'Khá',
        standing: 'middle',
        reason: 'Chưa tới "Tốt": tổng điểm 49,5, cần từ 50, còn thiếu 0,5.',
      },
    },
    {
      name: 'the lowest',
      record: 'criteria: {I.1: {self: 19.99}}',
      profile: smallProfile,
      result: {
        score: '19,99',
        level: 'Chưa đạt',
        standing: 'lowest',
        reason: 'Chưa tới "Tốt": tổng điểm 19,99, cần từ 50, còn thiếu 30,01.',
      },
    },
    {
      name: 'a veto',
      record: 'criteria: {I.1: {self: 30}, I.2: {self: dat}}\ndiscipline: [{member: dv01}]',
      profile: smallProfile,
      result: {
        score: '50',
        level: 'Chưa đạt',
        standing: 'lowest',
        reason: 'Điều kiện loại trừ V1 "Có kỷ luật": hạ xuống "Chưa đạt".',
      },
    },
    {
      name: 'of several vetoes the one that decides',
      record: 'criteria: {I.1: {self: 30}, I.2: {self: dat}}\ndiscipline: [{member: dv01}]',
      profile: severalVetoes,
      result: {
        level: 'Chưa đạt',
        standing: 'lowest',
        reason: 'Điều kiện loại trừ V1 "Có kỷ luật": hạ xuống "Chưa đạt".',
      },
    },
    {
      name: 'points, where a veto changes nothing',
      record: 'criteria: {I.1: {self: 10}}',
      profile: severalVetoes,
      result: {
        level: 'Chưa đạt',
        standing: 'lowest',
        reason: 'Chưa tới "Tốt": tổng điểm 10, cần từ 50, còn thiếu 40.',
      },
    },
    {
      name: 'no band at all',
      record: 'criteria: {I.1: {self: 5}}',
      profile: smallProfile.replace('title: Chưa đạt, min: 0', 'title: Chưa đạt, min: 10'),
      result: { score: '5', level: 'chưa xếp', standing: 'lowest' },
    },
    {
      name: 'the only band',
      record: '',
      profile: smallProfile.replace(/ {2}- \{id: (tot|kha),.*\n/g, ''),
      result: {
        level: 'Chưa đạt',
        standing: 'highest',
        reason: 'Được xếp "Chưa đạt": tổng điểm 0, mức này cần từ 0.',
      },
    },
  ])('tells of $name', async ({ record, profile, result }) => {
    expect(await summary(record, 'vi', profile)).toMatchObject(result);
  });

  test('names the branch, the year and the scale', async () => {
    expect(await summary('')).toMatchObject({ branch: 'Chi bộ 1', period: '2023', max: '100' });
  });

  test.each([
    ['2023', '2023'],
    ['{from: 2023-01-01, to: 2023-06-30}', '2023'],
    ['{from: 2023-07-01, to: 2024-06-30}', '2023–2024'],
    ['x', ''],
  ])('says the period %s as "%s"', async (period, said) => {
    expect((await summary(`period: ${period}\n`)).period).toBe(said);
  });

  test('speaks English', async () => {
    expect(await summary('criteria: {I.1: {self: 29.5}, I.2: {self: dat}}', 'en')).toMatchObject({
      score: '49.5',
      reason: 'Short of "Tốt": the total is 49.5, 50 is needed, 0.5 is lacking.',
    });
  });

  test('says that the weights are not official, unless they are', async () => {
    const official = smallProfile.replace('valid:', 'basis: {official: true}\nvalid:');
    expect((await summary('')).unofficial).toMatch(/^Trọng số/);
    expect(await summary('', 'vi', official)).not.toHaveProperty('unofficial');
  });

  test('counts errors and warnings', async () => {
    const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile });
    const assessment = await assessIn(workspace, 'thu.chibo.yaml', completed(''));
    const finding = {
      code: 'score/range',
      message: { key: 'level/none' },
      span: { start: 0, end: 0 },
    } as const;
    const findings = (['error', 'warning', 'info', 'error'] as const).map((severity) => ({
      ...finding,
      severity,
    }));
    expect(summaryOf({ ...assessment, findings }, 'vi')).toMatchObject({ errors: 2, warnings: 1 });
  });
});

describe('without a usable profile', () => {
  test('only the branch, the year and the number of findings are known', async () => {
    const { errors, ...rest } = await summary('profile: khong-co\n');
    expect(rest).toEqual({ branch: 'Chi bộ 1', period: '2023', warnings: 0 });
    expect(errors).toBe(1);
  });

  test('nothing of a broken text is known', async () => {
    expect(await summarised('members: [')).toMatchObject({ branch: '', period: '', errors: 1 });
  });

  test('says that scores are missing in a column that goes upward', async () => {
    expect((await summary('')).unfinished).toBe('chưa chấm xong');
    expect((await summary('criteria: {I.1: {self: 9}}\n', 'en')).unfinished).toBe('not scored to the end');
    const all =
      'criteria: {I.1: {self: 30, branch: 30}, I.2: {self: dat, branch: dat}, II.2: {self: 5, branch: 5}}\n';
    expect((await summary(all)).unfinished).toBeUndefined();
  });
});
