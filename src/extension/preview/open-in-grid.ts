import * as vscode from 'vscode';
import type { Path } from '../../core/parse/tree.js';
import { recordViewType } from '../active-record.js';

/** Opens a record at a place in its grid. A visible grid follows by itself, so then nothing is opened. */
export async function openInGrid(record: vscode.Uri, path: Path): Promise<void> {
  if (!isGridInView(record)) await vscode.commands.executeCommand('chibo.showInGrid', record, path);
}

function isGridInView(record: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    return (
      input instanceof vscode.TabInputCustom &&
      input.viewType === recordViewType &&
      input.uri.toString() === record.toString()
    );
  });
}
