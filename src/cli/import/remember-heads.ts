import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changeText } from '../../core/edit/change.js';
import type { ColumnMap } from '../../core/import/head.js';
import type { Change } from '../../core/record/change.js';
import { configName, configPathsFor } from '../../core/workspace/config.js';
import { changeFile, createFile } from '../files/write-file.js';
import { pathWithin, rootOf } from '../folder.js';
import { FileError } from '../io.js';

/**
 * Saves what table heads mean under `imports:` in the nearest configuration above a record, or in a new one
 * at the root. The command line and the editor then reuse it.
 */
export async function rememberHeads(record: string, section: string, map: ColumnMap): Promise<void> {
  const root = rootOf(record);
  const places = configPathsFor(pathWithin(root, record)).map((place) => join(root, place));
  const file = places.find((place) => existsSync(place)) ?? join(root, configName);
  const changes = [...map].map(
    ([head, field]): Change => ({ kind: 'set', path: ['imports', section, head], value: field }),
  );
  const changed = (text: string): string => {
    const result = changeText(text, changes);
    if (result.kind === 'refused') throw new FileError(file, result.reason);
    return result.text;
  };
  const first = 'chiboConfig: 1\n';
  if (!existsSync(file) && (await createFile(file, changed(first)))) return;
  await changeFile(file, async (text) => changed(text));
}
