/** An entry of a joined list: an entry of our version by its position, or an entry that only their version has. */
export type Token =
  | { readonly side: 'ours'; readonly index: number }
  | { readonly side: 'theirs'; readonly index: number };

/** The versions of a list, as positions. */
export interface ListVersions {
  /** For each entry of the base, where it is in our version and in theirs. */
  readonly inOurs: readonly (number | undefined)[];
  readonly inTheirs: readonly (number | undefined)[];
  readonly oursLength: number;
  /** Entries of ours that are not in the result. */
  readonly removed: ReadonlySet<number>;
  /** Entries that theirs adds and the result takes. */
  readonly added: readonly number[];
  /** Entries that both sides added, by their position in theirs: where ours has them. */
  readonly twins: ReadonlyMap<number, number>;
}

/**
 * The entries of a joined list in order: ours, with the moves that theirs made of entries which ours did not move,
 * and what theirs adds behind the entry that it follows there; behind ours where both add in one place.
 */
export function joinOrder(list: ListVersions): readonly Token[] {
  const oursOf = new Map<number, number>(list.twins);
  for (const [base, theirs] of list.inTheirs.entries()) {
    const ours = list.inOurs[base];
    if (theirs !== undefined && ours !== undefined && !list.removed.has(ours)) oursOf.set(theirs, ours);
  }
  const order = movedOrder(list, oursOf);
  const shared = new Set([...list.inOurs, ...list.twins.values()]);
  const tokens: Token[] = order.map((index) => ({ side: 'ours', index }));
  for (const index of list.added) {
    let at = placeBehind(tokens, index, oursOf);
    for (;;) {
      const next = tokens[at];
      if (next?.side !== 'ours' || shared.has(next.index)) break;
      at += 1;
    }
    tokens.splice(at, 0, { side: 'theirs', index });
  }
  return tokens;
}

/** Our entries in order, with theirs' moves. */
function movedOrder(list: ListVersions, oursOf: ReadonlyMap<number, number>): readonly number[] {
  const ours = Array.from({ length: list.oursLength }, (_, index) => index);
  const kept = ours.filter((index) => !list.removed.has(index));
  const moved = movedByTheirs(list);
  if (moved.length === 0) return kept;
  const order = kept.filter((index) => !moved.some(({ ours: mine }) => mine === index));
  const tokens: Token[] = order.map((index) => ({ side: 'ours', index }));
  for (const { ours: index, theirs } of moved) {
    tokens.splice(placeBehind(tokens, theirs, oursOf), 0, { side: 'ours', index });
  }
  return tokens.map(({ index }) => index);
}

/**
 * The place behind the nearest entry that stands before an entry of theirs there and is in the result; `oursOf`
 * names entries of ours by their position in theirs.
 */
export function placeBehind(
  tokens: readonly Token[],
  theirs: number,
  oursOf: ReadonlyMap<number, number>,
): number {
  for (let before = theirs - 1; before >= 0; before -= 1) {
    const ours = oursOf.get(before);
    const at = tokens.findIndex(({ side, index }) => (side === 'ours' ? index === ours : index === before));
    if (at >= 0) return at + 1;
  }
  return 0;
}

interface Moved {
  readonly ours: number;
  readonly theirs: number;
}

/** The entries that theirs moved and ours did not, in the order of theirs. */
function movedByTheirs({ inOurs, inTheirs, removed }: ListVersions): readonly Moved[] {
  const common = [...inOurs.keys()].flatMap((base) => {
    const [ours, theirs] = [inOurs[base], inTheirs[base]];
    return ours === undefined || theirs === undefined || removed.has(ours) ? [] : [{ ours, theirs }];
  });
  const unmovedHere = risingPositions(common.map(({ ours }) => ours));
  const unmovedThere = risingPositions(common.map(({ theirs }) => theirs));
  return common
    .filter((_, position) => unmovedHere.has(position) && !unmovedThere.has(position))
    .sort((a, b) => a.theirs - b.theirs);
}

/** The positions of a longest rising subsequence: what stays where it is when the rest is moved. */
function risingPositions(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [position, number] of numbers.entries()) {
    const at = firstAtLeast(tails, numbers, number);
    before.push(tails[at - 1]);
    tails[at] = position;
  }
  const rising = new Set<number>();
  for (let position = tails.at(-1); position !== undefined; position = before[position]) rising.add(position);
  return rising;
}

function firstAtLeast(tails: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
