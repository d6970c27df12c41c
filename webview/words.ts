import { fill } from '../src/core/language/fill.js';
import type { Strings } from '../src/protocol/shared.js';

/** A word of the editor in its language, with values put into it. */
export type Word = (name: string, values?: Readonly<Record<string, string | number>>) => string;

/** Puts values into a word of the host's language; an unknown name shows itself. */
export function word(
  strings: Strings,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(strings[name] ?? name, {
    text: (key) => (values[key] === undefined ? undefined : String(values[key])),
    number: (key) => {
      const value = values[key];
      return typeof value === 'number' ? value : undefined;
    },
  });
}
