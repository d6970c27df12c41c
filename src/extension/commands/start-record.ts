import * as vscode from 'vscode';
import { branchIdIn, branchNameIn, newRecordText, yearIn } from '../../core/edit/new-record.js';
import { message, say } from '../../core/language/message.js';
import { currentLanguage } from '../language.js';
import { chooseProfile, placeholderOf } from './choose-profile.js';

/** Starts a record in an empty file, with a profile chosen by the user. */
export async function startRecord(record: vscode.Uri): Promise<void> {
  const language = currentLanguage();
  const document = await vscode.workspace.openTextDocument(record);
  if (document.getText().trim() !== '') {
    await vscode.window.showInformationMessage(say(language, message('ui/start-filled')));
    return;
  }
  const { path } = record;
  const period = yearIn(path.replace(/^.*\//, '')) ?? String(new Date().getFullYear());
  const subject = { day: `${period}-12-31` };
  const choice = await chooseProfile(record, subject, placeholderOf('ui/start-profile'));
  if (!choice) return;
  const name = branchNameIn(path);
  const given = {
    profileName: choice.name,
    branchId: branchIdIn(path),
    period,
    ...(name === undefined ? {} : { name }),
  };
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  edit.replace(record, all, newRecordText(given, choice.profile, language));
  await vscode.workspace.applyEdit(edit);
}
