import { describe, expect, test } from 'vitest';
import { located } from '../../src/cli/check/located.js';
import { fingerprinted, summaryOf } from '../../src/cli/check/make-report.js';
import { applySafeFixes } from '../../src/core/edit/apply-fixes.js';
import { findingCount, mostPerCode } from '../../src/core/finding/capped.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

function record(sections: string): string {
  return `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n${sections}`;
}

const an = 'members:\n  - {id: dv01, name: An, kind: chinh-thuc}\n';

/** Records below the limits of size whose checking once took the square of their length. */
const big: readonly (readonly [string, string, readonly [code: string, count: number] | undefined])[] = [
  [
    '8,000 pairs of one mentor',
    record(
      `${an}mentoring:\n${many(8000, (i) => `  - {mentor: dv01, mentee: q${i}, kind: quan-chung, from: 2023-01-${String(1 + (i % 28)).padStart(2, '0')}}\n`)}`,
    ),
    ['mentoring/limit', 1],
  ],
  [
    '8,000 groups',
    record(
      `${an}mentoring:\n${many(8000, (i) => `  - {mentor: dv01, mentee: q${i}, kind: quan-chung, group: g${i}}\n`)}`,
    ),
    ['mentoring/group', 8000],
  ],
  [
    '5,000 unknown mentors',
    record(
      `members:\n${many(3000, (i) => `  - {id: member${i}, name: A, kind: chinh-thuc}\n`)}mentoring:\n${many(5000, (i) => `  - {mentor: membr${i}, mentee: q, kind: quan-chung}\n`)}`,
    ),
    ['mentoring/unknown-member', 5000],
  ],
  ['500 KB of brackets', record(`awards:\n  - {form: x, note: "${'['.repeat(500_000)}"}\n`), undefined],
  [
    '500 KB of open brackets with a letter',
    record(`awards:\n  - {form: x, note: "${'[x'.repeat(250_000)}"}\n`),
    undefined,
  ],
  [
    '20,000 unknown items',
    record(`criteria:\n${many(20_000, (i) => `  X.${i}: {self: 5}\n`)}`),
    ['score/unknown-item', 20_000],
  ],
  [
    '100,000 unknown keys',
    record(many(100_000, (i) => `k${i}: 1\n`)),
    ['schema/additionalProperties', 100_000],
  ],
  [
    '60,000 months',
    record(`criteria:\n  I.1: {months: [${many(60_000, () => '99, ')}1]}\n`),
    ['score/range', 60_000],
  ],
];

/** Seconds of the processor that a check may take; an idle machine needs less than three. */
const most = 8;

describe('a record', () => {
  test.each(big)('of %s is checked at once', async (_, text, expected) => {
    const start = process.cpuUsage();
    const assessment = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
    const { findings } = located(assessment, 'vi', true);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(most);
    if (expected === undefined) return;
    const found = findings.filter(({ code }) => code === expected[0]);
    expect(found.length).toBe(Math.min(expected[1], mostPerCode + 1));
    expect(found.reduce((sum, { standsFor = 1 }) => sum + standsFor, 0)).toBe(expected[1]);
  });

  test('of 20,000 ranks in capitals is fixed at once, as far as they are listed', async () => {
    const text = record(
      `members:\n${many(20_000, (i) => `  - {id: d${i}, name: A, kind: chinh-thuc, rank: HTT}\n`)}`,
    );
    const { findings, profile } = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
    const start = process.cpuUsage();
    const { text: fixed, made } = applySafeFixes(text, findings, profile);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(most);
    expect(made.length).toBe(mostPerCode);
    expect(fixed.match(/rank: htt/g)?.length).toBe(mostPerCode);
  });
});

describe('what is left out of a list of findings', () => {
  const text = record(`criteria:\n${many(1500, (i) => `  X.${i}: {self: 5}\n`)}`);

  test('is said in one finding at its place, in both languages', async () => {
    const assessment = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
    const last = located(assessment, 'vi', false).findings.at(-1);
    expect(last).toMatchObject({ code: 'score/unknown-item', severity: 'error', standsFor: 500 });
    expect(last?.message).toBe(
      'Còn 500 chỗ nữa có cùng mã này; chỉ liệt kê 1000 chỗ đầu của tệp. Sửa các chỗ đã nêu rồi kiểm tra lại.',
    );
    // Four lines before the section, its own line, and the thousand listed.
    expect(last?.range.start.line).toBe(4 + 1 + 1000);
    expect(located(assessment, 'en', false).findings.at(-1)?.message).toBe(
      '500 more places have this code; only the first 1000 of the file are listed. Fix those, then check again.',
    );
  });

  test('counts in summaries', async () => {
    const assessment = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
    expect(assessment.findings.length).toBe(1001);
    expect(findingCount(assessment.findings, 'error')).toBe(1500);
    const files = fingerprinted([{ file: 'a.chibo.yaml', ...located(assessment, 'vi', false) }]);
    expect(summaryOf(files).errors).toBe(1500);
  });

  test('is nothing where a code is found a thousand times and once more', async () => {
    const one = record(`criteria:\n${many(1001, (i) => `  X.${i}: {self: 5}\n`)}`);
    const { findings } = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', one);
    expect(findings.map(({ standsFor }) => standsFor ?? 1)).toEqual(Array(1001).fill(1));
    expect(findings.at(-1)?.message.key).toBe('score/unknown-item');
  });
});
