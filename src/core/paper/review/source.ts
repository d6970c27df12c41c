import { blank, capitals, committeeOf, phrase } from '../../language/documents.js';
import type { BranchType } from '../../record/codes.js';
import { noPaperSettings, type PaperSettings, withoutPeople } from '../../record/paper-settings.js';
import { yearOf } from '../../record/period.js';
import type { ReviewFigure } from '../../rollup/figure.js';
import { nodeOf } from '../../rollup/find-unit.js';
import { nameOf } from '../../rollup/names.js';
import type { RecordSummary } from '../../rollup/record-summary.js';
import {
  entriesBelow,
  type PeriodFigures,
  type Review,
  type Rollup,
  type RollupNode,
  reviewOf,
} from '../../rollup/rollup.js';
import { formatDate } from '../../text/numbers.js';
import type { ReviewKind } from './kinds.js';

export interface ReviewOptions {
  /** `so-ket` where absent. */
  readonly kind?: ReviewKind | undefined;
  /** What the paper is about, in place of our own words. */
  readonly title?: string | undefined;
  /** Whether groups of people under five are withheld, since the paper is meant for others. */
  readonly withhold?: boolean | undefined;
  /** What the configuration says of a unit's review; people in it are not named to others. */
  readonly settings?: ((unit: string) => PaperSettings) | undefined;
}

/** What a review is made from: a unit of a roll-up with its figures and where it stands. */
export interface ReviewSource {
  readonly rollup: Rollup;
  readonly node: RollupNode;
  readonly review: Review;
  readonly entries: readonly RecordSummary[];
  readonly type: BranchType | undefined;
  /** The organisation that it stands below; `undefined` where the records do not say. */
  readonly above: string | undefined;
  readonly options: ReviewOptions;
  readonly settings: PaperSettings;
}

/**
 * The source for a unit by its id; for the only unit at the top, else for everything, where none is asked
 * for. `undefined` where there is no such unit, or no record at all.
 */
export function reviewSourceOf(
  rollup: Rollup,
  unit: string | undefined,
  options: ReviewOptions,
): ReviewSource | undefined {
  const [only, ...others] = rollup.root.children;
  const top = only !== undefined && others.length === 0 ? only : rollup.root;
  const node = unit === undefined ? top : nodeOf(rollup.root, unit);
  if (node === undefined || node.records === 0) return undefined;
  const own = node.summed.node.entries.at(-1);
  return {
    rollup,
    node,
    review: reviewOf(node, rollup),
    entries: entriesBelow(node.summed.node),
    type: own?.type ?? undefined,
    above: superiorIn(rollup.root, node)?.name || own?.path.at(-1),
    options,
    settings: settingsFor(node, options),
  };
}

function settingsFor({ id }: RollupNode, { settings, withhold }: ReviewOptions): PaperSettings {
  const own = settings?.(id ?? '') ?? noPaperSettings;
  return withhold ? withoutPeople(own) : own;
}

function superiorIn(root: RollupNode, node: RollupNode): RollupNode | undefined {
  if (root.children.includes(node)) return root.name === '' ? undefined : root;
  for (const child of root.children) {
    const found = superiorIn(child, node);
    if (found) return found;
  }
  return undefined;
}

export const byName = new Intl.Collator('vi', { numeric: true });

/** The units of the next level as people list them: Chi bộ 2 before Chi bộ 10. */
export function unitsBelow({ children }: RollupNode): readonly RollupNode[] {
  return [...children].sort((a, b) => byName.compare(a.name, b.name));
}

export function unitText({ node }: Pick<ReviewSource, 'node'>): string {
  return node.name || node.id || blank();
}

/** The committee that the paper goes to. */
export function superiorText({ above }: ReviewSource): string {
  return above === undefined ? phrase('superior/unknown') : committeeOf(above);
}

export function superiorInCapitals({ above }: ReviewSource): string {
  return above === undefined ? phrase('above/unknown') : capitals(above);
}

/** Whether the paper is a cell's own, and not a committee's. */
export function isOfCell({ type, node }: ReviewSource): boolean {
  return (type === 'chi-bo' || type === 'chi-bo-co-so') && node.children.length === 0;
}

/** The first and the last day that the unit's records tell of. */
export function daysOf({ node, rollup }: ReviewSource): { readonly from: string; readonly to: string } {
  const periods = [...node.summed.totals.values()].map(({ period }) => period);
  const from = periods.map((period) => period.from).sort()[0];
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1);
  return { from: from ?? rollup.from ?? '', to: to ?? rollup.to ?? '' };
}

/** `năm 2023`, `3 năm (2019–2021)`, or both days. */
export function reviewPeriodText(source: ReviewSource): string {
  const { from, to } = daysOf(source);
  const year = yearOf({ from, to });
  if (year !== undefined) return phrase('period/year', { year });
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return phrase('review/period', { years: Number(last) - Number(first) + 1, from: first, to: last });
  }
  return phrase('period/days', { from: formatDate(from), to: formatDate(to) });
}

/** Whether the numbers of several periods were added up. */
export function isOfSeveralPeriods({ node }: Pick<ReviewSource, 'node'>): boolean {
  return node.summed.totals.size > 1;
}

/** Calendar years that the unit has figures of, the earliest first; others cannot be set side by side. */
export function yearsOf({ review }: ReviewSource): readonly (PeriodFigures & { readonly year: number })[] {
  return review.periods.flatMap((one) => {
    const year = yearOf(one.period);
    return year === undefined ? [] : [{ ...one, year }];
  });
}

/** The two years that `review.changes` compares: none where the last periods are not two calendar years. */
export function comparedYears(source: ReviewSource): readonly (PeriodFigures & { readonly year: number })[] {
  const years = yearsOf(source).slice(-2);
  const periods = source.review.periods.slice(-2);
  return years.length === 2 && years.every(({ period }, index) => period === periods[index]?.period)
    ? years
    : [];
}

/** The figures whose messages have these names, in the order of the names. */
export function figuresOf(
  figures: readonly ReviewFigure[],
  ...titles: readonly ReviewFigure['title']['key'][]
): readonly ReviewFigure[] {
  return titles.flatMap((key) => figures.filter(({ title }) => title.key === key));
}

/** A profile by the title it had in the records. */
export function modelTitle({ rollup }: Pick<ReviewSource, 'rollup'>, profile: string): string {
  return rollup.titles[nameOf('model', profile)] ?? profile;
}
