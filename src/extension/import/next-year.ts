import * as vscode from 'vscode';
import { nextPeriod, nextRecord } from '../../core/edit/next-record.js';
import { type Message, message, say } from '../../core/language/message.js';
import { builtinVersion } from '../../core/profile/choose-profile.js';
import { openRecord } from '../../core/workspace/assess.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import { recordViewType } from '../active-record.js';
import { createFile } from '../create-file.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import { askForRecord } from './choose.js';

/** Creates the record of the next year with the data of this one that still applies. */
export async function nextYear(record: vscode.Uri): Promise<void> {
  const language = currentLanguage();
  const document = await vscode.workspace.openTextDocument(record);
  const { record: old } = openRecord(document.getText());
  if (old?.period === undefined) throw new Error(say(language, message('ui/next-unreadable')));
  const year = nextPeriod(old.period);
  const target = await askForRecord(vscode.Uri.joinPath(record, '..', nameFor(record, old.period.to, year)));
  if (target === undefined) return;
  const { workspace, path } = placeOf(document);
  const written = old.profile ?? '';
  const kept = await supplyProfileIn(workspace, path, written);
  const { id, name: called, type, parent } = old.branch;
  const subject = { day: `${year}-12-31`, ...(type === undefined ? {} : { type }) };
  const before = kept.kind === 'found' ? kept.profile : undefined;
  const name = (before && builtinVersion({ name: written, profile: before }, subject)) ?? written;
  const supplied = name === written ? kept : await supplyProfileIn(workspace, path, name);
  const profile = supplied.kind === 'found' ? supplied.profile : undefined;
  if (profile === undefined) throw new Error(say(language, message('ui/next-unreadable')));
  const head = {
    profileName: name,
    branchId: id,
    name: called,
    period: year,
    ...(type === undefined ? {} : { type }),
    ...(parent === undefined ? {} : { parent }),
  };
  const next = nextRecord(old, head, profile, language);
  if (!(await createFile(target, next.text))) return;
  await vscode.commands.executeCommand('vscode.openWith', target, recordViewType);
  const values = {
    file: vscode.workspace.asRelativePath(target),
    members: next.members,
    pairs: next.pairs,
    profile: name,
  };
  const notes: readonly Message[] = [message('cli/next-written', values), ...next.notes];
  await vscode.window.showInformationMessage(notes.map((note) => say(language, note)).join('\n'));
}

/** The file's name with the old year replaced by the new one. */
function nameFor(record: vscode.Uri, end: string, year: string): string {
  const file = record.path.replace(/^.*\//, '');
  const old = end.slice(0, 4);
  return file.includes(old) ? file.replace(old, year) : file.replace(/\.chibo\.yaml$/, `-${year}.chibo.yaml`);
}
