import type { Node, Path, Step } from '../parse/tree.js';
import type { Change } from '../record/change.js';

/** The same place in three versions of a record, as canonical data; `undefined` where a version has nothing there. */
export interface Versions {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Where a value is in our text and in theirs. */
export interface Place {
  readonly path: Path;
  readonly theirsPath: Path;
}

/** The trees of the texts that are joined. */
export interface Trees {
  readonly ours: Node;
  readonly theirs: Node;
}

/** A value that each side changed in another way. Paths are those of the joined text, in which ours stands there. */
export interface Clash extends Versions {
  readonly path: Path;
  /** What puts theirs in the place of ours. */
  readonly toTheirs: readonly Change[];
}

/** An entry that both sides added: kept once where they agree, twice where they do not. */
export interface AddedTwice {
  readonly path: Path;
  readonly kept: 'once' | 'twice';
}

/** Three versions joined: the value that comes of it, and the changes of our text that lead there. */
export interface Join {
  readonly value: unknown;
  readonly changes: readonly Change[];
  readonly clashes: readonly Clash[];
  readonly addedTwice: readonly AddedTwice[];
}

export function unchanged(value: unknown): Join {
  return { value, changes: [], clashes: [], addedTwice: [] };
}

export function stepInto({ path, theirsPath }: Place, step: Step, theirsStep = step): Place {
  return { path: [...path, step], theirsPath: [...theirsPath, theirsStep] };
}
