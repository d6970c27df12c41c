import { catalogue } from './catalogue.js';
import type { Language } from './wording.js';

/*
 * How a message is looked up. A build may put another module with the same functions in the place of this one
 * (build/packed-messages.mjs).
 */

/** The wording of a message in a language; `undefined` if there is no message of this name. */
export function wordingIn(language: Language, key: string): string | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key as keyof typeof catalogue][language] : undefined;
}

/** The wordings of all messages in a language, by name. */
export function wordingsIn(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, wording]) => [key, wording[language]]));
}
