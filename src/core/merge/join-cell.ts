import { isSameData } from '../edit/expected.js';
import { parseText } from '../parse/parse.js';
import { canonical } from './canonical.js';
import type { Versions } from './join.js';
import { joinValues } from './join-values.js';

/** What comes of one cell that two sides may have changed. */
export type CellJoin = { readonly kind: 'joined'; readonly value: unknown } | { readonly kind: 'clash' };

/** Joins three versions of one cell as `mergeRecords` joins those of a record. The values are plain data. */
export function joinCell({ base, ours, theirs }: Versions): CellJoin {
  const same = (one: unknown, other: unknown): boolean => isSameData(one ?? null, other ?? null);
  // What most cells are needs no text to be made of it.
  if (same(base, theirs)) return { kind: 'joined', value: ours };
  if (same(base, ours) || same(ours, theirs)) return { kind: 'joined', value: theirs };
  const [mine, other] = [treeOf(ours), treeOf(theirs)];
  if (mine === undefined || other === undefined) return { kind: 'clash' };
  const place = { path: cellPath, theirsPath: cellPath };
  const versions = { base: canonical(base), ours: canonical(ours), theirs: canonical(theirs) };
  const { value, clashes } = joinValues(place, versions, { ours: mine, theirs: other });
  return clashes.length > 0 ? { kind: 'clash' } : { kind: 'joined', value };
}

/** Where the cell is in the texts that are made of it. */
const cellPath = ['of', 'cell'];

function treeOf(value: unknown) {
  return parseText(JSON.stringify({ of: { cell: value ?? null } })).root;
}
