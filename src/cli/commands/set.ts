import { resolve } from 'node:path';
import { openRecord } from '../../core/assess.js';
import { setValue } from '../../core/edit/change.js';
import { applyEdits } from '../../core/edit/edit.js';
import { readPath } from '../../core/edit/path.js';
import { typedValue } from '../../core/edit/typed-value.js';
import { text as message, say, type Text } from '../../core/language/language.js';
import { isReadable, parseText } from '../../core/parse/parse.js';
import { nodeAt, type Path, resolved } from '../../core/parse/tree.js';
import { placeAt } from '../../core/schema/places.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { changeFile } from '../files/write-file.js';
import { openFolder, pathWithin, rootOf, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';

/** `chibo set FILE PATH VALUE`: changes one value in place; every other byte stays (format.md §6). */
export async function set(name: string, written: string, value: string, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, name);
  const attempts: Changed[] = [];
  // Done again where another program has changed the file meanwhile.
  await changeFile(file, async (text) => {
    const attempt = await changed(text, file, written, value);
    attempts.push(attempt);
    return attempt.after;
  });
  const { path = [], before = '', after = '' } = attempts.at(-1) ?? {};
  const shownAt = (source: string): string => {
    const node = resolved(nodeAt(parseText(source).root, path));
    return (node?.kind === 'scalar' && node.source) || say(language, message('cli/empty'));
  };
  const values = {
    file: shownName(file, io.cwd),
    path: written,
    before: shownAt(before),
    after: shownAt(after),
  };
  io.err(`${say(language, message(before === after ? 'cli/unchanged' : 'cli/set', values))}\n`);
  return 0;
}

interface Changed {
  readonly path: Path;
  readonly before: string;
  readonly after: string;
}

async function changed(text: string, file: string, written: string, value: string): Promise<Changed> {
  const { parsed, record } = openRecord(text);
  if (!isReadable(parsed)) throw wrong(message('edit/broken'));
  const root = rootOf(file);
  const supplied = await supplyProfileIn(openFolder(root), pathWithin(root, file), record?.profile);
  const profile = supplied.kind === 'found' ? supplied.profile : undefined;
  const { path, lost } = readPath(written, parsed.root, profile);
  if (path === undefined) throw wrong(message('cli/no-path', { path: written, lost }));
  if (placeAt(path) === undefined) throw wrong(message('cli/no-schema', { path: written }));
  const result = setValue(text, path, typedValue(path, value), profile);
  if (result.kind === 'refused')
    throw wrong(message('cli/refused', { path: written, reason: result.reason }));
  return { path, before: text, after: applyEdits(text, result.edits) };
}

function wrong(reason: Text): UsageError {
  return new UsageError(reason);
}
