import { describe, expect, test } from 'vitest';
import { located } from '../../src/cli/check/located.js';
import { fingerprinted, summaryOf } from '../../src/cli/check/make-report.js';
import { applySafeFixes } from '../../src/core/edit/apply-fixes.js';
import { findingCount, mostPerCode } from '../../src/core/finding/capped.js';
import { mergeRecords } from '../../src/core/merge/merge-records.js';
import { redactRecord } from '../../src/core/redact/redact.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

function record(sections: string): string {
  return `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n${sections}`;
}

const an = 'members:\n  - {id: dv01, name: An, kind: chinh-thuc}\n';

/** Records below the limits of size whose checking once took the square of their length, in any number of entries. */
const big: readonly {
  readonly of: string;
  readonly entries: number;
  readonly text: (entries: number) => string;
  readonly found?: { readonly code: string; readonly count: number };
}[] = [
  {
    of: 'pairs of one mentor',
    entries: 8000,
    text: (entries) =>
      record(
        `${an}mentoring:\n${many(entries, (i) => `  - {mentor: dv01, mentee: q${i}, kind: quan-chung, from: 2023-01-${String(1 + (i % 28)).padStart(2, '0')}}\n`)}`,
      ),
    found: { code: 'mentoring/limit', count: 1 },
  },
  {
    of: 'groups',
    entries: 8000,
    text: (entries) =>
      record(
        `${an}mentoring:\n${many(entries, (i) => `  - {mentor: dv01, mentee: q${i}, kind: quan-chung, group: g${i}}\n`)}`,
      ),
    found: { code: 'mentoring/group', count: 8000 },
  },
  {
    of: 'unknown mentors among as many members',
    entries: 4000,
    text: (entries) =>
      record(
        `members:\n${many(entries, (i) => `  - {id: member${i}, name: A, kind: chinh-thuc}\n`)}mentoring:\n${many(entries, (i) => `  - {mentor: membr${i}, mentee: q, kind: quan-chung}\n`)}`,
      ),
    found: { code: 'mentoring/unknown-member', count: 4000 },
  },
  {
    of: 'brackets',
    entries: 500_000,
    text: (entries) => record(`awards:\n  - {form: x, note: "${'['.repeat(entries)}"}\n`),
  },
  {
    of: 'open brackets with a letter',
    entries: 250_000,
    text: (entries) => record(`awards:\n  - {form: x, note: "${'[x'.repeat(entries)}"}\n`),
  },
  {
    of: 'unknown items',
    entries: 20_000,
    text: (entries) => record(`criteria:\n${many(entries, (i) => `  X.${i}: {self: 5}\n`)}`),
    found: { code: 'score/unknown-item', count: 20_000 },
  },
  {
    of: 'unknown keys',
    entries: 100_000,
    text: (entries) => record(many(entries, (i) => `k${i}: 1\n`)),
    found: { code: 'schema/additionalProperties', count: 100_000 },
  },
  {
    of: 'members of one id',
    entries: 16_000,
    text: (entries) =>
      record(`members:\n${many(entries, () => '  - {id: dv01, name: An, kind: chinh-thuc}\n')}`),
    found: { code: 'members/duplicate-id', count: 15_999 },
  },
  {
    of: 'months',
    entries: 60_000,
    text: (entries) => record(`criteria:\n  I.1: {months: [${many(entries - 1, () => '99, ')}99]}\n`),
    found: { code: 'score/range', count: 60_000 },
  },
];

/**
 * How much longer a text of four times the length may take. Work in the length takes some 4 times as long, work in its
 * square 16 times: the seconds themselves say more of the machine than of the program.
 */
const mostTimesLonger = 9;
const mostTries = 4;

/** Seconds of the processor. */
async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Whether work on four times as much takes about four times as long, in one of a few tries. */
async function expectLinear(work: (entries: number) => unknown, entries: number): Promise<void> {
  const ratios: number[] = [];
  while (ratios.length < mostTries) {
    const short = await secondsOf(() => work(entries / 4));
    const long = await secondsOf(() => work(entries));
    if (long < mostTimesLonger * short) return;
    ratios.push(long / short);
  }
  expect(ratios).toEqual('below 9');
}

async function findingsIn(text: string): Promise<ReturnType<typeof located>['findings']> {
  return located(await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text), 'vi', {
    withFixes: true,
    unnamed: true,
  }).findings;
}

