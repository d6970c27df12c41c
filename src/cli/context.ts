import type { Language } from '../core/language/language.js';
import type { Io } from './io.js';

/** What every command is given beside its own arguments. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
}
