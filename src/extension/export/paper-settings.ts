import * as vscode from 'vscode';
import { noPaperSettings, type PaperSettings } from '../../core/record/paper-settings.js';
import { joinWithin } from '../../core/text/paths.js';

/** What the user's settings say of papers, for places where configuration and record say nothing. */
export function papersBySettings(record: vscode.Uri): PaperSettings {
  const place = vscode.workspace.getConfiguration('chibo', record).get<string>('place', '').trim();
  return place === '' ? noPaperSettings : { ...noPaperSettings, place };
}

/** The folder that papers of a record are suggested in: that of the setting, else the record's own. */
export function papersFolder(record: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(record)?.uri;
  const setting = vscode.workspace.getConfiguration('chibo', record).get<string>('exportFolder', '').trim();
  // A setting of a folder that nobody trusts may not lead out of it.
  const within = setting === '' ? undefined : joinWithin('', setting);
  const beside = vscode.Uri.joinPath(record, '..');
  return folder && within ? vscode.Uri.joinPath(folder, within) : beside;
}
