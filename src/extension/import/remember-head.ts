import * as vscode from 'vscode';
import { changeText } from '../../core/edit/change.js';
import { configName, configPathsFor } from '../../core/workspace/config.js';
import { pathWithin, textOf } from '../folder.js';

/**
 * Saves what a table head means in the nearest configuration above a record, for the next file of this kind.
 */
export async function rememberHead(
  record: vscode.Uri,
  section: string,
  head: string,
  field: string,
): Promise<void> {
  const root = vscode.workspace.getWorkspaceFolder(record)?.uri;
  if (root === undefined) return;
  const places = configPathsFor(pathWithin(root, record)).map((place) => vscode.Uri.joinPath(root, place));
  const target = (await firstThatExists(places)) ?? vscode.Uri.joinPath(root, configName);
  const before = await textOf(target);
  const changed = changeText(before ?? 'chiboConfig: 1\n', [
    { kind: 'set', path: ['imports', section, head], value: field },
  ]);
  if (changed.kind === 'refused') return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(changed.text));
}

async function firstThatExists(places: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const place of places) if ((await textOf(place)) !== undefined) return place;
  return undefined;
}
