import * as vscode from 'vscode';
import { branchIdIn, branchNameIn, newRecordText, yearIn } from '../../core/edit/new-record.js';
import { message, say } from '../../core/language/message.js';
import { builtinProfile } from '../../core/profile/supply.js';
import { activeRecordUri } from '../active-record.js';
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
  const items: (vscode.QuickPickItem & { readonly uri?: vscode.Uri })[] = records.map((uri) => ({
    label: vscode.workspace.asRelativePath(uri),
    uri,
  }));
  items.push({ label: say(language, message('import/new-record')) });
  const title = say(language, message('import/choose-record'));
  const chosen = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
  if (chosen === undefined) return undefined;
  return chosen.uri ?? createRecord(file);
}

/** Creates a new record beside the file, with a name from the user; the ending is added if missing. */
async function createRecord(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const stem = (file.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const target = await askForRecord(vscode.Uri.joinPath(file, '..', `${stem}${recordEnding}`));
  if (target === undefined) return undefined;
  const id = 'chi-bo-4-tot';
  const { profile } = builtinProfile(id);
  if (profile === undefined) return undefined;
  const name = branchNameIn(target.path);
  const given = {
    profileName: id,
    branchId: branchIdIn(target.path),
    period: yearIn(target.path.replace(/^.*\//, '')) ?? String(new Date().getFullYear()),
    ...(name === undefined ? {} : { name }),
  };
  return (await createFile(target, newRecordText(given, profile, language))) ? target : undefined;
}

/** Asks where to save a new record; the ending is added if missing. */
export async function askForRecord(suggested: vscode.Uri): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const chosen = await vscode.window.showSaveDialog({
    title: say(language, message('import/save-record')),
    defaultUri: suggested,
    filters: { [say(language, message('import/record-kind'))]: ['chibo.yaml'] },
  });
  if (chosen === undefined || chosen.path.endsWith(recordEnding)) return chosen;
  return chosen.with({ path: chosen.path.replace(/(?:\.chibo|\.yaml|\.yml)*$/, '') + recordEnding });
}

/** Creates a file; an existing one is never overwritten. */
export async function createFile(target: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(target, { overwrite: false, contents: new TextEncoder().encode(text) });
  const isMade = await vscode.workspace.applyEdit(edit);
  if (!isMade) {
    const values = { file: vscode.workspace.asRelativePath(target) };
    await vscode.window.showErrorMessage(say(currentLanguage(), message('cli/new-exists', values)));
  }
  return isMade;
}
