import { builtinProfiles } from '../generated/profiles.js';
import { parseText } from '../parse/parse.js';
import { cachedByText } from '../text/cache.js';
import { joinWithin } from '../text/paths.js';
import { type ReadProfile, readProfile } from './read-profile.js';

/** Reads texts by their path relative to a root folder. The host defines the root. */
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

/** The profile of a record: read, or not found and why. */
export type SuppliedProfile =
  | ({ readonly kind: 'found'; readonly place: ProfilePlace } & ReadProfile)
  | { readonly kind: 'not-found'; readonly why: 'unknown' | 'outside' | 'missing' | 'none' };

/** The ending of a profile's file name. */
export const profileEnding = '.chibo-profile.yaml';

/** The ids of the built-in profiles. */
export const builtinIds: readonly string[] = Object.keys(builtinProfiles);

/** The text of a built-in profile. */
export function builtinText(id: string): string | undefined {
  return Object.hasOwn(builtinProfiles, id) ? builtinProfiles[id] : undefined;
}

/**
 * The place of a profile that a record names. A path is relative to the record and may not leave the root;
 * `recordPath` is relative to the root.
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
 * local profiles that records name by id.
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

/** Cached, because many records share a profile file. */
const readProfileText = cachedByText((text: string) => readProfile(parseText(text)));

const builtins = new Map<string, ReadProfile>();

/** A built-in profile. It is read once. */
export function builtinProfile(id: string): ReadProfile {
  const known = builtins.get(id) ?? readProfile(parseText(builtinText(id) ?? ''));
  builtins.set(id, known);
  return known;
}
