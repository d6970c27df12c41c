import { message } from '../core/language/message.js';
import { codesLike, isCodeOrFamily } from '../core/rules/pages.js';
import { UsageError } from './io.js';

/** Refuses words that name neither a code nor a family of codes. */
export function refuseUnknown(words: readonly string[]): void {
  const unknown = words.find((word) => !isCodeOrFamily(word));
  if (unknown !== undefined) throw unknownCode(unknown);
}

/** The error of a code that no rule has, with those that were probably meant. */
export function unknownCode(code: string): UsageError {
  const near = codesLike(code);
  const reason = message('cli/explain-unknown', { code });
  return new UsageError(
    near.length > 0
      ? message('cli/error-with-guess', { reason, guess: near.join(', ') })
      : message('cli/explain-list', { reason }),
  );
}
