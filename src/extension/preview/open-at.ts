import * as vscode from 'vscode';
import type { Path } from '../../core/parse/tree.js';
import { recordViewType } from '../active-record.js';

/** Opens a record at a place in its grid, unless a grid is in view, which follows by itself. */
export async function openInGrid(record: vscode.Uri, path: Path): Promise<void> {
  if (!isGridInView(record)) await vscode.commands.executeCommand('chibo.showInGrid', record, path);
}

/** Opens a text at an offset: a profile, or a record that cannot be read and so has no place in a grid. */
export async function openTextAt(document: vscode.TextDocument, offset: number): Promise<void> {
  const place = document.positionAt(offset);
  const other = vscode.window.tabGroups.all.find((group) => !group.isActive);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(place, place),
    viewColumn: other?.viewColumn ?? vscode.ViewColumn.Beside,
  });
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
