import { resolve } from 'node:path';
import { message } from '../../core/language/message.js';
import { valueLines } from '../../core/merge/value-lines.js';
import { isReadable, parseText } from '../../core/parse/parse.js';
import type { Context } from '../context.js';
import { readBytes, textOf } from '../files/read-file.js';
import { type ExitCode, UsageError } from '../io.js';
import { mergeForGit } from './driver.js';
import { disable, enable } from './enable.js';

export interface GitOptions {
  /** Reverts `enable`. */
  readonly undo?: boolean;
}

/** `chibo git enable [--undo]`, and the two actions that git then calls: `driver` and `textconv`. */
export async function git(
  [action, ...files]: readonly string[],
  { undo = false }: GitOptions,
  context: Context,
): Promise<ExitCode> {
  const wanted = action === 'enable' ? 0 : action === 'driver' ? 5 : 1;
  if (files.length !== wanted)
    throw new UsageError(message('git/words', { action: action ?? '', count: wanted }));
  if (action === 'enable') return undo ? disable(context) : enable(context);
  const [first = '', second = '', third = '', size = '', path = ''] = files;
  if (action === 'driver')
    return mergeForGit({ base: first, ours: second, theirs: third, size, path }, context);
  return printValues(first, context);
}

/**
 * Prints a record with one value per line. An unreadable record is printed unchanged, so that `git diff` does
 * not fail.
 */
function printValues(name: string, { io }: Context): ExitCode {
  const { text } = textOf(readBytes(resolve(io.cwd, name)));
  const parsed = parseText(text);
  io.write(parsed.root === undefined || !isReadable(parsed) ? text : valueLines(parsed.root));
  return 0;
}
