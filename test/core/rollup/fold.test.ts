import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoldSource, foldedFrom } from '../../../src/core/rollup/fold.js';
import { groupings } from '../../../src/core/rollup/groupings.js';
import { groupsOf } from '../../../src/core/rollup/groups.js';
import { addEntry, openPartial, type PartialRollup, partialOf } from '../../../src/core/rollup/partial.js';
import type { RecordSummary } from '../../../src/core/rollup/record-summary.js';
import { type Rollup, type RollupOptions, rollup } from '../../../src/core/rollup/rollup.js';
import {
  type NodeJson,
  type RollupJson,
  rollupJson,
  rollupJsonText,
} from '../../../src/core/rollup/rollup-json.js';
import type { Units } from '../../../src/core/units/units.js';
import { often } from '../../properties.js';
import { forest, orderlyForest } from './forests.js';
import { anyTime, board, collected, type Drawn, filesOf, folderOf, members } from './records.js';

/** Records to be folded, of which some are found to be unreadable only when they are read as a whole. */
function sourceOf(
  entries: readonly RecordSummary[],
  broken: ReadonlySet<string>,
  order: readonly RecordSummary[],
): FoldSource {
  const exchanged = (entry: RecordSummary) => (broken.has(entry.file) ? { unread: entry.file } : entry);
  return {
    async *looks() {
      yield* entries;
    },
    async *records() {
      yield* order.map(exchanged);
    },
    async *recordsAt(places) {
      yield* entries.filter((_, place) => places.has(place)).map(exchanged);
    },
  };
}

function printed(made: Rollup): RollupJson {
  return rollupJson(made, { language: 'vi', figures: true });
}

/** The tree without the cells that another leaves out; those must be cells with nothing below them. */
function without(node: NodeJson, other: NodeJson, cells: ReadonlySet<string>): NodeJson {
  const left = [...other.children];
  const children = node.children.flatMap((child) => {
    const [next] = left;
    if (next && next.id === child.id && next.name === child.name && next.records === child.records) {
      left.shift();
      return without(child, next, cells);
    }
    expect(child.children).toEqual([]);
    expect(cells).toContain(child.id);
    return [];
  });
  expect(left).toEqual([]);
  return { ...node, children };
}

interface Drawing {
  readonly entries: readonly RecordSummary[];
  readonly broken: readonly RecordSummary[];
  readonly order: readonly RecordSummary[];
  readonly options: RollupOptions;
}

const units: Units = new Map([
  ['u4', { id: 'u4', to: '2020-12-31', into: 'u5' }],
  ['c1', { id: 'c1', parent: 'u1', from: '2020-01-01' }],
  ['c2', { id: 'c2', parent: 'u1', to: '2021-12-31', into: 'c3' }],
  ['c3', { id: 'c3', parent: 'u1' }],
  ['c90', { id: 'c90', parent: 'u1', order: 1 }],
  ['c91', { id: 'c91', parent: 'u80', to: '2021-06-30' }],
  ['u80', { id: 'u80', type: 'dang-bo-co-so', parent: 'u0' }],
]);

const drawing = fc
  .oneof(forest, orderlyForest, fc.tuple(forest, orderlyForest).map(together))
  .chain((entries) =>
    fc.record({
      entries: fc.constant(entries),
      broken: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.subarray([...entries], { maxLength: Math.min(2, entries.length) }),
      ),
      order: fc.shuffledSubarray([...entries], { minLength: entries.length }),
      options: fc.record(
        {
          from: fc.constantFrom('2019-01-01', '2020-01-01'),
          to: fc.constantFrom('2021-12-31', '2022-12-31'),
          deadline: fc.constant('2022-12-10'),
          units: fc.constant(units),
        },
        { requiredKeys: [] },
      ),
    }),
  );

function together([wild, orderly]: readonly [
  readonly RecordSummary[],
  readonly RecordSummary[],
]): readonly RecordSummary[] {
  return [...wild, ...orderly.map((entry) => ({ ...entry, file: `x${entry.file}` }))];
}

async function bothOf({ entries, broken, order, options }: Drawing) {
  const unread = new Set(broken.map(({ file }) => file));
  const all = openPartial();
  for (const entry of entries) {
    if (unread.has(entry.file)) all.unread.add(entry.file);
    else addEntry(all, entry);
  }
  const wanted = { from: options.from ?? anyTime.from, to: options.to ?? anyTime.to };
  const folded = await foldedFrom(sourceOf(entries, unread, order), { ...options, wanted });
  return { all, folded };
}

