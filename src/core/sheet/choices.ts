import { type MessageKey, text } from '../language/language.js';
import { checks, memberKinds, ranks, ratings, roles, statuses } from '../record/codes.js';
import type { Choice } from './sheet.js';

function choices(prefix: string, codes: readonly string[]): readonly Choice[] {
  return codes.map((code) => ({ code, label: text(`${prefix}/${code}` as MessageKey) }));
}

export const kindChoices = choices('kind', memberKinds);
export const roleChoices = choices('role', roles);
export const statusChoices = choices('status', statuses);
export const rankChoices = choices('rank', ranks);
export const ratingChoices = choices('rating', ratings);
export const checkChoices = choices('check', checks);
/** A check item may also not apply. */
export const checkItemChoices = choices('check', [...checks, 'na']);
/** A derived item is computed; all that can be entered is that it does not apply. */
export const derivedItemChoices = choices('check', ['na']);
/** The words that may stand in place of points. */
export const pointsWords = choices('check', ['na']);
