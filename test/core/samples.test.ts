import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluationJson } from '../../src/core/views/report/evaluation-json.js';
import { assessIn, type Workspace } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from './workspace/memory-workspace.js';

const samples: Workspace = memoryWorkspace(
  Object.fromEntries(
    readdirSync('samples', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative('samples', file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  ),
);

async function evaluationOf(path: string) {
  const text = (await samples.read(path)) ?? '';
  return evaluationJson(await assessIn(samples, path, text), path, 'vi');
}

describe('bài báo về chi bộ thanh tra, 2023', () => {
  const evaluation = evaluationOf('thanh-tra/2023.chibo.yaml');

  test('29 members, 5 ranked excellent and 24 good, each committed to 3 tasks', async () => {
    expect((await evaluation).facts?.members).toMatchObject({
      total: 29,
      chinhThuc: 29,
      rated: 29,
      htxs: 5,
      htt: 24,
      ht: 0,
      kht: 0,
      unrated: 0,
      htxsHtt: 1,
      commitments: 29,
      commitmentsDone: 29,
      tasks: 87,
    });
  });

  test('12 regular, 4 thematic and 12 committee meetings, all rated good', async () => {
    expect((await evaluation).facts?.meetings).toMatchObject({
      thuongKy: 12,
      chuyenDe: 4,
      chiUy: 12,
      good: 28,
      rated: 28,
      monthsMissing: 0,
      quartersMissing: 0,
    });
  });

  test('2 of 2 initiatives recognised, nobody disciplined, all awards of the year', async () => {
    const facts = (await evaluation).facts;
    expect(facts?.initiatives).toEqual({ registered: 2, recognised: 2 });
    expect(facts?.discipline).toEqual({ cases: 0, members: 0 });
    // Collectives 1 + 3 + 1 + 2; persons 8 + 15 + 1 + 3 + 4.
    expect(facts?.awards).toEqual({ collective: 7, individual: 31 });
  });

  test('5 of 29 are within 20 % of those ranked good or better, over it on those ranked good', async () => {
    expect((await evaluation).quotas).toEqual([
      {
        id: 'htxs',
        count: 5,
        limit: 5,
        base: 'htt-tro-len',
        baseCount: 29,
        exceeded: false,
        byBase: {
          htt: { base: 24, limit: 4 },
          'htt-tro-len': { base: 29, limit: 5 },
          'tat-ca': { base: 29, limit: 5 },
        },
      },
    ]);
  });

  test('is recognised: 37.25 of 40 and full marks else, appraised', async () => {
    const { score, level, groups } = await evaluation;
    // I: 9 + 10 (3 of 3 targets) + 5 + 8.25 + 5 (2 of 2 initiatives); the other groups in full.
    expect(groups.map(({ id, final, pass }) => [id, final, pass])).toEqual([
      ['I', 37.25, true],
      ['II', 20, true],
      ['III', 20, true],
      ['IV', 20, true],
    ]);
    expect(score).toMatchObject({
      self: 98.5,
      branch: 98,
      appraised: 97.25,
      final: 97.25,
      complete: { self: true, branch: true, appraised: true },
    });
    expect(level).toMatchObject({ byPoints: 'dat', final: 'dat' });
  });

  test('has no error and no warning; the quota is worth a note', async () => {
    expect((await evaluation).diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'info quota/base',
    ]);
  });
});

describe('the record still being worked on, 2024', () => {
  test('has exactly the mistakes it is meant to show', async () => {
    const { diagnostics } = await evaluationOf('dang-lam/2024.chibo.yaml');
    expect(diagnostics.map(({ code, range }) => `${range.start.line + 1} ${code}`)).toEqual([
      '211 schema/enum',
      '221 score/range',
      '223 score/step',
      '223 score/months',
      '224 score/unknown-item',
      '225 score/kind',
      '228 yaml/suspicious',
      '233 score/kind',
      // Half a year: 6 of 12, 2 of 4 and 6 of 12 meetings, and no thematic one in the last two quarters.
      '234 meetings/count',
      '234 meetings/count',
      '234 meetings/count',
      '234 meetings/quarter',
    ]);
  });

  test('counts what is there: 29 members, 6 meetings of the first half-year, no months of the second', async () => {
    const { facts } = await evaluationOf('dang-lam/2024.chibo.yaml');
    expect(facts?.members).toMatchObject({ total: 29, rated: 0, htxsHtt: 0, tasks: 87, commitmentsDone: 0 });
    expect(facts?.meetings).toMatchObject({
      thuongKy: 6,
      chuyenDe: 2,
      chiUy: 6,
      monthsMissing: 6,
      quartersMissing: 2,
    });
  });
});
