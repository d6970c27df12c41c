import type { Language } from '../core/language/message.js';
import type { PrintingIo } from './printing.js';

/** What every command receives besides its own arguments. */
export interface Context {
  readonly io: PrintingIo;
  readonly language: Language;
}
