import type { Encoding } from '../core/import/encodings.js';
import type { Table } from '../core/import/table.js';
import type { Message } from '../core/language/message.js';

/** The tables of a file, or why it is not read. */
export type OfficeFile =
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
  | { readonly kind: 'refused'; readonly reason: Message };

export interface ReadOptions {
  /** How the bytes of a text file are meant; without it only what is plainly one encoding is read. */
  readonly encoding?: Encoding | undefined;
}

/** Thrown by readers where a file is not taken; the reason is for people. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.key);
    this.reason = reason;
  }
}
