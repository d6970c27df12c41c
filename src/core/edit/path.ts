import { factNames } from '../facts/catalogue.js';
import { keyText, type Node, nodeAt, type Path, resolved, type Step, toData } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import { asMap } from '../record/read.js';
import { placeAt } from '../schema/places.js';

/** A path that could be read, or the part of it that leads nowhere. */
export type ReadPath =
  | { readonly path: Path; readonly lost?: undefined }
  | { readonly path?: undefined; readonly lost: string };

/**
 * Reads `criteria.I.1.months[3]` or `members[dv01].rank` against a record. Item ids hold dots, so the
 * longest known key wins: one that stands in the record, in the schema, in the profile or among the facts.
 */
export function readPath(written: string, root: Node | undefined, profile: Profile | undefined): ReadPath {
  const path: Step[] = [];
  let rest = written;
  while (rest !== '') {
    const read = rest.startsWith('[') ? readIndex(rest, path, root) : readKey(rest, path, root, profile);
    if (read === undefined) return { lost: rest };
    path.push(read.step);
    rest = read.rest.replace(/^\./, '');
    if (read.rest.startsWith('.') && rest === '') return { lost: written };
  }
  return path.length === 0 ? { lost: written } : { path };
}

interface ReadStep {
  readonly step: Step;
  readonly rest: string;
}

/** `[3]` is a number from 0, `[dv01]` the entry with that id; an id that looks like a number wins. */
function readIndex(rest: string, path: Path, root: Node | undefined): ReadStep | undefined {
  const close = rest.indexOf(']');
  if (close < 0) return undefined;
  const name = rest.slice(1, close);
  const list = resolved(nodeAt(root, path));
  const byId = list?.kind === 'list' ? list.items.findIndex((item) => asMap(toData(item)).id === name) : -1;
  const index = byId >= 0 ? byId : /^\d+$/.test(name) ? Number(name) : -1;
  return index < 0 ? undefined : { step: index, rest: rest.slice(close + 1) };
}

function readKey(
  rest: string,
  path: Path,
  root: Node | undefined,
  profile: Profile | undefined,
): ReadStep | undefined {
  const known = knownKeys(path, root, profile)
    .filter((key) => rest === key || rest.startsWith(`${key}.`) || rest.startsWith(`${key}[`))
    .sort((a, b) => b.length - a.length)[0];
  if (known !== undefined) return { step: known, rest: rest.slice(known.length) };
  return placeAt(path)?.open ? readNewKey(rest, path) : undefined;
}

/** In an open map the key ends where what follows is a place that the schema knows. */
function readNewKey(rest: string, path: Path): ReadStep | undefined {
  const ends = [...rest.matchAll(/[.[]/g)].map((match) => match.index).reverse();
  for (const end of ends) {
    const key = rest.slice(0, end);
    const next = /^[.[]([^.[\]]+)/.exec(rest.slice(end))?.[1] ?? '';
    if (key !== '' && placeAt([...path, key])?.keys.includes(next))
      return { step: key, rest: rest.slice(end) };
  }
  return rest.includes('[') ? undefined : { step: rest, rest: '' };
}

function knownKeys(path: Path, root: Node | undefined, profile: Profile | undefined): readonly string[] {
  const node = resolved(nodeAt(root, path));
  const present = node?.kind === 'map' ? node.entries.map(keyText) : [];
  return [...present, ...(placeAt(path)?.keys ?? []), ...namesBeyondSchema(path, profile)];
}

function namesBeyondSchema(path: Path, profile: Profile | undefined): readonly string[] {
  if (path.length === 1 && path[0] === 'figures') return factNames;
  if (path.length === 1 && path[0] === 'criteria') {
    return profile?.groups.flatMap((group) => group.items.map((item) => item.id)) ?? [];
  }
  if (path[0] === 'members' && path[2] === 'criteria')
    return profile?.memberCriteria?.items.map(({ id }) => id) ?? [];
  return [];
}
