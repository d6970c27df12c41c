import { isMessageKey, type Language, type Message, say } from '../core/language/message.js';

/** Translates the names of values in `<file>` and `[glob...]`: `<tệp>`, `[mẫu tên...]`. */
export function withPlaceholders(flags: string, language: Language): string {
  return flags.replace(/(?<=[<[=])[\w-]+/g, (name) => placeholder(name, language));
}

/** A translated name; a name without a message stays as it is. */
export function placeholder(name: string, language: Language): string {
  const shown = placeholderText(name);
  return typeof shown === 'string' ? shown : say(language, shown);
}

/** A translated name, as a value to put into a message. */
export function placeholderText(name: string): Message | string {
  const key = `cli/value-${name}`;
  return isMessageKey(key) ? { key } : name;
}
