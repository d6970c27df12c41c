import * as vscode from 'vscode';
import { parseText } from '../../core/parse/parse.js';
import { type Path, spanAt } from '../../core/parse/tree.js';
import { recordViewType } from '../active-record.js';

/**
 * Opens a record at a place: in the grid where none of it is in view, which follows by itself where one is.
 * A place of a broken text, given as an offset, and every place while there is no grid, is shown in the text.
 */
export async function openAt(document: vscode.TextDocument, place: Path | number): Promise<void> {
  if (typeof place === 'number') return openText(document, { start: place, end: place });
  if (isGridInView(document.uri)) return;
  try {
    await vscode.commands.executeCommand('chibo.showInGrid', document.uri, place);
  } catch {
    await openText(document, spanAt(parseText(document.getText()).root, place));
  }
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

async function openText(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const viewColumn = vscode.window.tabGroups.all.find((group) => !group.isActive)?.viewColumn;
  await vscode.window.showTextDocument(document, {
    selection,
    viewColumn: viewColumn ?? vscode.ViewColumn.Beside,
  });
}
