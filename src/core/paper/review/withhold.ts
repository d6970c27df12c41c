import { phrase } from '../../language/documents.js';
import { countText, percentText } from '../../rollup/figure-value.js';
import type { Share } from '../../rollup/node-facts.js';
import type { Qualifier } from '../../score/facts/figures.js';
import type { Cell, Formula } from '../model.js';
import { areGivenAway } from '../parts/given-away.js';
import type { ReviewOptions } from './source.js';

/** A number of a review as people may see it. */
export interface Shown {
  readonly text: string;
  /** The number behind the text, where it is exact and may be seen. */
  readonly number?: number;
  readonly percent?: boolean;
  /** The number of people or organisations behind it; the smallest of several is found by it. */
  readonly weight: number;
  /** Withheld from others, because the group has fewer than five people. */
  readonly hidden?: boolean;
  /** How many people are behind a hidden count from one to four. */
  readonly people?: number;
}

/** Nobody counted it, or reported it. */
export const unknown: Shown = { text: phrase('review/none-mark'), weight: 0 };

const hidden: Shown = { text: phrase('withheld'), weight: 0, hidden: true };
const few: Shown = { ...hidden, text: phrase('fewer-than-five') };

/** A count; `undefined` where nobody counted. People from one to four are withheld from others. */
export function shownCount(
  value: number | undefined,
  qualifier: Qualifier,
  { withhold }: ReviewOptions,
  ofPeople: boolean,
): Shown {
  if (value === undefined) return unknown;
  if (withhold && ofPeople && isFew(value)) return { ...few, people: value };
  const exact = qualifier === '' ? { number: value } : {};
  return { text: countText(value, qualifier, 'vi'), weight: value, ...exact };
}

/** A share; withheld from others where it is about a few people, or about all but a few. */
export function shownShare(share: Share, { withhold }: ReviewOptions, ofPeople: boolean): Shown {
  const { value, qualifier, n = 0, of } = share;
  if (of === undefined ? value === 0 : of === 0 || n > of) return unknown;
  if (withhold && ofPeople && of !== undefined && (isFew(n) || isFew(of) || isFew(of - n))) return hidden;
  const exact = qualifier === '' ? { number: value } : {};
  return { text: percentText(value, qualifier, 'vi'), percent: true, weight: n, ...exact };
}

function isFew(people: number): boolean {
  return people > 0 && people < 5;
}

/** A number that is no part of a whole, such as people for each other; withheld where either side is a few people. */
export function shownRatio(share: Share, { withhold }: ReviewOptions, ofPeople: boolean): Shown {
  const { value, qualifier, n = 0, of = 0 } = share;
  if (withhold && ofPeople && (isFew(n) || isFew(of))) return hidden;
  const exact = qualifier === '' ? { number: value } : {};
  return { text: countText(value, qualifier, 'vi'), weight: n, ...exact };
}

/**
 * Parts whose whole can be seen as well: where one alone is withheld, the least of the others goes with it,
 * since the difference would give it away. Where the difference is as small or as large as that of parts from
 * one to four can be, it gives away each of them (five parts of "dưới 5" that make 5): then no part is shown,
 * so that nobody can tell which of them are none at all.
 */
export function shownParts(parts: readonly Shown[]): readonly Shown[] {
  if (areGivenAway(parts.flatMap(({ people }) => people ?? [])))
    return parts.map((part) => (part === unknown ? part : hidden));
  if (parts.filter((part) => part.hidden).length !== 1) return parts;
  const least = Math.min(...parts.flatMap(({ weight }) => (weight > 0 ? weight : [])));
  const index = parts.findIndex(({ weight }) => weight === least);
  return parts.map((part, at) => (at === index ? hidden : part));
}

/** A number that is not about persons: organisations, points, meetings. */
export function amount(value: number): Cell {
  return { text: countText(value, '', 'vi'), number: value };
}

export function shownCell({ text, number, percent }: Shown, formula?: Formula): Cell {
  if (number === undefined) return { text };
  return { text, number, ...(percent ? { percent } : {}), ...(formula ? { formula } : {}) };
}
