import * as vscode from 'vscode';
import { isProfile, isRecord } from './records.js';

export const recordViewType = 'chibo.record';

/** The record in the tab in front, in the grid or as text. */
export function activeRecordUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const shows = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
  if (shows && input.uri.path.endsWith('.chibo.yaml')) return input.uri;
  const document = vscode.window.activeTextEditor?.document;
  return document && isRecord(document) ? document.uri : undefined;
}

/** The record or profile a command is about: the one it was called on, else the one in front. */
export function subjectFor(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const document = vscode.window.activeTextEditor?.document;
  return activeRecordUri() ?? (document && isProfile(document) ? document.uri : undefined);
}