test('a roll-up is the same in pieces as in one', async () => {
  await fc.assert(
    fc.property(forest, fc.boolean(), fc.boolean(), (entries, figures, isGrouped) => {
      const partial = partialOf(entries);
      const groups = isGrouped ? groupsOf(partial, 'year', {}, 'vi') : undefined;
      const made = rollup(partial);
      const options = { language: 'vi', figures, groups } as const;
      expect([...rollupJsonText(made, options)].join('')).toBe(
        `${JSON.stringify(rollupJson(made, options), null, 2)}\n`,
      );
    }),
    often(30),
  );
});

describe('folded records', () => {
  test('give the findings and figures of the records themselves, whatever stands where and in any order', async () => {
    let left = 0;
    await fc.assert(
      fc.asyncProperty(drawing, async (drawn) => {
        const { all, folded } = await bothOf(drawn);
        const whole = printed(rollup(all, drawn.options));
        const made = rollup(folded, drawn.options);
        const brief = printed(made);
        const cells = new Set(drawn.entries.filter(({ cell }) => cell).map(({ id }) => id));
        expect(brief.diagnostics).toEqual(whole.diagnostics);
        expect(brief).toEqual({ ...whole, root: without(whole.root, brief.root, cells) });
        expect(made.outside).toBe(rollup(all, drawn.options).outside);
        left += brief.records - made.entries.length;
      }),
      often(300),
    );
    expect(left).toBeGreaterThan(100);
  });

  test.each(groupings.filter((by) => by !== 'unit'))('give the same groups by %s', async (by) => {
    await fc.assert(
      fc.asyncProperty(drawing, async (drawn) => {
        const { all, folded } = await bothOf(drawn);
        const figures = (partial: PartialRollup) =>
          groupsOf(partial, by, drawn.options, 'vi').map(({ key, name, rollup: one }) => {
            const { children: _, ...root } = printed(one).root;
            return { key, name, root };
          });
        expect(figures(folded)).toEqual(figures(all));
      }),
      often(60),
    );
  });
});

describe('a folder that is folded', () => {
  const qk: Drawn = { id: 'qk', type: 'dang-bo-cap-tren' };
  const years = ['2019', '2020', '2021', '2022'];
  const people = 'members: [{id: a, name: Trần An, joined: 2004-05-19}]\n';
  const source = 'mentoring: [{mentor: m0, mentee: q1, kind: quan-chung}]\n';
  const records: readonly Drawn[] = years.flatMap((period): readonly Drawn[] => [
    { ...qk, period },
    { ...board, parent: 'qk', period },
    { id: 'cb1', parent: 'db', period, more: `${members(4, 1)}${source}` },
    ...(period === '2021' ? [] : [{ id: 'cb2', parent: 'db', period, more: `${members(5, 2)}${source}` }]),
    { id: 'cb3', parent: 'db', period, more: period === '2020' ? people : '' },
    { id: 'cb4', parent: 'db', period, more: `${period === '2020' ? people : ''}${source}` },
    ...(period === '2022' ? [{ id: 'cb4', parent: 'db', period, more: members(9), file: 'z-more' }] : []),
  ]);

  test('keeps what is entangled alone, and says all that is found', async () => {
    const files = filesOf(records);
    const partial = await foldedFrom(folderOf(files), { wanted: anyTime });
    const folded = rollup(partial);
    const whole = rollup(await collected(files));
    // Two records of one year are entangled; nothing else is kept but the đảng bộ.
    expect(new Set([...partial.entries.values()].map(({ id }) => id))).toEqual(new Set(['qk', 'db', 'cb4']));
    expect(folded.findings.map(({ code, unit }) => [code, unit])).toEqual([
      ['rollup/missing', 'cb2'],
      ['rollup/duplicate', 'cb4'],
      ['rollup/duplicate', 'cb4'],
      ['rollup/no-source', 'cb3'],
    ]);
    expect(folded.findings).toEqual(whole.findings);
    expect(folded.root.facts).toEqual(whole.root.facts);
    expect(folded.records).toBe(24);
    const db = folded.root.children[0]?.children[0];
    expect(db).toMatchObject({ id: 'db', records: 20 });
    expect(db?.children.map(({ id }) => id)).toEqual(['cb4']);
  });
});
