/** Text in the composed form that Vietnamese keyboards on Windows give and that git compares well. */
export function composed(text: string): string {
  return ascii.test(text) ? text : text.normalize('NFC');
}

/**
 * Whether every text of a source is surely composed, keys and values: then nobody need look at each of them. A
 * source with a backslash may spell out marks, so that it is not sure.
 */
export function isSurelyComposed(source: string): boolean {
  if (source !== last.source) {
    const composed = ascii.test(source) || (!source.includes('\\') && source.normalize('NFC') === source);
    last = { source, composed };
  }
  return last.composed;
}

/** The source asked about last: several rules ask about one. */
let last = { source: '', composed: true };

/** Text without any mark to compose; most keys and codes are. */
const ascii = /^[ -~]*$/;

/** Text without marks and case, for searching and for matching misspelt words: `Đặng` → `dang`. */
export function folded(text: string): string {
  return withoutMarks(text).toLowerCase();
}

/** Text without marks: `Đặng` → `Dang`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** The one candidate that is the same word but for marks, case, blanks and hyphens, or `undefined`. */
export function sameWord(word: string, candidates: readonly string[]): string | undefined {
  const wanted = squeezed(word);
  const same = candidates.filter((candidate) => squeezed(candidate) === wanted);
  return same.length === 1 ? same[0] : undefined;
}

/**
 * The candidate nearest to `word`: at most a third of its letters differ, none of a short one. `undefined`
 * where there is none, and where another candidate is at most `margin` letters farther: that would be a guess.
 */
export function nearest(word: string, candidates: readonly string[], margin = 0): string | undefined {
  const wanted = squeezed(word);
  let best: string | undefined;
  // A short code is one letter away from too many others to guess.
  let bestDistance = Math.floor(wanted.length / 3) + 1;
  let second = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, squeezed(candidate));
    if (distance < bestDistance) {
      if (best !== undefined) second = bestDistance;
      best = candidate;
      bestDistance = distance;
    } else if (distance < second) second = distance;
  }
  if (best === undefined || bestDistance === 0) return best;
  return second > bestDistance + margin ? best : undefined;
}

/** Comparisons of a word with a candidate before no more suggestions are made of one list. */
const mostComparisons = 50_000;

/**
 * `nearest` for many words and the same candidates: each word is looked up once, and only so many of them, since a
 * list of thousands against another of thousands would take minutes.
 */
export function nearestOf(candidates: readonly string[]): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word))
      known.set(
        word,
        known.size < mostComparisons / candidates.length ? nearest(word, candidates) : undefined,
      );
    return known.get(word);
  };
}

/** A word without marks, case, blanks and the signs between the parts of a code. */
function squeezed(word: string): string {
  return folded(word).replace(/[\s_.-]/g, '');
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8 || a.length > 60) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? Number.POSITIVE_INFINITY;
}
