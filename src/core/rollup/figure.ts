import type { Message } from '../language/message.js';
import type { Qualifier } from '../score/facts/figures.js';
import type { CountingMode } from './modes.js';
import type { Share } from './node-facts.js';

export type FigureKind = 'count' | 'share' | 'ratio' | 'points' | 'days';

/**
 * A figure of a review (F1–F24): its value with numerator and denominator, so that no percentage
 * stands without them. Shares are fractions; points are points as people read them.
 */
export interface ReviewFigure {
  readonly id: string;
  /** Tells it from the others, in this roll-up and in that of another period. */
  readonly key: string;
  readonly title: Message;
  readonly kind: FigureKind;
  /** `null` where it was asked for and no record tells of it. */
  readonly value: number | null;
  readonly n?: number;
  readonly of?: number;
  /** The number of cells due, if the figure covers fewer: `of` cells, unless `units` gives their number. */
  readonly due?: number;
  /** The number of cells that a figure covers, if it counts something other than cells; only with `due`. */
  readonly units?: number;
  readonly qualifier: Qualifier;
  readonly mode?: CountingMode;
}

/** The inputs of the figures besides the sum. */
export interface FigureContext {
  readonly titles: Readonly<Record<string, string>>;
  readonly modes: Readonly<Record<string, CountingMode>>;
  /** Whether the unit itself reports a share, which then stands. */
  isReported(name: string): boolean;
}

/** A part that exceeds its whole means that the whole was not reported everywhere; then the share is unknown. */
export function isPart({ n = 0, of = 0 }: Share): boolean {
  return n <= of;
}

export function counted(
  id: string,
  title: Message,
  value: number,
  qualifier: Qualifier = '',
  mode?: CountingMode,
): ReviewFigure {
  return { id, key: keyOf(id, title), title, kind: 'count', value, qualifier, ...(mode ? { mode } : {}) };
}

export function shared(
  id: string,
  title: Message,
  kind: FigureKind,
  { value, qualifier, n, of }: Share,
): ReviewFigure {
  const made = n === undefined || of === undefined ? {} : { n, of };
  return { id, key: keyOf(id, title), title, kind, value, qualifier, ...made };
}

/** A mean of hundredths as points: `n` points over `of` records. */
export function inPoints(
  id: string,
  title: Message,
  { value, qualifier, n = 0, of = 0 }: Share,
): ReviewFigure {
  return { id, key: keyOf(id, title), title, kind: 'points', value: value / 100, n: n / 100, of, qualifier };
}

/** Points over points, both kept in hundredths. */
export function hundredths(share: Share): Share {
  return { ...share, n: (share.n ?? 0) / 100, of: (share.of ?? 0) / 100 };
}

export function keyOf(id: string, title: Message): string {
  return `${id} ${JSON.stringify(title)}`;
}
