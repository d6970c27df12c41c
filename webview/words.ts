import { fill } from '../src/core/language/fill.js';
import type { Strings } from '../src/protocol/shared.js';

/** A UI text of the editor in its language, with values inserted. */
export type Word = (name: string, values?: Readonly<Record<string, string | number>>) => string;

/** Inserts values into a UI text; an unknown key is shown as it is. */
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
