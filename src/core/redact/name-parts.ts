import { isSyllable } from '../language/legacy-fonts.js';
import { normalName } from '../text/normal-name.js';
import { squeezedOf } from './letters.js';
import { isSpelling } from './person-names.js';

/** Minimum length of initials and a given name in one word without capitals, such as `dhnghia`. */
const surelyInitials = 6;

/** Parts of people's names: given names, adjacent words, and initials beside a given name. */
export class NameParts {
  readonly #given = new Map<string, Set<string>>();
  readonly #pairs = new Map<string, (readonly [string, string])[]>();
  /** The names with a given name, by its letters. */
  readonly #names = new Map<string, (readonly string[])[]>();
  readonly #shortForms = new Map<string, ShortForms>();
  /** The names that have been added, because namesakes have the same parts. */
  readonly #added = new Set<string>();

  add(words: readonly string[], code: string): void {
    const given = words.at(-1);
    if (words.length < 2 || given === undefined) return;
    const bearers = this.#given.get(normalName(given)) ?? new Set();
    this.#given.set(normalName(given), bearers.add(code));
    const name = words.join(' ');
    if (this.#added.has(name)) return;
    this.#added.add(name);
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next !== undefined) this.#addPair(word, next);
    }
    this.#addPair(words[0] ?? '', given);
    const key = squeezedOf(given);
    const names = this.#names.get(key);
    if (names) names.push(words);
    else this.#names.set(key, [words]);
  }

  /** The code of the only person with this given name; `null` where several people have it. */
  byGivenName(word: string): string | null | undefined {
    const codes = this.#given.get(normalName(word));
    if (codes === undefined) return undefined;
    return codes.size === 1 ? ([...codes][0] ?? null) : null;
  }

  /** Whether two words are adjacent in a person's name, or the first and the last of it. */
  hasPair(one: string, other: string): boolean {
    const pairs = this.#pairs.get(`${squeezedOf(one)} ${squeezedOf(other)}`) ?? [];
    return pairs.some(([first, second]) => isSpelling(one, first) && isSpelling(other, second));
  }

  /** Whether letters before a given name shorten other words of somebody's name: `ĐH`, `Ng`. */
  isShortFor(letters: string, given: string): boolean {
    const { beginnings, initials } = this.#shortFormsOf(given);
    const short = squeezedOf(letters);
    return beginnings.has(short) || initials.has(short);
  }

  /** Whether a word is a given name together with initials: `ĐHNghĩa`, `HNghĩa`, `NghiaDH`, `dhnghia`. */
  isWithInitials(word: string): boolean {
    const [, before = '', given = ''] = /^(\p{Lu}{1,4})(\p{Lu}[\p{Ll}\p{M}]+)$/u.exec(word) ?? [];
    if (before !== '' && this.isShortFor(before, given)) return true;
    const joined = squeezedOf(word);
    if (joined.length < surelyInitials || isSyllable(joined)) return false;
    return [2, 3, 4].some(
      (length) =>
        this.#areInitials(joined.slice(0, length), joined.slice(length)) ||
        this.#areInitials(joined.slice(-length), joined.slice(0, -length)),
    );
  }

  #areInitials(letters: string, given: string): boolean {
    return this.#names.has(given) && this.#shortFormsOf(given).initials.has(letters);
  }

  /** Computed when a text first has the given name, because most of many names are in no text. */
  #shortFormsOf(given: string): ShortForms {
    const own = normalName(given);
    const made = this.#shortForms.get(own);
    if (made) return made;
    const names = (this.#names.get(squeezedOf(given)) ?? []).filter((words) =>
      isSpelling(given, words.at(-1) ?? ''),
    );
    const forms = shortFormsOf(names.map((words) => words.slice(0, -1).map(squeezedOf)));
    if (names.length > 0) this.#shortForms.set(own, forms);
    return forms;
  }

  #addPair(one: string, other: string): void {
    const key = `${squeezedOf(one)} ${squeezedOf(other)}`;
    const pairs = this.#pairs.get(key);
    if (pairs) pairs.push([one, other]);
    else this.#pairs.set(key, [[one, other]]);
  }
}

/** How the words before a given name are shortened: to what they begin with, and to the initials of several. */
interface ShortForms {
  readonly beginnings: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
}

function shortFormsOf(names: readonly (readonly string[])[]): ShortForms {
  const beginnings = names.flatMap((words) =>
    words.flatMap((word) => [word.slice(0, 1), word.slice(0, 2), word.slice(0, 3)]),
  );
  const initials = names.flatMap((words) =>
    words.slice(1).map((_, index) =>
      words
        .slice(index)
        .map(([first = '']) => first)
        .join(''),
    ),
  );
  return { beginnings: new Set(beginnings), initials: new Set(initials) };
}
