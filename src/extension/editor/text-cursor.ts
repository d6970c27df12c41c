import * as vscode from 'vscode';
import { pathAt } from '../../core/parse/path-at.js';
import { type Node, type Path, spanAt } from '../../core/parse/tree.js';
import type { Places } from '../places.js';
import { isRecord, type Records } from '../records.js';

/** Keeps the cursor of the text editor and the other views of a record at the same place. */
export function linkTextCursor(records: Records, places: Places): vscode.Disposable {
  const self = {};
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(async ({ textEditor, kind, selections }) => {
      const { document } = textEditor;
      const [selection] = selections;
      // A selection that was made by a program is not where someone went.
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

/** Opens the text at a place: in the editor that shows it already, else beside the grid. */
export async function showInText(
  document: vscode.TextDocument,
  root: Node | undefined,
  path: Path,
  grid: vscode.ViewColumn | undefined,
): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    viewColumn: open?.viewColumn ?? (grid === undefined ? vscode.ViewColumn.Beside : grid + 1),
    selection: rangeOf(document, root, path),
  });
}

function rangeOf(document: vscode.TextDocument, root: Node | undefined, path: Path): vscode.Range {
  const { start, end } = spanAt(root, path);
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
