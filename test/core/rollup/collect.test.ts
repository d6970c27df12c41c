import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect, collectShare } from '../../../src/core/rollup/collect.js';
import { addExchanged, openPartial } from '../../../src/core/rollup/partial.js';
import { peekRecord } from '../../../src/core/rollup/record-head.js';
import { rollup } from '../../../src/core/rollup/rollup.js';
import { rollupJson } from '../../../src/core/rollup/rollup-json.js';
import { openRecord } from '../../../src/core/workspace/assess.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { anyTime, board, type Drawn, filesOf, members } from './records.js';

const samples = Object.fromEntries(
  readdirSync('samples', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative('samples', file).split(sep).join('/'), readFileSync(file, 'utf8')]),
);
const options = { language: 'vi', wanted: anyTime, lines: true, nameOf: (path: string) => path } as const;

async function linesOf(files: Readonly<Record<string, string>>, shard?: { index: number; count: number }) {
  const workspace = memoryWorkspace(files);
  const lines = [];
  const paths = await workspace.records();
  const all = shard
    ? collectShare(paths, workspace, { ...options, shard })
    : collect(paths, workspace, options);
  for await (const { line } of all) lines.push(line ?? '');
  return lines;
}

function printed(lines: readonly string[]): string {
  const partial = openPartial();
  for (const line of lines) addExchanged(partial, JSON.parse(line).rollup);
  return JSON.stringify(rollupJson(rollup(partial), { language: 'vi', figures: true }));
}

describe('the head of a record', () => {
  test.each(Object.keys(samples).filter((path) => path.endsWith('.chibo.yaml')))(
    'of %s is read as in the whole',
    (path) => {
      const text = samples[path] ?? '';
      const whole = openRecord(text).record;
      expect(peekRecord(text)).toMatchObject({
        profile: whole?.profile,
        branch: whole?.branch,
        period: whole?.period,
      });
    },
  );

  test.each([
    ['in braces', '{chibo: 1, branch: {id: a, name: A}, period: 2023}'],
    ['with CRLF', 'chibo: 1\r\nperiod: 2023\r\nmembers:\r\n  - {id: b}\r\nbranch:\r\n  id: a\r\n'],
    ['with an anchor from elsewhere', 'figures: {x: &y 2023}\nbranch: {id: a}\nperiod: *y\n'],
    [
      'in the middle',
      'members:\n  - {id: b}\nbranch: {id: a}\nmeetings: []\nperiod: {from: 2023-01-01, to: 2023-06-30}\n',
    ],
  ])('%s is read as in the whole', (_, text) => {
    const whole = openRecord(text).record;
    expect(whole?.branch.id).toBe('a');
    expect(peekRecord(text)).toMatchObject({ branch: whole?.branch, period: whole?.period });
  });
});

describe('what is collected', () => {
  test('holds for each record the evaluation that chibo evaluate makes of it', async () => {
    const workspace = memoryWorkspace(samples);
    const lines = (await linesOf(samples)).map((line) => JSON.parse(line));
    expect(lines).toHaveLength(49);
    for (const { file, facts, level, score } of lines) {
      const { evaluation } = await assessIn(workspace, file, samples[file] ?? '');
      expect(facts).toEqual(evaluation?.facts);
      expect(level?.final).toEqual(evaluation?.level.final);
      expect(score?.final).toEqual(evaluation && evaluation.score.final / 100);
    }
  });

  test.each([1, 2, 3, 5, 8])(
    'in %d parts gives each record once and, merged, the same to the last bit',
    async (count) => {
      const whole = await linesOf(samples);
      const parts = await Promise.all(
        Array.from({ length: count }, (_, index) => linesOf(samples, { index: index + 1, count })),
      );
      expect(parts.flat().sort()).toEqual([...whole].sort());
      expect(printed(parts.reverse().flat())).toBe(printed(whole));
    },
  );

  test('in parts holds for a đảng bộ above others, which counts the cells at any depth', async () => {
    const branchProfile = (filesOf([])['thu.chibo-profile.yaml'] ?? '')
      .replace('40.0 * meetings.thuongKy / 12.0', '10.0 * branches.active')
      .replaceAll('id: chua-dat', 'id: kht')
      .replace('to: chua-dat', 'to: kht');
    const drawn: readonly Drawn[] = [
      { id: 'qk', type: 'dang-bo-cap-tren' },
      ...['a', 'b', 'c', 'd'].flatMap((id): readonly Drawn[] => [
        { ...board, id, parent: 'qk' },
        { id: `${id}1`, parent: id, more: members(3, 2) },
        ...(id < 'c' ? [{ id: `${id}2`, parent: id }] : []),
      ]),
    ];
    const files = { ...filesOf(drawn), 'thu.chibo-profile.yaml': branchProfile };
    const whole = await linesOf(files);
    const top = whole.map((line) => JSON.parse(line)).find(({ branch }) => branch.id === 'qk');
    // a1, a2, b1, b2, c1 and d1; none has cells below it, which gives no points.
    expect(top.facts.branches).toMatchObject({ active: 6, kht: 6 });
    for (const count of [2, 3, 7]) {
      const parts = await Promise.all(
        Array.from({ length: count }, (_, index) => linesOf(files, { index: index + 1, count })),
      );
      expect(parts.flat().sort()).toEqual([...whole].sort());
    }
  });
});
