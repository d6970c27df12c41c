import * as vscode from 'vscode';
import { isProfile, isRecord } from './records.js';

export const recordViewType = 'chibo.record';

/** The record in the active tab, in the grid or as text. */
export function activeRecordUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const shows = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
  if (shows && input.uri.path.endsWith('.chibo.yaml')) return input.uri;
  const document = vscode.window.activeTextEditor?.document;
  return document && isRecord(document) ? document.uri : undefined;
}

/** The record or profile of a command: the one it was called on, else the active one. */
export function subjectFor(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const document = vscode.window.activeTextEditor?.document;
  return activeRecordUri() ?? (document && isProfile(document) ? document.uri : undefined);
}
