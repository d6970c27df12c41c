import type { Message } from '../core/language/message.js';

/** A failure with its reason for people. */
export class PageError extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.key);
    this.reason = reason;
  }
}
