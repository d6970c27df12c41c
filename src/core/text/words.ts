/** Text in composed form (NFC), which Vietnamese keyboards on Windows produce and git compares well. */
export function composed(text: string): string {
  return ascii.test(text) ? text : text.normalize('NFC');
}

/**
 * Whether all keys and values of a source are certainly composed, so that they need not be checked one by
 * one. A source with a backslash may escape marks, so the answer is no.
 */
export function isSurelyComposed(source: string): boolean {
  if (source !== last.source) {
    const composed = ascii.test(source) || (!source.includes('\\') && source.normalize('NFC') === source);
    last = { source, composed };
  }
  return last.composed;
}

/** A cache of one entry, because several rules ask about the same source. */
let last = { source: '', composed: true };

/** A fast path: text without marks to compose. Most keys and codes are such text. */
const ascii = /^[ -~]*$/;

/** Text without marks and case, for searching and for matching misspelt words: `Đặng` → `dang`. */
export function folded(text: string): string {
  return withoutMarks(text).toLowerCase();
}

/** Text without marks: `Đặng` → `Dang`. */
export function withoutMarks(text: string): string {
  if (ascii.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** The only candidate that differs just in marks, case, blanks and hyphens, or `undefined`. */
export function sameWord(word: string, candidates: readonly string[]): string | undefined {
  const wanted = squeezed(word);
  const same = candidates.filter((candidate) => squeezed(candidate) === wanted);
  return same.length === 1 ? same[0] : undefined;
}

/**
 * The candidate nearest to `word`. At most a third of its letters may differ, none in a short word.
 * `undefined` where there is none, or where another candidate is at most `margin` letters farther, because
 * that would be a guess.
 */
export function nearest(word: string, candidates: readonly string[], margin = 0): string | undefined {
  const wanted = squeezed(word);
  let best: string | undefined;
  // A short code is one letter away from too many other codes to guess.
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

/** The number of comparisons after which a list gets no more suggestions. */
const mostComparisons = 50_000;

/**
 * `nearest` for many words and the same candidates. Each word is looked up once, and the number of
 * comparisons is limited, because comparing two lists of thousands of words would take minutes.
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

/** A word without marks, case, blanks and the separators of a code. */
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
