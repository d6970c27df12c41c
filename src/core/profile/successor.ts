import type { Profile } from './profile.js';
import { builtinIds, builtinProfile, builtinText, profileEnding } from './supply.js';

/** Another version of a model: how a record names it, and what it is called. */
export interface OtherVersion {
  readonly name: string;
  /** Absent where it is a file, which nobody has read. */
  readonly profile: Profile | undefined;
}

/**
 * The version of a record's profile that is in force on a day, an ISO date: what replaced it, or what it replaced.
 * `recordName` is how the record names its profile. `undefined` where the profile itself is in force, or where
 * none is known.
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

/** The first in the line of what replaced a profile that is in force; a file is taken for it unread. */
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

/** How a record names the profile beside the one that it names: by path where it names a path, else by id. */
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
