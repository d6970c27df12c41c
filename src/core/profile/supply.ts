import { builtinProfiles } from '../generated/profiles.js';
import { parseText } from '../parse/parse.js';
import { cachedByText } from '../text/cache.js';
import { joinWithin } from '../text/paths.js';
import { type ReadProfile, readProfile } from './read-profile.js';

/** Reads texts by their path relative to a root folder; the host says what the root is. */
export interface TextSource {
  /** The text at a path with `/` between folders, or `undefined` where there is none. */
  read(path: string): Promise<string | undefined>;
}

/** Where a record's profile comes from. */
export type ProfilePlace =
  | { readonly kind: 'builtin'; readonly id: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown' };

/** What there is of a record's profile: read, or not found and why. */
export type SuppliedProfile =
  | ({ readonly kind: 'found'; readonly place: ProfilePlace } & ReadProfile)
  | { readonly kind: 'not-found'; readonly why: 'unknown' | 'outside' | 'missing' | 'none' };

/** What the name of a profile's file ends in. */
export const profileEnding = '.chibo-profile.yaml';

/** The ids of the profiles that come with Chibo. */
export const builtinIds: readonly string[] = Object.keys(builtinProfiles);

/** The text of a profile that comes with Chibo. */
export function builtinText(id: string): string | undefined {
  return Object.hasOwn(builtinProfiles, id) ? builtinProfiles[id] : undefined;
}

/**
 * Says where a profile named in a record stands. A path is relative to the record and may not leave the
 * root; `recordPath` is relative to the root.
 */
export function placeOfProfile(name: string, recordPath: string, profilePath?: string): ProfilePlace {
  if (builtinText(name) !== undefined) return { kind: 'builtin', id: name };
  if (profilePath !== undefined && /^[\w.-]+$/.test(name) && !name.endsWith(profileEnding)) {
    return { kind: 'file', path: [profilePath, name + profileEnding].filter(Boolean).join('/') };
  }
  if (!name.endsWith(profileEnding)) return { kind: 'unknown' };
  const path = joinWithin(recordPath, name);
  return path === undefined ? { kind: 'outside' } : { kind: 'file', path };
}

/**
 * Finds and reads the profile that a record names. `profilePath`, relative to the root, is the folder of the
 * profiles that are named by an id of their own.
 */
export async function supplyProfile(
  name: string | undefined,
  recordPath: string,
  source: TextSource,
  profilePath?: string,
): Promise<SuppliedProfile> {
  if (name === undefined || name === '') return { kind: 'not-found', why: 'none' };
  const place = placeOfProfile(name, recordPath, profilePath);
  if (place.kind === 'builtin') return { kind: 'found', place, ...builtinProfile(place.id) };
  if (place.kind !== 'file') return { kind: 'not-found', why: place.kind };
  const text = await source.read(place.path);
  if (text === undefined) return { kind: 'not-found', why: 'missing' };
  return { kind: 'found', place, ...readProfileText(text) };
}

/** A profile file is shared by many records and read once. */
const readProfileText = cachedByText((text: string) => readProfile(parseText(text)));

const builtins = new Map<string, ReadProfile>();

/** A built-in profile, read once. */
export function builtinProfile(id: string): ReadProfile {
  const known = builtins.get(id) ?? readProfile(parseText(builtinText(id) ?? ''));
  builtins.set(id, known);
  return known;
}
