import * as vscode from 'vscode';
import type { Range, Span } from '../../core/text/positions.js';

/** Records, in whatever language mode their text is shown. */
export const recordText: vscode.DocumentSelector = { pattern: '**/*.chibo.yaml' };

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function toVscodeRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The text of a file as its editor has it, else as it is on disk; empty where it cannot be read. */
export async function textAt(uri: vscode.Uri): Promise<string> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
  if (open) return open.getText();
  try {
    return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
