import { normalName } from '../text/normal-name.js';
import { canBegin, isUpper, type Letters, lettersOf, squeezedOf } from './letters.js';
import { plainLookOf } from './look-alikes.js';
import { NameParts } from './name-parts.js';
import { isBare, isSpelling } from './person-names.js';

/** A range of a text, and the person it names; `code` is absent where several people are possible. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly code: string | undefined;
}

/** Names that begin alike, by their letters, and the lengths that they have. */
interface NamesOfStart {
  readonly keys: Map<string, Spelling[]>;
  readonly lengths: Set<number>;
}

interface Spelling {
  readonly words: readonly string[];
  readonly code: string;
  /**
   * Whether this is the whole name or id. A part of a name counts only with capitals, as names are written.
   */
  readonly isWhole: boolean;
}

const noNames: NamesOfStart = { keys: new Map(), lengths: new Set() };

/** Minimum length of a name of three words that is surely unique, even inside `bienbantranvanan2.docx`. */
const surelyLong = 7;
/** The same of a name of two words, which other words contain by chance more easily. */
const surelyLongOfTwo = 11;
/** Maximum number of characters between two words of one name. */
const widestGap = 3;

/**
 * Finds people in texts in any spelling of their names: without marks, joined by `-`, `_`, `.` or nothing.
 */
export class NameFinder {
  /** An index by the first two letters, so that the search does not try every name at each offset. */
  readonly #byStart = new Map<string, NamesOfStart>();
  /** Parts of names, from which nobody is surely known. */
  readonly parts = new NameParts();

  constructor(people: Iterable<{ readonly words: readonly string[]; readonly code: string }>) {
    for (const { words, code } of people) this.#addPerson(words.map(plainLookOf), code);
  }

  /** The people in a text, from left to right. Where two names begin at one offset, the longer one wins. */
  find(text: string): readonly NameMatch[] {
    const letters = lettersOf(text);
    const matches: NameMatch[] = [];
    let at = 0;
    while (at < letters.squeezed.length) {
      const match = this.#matchAt(letters, at);
      if (match) matches.push({ ...match, start: letters.starts[at] ?? 0 });
      at = match ? match.next : at + 1;
    }
    return matches;
  }

  #addPerson(words: readonly string[], code: string): void {
    this.#add(words, code, true);
    this.parts.add(words, code);
    const given = words.at(-1);
    if (words.length < 3 || given === undefined) return;
    this.#add(words.slice(-2), code, false);
    this.#add([words[0] ?? '', given], code, false);
  }

  #add(words: readonly string[], code: string, isWhole: boolean): void {
    const key = squeezedOf(words.join(''));
    if (key === '') return;
    const start = key.slice(0, 2);
    const names = this.#byStart.get(start) ?? { keys: new Map<string, Spelling[]>(), lengths: new Set() };
    this.#byStart.set(start, names);
    const spellings = names.keys.get(key);
    if (spellings) spellings.push({ words, code, isWhole });
    else names.keys.set(key, [{ words, code, isWhole }]);
    names.lengths.add(key.length);
  }

  #matchAt(letters: Letters, at: number): (NameMatch & { readonly next: number }) | undefined {
    let best: (NameMatch & { readonly next: number }) | undefined;
    const { squeezed } = letters;
    // A name of one letter is indexed by this letter alone.
    for (const start of [squeezed.slice(at, at + 2), squeezed.slice(at, at + 1)]) {
      const { keys, lengths } = this.#byStart.get(start) ?? noNames;
      for (const length of lengths) {
        const next = at + length;
        if (next > squeezed.length || (best !== undefined && next <= best.next)) continue;
        const spellings = keys.get(squeezed.slice(at, next)) ?? [];
        const meant = spellings.filter((spelling) => isMeant(letters, at, length, spelling));
        if (meant.length === 0) continue;
        best = { start: 0, end: letters.ends[next - 1] ?? 0, code: codeOf(letters, at, meant), next };
      }
    }
    return best;
  }
}

/**
 * The code of the person whose name is spelled exactly so, among people whose names differ only in marks;
 * `undefined` where that is ambiguous.
 */
function codeOf(letters: Letters, at: number, spellings: readonly Spelling[]): string | undefined {
  const exact = spellings.filter(({ words }) =>
    slicesOf(letters, at, words).every(
      (slice, index) => normalName(slice) === normalName(words[index] ?? ''),
    ),
  );
  const codes = new Set((exact.length > 0 ? exact : spellings).map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}

function isMeant(letters: Letters, at: number, length: number, { words, isWhole }: Spelling): boolean {
  if (hasWideGap(letters, at, length)) return false;
  if (isWhole && words.length > 1 && length >= (words.length > 2 ? surelyLong : surelyLongOfTwo)) return true;
  if (!canBegin(letters, at) || !canBegin(letters, at + length)) return false;
  const slices = slicesOf(letters, at, words);
  if (!slices.every((slice, index) => isSpelling(slice, words[index] ?? ''))) return false;
  if (words.length === 1) return isLoneName(slices[0] ?? '', words[0] ?? '');
  const isJoined = !hasGap(letters, at, length);
  if (!isJoined && !wordsBegin(letters, at, words)) return false;
  return isWhole || slices.every(isUpper);
}

/** Whether a single word is a name: it is written as one. Ids such as `hoabinh` also match in lower case. */
function isLoneName(slice: string, word: string): boolean {
  return (
    isUpper(slice) ||
    (!isUpper(word) && word.length > 3) ||
    (isBare(slice) && !isBare(word) && word.length > 3)
  );
}

/** The part of the text for each word of a name. */
function slicesOf({ text, starts, ends }: Letters, at: number, words: readonly string[]): readonly string[] {
  let index = at;
  return words.map((word) => {
    const first = index;
    index += squeezedOf(word).length;
    return text.slice(starts[first] ?? 0, ends[index - 1] ?? 0).replace(/\p{Cf}/gu, '');
  });
}

function wordsBegin(letters: Letters, at: number, words: readonly string[]): boolean {
  let index = at;
  return words.every((word) => {
    const begins = canBegin(letters, index);
    index += squeezedOf(word).length;
    return begins;
  });
}

function hasWideGap(letters: Letters, at: number, length: number): boolean {
  return gapsOf(letters, at, length).some((gap) => gap > widestGap);
}

function hasGap(letters: Letters, at: number, length: number): boolean {
  return gapsOf(letters, at, length).some((gap) => gap > 0);
}

/** The number of characters between each two adjacent letters of a match. */
function gapsOf({ starts, ends }: Letters, at: number, length: number): readonly number[] {
  return Array.from({ length: length - 1 }, (_, index) => {
    return (starts[at + index + 1] ?? 0) - (ends[at + index] ?? 0);
  });
}
