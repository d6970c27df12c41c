import { resolve } from 'node:path';
import { changeText } from '../../core/edit/change.js';
import { readPath } from '../../core/edit/path.js';
import { placeAt } from '../../core/finding/schema/places.js';
import { type Message, message, say } from '../../core/language/message.js';
import { isReadable, parseText } from '../../core/parse/parse.js';
import { nodeAt, type Path, resolved } from '../../core/parse/tree.js';
import type { Change } from '../../core/record/change.js';
import { typedAt } from '../../core/values/typed-at.js';
import { listChanges } from '../../core/views/sheet/list-changes.js';
import { followingReferences } from '../../core/views/sheet/renamed-members.js';
import { listTexts } from '../../core/views/sheet/written.js';
import { openRecord } from '../../core/workspace/assess.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { changeFile } from '../files/write-file.js';
import { openFolder, pathWithin, rootOf, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';

/**
 * `chibo set FILE PATH VALUE`: changes one value in place; every other byte is unchanged (format.md §6). A
 * new id of a member is also written wherever the record refers to the member.
 */
export async function set(
  [name = '', written = '', value = '']: readonly string[],
  _options: object,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, name);
  const attempts: Changed[] = [];
  // Repeated if another program has changed the file meanwhile.
  await changeFile(file, async (text) => {
    const attempt = await changed(text, file, written, value);
    attempts.push(attempt);
    return attempt.after;
  });
  const { path = [], before = '', after = '', references = 0 } = attempts.at(-1) ?? {};
  const shownAt = (source: string): string => {
    const node = resolved(nodeAt(parseText(source).root, path));
    const shown = node?.kind === 'scalar' ? node.source : node && listTexts(node)?.join('; ');
    return shown || say(language, message('cli/empty'));
  };
  const values = {
    file: shownName(file, io.cwd),
    path: written,
    before: shownAt(before),
    after: shownAt(after),
  };
  io.err(`${say(language, message(before === after ? 'cli/unchanged' : 'cli/set', values))}\n`);
  if (references > 0)
    io.err(`${say(language, message('cli/set-references', { file: values.file, count: references }))}\n`);
  return 0;
}

interface Changed {
  readonly path: Path;
  readonly before: string;
  readonly after: string;
  /** The number of references to the member whose id was changed; they were changed too. */
  readonly references: number;
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
  const typed = typedAt(path, value, { record, profile });
  if (typed.kind === 'refused')
    throw wrong(message(typed.reason, { path: written, below: written + typed.below }));
  const changes: readonly Change[] =
    typed.kind === 'list'
      ? listChanges(parsed.root, path, typed.texts)
      : [{ kind: 'set', path, value: typed.value }];
  const references = followingReferences(changes, { record });
  const result = changeText(text, [...changes, ...references], profile);
  if (result.kind === 'refused')
    throw wrong(message('cli/refused', { path: written, reason: result.reason }));
  return { path, before: text, after: result.text, references: references.length };
}

function wrong(reason: Message): UsageError {
  return new UsageError(reason);
}
