import { placeAt } from '../../finding/schema/places.js';
import { type Message, message } from '../../language/message.js';
import type { PlaceStep, SemanticDiff, Wording } from './diff.js';

/** A place that may change, with all below it: `criteria.*.appraised`; `*` is any one key or entry. */
export interface AllowedPlace {
  readonly written: string;
  readonly tokens: readonly string[];
}

/** Reads places separated by commas; `wrong` is a place that no record can have. */
export function readAllowed(
  written: readonly string[],
): { readonly places: readonly AllowedPlace[]; readonly wrong?: undefined } | { readonly wrong: string } {
  const places = written
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ written: one, tokens: one.split(/[.[\]]+/).filter((token) => token !== '') }));
  const wrong = places.find(
    ({ tokens: [section = ''] }) => section !== '*' && placeAt([section]) === undefined,
  );
  if (wrong !== undefined) return { wrong: wrong.written };
  return places.length === 0 ? { wrong: written.join(',') } : { places };
}

/** Something that changed and may not. */
export interface Outside {
  readonly path: string;
  readonly what: Wording;
}

/**
 * What a comparison changes besides the allowed places: other values, files that come, go or move, profiles,
 * configurations, and records that cannot be read, of which nobody can say what changed.
 */
export function changesOutside(diff: SemanticDiff, allowed: readonly AllowedPlace[]): readonly Outside[] {
  const file = (path: string, said: Message): Outside => ({ path, what: { text: said, unnamed: said } });
  const files = [...diff.profiles, ...diff.configs].map(({ path, kind }) =>
    file(path, message(`diff/outside-${kind}`)),
  );
  const records = diff.branches.flatMap((change): readonly Outside[] => {
    const { path, kind, unread, moved, places } = change;
    if (unread) return [file(path, message('diff/outside-unread'))];
    if (kind !== 'changed') return [file(path, message(`diff/kind-${kind}`))];
    const own = places.flatMap(({ steps, place }) =>
      allowed.some(({ tokens }) => isWithin(steps, tokens)) ? [] : [{ path, what: place }],
    );
    return [...(moved ? [file(path, message('diff/outside-moved'))] : []), ...own];
  });
  return [...files, ...records];
}

/** Whether a place is an allowed one or lies below it. A key may hold dots: `criteria.I.1.self`. */
function isWithin([first, ...rest]: readonly PlaceStep[], tokens: readonly string[]): boolean {
  const [token, ...others] = tokens;
  if (token === undefined) return true;
  if (first === undefined) return false;
  if (token === '*') return isWithin(rest, others);
  const names = [String(first.step), ...(first.id === undefined ? [] : [first.id])];
  return names.some((name) => {
    const words = name.split(/[.[\]]+/).filter((word) => word !== '');
    return words.every((word, index) => tokens[index] === word) && isWithin(rest, tokens.slice(words.length));
  });
}
