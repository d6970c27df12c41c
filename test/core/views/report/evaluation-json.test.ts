import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../src/core/language/message.js';
import { factCatalogue } from '../../../../src/core/record/fact-names.js';
import { type EvaluationJson, evaluationJson } from '../../../../src/core/views/report/evaluation-json.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

async function evaluationOf(record: string, language: Language = 'vi'): Promise<EvaluationJson> {
  const profile = `${smallProfile}memberCriteria: {items: [{id: a, title: A}]}\n`;
  const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': profile });
  const assessment = await assessIn(workspace, 'a.chibo.yaml', record);
  // Through text and back, as the command line prints it.
  return JSON.parse(JSON.stringify(evaluationJson(assessment, 'chi bộ/a.chibo.yaml', language)));
}

const record = completed(`
criteria:
  I.1: {self: 30, branch: 25, appraised: 24.5}
  I.2: {self: na}
  II.2: {branch: 9}
  C.1: {self: 1.5}
  X.1: {self: 1}
members:
  - {id: dv01, rank: htxs, criteria: {a: dat}, name: An, kind: chinh-thuc}
  - {id: dv02, rank: htt, criteria: {a: khong-dat}, name: Bình, kind: chinh-thuc}
discipline: [{member: dv02}]
`);

describe('the evaluation', () => {
  test('has exactly the form of format.md §4, in its order', async () => {
    const { facts, ...rest } = await evaluationOf(record);
    expect(JSON.stringify(rest, null, 1)).toBe(
      JSON.stringify(
        {
          file: 'chi bộ/a.chibo.yaml',
          branch: { id: 'cb1', name: 'Chi bộ 1', type: 'chi-bo' },
          period: { from: '2023-01-01', to: '2023-12-31' },
          profile: { id: 'thu', version: '1' },
          // 80 are left of 100. self: 30 × 100/80 + 1.5; branch: 34 × 100/80; final: 33.5 × 100/80 + 1.5 = 43.375.
          score: {
            max: 100,
            self: 39,
            branch: 42.5,
            appraised: 30.63,
            final: 43.38,
            complete: { self: false, branch: true, appraised: false },
          },
          groups: [
            {
              id: 'I',
              max: 30,
              min: 18,
              self: 30,
              branch: 25,
              appraised: 24.5,
              final: 24.5,
              pass: true,
              items: [
                { id: 'I.1', kind: 'points', max: 30, self: 30, branch: 25, appraised: 24.5, final: 24.5 },
                { id: 'I.2', kind: 'check', max: 20, self: 'na', branch: null, appraised: null, final: 'na' },
              ],
            },
            {
              id: 'II',
              max: 50,
              min: null,
              self: 0,
              branch: 9,
              appraised: 0,
              final: 9,
              pass: true,
              items: [
                { id: 'II.1', kind: 'derived', max: 40, self: 0, branch: 0, appraised: 0, final: 0 },
                { id: 'II.2', kind: 'points', max: 10, self: null, branch: 9, appraised: null, final: 9 },
                { id: 'C.1', kind: 'bonus', max: 3, self: 1.5, branch: null, appraised: null, final: 1.5 },
                {
                  id: 'T.1',
                  kind: 'penalty',
                  max: 5,
                  self: null,
                  branch: null,
                  appraised: null,
                  final: null,
                },
              ],
            },
          ],
          level: {
            byPoints: 'kha',
            final: 'chua-dat',
            reasons: [
              {
                code: 'min',
                band: 'tot',
                text: 'Chưa tới "Tốt": tổng điểm 43,38, cần từ 50, còn thiếu 6,62.',
              },
              { code: 'band', band: 'kha', text: 'Được xếp "Khá": tổng điểm 43,38, mức này cần từ 20.' },
              {
                code: 'veto',
                band: 'chua-dat',
                text: 'Điều kiện loại trừ V1 "Có kỷ luật": hạ xuống "Chưa đạt".',
              },
            ],
          },
          vetoes: [{ id: 'V1', title: 'Có kỷ luật' }],
          quotas: [
            {
              id: 'htxs',
              count: 1,
              limit: 0,
              base: 'htt-tro-len',
              baseCount: 2,
              exceeded: true,
              byBase: {
                htt: { base: 1, limit: 0 },
                'htt-tro-len': { base: 2, limit: 0 },
                'tat-ca': { base: 2, limit: 0 },
              },
            },
          ],
          members: { fiveGood: ['dv01'] },
          diagnostics: [
            {
              code: 'score/unknown-item',
              severity: 'error',
              message: 'Bộ tiêu chí "thu" không có tiêu chí "X.1"; điểm ở đây không được tính.',
              range: { start: { line: 5, character: 2 }, end: { line: 5, character: 5 } },
            },
            {
              code: 'quota/exceeded',
              severity: 'warning',
              message:
                '1 người xếp Hoàn thành xuất sắc nhiệm vụ; được tối đa 0 (20 % của 2 số xếp hoàn thành tốt nhiệm vụ trở lên). Vượt 1 người.',
              range: { start: { line: 7, character: 21 }, end: { line: 7, character: 25 } },
            },
          ],
        },
        null,
        1,
      ),
    );
    expect(facts).not.toBeNull();
  });

  test('holds its keys in the order of the contract', async () => {
    expect(Object.keys(await evaluationOf(record))).toEqual([
      'file',
      'branch',
      'period',
      'profile',
      'score',
      'groups',
      'level',
      'vetoes',
      'quotas',
      'members',
      'facts',
      'diagnostics',
    ]);
  });

  test('holds every fact by group and name, and those of the branches', async () => {
    const { facts } = await evaluationOf(record);
    const groups = Object.entries(factCatalogue).map(
      ([group, names]) => [group, Object.keys(names)] as const,
    );
    expect(Object.keys(facts ?? {})).toEqual([...groups.map(([group]) => group), 'branches']);
    for (const [group, names] of groups) {
      expect(Object.keys(facts?.[group as 'members'] ?? {})).toEqual(names);
      expect(Object.keys(facts?.branches[group as 'members'] ?? {})).toEqual(names);
    }
    expect(facts?.members).toMatchObject({ total: 2, htxs: 1, htt: 1, htxsHtt: 1 });
  });

  test('speaks English where asked to', async () => {
    const { level, diagnostics } = await evaluationOf(record, 'en');
    expect(level?.reasons[0]?.text).toBe(
      'Short of "Tốt": the total is 43.38, 50 is needed, 6.62 is lacking.',
    );
    expect(diagnostics[0]?.message).toBe(
      'The profile "thu" has no item "X.1"; the score here is not counted.',
    );
  });
});

