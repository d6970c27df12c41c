import { message } from '../core/language/message.js';
import { codesLike, isCodeOrFamily } from '../core/rules/pages.js';
import { UsageError } from './io.js';

/** Throws a usage error for words that are neither a code nor a group of codes. */
export function refuseUnknown(words: readonly string[]): void {
  const unknown = words.find((word) => !isCodeOrFamily(word));
  if (unknown !== undefined) throw unknownCode(unknown);
}

/** The error for an unknown code, with suggestions. */
export function unknownCode(code: string): UsageError {
  const near = codesLike(code);
  const reason = message('cli/explain-unknown', { code });
  return new UsageError(
    near.length > 0
      ? message('cli/error-with-guess', { reason, guess: near.join(', ') })
      : message('cli/explain-list', { reason }),
  );
}
