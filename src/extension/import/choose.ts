import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { activeRecordUri } from '../active-record.js';
import { pick } from '../ask/pick.js';
import { createRecord } from '../commands/new-record.js';
import { currentLanguage } from '../language.js';

const officeEndings = ['xlsx', 'xls', 'ods', 'csv', 'docx'];
const recordEnding = '.chibo.yaml';

export async function chooseOfficeFile(): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const [file] =
    (await vscode.window.showOpenDialog({
      title: say(language, message('import/choose-file')),
      filters: { [say(language, message('import/file-kinds'))]: officeEndings },
    })) ?? [];
  return file;
}

/**
 * The record for an imported file: the one that the command was called on, or the active one, else one of the
 * folder.
 */
export async function chooseRecord(
  file: vscode.Uri,
  argument: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  if (argument?.path.endsWith(recordEnding)) return argument;
  const language = currentLanguage();
  const front = activeRecordUri()?.toString();
  const found = await vscode.workspace.findFiles(`**/*${recordEnding}`, '**/node_modules/**', 2000);
  const folder = file.path.replace(/[^/]*$/, '');
  const rank = (uri: vscode.Uri): number =>
    uri.toString() === front ? 0 : uri.path.startsWith(folder) ? 1 : 2;
  const records = found.sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  const items: (vscode.QuickPickItem & { readonly value: vscode.Uri | 'new' })[] = records.map((uri) => ({
    label: vscode.workspace.asRelativePath(uri),
    value: uri,
  }));
  items.push({ label: say(language, message('import/new-record')), value: 'new' });
  const title = say(language, message('import/choose-record'));
  const chosen = await pick(title, items);
  return chosen !== 'new' ? chosen : createRecord(vscode.Uri.joinPath(file, '..'));
}

/** Asks where to save a new record; it gets the ending once, whatever the dialog has made of the name. */
export async function askForRecord(suggested: vscode.Uri): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const chosen = await vscode.window.showSaveDialog({
    title: say(language, message('import/save-record')),
    defaultUri: suggested,
    filters: { [say(language, message('import/record-kind'))]: ['chibo.yaml'] },
  });
  return chosen?.with({ path: chosen.path.replace(/(?:\.chibo|\.yaml|\.yml)*$/, '') + recordEnding });
}
