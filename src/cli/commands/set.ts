import { resolve } from 'node:path';
import { openRecord } from '../../core/assess.js';
import { setValue } from '../../core/edit/change.js';
import { applyEdits } from '../../core/edit/edit.js';
import { readPath } from '../../core/edit/path.js';
import { typedValue } from '../../core/edit/typed-value.js';
import { text as message, say, type Text } from '../../core/language/language.js';
import { isReadable, parseText } from '../../core/parse/parse.js';
import { nodeAt, resolved } from '../../core/parse/tree.js';
import { placeAt } from '../../core/schema/places.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { openFolder, pathWithin, readText, rootOf, shownName, writeText } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';

/** `chibo set FILE PATH VALUE`: changes one value in place; every other byte stays (format.md §6). */
export async function set(name: string, written: string, value: string, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const fail = (reason: Text): never => {
    throw new UsageError(say(language, reason));
  };
  const file = resolve(io.cwd, name);
  const shown = shownName(file, io.cwd);
  const { text, mark } = await readText(file);
  const { parsed, record } = openRecord(text);
  if (!isReadable(parsed)) fail(message('edit/broken'));

  const root = rootOf(file);
  const supplied = await supplyProfileIn(openFolder(root), pathWithin(root, file), record?.profile);
  const profile = supplied.kind === 'found' ? supplied.profile : undefined;
  const { path, lost } = readPath(written, parsed.root, profile);
  if (path === undefined) return fail(message('cli/no-path', { path: written, lost }));
  if (placeAt(path) === undefined) return fail(message('cli/no-schema', { path: written }));

  const result = setValue(text, path, typedValue(path, value), profile);
  if (result.kind === 'refused')
    return fail(message('cli/refused', { path: written, reason: result.reason }));
  const changed = applyEdits(text, result.edits);
  const values = { file: shown, path: written, before: shownAt(text), after: shownAt(changed) };
  if (changed === text) {
    io.err(`${say(language, message('cli/unchanged', values))}\n`);
    return 0;
  }
  await writeText(file, mark + changed);
  io.err(`${say(language, message('cli/set', values))}\n`);
  return 0;

  function shownAt(source: string): string {
    const node = resolved(nodeAt(parseText(source).root, path ?? []));
    return (node?.kind === 'scalar' && node.source) || say(language, message('cli/empty'));
  }
}
