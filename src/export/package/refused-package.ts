import { type Message, message } from '../../core/language/message.js';

/** An invalid package, with the reason. Nothing of it is used. */
export class RefusedPackage extends Error {
  readonly reason: Message;

  constructor(file: string, reason: Message) {
    super(reason.key);
    this.reason = message('handover/refused', { file, reason });
  }
}
