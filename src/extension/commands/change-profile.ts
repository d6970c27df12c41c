import * as vscode from 'vscode';
import { changeText } from '../../core/edit/change.js';
import { message, say } from '../../core/language/message.js';
import { openRecord } from '../../core/workspace/assess.js';
import { toVscodeEdits } from '../editor/document-edits.js';
import { currentLanguage } from '../language.js';
import { chooseProfile, placeholderOf } from './choose-profile.js';

/** Gives a record another profile, which the user chooses among those that fit its period and its type of unit. */
export async function changeProfile(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { record } = openRecord(document.getText());
  const day = record?.period?.to;
  const type = record?.branch.type;
  const subject = { ...(day === undefined ? {} : { day }), ...(type === undefined ? {} : { type }) };
  const choice = await chooseProfile(uri, subject, placeholderOf('ui/change-profile'));
  if (choice === undefined) return;
  const change = { kind: 'set', path: ['profile'], value: choice.name } as const;
  const result = changeText(document.getText(), [change], choice.profile);
  if (result.kind === 'refused') {
    await vscode.window.showErrorMessage(
      say(currentLanguage(), message('ui/failed', { reason: result.reason })),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, toVscodeEdits(document, result.edits));
  await vscode.workspace.applyEdit(edit);
}
