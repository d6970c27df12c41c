import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/core/score/evaluate.js';
import { often } from '../../properties.js';
import { profileOf, recordOf } from './evaluated.js';

/**
 * The arithmetic of format.md §2 over again, in exact fractions of BigInt: written from the text of the
 * contract alone, so that it can disagree with the code.
 */
interface Cells {
  readonly self: Cell;
  readonly branch: Cell;
  readonly appraised: Cell;
}

/** Thousandths of a point as written, `na`, or nothing. */
type Cell = bigint | 'na' | undefined;
type Kind = 'points' | 'check' | 'derived' | 'bonus' | 'penalty';

interface DrawnItem {
  readonly id: string;
  readonly kind: Kind;
  /** Hundredths. */
  readonly max: bigint;
  readonly cells: Cells;
  /** Ten-thousandths: what the formula of a derived item gives. */
  readonly computed: bigint;
  /** Hundredths. */
  readonly override: bigint | undefined;
}

interface DrawnGroup {
  readonly min: bigint;
  readonly items: readonly DrawnItem[];
}

const columns = ['self', 'branch', 'appraised'] as const;
const STEP = 25n;

/** A number entered for a derived item would be an error of its own; `na` is not. */
const cell = (kind: Kind): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('na' as const) },
    { weight: kind === 'derived' ? 0 : 5, arbitrary: fc.bigInt(0n, kind === 'check' ? 1n : 12_000n) },
  );

const item = fc.constantFrom<Kind>('points', 'points', 'check', 'derived', 'bonus', 'penalty').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    max: fc.bigInt(1n, 1200n),
    cells: fc.record({ self: cell(kind), branch: cell(kind), appraised: cell(kind) }),
    computed: fc.bigInt(-10_000n, 150_000n),
    override: fc.option(fc.bigInt(0n, 1200n), { nil: undefined }),
  }),
);

const model = fc.record({
  keep: fc.boolean(),
  groups: fc.array(
    fc.record({ min: fc.bigInt(0n, 3000n), items: fc.array(item, { minLength: 1, maxLength: 5 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});

test('totals, group minima and completeness are those of exact fractions', () => {
  fc.assert(
    fc.property(model, ({ keep, groups: drawn }) => {
      const groups = drawn.map((group, g) => ({
        ...group,
        items: group.items.map((one, i): DrawnItem => ({ ...one, id: `G${g}.${i}` })),
      }));
      const items = groups.flatMap((group) => group.items);
      const scale = sum(items.filter(counts).map(({ max }) => max));
      fc.pre(scale > 0n);
      const { score } = evaluate(
        recordOf(`criteria: ${JSON.stringify(criteriaData(items))}`),
        profileOf(JSON.stringify(profileData(groups, scale, keep))),
        [],
      );
      const totals = [...columns, 'final' as const].map((column) => BigInt(score[column]));
      expect(totals).toEqual(
        [...columns, 'final' as const].map((column) => totalOf(column, items, scale, keep)),
      );
      expect(score.groups.map(({ min, final }) => [BigInt(min ?? -1), BigInt(final)])).toEqual(
        groups.map((group) => [minimumOf(group, keep), sum(group.items.filter(counts).map(finalOf))]),
      );
      expect(score.complete).toEqual(
        Object.fromEntries(columns.map((column) => [column, items.every((one) => isScored(one, column))])),
      );
    }),
    often(150),
  );
});

function totalOf(
  column: keyof Cells | 'final',
  items: readonly DrawnItem[],
  scale: bigint,
  keep: boolean,
): bigint {
  const worth = (one: DrawnItem): bigint => (column === 'final' ? finalOf(one) : worthOf(one, column));
  const plain = sum(items.filter(counts).map(worth));
  const left = scale - sum(items.filter((one) => counts(one) && isOut(one)).map(({ max }) => max));
  const scaled = keep || left === scale ? plain : left === 0n ? 0n : halfUp(plain * scale, left);
  const of = (kind: Kind): bigint => sum(items.filter((one) => one.kind === kind).map(worth));
  const total = scaled + of('bonus') - of('penalty');
  return total < 0n ? 0n : total > scale ? scale : total;
}

/** A group's minimum × what is left of its maximum ÷ its maximum. */
function minimumOf({ min, items }: DrawnGroup, keep: boolean): bigint {
  const whole = sum(items.filter(counts).map(({ max }) => max));
  const left = sum(items.filter((one) => counts(one) && !isOut(one)).map(({ max }) => max));
  return keep || left === whole ? min : halfUp(min * left, whole);
}

function counts({ kind }: DrawnItem): boolean {
  return kind !== 'bonus' && kind !== 'penalty';
}

function lastOf({ cells }: DrawnItem): Cell {
  return cells.appraised ?? cells.branch ?? cells.self;
}

function isOut(one: DrawnItem): boolean {
  return lastOf(one) === 'na';
}

/** Hundredths; 0 for an item that is out, in every column. */
function worthOf(one: DrawnItem, column: keyof Cells): bigint {
  if (isOut(one)) return 0n;
  return one.kind === 'derived' ? derivedOf(one) : entered(one, one.cells[column]);
}

function finalOf(one: DrawnItem): bigint {
  if (isOut(one)) return 0n;
  return one.kind === 'derived' ? derivedOf(one) : entered(one, lastOf(one));
}

function entered({ kind, max }: DrawnItem, value: Cell): bigint {
  if (value === undefined || value === 'na') return 0n;
  return kind === 'check' ? value * max : halfUp(value, 10n);
}

/** The formula's value held within 0…max, then down to whole steps of 0.25 (25 hundredths). */
function derivedOf({ computed, max, override }: DrawnItem): bigint {
  if (override !== undefined) return override;
  const most = max * 100n;
  const held = computed < 0n ? 0n : computed > most ? most : computed;
  return (held / (STEP * 100n)) * STEP;
}

function isScored(one: DrawnItem, column: keyof Cells): boolean {
  return (one.kind !== 'points' && one.kind !== 'check') || isOut(one) || one.cells[column] !== undefined;
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function profileData(groups: readonly DrawnGroup[], scale: bigint, keep: boolean): unknown {
  return {
    chiboProfile: 1,
    id: 'thu',
    version: '1',
    title: 'Random',
    scale: { max: Number(scale) / 100, step: 0.25, na: keep ? 'keep' : 'rescale' },
    groups: groups.map(({ min, items }, index) => ({
      id: `G${index}`,
      title: 'Group',
      min: Number(min) / 100,
      items: items.map(({ id, kind, max, computed }) => ({
        id,
        title: id,
        kind,
        max: Number(max) / 100,
        ...(kind === 'derived' && { formula: `0.0 + (${(Number(computed) / 10_000).toFixed(4)})` }),
      })),
    })),
    bands: [{ id: 'dat', title: 'Pass', min: 0 }],
  };
}

function criteriaData(items: readonly DrawnItem[]): unknown {
  const written = (kind: Kind, value: Cell): unknown => {
    if (value === undefined || value === 'na') return value;
    if (kind === 'check') return value === 1n ? 'dat' : 'khong-dat';
    return Number(value) / 1000;
  };
  return Object.fromEntries(
    items.map(({ id, kind, cells, override }) => [
      id,
      {
        ...Object.fromEntries(columns.map((column) => [column, written(kind, cells[column])])),
        ...(kind === 'derived' &&
          override !== undefined && { override: { value: Number(override) / 100, reason: 'why' } }),
      },
    ]),
  );
}
