import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { smallProfile } from '../rules/test-rule.js';
import { evaluated } from './evaluated.js';

/** Three bands, the upper two with conditions; two vetoes. */
const profile = smallProfile.replace(
  /bands:[\s\S]*/,
  `bands:
  - {id: tot, title: Tốt, min: 90, groups: pass, mustBeMax: [I.2, II.2], when: "members.htxsHtt >= 0.8"}
  - {id: kha, title: Khá, min: 70, groups: pass}
  - {id: trung-binh, title: Trung bình, min: 50}
  - {id: kem, title: Kém, min: 0}
vetoes:
  - {id: V1, title: Có kỷ luật, when: "discipline.cases > 0.0", to: trung-binh}
  - {id: V2, title: Chưa đăng ký, when: "workflow.registered < 1.0", to: kha}
`,
);

/** A registered record whose final points are given; II.1 is overridden, all members are ranked htt. */
function level(scores: string, { veto = '', registered = true, rank = 'htt', by = profile } = {}) {
  const { level } = evaluated(
    `
criteria: {${scores}}
members: [{id: dv01, rank: ${rank}}]
${registered ? 'workflow: {dang-ky: 2023-01-10}' : ''}
${veto}
`,
    by,
  );
  return {
    byPoints: level.byPoints,
    final: level.final,
    reasons: level.reasons.map(({ code, band }) => `${code} ${band}`),
    vetoes: level.vetoes.map(({ id }) => id),
    said: level.reasons.map(({ text }) => say('vi', text)),
  };
}

const all = 'I.1: {self: 30}, I.2: {self: dat}, II.2: {self: 10}';
const derived = (value: number): string => `II.1: {override: {value: ${value}, reason: Đủ kỳ}}`;

describe('the level by points', () => {
  test('is the highest band whose conditions all hold', () => {
    expect(level(`${all}, ${derived(30)}`)).toMatchObject({
      byPoints: 'tot',
      final: 'tot',
      reasons: ['band tot'],
      said: ['Được xếp "Tốt": tổng điểm 90, mức này cần từ 90.'],
    });
  });

  test('is never decided on a float: 89.99 is not 90', () => {
    expect(level(`${all}, ${derived(29.99)}`)).toMatchObject({
      byPoints: 'kha',
      reasons: ['min tot', 'band kha'],
      said: [
        'Chưa tới "Tốt": tổng điểm 89,99, cần từ 90, còn thiếu 0,01.',
        'Được xếp "Khá": tổng điểm 89,99, mức này cần từ 70.',
      ],
    });
  });

  test('compares a rescaled total as it is rounded, half up to hundredths', () => {
    // Without II.2 there are 90 left: 80.99 × 100 ÷ 90 = 89.988… → 89.99, and 81 × 100 ÷ 90 = 90.
    const rest = (points: number) =>
      `I.1: {self: 30}, I.2: {self: dat}, II.2: {self: na}, ${derived(points)}`;
    expect(level(rest(30.99)).byPoints).toBe('kha');
    expect(level(rest(31)).byPoints).toBe('tot');
    // 80.51 × 100 ÷ 90 = 89.4555… → 89.46, which reaches 89.46 though the exact value does not.
    const by = (min: string) => profile.replace('title: Tốt, min: 90', `title: Tốt, min: ${min}`);
    expect(level(rest(30.51), { by: by('89.46') }).byPoints).toBe('tot');
    expect(level(rest(30.51), { by: by('89.47') }).byPoints).toBe('kha');
  });

  test('passes down where a group is below its minimum, here 29.99 of 30', () => {
    const scores = `I.1: {self: 29.99}, I.2: {self: khong-dat}, II.2: {self: 10}, ${derived(40)}`;
    expect(level(scores)).toMatchObject({
      byPoints: 'trung-binh',
      reasons: ['min tot', 'groups tot', 'mustBeMax tot', 'groups kha', 'band trung-binh'],
    });
    // 79.99 points reach "kha" by points alone; only the group stands in the way.
    expect(level(scores).said[3]).toBe('Chưa tới "Khá": nhóm I được 29,99, cần từ 30.');
  });

  test('passes down where an item is not at its maximum: 30 + 20 + 9.5 + 40 = 99.5', () => {
    expect(level(`I.1: {self: 30}, I.2: {self: dat}, II.2: {self: 9.5}, ${derived(40)}`)).toMatchObject({
      byPoints: 'kha',
      reasons: ['mustBeMax tot', 'band kha'],
      said: [
        'Chưa tới "Tốt": II.2 được 9,5, phải đạt tối đa 10.',
        'Được xếp "Khá": tổng điểm 99,5, mức này cần từ 70.',
      ],
    });
  });

  test('sets aside an item that must be at its maximum but does not apply', () => {
    expect(level(`I.1: {self: 30}, I.2: {self: dat}, II.2: {self: na}, ${derived(40)}`).byPoints).toBe('tot');
  });

  test('does not set aside one that has no value', () => {
    const scores = `I.1: {self: 30}, I.2: {self: dat}, C.1: {self: 3}, ${derived(40)}`;
    expect(level(scores)).toMatchObject({ byPoints: 'kha', reasons: ['mustBeMax tot', 'band kha'] });
  });

  test('passes down where the condition is false', () => {
    expect(level(`${all}, ${derived(40)}`, { rank: 'ht' })).toMatchObject({
      byPoints: 'kha',
      reasons: ['when tot', 'band kha'],
      said: [
        'Chưa tới "Tốt": điều kiện Tỷ lệ hoàn thành tốt trở lên trên số đã xếp loại ≥ 0,8 không đúng.',
        'Được xếp "Khá": tổng điểm 100, mức này cần từ 70.',
      ],
    });
  });

  test.each([
    // The lowest band takes less than 50 only, and 50 is not less.
    { scores: 'I.1: {self: 30}, I.2: {self: dat}', byPoints: null, reason: 'below kem' },
    { scores: 'I.1: {self: 29.5}, I.2: {self: dat}', byPoints: 'kem', reason: 'band kem' },
  ])('is left open where the lowest band is for less: $byPoints', ({ scores, byPoints, reason }) => {
    const by = profile
      .replace('id: kem, title: Kém, min: 0', '$&, below: 50')
      .replace('id: trung-binh, title: Trung bình, min: 50', '$&, when: "members.htxsHtt >= 0.8"');
    const open = level(scores, { by, rank: 'ht' });
    expect(open).toMatchObject({ byPoints, final: byPoints });
    expect(open.reasons).toContain(reason);
    // A veto gives a level all the same.
    const vetoed = level(scores, { by, rank: 'ht', veto: 'discipline: [{member: dv01}]' });
    expect(vetoed).toMatchObject({ byPoints, final: byPoints ?? 'trung-binh', vetoes: ['V1'] });
  });

  test('is none where no band fits, and no veto gives one', () => {
    const by = profile.replace('id: kem, title: Kém, min: 0', 'id: kem, title: Kém, min: 10');
    expect(level('I.1: {self: 9.99}', { by, registered: false })).toMatchObject({
      byPoints: null,
      final: null,
      reasons: [
        'min tot',
        'groups tot',
        'mustBeMax tot',
        'mustBeMax tot',
        'min kha',
        'groups kha',
        'min trung-binh',
        'min kem',
        'none null',
        'veto kha',
      ],
      vetoes: ['V2'],
    });
  });
});

