import { isMessageKey, type Language, type Message, say } from '../core/language/message.js';

/** The names of values in `<file>` and `[glob...]`, in the reader's language: `<tệp>`, `[mẫu tên...]`. */
export function withPlaceholders(flags: string, language: Language): string {
  return flags.replace(/(?<=[<[=])[\w-]+/g, (name) => placeholder(name, language));
}

/** A name in a language; one that no message translates stays. */
export function placeholder(name: string, language: Language): string {
  const shown = placeholderText(name);
  return typeof shown === 'string' ? shown : say(language, shown);
}

/** A name as a value of a message. */
export function placeholderText(name: string): Message | string {
  const key = `cli/value-${name}`;
  return isMessageKey(key) ? { key } : name;
}
