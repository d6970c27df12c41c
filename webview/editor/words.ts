import type { Strings } from '../../src/protocol.js';

/** Puts values into a word of the host's language; an unknown name shows itself. */
export function word(
  strings: Strings,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return (strings[name] ?? name).replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