describe('vetoes', () => {
  const disciplined = { veto: 'discipline: [{member: dv01}]' };

  test('drop the level and keep the level by points', () => {
    expect(level(`${all}, ${derived(40)}`, disciplined)).toMatchObject({
      byPoints: 'tot',
      final: 'trung-binh',
      vetoes: ['V1'],
      reasons: ['band tot', 'veto trung-binh'],
      said: [
        'Được xếp "Tốt": tổng điểm 100, mức này cần từ 90.',
        'Điều kiện loại trừ V1 "Có kỷ luật": hạ xuống "Trung bình".',
      ],
    });
  });

  test('drop it to the lowest of them, and are all listed', () => {
    expect(level(`${all}, ${derived(40)}`, { ...disciplined, registered: false })).toMatchObject({
      byPoints: 'tot',
      final: 'trung-binh',
      vetoes: ['V1', 'V2'],
    });
  });

  test('never raise it, but are listed', () => {
    expect(level('I.1: {self: 30}', disciplined)).toMatchObject({
      byPoints: 'kem',
      final: 'kem',
      vetoes: ['V1'],
    });
  });
});

test('of a condition of several parts only those that do not hold are named', () => {
  const by = profile.replace(
    '"members.htxsHtt >= 0.8"',
    '"members.total > 0.0 && (members.htxsHtt >= 0.8 || members.kht < 0.0) && members.ht <= 0.0"',
  );
  expect(level(`${all}, ${derived(30)}`, { by, rank: 'ht' }).said[0]).toBe(
    'Chưa tới "Tốt": điều kiện Tỷ lệ hoàn thành tốt trở lên trên số đã xếp loại ≥ 0,8 || Xếp không hoàn thành nhiệm vụ < 0; Xếp hoàn thành nhiệm vụ ≤ 0 không đúng.',
  );
});