describe('a record', () => {
  test.each(big)('of $entries $of is checked in a time that grows with its length', async (each) => {
    const { entries, text, found } = each;
    if (found) {
      const findings = (await findingsIn(text(entries))).filter(({ code }) => code === found.code);
      expect(findings.length).toBe(Math.min(found.count, mostPerCode + 1));
      expect(findings.reduce((sum, { standsFor = 1 }) => sum + standsFor, 0)).toBe(found.count);
    }
    await expectLinear((count) => findingsIn(text(count)), entries);
  });

  test('of 20,000 ranks in capitals is fixed as far as they are listed, in a time that grows with its length', async () => {
    const ranks = (count: number) =>
      record(`members:\n${many(count, (i) => `  - {id: d${i}, name: A, kind: chinh-thuc, rank: HTT}\n`)}`);
    const fixed = async (count: number) => {
      const text = ranks(count);
      const { findings, profile } = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
      return applySafeFixes(text, findings, profile);
    };
    const { text, made } = await fixed(20_000);
    expect(made.length).toBe(mostPerCode);
    expect(text.match(/rank: htt/g)?.length).toBe(mostPerCode);
    await expectLinear(fixed, 20_000);
  });
});

describe('a merge', () => {
  /** A line of a section, by its number and a value that one side changes. */
  const lists: Readonly<Record<string, readonly [head: string, line: (i: number, value: number) => string]>> =
    {
      'items, each by a key of its own': ['criteria:\n', (i, value) => `  X.${i}: {self: ${value}}\n`],
      'members of one id': ['members:\n', (_, value) => `  - {id: dv01, name: An, points: ${value}}\n`],
      'members without an id': ['members:\n', (_, value) => `  - {name: An, points: ${value}}\n`],
      'meetings of one day': [
        'meetings:\n',
        (_, value) => `  - {date: 2023-03-03, kind: thuong-ky, due: 20, present: ${value}}\n`,
      ],
      'entries that nothing names': [
        'targets:\n',
        (i, value) => `  - {name: T${i}, planned: 5, done: ${value}}\n`,
      ],
    };

  test.each(Object.entries(lists))(
    'of a changed head with 16,000 changed %s takes a time that grows with their number',
    async (_, [head, line]) => {
      const version = (count: number, value: number): string =>
        record(`${head}${many(count, (i) => line(i, value))}`);
      const mergeOf = (count: number) => {
        const base = version(count, 9);
        return mergeRecords({ base, ours: base.replace('name: A,', 'name: B,'), theirs: version(count, 8) });
      };
      const merged = mergeOf(400);
      if (merged.kind !== 'merged') throw new Error(merged.kind);
      expect(merged).toMatchObject({ text: version(400, 8).replace('name: A,', 'name: B,'), clashes: [] });
      await expectLinear(mergeOf, 16_000);
    },
  );
});

describe('redaction', () => {
  const members = (name: (i: number) => string) => (count: number) =>
    record(
      `members:\n${many(count, (i) => `  - {id: d${i}, name: ${name(i)}, kind: chinh-thuc, joined: 2004-05-19}\n`)}`,
    );

  test.each([
    ['16,000 people', members((i) => `Nguyễn Văn A${i}`)],
    ['16,000 namesakes', members(() => 'Nguyễn Văn An')],
  ])('of %s takes a time that grows with the length of the record', async (_, text) => {
    await expectLinear((count) => redactRecord(text(count)), 16_000);
  });
});

describe('what is left out of a list of findings', () => {
  const text = record(`criteria:\n${many(1500, (i) => `  X.${i}: {self: 5}\n`)}`);

  test('is said in one finding at its place, in both languages', async () => {
    const assessment = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
    const last = located(assessment, 'vi', { withFixes: false, unnamed: true }).findings.at(-1);
    expect(last).toMatchObject({ code: 'score/unknown-item', severity: 'error', standsFor: 500 });
    expect(last?.message).toBe(
      'Còn 500 chỗ nữa có cùng mã này; chỉ liệt kê 1000 chỗ đầu của tệp. Sửa các chỗ đã nêu rồi kiểm tra lại.',
    );
    // Four lines before the section, its own line, and the thousand listed.
    expect(last?.range.start.line).toBe(4 + 1 + 1000);
    expect(located(assessment, 'en', { withFixes: false, unnamed: true }).findings.at(-1)?.message).toBe(
      '500 more places have this code; only the first 1000 of the file are listed. Fix those, then check again.',
    );
  });

  test('counts in summaries', async () => {
    const assessment = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
    expect(assessment.findings.length).toBe(1001);
    expect(findingCount(assessment.findings, 'error')).toBe(1500);
    const files = fingerprinted([
      { file: 'a.chibo.yaml', ...located(assessment, 'vi', { withFixes: false, unnamed: true }) },
    ]);
    expect(summaryOf(files).errors).toBe(1500);
  });

  test('is nothing where a code is found a thousand times and once more', async () => {
    const one = record(`criteria:\n${many(1001, (i) => `  X.${i}: {self: 5}\n`)}`);
    const { findings } = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', one);
    expect(findings.map(({ standsFor }) => standsFor ?? 1)).toEqual(Array(1001).fill(1));
    expect(findings.at(-1)?.message.key).toBe('score/unknown-item');
  });
});
