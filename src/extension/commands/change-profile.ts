import * as vscode from 'vscode';
import { changeProfileOf, profileChangeNotes } from '../../core/edit/profile-change.js';
import { message, say } from '../../core/language/message.js';
import { editsBetween } from '../../core/text/text-edits.js';
import { openRecord } from '../../core/workspace/assess.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import { toVscodeEdits } from '../editor/document-edits.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import { chooseProfile, placeholderOf } from './choose-profile.js';

/**
 * Gives a record another profile, which the user chooses among those that fit its period and its type of unit. Scores
 * go with their criteria; those that the new profile has no place for are named.
 */
export async function changeProfile(uri: vscode.Uri): Promise<void> {
  const language = currentLanguage();
  const document = await vscode.workspace.openTextDocument(uri);
  const asked = openRecord(document.getText()).record;
  const day = asked?.period?.to;
  const type = asked?.branch.type;
  const subject = { ...(day === undefined ? {} : { day }), ...(type === undefined ? {} : { type }) };
  const choice = await chooseProfile(uri, subject, placeholderOf('ui/change-profile'));
  if (choice === undefined) return;
  // The record may have changed while the list was open.
  const text = document.getText();
  const { record } = openRecord(text);
  if (record === undefined) throw new Error(say(language, message('edit/broken')));
  const { workspace, path } = placeOf(document);
  const old = await supplyProfileIn(workspace, path, record.profile);
  const result = changeProfileOf(text, record, old.kind === 'found' ? old.profile : undefined, choice);
  if (result.kind === 'refused') throw new Error(say(language, result.reason));
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, toVscodeEdits(document, editsBetween(text, result.text)));
  await vscode.workspace.applyEdit(edit);
  const notes = profileChangeNotes(result, choice.profile.title).map((note) => say(language, note));
  const show =
    result.kept.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void show(notes.join(' '));
}
