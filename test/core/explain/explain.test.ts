import { describe, expect, test } from 'vitest';
import { explain, explainAll } from '../../../src/core/explain/explain.js';
import { explainAt } from '../../../src/core/explain/explain-at.js';
import { parseText } from '../../../src/core/parse/parse.js';
import { readProfile } from '../../../src/core/profile/read-profile.js';
import { explanationLines } from '../../../src/core/score/explanation.js';
import { type Assessment, assess, openRecord } from '../../../src/core/workspace/assess.js';

const profileText = `chiboProfile: 1
id: thu
version: "1"
title: Thử
scale: {max: 100, step: 0.25, na: rescale}
groups:
  - id: I
    title: Nhiệm vụ
    min: 30
    items:
      - {id: I.1, title: Nghị quyết, kind: points, max: 40}
      - {id: I.2, title: Kế hoạch, kind: check, max: 20}
  - id: II
    title: Sinh hoạt
    items:
      - {id: II.1, title: Đủ kỳ, kind: derived, max: 5, formula: "5.0 * meetings.thuongKy / 12.0"}
      - {id: II.2, title: Biên bản, kind: points, max: 35}
bands:
  - {id: tot, title: Tốt, min: 90, groups: pass, mustBeMax: [I.2], when: "meetings.chuyenDe >= 1.0"}
  - {id: kha, title: Khá, min: 50}
  - {id: kem, title: Kém, min: 0}
vetoes:
  - {id: V1, title: Bị kỷ luật, when: "discipline.cases > 0.0", to: kem}
quotas:
  - {id: htxs, level: htxs, max: 0.2, base: htt-tro-len}
`;

function assessed(body: string): Assessment {
  const text = `chibo: 1\nprofile: thu\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n${body}`;
  const supplied = {
    kind: 'found',
    place: { kind: 'builtin', id: 'thu' },
    ...readProfile(parseText(profileText)),
  } as const;
  return assess(openRecord(text), supplied);
}

const meetings = Array.from(
  { length: 11 },
  (_, i) => `  - {date: 2023-${String(i + 1).padStart(2, '0')}-05, kind: thuong-ky}\n`,
);
const sample = `criteria:
  I.1: {self: 30, branch: 28}
  I.2: {self: khong-dat}
  II.2: {self: 20}
meetings:
${meetings.join('')}`;

function lines(body: string, path: string): readonly string[] {
  const { evaluation, profile } = assessed(body);
  const found = evaluation && profile ? explain(evaluation, profile, path) : undefined;
  return found ? explanationLines(found, 'vi') : [];
}

