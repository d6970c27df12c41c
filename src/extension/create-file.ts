import * as vscode from 'vscode';
import { message, say } from '../core/language/message.js';
import { currentLanguage } from './language.js';

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
