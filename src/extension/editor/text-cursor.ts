import * as vscode from 'vscode';
import { pathAt } from '../../core/parse/path-at.js';
import { type Node, type Path, spanAt } from '../../core/parse/tree.js';
import type { Places } from '../places.js';
import { isRecord, type Records } from '../records.js';

/** Synchronises the cursor of the text editor with the other views of a record. */
export function linkTextCursor(records: Records, places: Places): vscode.Disposable {
  const self = {};
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(async ({ textEditor, kind, selections }) => {
      const { document } = textEditor;
      const [selection] = selections;
      // A selection made by a program does not mean that the user went there.
      if (!isRecord(document) || !selection || kind === undefined) return;
      if (kind === vscode.TextEditorSelectionChangeKind.Command) return;
      const { parsed } = await records.of(document);
      const path = pathAt(parsed.root, document.offsetAt(selection.active));
      if (path.length > 0) places.visit({ record: document.uri, path, by: self });
    }),
    places.onDidVisit(async ({ record, path, by }) => {
      if (by === self) return;
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() !== record.toString()) continue;
        const { parsed } = await records.of(editor.document);
        const range = rangeOf(editor.document, parsed.root, path);
        editor.selection = new vscode.Selection(range.start, range.end);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }
    }),
  );
}

/** Opens the text at a place of a record or a profile. */
export async function showInText(
  document: vscode.TextDocument,
  root: Node | undefined,
  path: Path,
): Promise<void> {
  await showText(document, rangeOf(document, root, path));
}

/** Opens the text at an offset, for texts that cannot be parsed and therefore have no places. */
export async function showTextAt(document: vscode.TextDocument, offset: number): Promise<void> {
  const place = document.positionAt(offset);
  await showText(document, new vscode.Range(place, place));
}

/** In the editor that already shows the text, else beside the calling view. */
async function showText(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const other = vscode.window.tabGroups.all.find((group) => !group.isActive);
  const viewColumn = open?.viewColumn ?? other?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(document, { viewColumn, selection });
}

function rangeOf(document: vscode.TextDocument, root: Node | undefined, path: Path): vscode.Range {
  const { start, end } = spanAt(root, path);
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
