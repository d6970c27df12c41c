import { type Message, message } from '../../core/language/message.js';
import { UsageError } from '../io.js';

/** A package that is not what it should be: nothing of it is used. */
export class RefusedPackage extends UsageError {
  constructor(file: string, reason: Message) {
    super(message('handover/refused', { file, reason }));
  }
}
