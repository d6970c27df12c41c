import { type Message, message } from '../../core/language/message.js';
import { UsageError } from '../io.js';

/** An invalid package. Nothing of it is used. */
export class RefusedPackage extends UsageError {
  constructor(file: string, reason: Message) {
    super(message('handover/refused', { file, reason }));
  }
}
