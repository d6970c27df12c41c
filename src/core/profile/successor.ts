import type { Profile } from './profile.js';
import { builtinIds, builtinProfile, builtinText, profileEnding } from './supply.js';

/** Another version of a model: its name in a record, and its title. */
export interface OtherVersion {
  readonly name: string;
  /** Absent where the version is a file, because files are not read here. */
  readonly profile: Profile | undefined;
}

/**
 * The version of a record's profile that is in force on a day, an ISO date: its replacement, or the one it
 * replaced. `recordName` is the name of the profile in the record. `undefined` where the profile itself is in
 * force, or where no version is known.
 */
export function versionInForce(profile: Profile, recordName: string, day: string): OtherVersion | undefined {
  const { from, to } = profile.valid;
  if (to !== undefined && day > to) return successor(profile, recordName, day);
  return from !== undefined && day < from ? predecessor(profile, day) : undefined;
}

/** Whether a profile is in force on a day. */
export function isInForce({ valid: { from, to } }: Profile, day: string): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/**
 * The first successor of a profile that is in force. A file is assumed to be in force, because it is not
 * read.
 */
function successor(profile: Profile, recordName: string, day: string): OtherVersion | undefined {
  let at: Profile | undefined = profile;
  const seen = new Set<string>();
  while (at?.replacedBy !== undefined && !seen.has(at.replacedBy)) {
    const written: string = at.replacedBy;
    seen.add(written);
    if (builtinText(written) === undefined)
      return { name: besideOf(recordName, written), profile: undefined };
    at = builtinProfile(written).profile;
    if (at && isInForce(at, day)) return { name: written, profile: at };
  }
  return undefined;
}

/**
 * The name in a record of the profile next to its own: a path where the record uses a path, otherwise an id.
 */
function besideOf(recordName: string, beside: string): string {
  const id = beside.endsWith(profileEnding) ? beside.slice(0, -profileEnding.length) : beside;
  return recordName.endsWith(profileEnding) ? recordName.replace(/[^/]*$/, id + profileEnding) : id;
}

function predecessor({ id }: Profile, day: string): OtherVersion | undefined {
  let replaced = id;
  for (;;) {
    const before = builtinIds.find((one) => builtinProfile(one).profile?.replacedBy === replaced);
    const profile = before === undefined ? undefined : builtinProfile(before).profile;
    if (before === undefined || profile === undefined) return undefined;
    if (isInForce(profile, day)) return { name: before, profile };
    replaced = before;
  }
}