describe('what cannot be evaluated', () => {
  test.each([
    { name: 'an empty text', text: '' },
    { name: 'a broken text', text: 'chibo: [1' },
    { name: 'a list', text: '- chibo: 1\n' },
  ])('$name leaves its parts empty and says why', async ({ text }) => {
    const { diagnostics, ...rest } = await evaluationOf(text);
    expect(rest).toEqual({
      file: 'chi bộ/a.chibo.yaml',
      branch: { id: '', name: '', type: null },
      period: null,
      profile: null,
      score: null,
      groups: [],
      level: null,
      vetoes: [],
      quotas: [],
      members: { fiveGood: [] },
      facts: null,
    });
    expect(diagnostics[0]?.severity).toBe('error');
  });

  test('a record without its profile keeps what it says itself', async () => {
    const { branch, period, profile, score, facts } = await evaluationOf(
      completed('profile: khong-co\nperiod: {from: 2019-01-01, to: 2022-04-30}\n'),
    );
    expect({ branch, period, profile, score, facts }).toEqual({
      branch: { id: 'cb1', name: 'Chi bộ 1', type: 'chi-bo' },
      period: { from: '2019-01-01', to: '2022-04-30' },
      profile: null,
      score: null,
      facts: null,
    });
  });

  test('positions count UTF-16 units and CRLF as one line end', async () => {
    const { diagnostics } = await evaluationOf(
      completed('figures: {"𝔸": 1, b: 2}\r\ncriteria:\r\n  I.1: {note: "𝔸", self: 31}\r\n'),
    );
    // "  I.1: {note: " is 14 units, the quotes and the pair of surrogates 4, ", self: " 8.
    expect(diagnostics).toMatchObject([
      { code: 'score/range', range: { start: { line: 2, character: 26 }, end: { line: 2, character: 28 } } },
    ]);
  });
});
