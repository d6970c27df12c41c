import { choiceKey } from './choice-key.js';
import { readDate } from './read-date.js';
import { readNumber } from './read-number.js';

/**
 * Whether a text is another spelling of the value that a cell shows: `9.50` for `9,5`, `5/1/2026` for
 * `05/01/2026`.
 */
export function isSameShown(shown: string, written: string): boolean {
  if (shown.trim() === written.trim() || choiceKey(shown) === choiceKey(written)) return true;
  const [amount, other] = [readNumber(shown), readNumber(written)];
  if (amount && other) return amount.value === other.value || amount.value === other.other;
  const [day, otherDay] = [readDate(shown), readDate(written)];
  return day.kind === 'day' && otherDay.kind === 'day' && day.iso === otherDay.iso;
}
