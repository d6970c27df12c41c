import { normalName } from './normal-name.js';
import { folded } from './words.js';

/**
 * The key by which the values of a list are compared: without marks, case, dots and hyphens, with single
 * blanks.
 */
export function choiceKey(text: string): string {
  return folded(normalName(text))
    .replace(/[\s._/\\–-]+/g, ' ')
    .trim();
}
