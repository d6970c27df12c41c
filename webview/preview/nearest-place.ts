import type { Path } from '../../src/core/parse/tree.js';

/**
 * The index of the place on the page that best matches a path: the place itself, else the first of those that
 * share the longest prefix and belong to the same entry (`members`, 3). `undefined` if the page shows nothing
 * of that entry.
 */
export function nearestPlace(places: readonly Path[], wanted: Path): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, place] of places.entries()) {
    const shared = commonSteps(place, wanted);
    const isWithin = shared >= entrySteps || shared === place.length || shared === wanted.length;
    const isItself = shared === place.length && shared === wanted.length;
    if (shared === 0 || !isWithin || shared + (isItself ? 1 : 0) <= most) continue;
    best = index;
    most = shared + (isItself ? 1 : 0);
  }
  return best;
}

/** A section and its entry: `criteria`, `I.1`. */
const entrySteps = 2;

function commonSteps(a: Path, b: Path): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Parses the path in a JSON attribute; `undefined` if there is none. */
export function readPlace(written: string | undefined): Path | undefined {
  if (written === undefined) return undefined;
  const path: unknown = JSON.parse(written);
  return Array.isArray(path) ? path.filter(isStep) : undefined;
}

function isStep(step: unknown): step is string | number {
  return typeof step === 'string' || typeof step === 'number';
}
