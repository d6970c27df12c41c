import * as vscode from 'vscode';
import { changeText } from '../../core/edit/change.js';
import { say } from '../../core/language/message.js';
import { editsBetween } from '../../core/text/text-edits.js';
import { configName, configPathsFor } from '../../core/workspace/config.js';
import { createFile } from '../create-file.js';
import { pathWithin, textOf } from '../folder.js';
import { currentLanguage } from '../language.js';

/**
 * Saves what a table head means in the nearest configuration above a record, for the next file of this kind.
 * It is an edit of the document, so that comments stay, and so does what somebody is typing there unsaved.
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
  const existing = await firstThatExists(places);
  const document = existing && (await vscode.workspace.openTextDocument(existing));
  const before = document?.getText() ?? 'chiboConfig: 1\n';
  const changed = changeText(before, [{ kind: 'set', path: ['imports', section, head], value: field }]);
  if (changed.kind === 'refused') {
    await vscode.window.showErrorMessage(say(currentLanguage(), changed.reason));
    return;
  }
  if (document) await change(document, before, changed.text);
  else await createFile(vscode.Uri.joinPath(root, configName), changed.text);
}

/** Changes a document, and saves it unless it has changes of the user that are not saved. */
async function change(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const isDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of editsBetween(before, after)) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(document.uri, range, text);
  }
  if ((await vscode.workspace.applyEdit(edit)) && !isDirty) await document.save();
}

async function firstThatExists(places: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const place of places) if ((await textOf(place)) !== undefined) return place;
  return undefined;
}
