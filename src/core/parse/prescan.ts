import { loneReturnAt } from '../text/hidden.js';
import { limits } from './limits.js';
import type { ParseProblem } from './problem.js';

/** Maximum number of lines indented by tabs: the parser is slow on them, so it is not called for more. */
const MOST_TAB_LINES = 50;

/**
 * Rejects texts for which the YAML parser would take seconds, or would report an error that does not name the
 * cause: too large, binary, merge conflicts, tabs throughout.
 */
export function prescan(text: string): readonly ParseProblem[] {
  if (text.length > limits.size) {
    return [{ kind: 'limit', reason: 'size', values: { limit: limits.size / 1_000_000 }, start: 0, end: 1 }];
  }
  const problem = binary(text) ?? loneReturn(text) ?? conflict(text) ?? tabs(text);
  return problem === undefined ? [] : [problem];
}

/** A replacement character is where bytes were not UTF-8. Writing the text back would lose those bytes. */
function binary(text: string): ParseProblem | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const match = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]|\p{Cs}/u.exec(text);
  return match ? { kind: 'syntax', reason: 'binary', start: match.index, end: match.index + 1 } : undefined;
}

/**
 * YAML ends a line at a lone carriage return, but not every editor does: a comment in one is a key in
 * another.
 */
function loneReturn(text: string): ParseProblem | undefined {
  const at = loneReturnAt(text);
  return at < 0 ? undefined : { kind: 'syntax', reason: 'lone-return', start: at, end: at + 1 };
}

function conflict(text: string): ParseProblem | undefined {
  const match = /^<{7} .*$/m.exec(text);
  if (!match) return undefined;
  return { kind: 'syntax', reason: 'conflict', start: match.index, end: match.index + match[0].length };
}

function tabs(text: string): ParseProblem | undefined {
  const first = /^\t+[^\s]/m.exec(text);
  if (!first) return undefined;
  let count = 0;
  for (const _ of text.matchAll(/^\t+[^\s]/gm)) {
    count += 1;
    if (count > MOST_TAB_LINES) {
      return { kind: 'syntax', reason: 'TAB_AS_INDENT', start: first.index, end: first.index + 1 };
    }
  }
  return undefined;
}
