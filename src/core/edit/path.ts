import { placeAt } from '../finding/schema/places.js';
import { entryOf, keyText, type Node, nodeAt, type Path, resolved, type Step } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import { allFactNames } from '../record/fact-names.js';

/** A path, or the part of it that could not be resolved. */
export type ReadPath =
  | { readonly path: Path; readonly lost?: undefined }
  | { readonly path?: undefined; readonly lost: string };

/**
 * Reads `criteria.I.1.months[3]` or `members[dv01].rank` against a record. Item ids contain dots, so the
 * longest known key wins: one in the record, in the schema, in the profile or among the facts. A shorter key
 * is tried where the longest fails.
 */
export function readPath(written: string, root: Node | undefined, profile: Profile | undefined): ReadPath {
  return written === '' ? { lost: written } : readSteps(written, [], { root, profile });
}

interface Known {
  readonly root: Node | undefined;
  readonly profile: Profile | undefined;
}

interface ReadStep {
  readonly step: Step;
  readonly rest: string;
}

function readSteps(rest: string, path: Path, known: Known): ReadPath {
  if (rest === '') return { path };
  let lost = rest;
  for (const read of rest.startsWith('[') ? readIndex(rest, path, known) : readKeys(rest, path, known)) {
    const next = /^(?:\.(?=[^.[])|(?=\[)|$)/.exec(read.rest);
    const result: ReadPath = next
      ? readSteps(read.rest.slice(next[0].length), [...path, read.step], known)
      : { lost: read.rest };
    if (result.path) return result;
    if (result.lost !== undefined && result.lost.length < lost.length) lost = result.lost;
  }
  return { lost };
}

/**
 * Reads an index: `[3]` is a number from 0, `[dv01]` the entry with that id. An id that looks like a number
 * takes precedence.
 */
function readIndex(rest: string, path: Path, { root }: Known): readonly ReadStep[] {
  const close = rest.indexOf(']');
  if (close < 0) return [];
  const name = rest.slice(1, close);
  const list = resolved(nodeAt(root, path));
  const byId = list?.kind === 'list' ? list.items.findIndex((item) => idOf(item) === name) : -1;
  const index = byId >= 0 ? byId : /^(0|[1-9]\d{0,8})$/.test(name) ? Number(name) : -1;
  return index < 0 ? [] : [{ step: index, rest: rest.slice(close + 1) }];
}

/** The id of an entry as written: an unquoted `007` is `007`, not 7. */
function idOf(item: Node): string | undefined {
  const id = resolved(entryOf(item, 'id')?.value);
  return id?.kind === 'scalar' ? id.source : undefined;
}

/** The keys that the rest of a path may begin with, the likeliest first. */
function readKeys(rest: string, path: Path, known: Known): readonly ReadStep[] {
  const keys = knownKeys(path, known)
    .filter((key) => rest === key || rest.startsWith(`${key}.`) || rest.startsWith(`${key}[`))
    .sort((a, b) => b.length - a.length);
  const place = placeAt(path);
  const fresh = place?.open ? freshKey(rest, path, keys.length > 0) : undefined;
  return [...new Set(fresh === undefined ? keys : [...keys, fresh])].map((key) => ({
    step: key,
    rest: rest.slice(key.length),
  }));
}

/**
 * Reads a new key of an open map. It ends where the schema knows the place that follows. Otherwise it is all
 * the rest, if a value is allowed there and the rest does not begin with a known key (that would be a typing
 * error).
 */
function freshKey(rest: string, path: Path, isKnown: boolean): string | undefined {
  const ends = [...rest.matchAll(/[.[]/g)].map((match) => match.index).reverse();
  for (const end of ends) {
    const key = rest.slice(0, end);
    const next = /^[.[]([^.[\]]+)/.exec(rest.slice(end))?.[1] ?? '';
    if (isKey(key) && placeAt([...path, key])?.keys.includes(next)) return key;
  }
  const holdsValue = placeAt([...path, rest])?.types.includes('string') ?? false;
  return !isKnown && holdsValue && isKey(rest) ? rest : undefined;
}

function isKey(text: string): boolean {
  return /^[^.[\]]+(\.[^.[\]]+)*$/.test(text);
}

function knownKeys(path: Path, { root, profile }: Known): readonly string[] {
  const node = resolved(nodeAt(root, path));
  const present = node?.kind === 'map' ? node.entries.map(keyText) : [];
  return [...present, ...(placeAt(path)?.keys ?? []), ...namesBeyondSchema(path, profile)];
}

function namesBeyondSchema(path: Path, profile: Profile | undefined): readonly string[] {
  if (path.length === 1 && path[0] === 'figures') return allFactNames;
  if (path.length === 1 && path[0] === 'criteria') {
    return profile?.groups.flatMap((group) => group.items.map((item) => item.id)) ?? [];
  }
  if (path[0] === 'members' && path[2] === 'criteria')
    return profile?.memberCriteria?.items.map(({ id }) => id) ?? [];
  return [];
}
