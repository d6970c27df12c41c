import { lstatSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { message, say } from '../../core/language/message.js';
import { looksAt } from '../../core/rollup/collect.js';
import type { UnitHead } from '../../core/rollup/fold.js';
import { newRosterText } from '../../core/rollup/new-roster.js';
import { rosterName } from '../../core/units/read-roster.js';
import { Folders } from '../check/folders.js';
import type { RunCommand } from '../command.js';
import type { Context } from '../context.js';
import { createFile } from '../files/write-file.js';
import { pathWithin, rootOf, shownName, textsOf } from '../folder.js';
import { UsageError } from '../io.js';
import { recordsBelow } from '../walk.js';

export interface UnitsOptions {
  readonly output?: string;
}

/**
 * `chibo units init DIR`: writes a roster of the units in the records of a folder. It never overwrites a
 * file.
 */
export const makeRoster: RunCommand<UnitsOptions> = async ([, folder = ''], { output }, context) => {
  const { io } = context;
  const top = resolve(io.cwd, folder);
  const kind = statSync(top, { throwIfNoEntry: false });
  if (!kind?.isDirectory()) throw new UsageError(`${folder}: ${kind ? 'ENOTDIR' : 'ENOENT'}`);
  const file = output === undefined ? join(top, rosterName) : resolve(io.cwd, output);
  const shown = shownName(file, io.cwd);
  const looks: UnitHead[] = [];
  let unread = 0;
  const root = rootOf(join(top, 'x'));
  for await (const look of looksAt(pathsBelow(top, root, context), textsOf(root))) {
    if (look) looks.push(look);
    else unread += 1;
  }
  if (looks.length === 0)
    throw new UsageError(message('cli/units-no-records', { folder: shownName(top, io.cwd) }));
  const written = newRosterText(looks, schemaPath(file, root));
  if (lstatSync(file, { throwIfNoEntry: false }) || !(await createFile(file, written)))
    throw new UsageError(message('cli/units-exists', { file: shown }));
  const units = written.split('\n').filter((line) => line.startsWith('  - ')).length;
  io.err(
    `${say(context.language, message('cli/units-written', { file: shown, units, records: looks.length }))}\n`,
  );
  if (unread > 0) io.err(`${say(context.language, message('cli/units-unread', { count: unread }))}\n`);
  return unread > 0 ? 1 : 0;
};

/** The records that a roll-up of the folder counts. */
async function* pathsBelow(folder: string, root: string, { io, language }: Context): AsyncGenerator<string> {
  const folders = await Folders.open(io.cwd, undefined, language);
  for await (const file of recordsBelow(folder, (one) => folders.ignores(one, root)))
    yield pathWithin(root, file);
}

/** The relative path of the roster schema, which lies beside the record schema at the root. */
function schemaPath(file: string, root: string): string {
  const schema = join(root, 'schemas', 'chibo-units.schema.json');
  return relative(dirname(file), schema).split(sep).join('/');
}
