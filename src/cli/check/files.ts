import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Language, say, text } from '../../core/language/language.js';
import { findFiles } from '../folder.js';
import { UsageError } from '../io.js';
import type { Folders } from './folders.js';

const defaultPattern = '**/*.chibo.yaml';

/**
 * The files that patterns stand for, sorted. A pattern that is the name of a file stands for that file, ignored
 * or not; a folder's for the records below it. A pattern that matches nothing is wrong use.
 */
export async function filesFor(
  patterns: readonly string[],
  cwd: string,
  folders: Folders,
  language: Language,
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const pattern of patterns.length === 0 ? [defaultPattern] : patterns) {
    const found = await matchesOf(pattern, cwd, folders);
    if (found.length === 0) {
      throw new UsageError(say(language, text('cli/no-match', { patterns: pattern })));
    }
    for (const file of found) files.add(file);
  }
  return [...files].sort();
}

async function matchesOf(pattern: string, cwd: string, folders: Folders): Promise<readonly string[]> {
  const path = resolve(cwd, pattern);
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isFile()) return [path];
  const found = kind?.isDirectory()
    ? await findFiles([defaultPattern], path)
    : await findFiles([pattern], cwd);
  const kept: string[] = [];
  for (const file of found) if (!(await folders.ignores(file))) kept.push(file);
  return kept;
}
