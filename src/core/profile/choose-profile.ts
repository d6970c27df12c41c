import { typeOn } from '../record/branch-type-name.js';
import type { BranchType } from '../record/codes.js';
import { folded } from '../text/words.js';
import type { Profile } from './profile.js';
import { isInForce, versionInForce } from './successor.js';
import { builtinIds, builtinProfile, builtinText } from './supply.js';

/** A profile that can be chosen for a record. */
export interface ProfileChoice {
  /** The name that the record would use for it: an id, or a path. */
  readonly name: string;
  readonly profile: Profile;
}

/** The known facts about the record that a profile must fit. */
export interface RecordSubject {
  /** The last day of its period, an ISO date. */
  readonly day?: string;
  readonly type?: BranchType;
}

/** The profiles that come with Chibo, in the order of the files. */
export function builtinChoices(): readonly ProfileChoice[] {
  return builtinIds.flatMap((name) => {
    const { profile } = builtinProfile(name);
    return profile ? [{ name, profile }] : [];
  });
}

/** The choices in force on the last day of a record's period and meant for its type of unit, in their order. */
export function fittingProfiles(
  choices: readonly ProfileChoice[],
  { day, type }: RecordSubject,
): readonly ProfileChoice[] {
  return choices.filter(
    ({ profile }) =>
      (day === undefined || isInForce(profile, day)) && (type === undefined || isFor(profile, type, day)),
  );
}

/**
 * The built-in version of a record's profile that fits another period: its replacement, or the one it
 * replaced. `undefined` where there is none.
 */
export function builtinVersion(
  { name, profile }: ProfileChoice,
  subject: RecordSubject & { readonly day: string },
): string | undefined {
  const other = versionInForce(profile, name, subject.day)?.name;
  return fittingProfiles(builtinChoices(), subject).find((choice) => choice.name === other)?.name;
}

/**
 * The profiles to offer for a record: those in force on the last day of its period and meant for its type of
 * unit, most used first. `used` are the names of profiles in other records, one for each record. A use of a
 * replaced profile counts for its replacement. Profiles with equal use come in the usual order, local ones
 * first.
 */
export function offeredProfiles(
  choices: readonly ProfileChoice[],
  subject: RecordSubject,
  used: Iterable<string> = [],
): readonly ProfileChoice[] {
  const uses = countUses(used);
  return [...fittingProfiles(choices, subject)].sort(
    (a, b) =>
      (uses.get(b.name) ?? 0) - (uses.get(a.name) ?? 0) ||
      usualRank(a.name) - usualRank(b.name) ||
      a.profile.title.localeCompare(b.profile.title, 'vi') ||
      a.name.localeCompare(b.name),
  );
}

/** The default profile of a record: the four-good model of its type and period. */
export function usualProfile({ day, type = 'chi-bo' }: RecordSubject): string {
  const name = type.startsWith('dang-bo') ? 'dang-bo-co-so-4-tot' : 'chi-bo-4-tot';
  const { profile } = builtinProfile(name);
  const other = profile && day !== undefined ? versionInForce(profile, name, day) : undefined;
  return other?.name ?? name;
}

/**
 * The choices that match a query, in their order. Each word of the query must be the beginning of a word of
 * the choice. Choices that match in title or name come before those that need the description or the
 * document. Marks and case do not matter, and a number may be written in words: `bon tot`, `4 tốt` and
 * `chi-bo-4` find the same.
 */
export function matchingProfiles(choices: readonly ProfileChoice[], query: string): readonly ProfileChoice[] {
  const words = wordsOf(query);
  const holds = (text: string): boolean => words.every((word) => text.includes(` ${word}`));
  const named: ProfileChoice[] = [];
  const described: ProfileChoice[] = [];
  for (const choice of choices) {
    const { title, description = '', basis } = choice.profile;
    const names = searchable(`${title} ${choice.name}`);
    if (holds(names)) named.push(choice);
    else if (holds(`${names}${searchable(`${description} ${basis.document ?? ''}`)}`)) described.push(choice);
  }
  return [...named, ...described];
}

/** The name of the profile in a record's text, without reading all of it. */
export function profileNameIn(text: string): string | undefined {
  const [, , name] = /^profile:[ \t]*(["']?)([^\s"'#][^"'\n\r#]*?)\1[ \t]*(?:#.*)?\r?$/m.exec(text) ?? [];
  return name;
}

function isFor({ appliesTo }: Profile, type: BranchType, day: string | undefined): boolean {
  return appliesTo.length === 0 || appliesTo.some((one) => typeOn(one, day) === typeOn(type, day));
}

/** The number of uses of each profile. A use of a replaced profile also counts for its replacement. */
function countUses(used: Iterable<string>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of used) {
    for (const one of lineOf(name)) uses.set(one, (uses.get(one) ?? 0) + 1);
  }
  return uses;
}

/** A profile and its successors, in order. */
function lineOf(name: string): ReadonlySet<string> {
  const line = new Set<string>();
  let at: string | undefined = name;
  while (at !== undefined && !line.has(at)) {
    line.add(at);
    at = builtinText(at) === undefined ? undefined : builtinProfile(at).profile?.replacedBy;
  }
  return line;
}

/**
 * The order by need: what most units need comes first. A local profile fits them better than any built-in
 * one.
 */
const usualOrder = [
  ...['chi-bo-4-tot-2025', 'chi-bo-4-tot', 'dang-bo-co-so-4-tot-2025', 'dang-bo-co-so-4-tot'],
  ...['xep-loai-2025', 'xep-loai-2023', 'chi-bo-5-tot-2025', 'chi-bo-5-tot'],
  ...['chi-bo-4-tot-thang-2025', 'chi-bo-4-tot-thang', 'chat-luong-sinh-hoat-2025', 'chat-luong-sinh-hoat'],
  'tong-hop-5-tot',
];

function usualRank(name: string): number {
  return usualOrder.indexOf(name);
}

/** The search form of a text: without marks and case, with a number both as a digit and in words. */
function searchable(text: string): string {
  const words = wordsOf(text);
  const other = words.map((word) => numbers[word] ?? word);
  return ` ${[...words, ...other].join(' ')}`;
}

function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[a-z0-9]+/g) ?? [];
}

const numbers: Readonly<Record<string, string>> = { bon: '4', '4': 'bon', nam: '5', '5': 'nam' };