describe('explain', () => {
  test('derives a total from its groups, the groups from their items, the items from the record', () => {
    // 11 of 12 meetings: 5 × 11/12 = 4,583… → 4,5; 28 + 0 and 4,5 + 20.
    expect(lines(sample, 'score.final')).toEqual([
      'Tổng điểm kết quả: 52,5 = 28 + 24,5',
      '  I Nhiệm vụ: 28/60 = 28 + 0. Chưa đạt mức tối thiểu 30, còn thiếu 2.',
      '    I.1: 28/40, lấy ở cột chi bộ.',
      '    I.2: 0/20, lấy ở cột tự chấm.',
      '  II Sinh hoạt: 24,5/40 = 4,5 + 20.',
      '    II.1 = 5 × 11 / 12 = 4,5833 → 4,5 (từ 0 đến 5, làm tròn xuống bước 0,25)',
      '      Số kỳ sinh hoạt thường kỳ (meetings.thuongKy) = 11',
      '    II.2: 20/35, lấy ở cột tự chấm.',
    ]);
  });

  test('derives each column by itself', () => {
    expect(lines(sample, 'score.branch')[0]).toBe('Tổng điểm chi bộ: 32,5 = 28 + 4,5');
    expect(lines(sample, 'groups.I.self')[0]).toBe('I Nhiệm vụ: 30/60 = 30 + 0.');
  });

  test('says what rescaling did', () => {
    // I.2 leaves 80 of 100: (28 + 24,5) × 100/80 = 65,625 → 65,63.
    expect(lines(sample.replace('khong-dat', 'na'), 'score.final')[0]).toBe(
      'Tổng điểm kết quả: 65,63 = 28 + 24,5; quy đổi × 100/80 vì có tiêu chí không áp dụng',
    );
  });

  test('derives the level from each condition, and shows the shortest way up', () => {
    // Tốt needs 90: I.2 must be at its maximum (+20), then 17,5 more: II.2 lacks 15, I.1 the remaining 2,5.
    expect(lines(sample, 'level')).toEqual([
      'Mức: Khá',
      '  Chưa tới "Tốt": tổng điểm 52,5, cần từ 90, còn thiếu 37,5.',
      '  Chưa tới "Tốt": nhóm I được 28, cần từ 30.',
      '  Chưa tới "Tốt": I.2 được 0, phải đạt tối đa 20.',
      '  Chưa tới "Tốt": điều kiện Số kỳ sinh hoạt chuyên đề ≥ 1 không đúng.',
      '  Được xếp "Khá": tổng điểm 52,5, mức này cần từ 50.',
      '  Đường ngắn nhất lên "Tốt":',
      '    I.2 Kế hoạch: 0 → 20 (+20)',
      '    II.2 Biên bản: 20 → 35 (+15)',
      '    I.1 Nghị quyết: 28 → 30,5 (+2,5)',
      '    Chưa đạt điều kiện: Số kỳ sinh hoạt chuyên đề ≥ 1',
      '      Số kỳ sinh hoạt chuyên đề (meetings.chuyenDe) = 0',
    ]);
  });

  test('names a veto among the obstacles, and no rises where points are enough', () => {
    const vetoed = `${sample}members:\n  - {id: d1, rank: htt}\ndiscipline:\n  - {member: d1}\n`;
    expect(lines(vetoed, 'level').slice(-5)).toEqual([
      '  Điều kiện loại trừ V1 "Bị kỷ luật": hạ xuống "Kém".',
      '  Đường ngắn nhất lên "Khá":',
      '    Điều kiện loại trừ V1 "Bị kỷ luật" đang đúng.',
      '      discipline.cases > 0.0 : 1 > 0',
      '        Số trường hợp kỷ luật (discipline.cases) = 1',
    ]);
  });

  test('explains quotas and facts, and nothing that is not there', () => {
    const members = 'members:\n  - {id: a1, rank: htxs}\n  - {id: a2, rank: htt}\n';
    expect(lines(members, 'quotas.htxs')).toEqual([
      '1 người xếp Hoàn thành xuất sắc nhiệm vụ; được tối đa 0 (20 % của 2 số xếp hoàn thành tốt nhiệm vụ trở lên).',
      '  Trên số xếp hoàn thành tốt nhiệm vụ: 0,2 × 1 → được 0',
      '  Trên số xếp hoàn thành tốt nhiệm vụ trở lên: 0,2 × 2 → được 0',
      '  Trên toàn bộ đảng viên: 0,2 × 2 → được 0',
    ]);
    expect(lines(members, 'facts.members.total')).toEqual(['Số đảng viên (members.total) = 2']);
    for (const path of ['score.x', 'items.I.9', 'groups.III', 'quotas.x', 'facts.members.x', '', 'x.y']) {
      expect(lines(members, path)).toEqual([]);
    }
  });

  test('says when there is nothing above', () => {
    const best =
      'criteria:\n  I.1: {self: 40}\n  I.2: {self: dat}\n  II.2: {self: 35}\nmeetings:\n  - {date: 2023-01-05, kind: chuyen-de}\n';
    const { evaluation, profile } = assessed(best);
    if (!evaluation || !profile) throw new Error('not evaluated');
    expect(evaluation.level.final).toBe('tot');
    expect(explainAll(evaluation, profile).map((one) => one.text.key)).toEqual([
      'explain/total',
      'explain/level',
      'reason/quota',
    ]);
    expect(lines(best, 'level').some((line) => line.includes('Đường ngắn nhất'))).toBe(false);
  });

  test('finds what a place of the record has to do with the result', () => {
    const assessment = assessed(sample);
    const first = (path: readonly (string | number)[]): string | undefined => {
      const found = explainAt(assessment, path);
      return found && explanationLines(found, 'en')[0];
    };
    expect(first(['criteria', 'I.1', 'self'])).toMatch(/^I\.1: 28\/40/);
    expect(first(['criteria'])).toMatch(/52\.5 = 28 \+ 24\.5/);
    expect(first(['workflow', 'cong-nhan'])).toMatch(/Khá/);
    expect(first(['meetings', 0])).toBeUndefined();
  });
});
