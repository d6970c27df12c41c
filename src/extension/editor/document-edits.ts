import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/text-edits.js';
import { DocumentEdits } from '../../session/document-edits.js';
import { currentLanguage } from '../language.js';

const queues = new WeakMap<vscode.TextDocument, DocumentEdits>();

/** The single queue of a document, shared by grid and preview. */
export function editsOf(document: vscode.TextDocument): DocumentEdits {
  const edits =
    queues.get(document) ??
    new DocumentEdits(document, (changes) => applyTo(document, changes), currentLanguage);
  queues.set(document, edits);
  return edits;
}

export function toVscodeEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ offset, length, text }) =>
    vscode.TextEdit.replace(
      new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
      text,
    ),
  );
}

function applyTo(document: vscode.TextDocument, edits: readonly TextEdit[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toVscodeEdits(document, edits));
  return vscode.workspace.applyEdit(edit);
}
