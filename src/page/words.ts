import { type MessageKey, messageNamed, say, type Value } from '../core/language/message.js';
import { language } from './settings.js';

/** A text of the page in its language. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, Value>>) => string;

export const sayNow: Say = (key, values) => say(language(), messageNamed(key, values));
