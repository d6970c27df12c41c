import { isMessageKey, type MessageKey, message, say } from '../language/message.js';
import { hasNamesOf2026 } from '../record/branch-type-name.js';
import {
  awardForms,
  branchTypes,
  checks,
  disciplineForms,
  meetingKinds,
  memberKinds,
  menteeKinds,
  outcomes,
  progresses,
  ranks,
  ratings,
  roles,
  statuses,
} from '../record/codes.js';
import { choiceKey } from '../text/choice-key.js';
import { abbreviations } from './abbreviations.js';
import type { Choice } from './choice.js';

function choices(prefix: string, codes: readonly string[]): readonly Choice[] {
  return codes.map((code): Choice => {
    const name = `${prefix}/${code}`;
    const also = abbreviations[name];
    return { code, label: message(name as MessageKey), ...(also ? { also } : {}) };
  });
}

export const kindChoices = choices('kind', memberKinds);
export const roleChoices = choices('role', roles);
export const statusChoices = choices('status', statuses);
export const rankChoices = choices('rank', ranks);
export const ratingChoices = choices('rating', ratings);
export const checkChoices = choices('check', checks);
/** The values of a check item, which may also not apply. */
export const checkItemChoices = choices('check', [...checks, 'na']);
/** A derived item is computed. The only entry allowed is that it does not apply. */
export const derivedItemChoices = choices('check', ['na']);
/** The words that are allowed instead of points. */
export const pointsWords = choices('check', ['na']);
export const meetingChoices = choices('meeting', meetingKinds);
export const menteeChoices = choices('mentee', menteeKinds);
export const progressChoices = choices('progress', progresses);
export const outcomeChoices = choices('outcome', outcomes);
export const disciplineChoices = choices('discipline-form', disciplineForms);
export const branchTypeChoices = choices('branch', branchTypes);
/** The types with their names from 26/7/2026. Those that lost their name state the old one. */
const branchTypeChoicesOf2026 = branchTypeChoices.map((choice): Choice => {
  const key = `branch-2026/${choice.code}`;
  if (!isMessageKey(key)) return choice;
  const before = say('vi', message(`branch/${choice.code}` as MessageKey));
  return { ...choice, label: message(key), also: [...(choice.also ?? []), choiceKey(before)] };
});
/** How a reported figure was counted (format.md §1). */
export const modeChoices = choices('figure', ['nguoi', 'luot', 'to-chuc']);
/** Usual forms of award. Other forms are allowed too. */
export const awardChoices = choices('award-form', awardForms);
/** `true` and `false`, which the file holds as booleans and not as text. */
export const flagChoices = choices('flag', ['true', 'false']);

/** The types of units with their names on a day: the last day of a record's period. */
export function branchTypeChoicesOn(day: string | undefined): readonly Choice[] {
  return hasNamesOf2026(day) ? branchTypeChoicesOf2026 : branchTypeChoices;
}

/** The choice for a value of the record. */
export function choiceOf(list: readonly Choice[], value: unknown): Choice | undefined {
  const code = typeof value === 'boolean' && list === flagChoices ? String(value) : value;
  if (typeof code !== 'string') return undefined;
  if (list.length < 20) return list.find((choice) => choice.code === code);
  return byCode(list).get(code);
}

const indexes = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>();

/** An index by code, cached so that a long list, such as that of all members, is read only once. */
function byCode(list: readonly Choice[]): ReadonlyMap<string, Choice> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map(list.map((choice) => [choice.code, choice]));
  indexes.set(list, index);
  return index;
}

const lists: readonly (readonly Choice[])[] = [
  kindChoices,
  roleChoices,
  statusChoices,
  rankChoices,
  ratingChoices,
  checkChoices,
  meetingChoices,
  menteeChoices,
  progressChoices,
  outcomeChoices,
  disciplineChoices,
  branchTypeChoices,
  modeChoices,
];

/**
 * The list with exactly these codes, as the schema gives them for a place; `undefined` where there is none.
 */
export function choicesOfCodes(codes: readonly string[]): readonly Choice[] | undefined {
  return lists.find((list) => list.length === codes.length && list.every(({ code }) => codes.includes(code)));
}
