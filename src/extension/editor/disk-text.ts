import * as vscode from 'vscode';
import { encodedLike } from '../../export/encoded-text.js';

/** The text of a document's file, with the line ends that VS Code gives it; `undefined` if it is no UTF-8. */
export async function textOnDisk({ uri, eol }: vscode.TextDocument): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n|\r|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
  } catch {
    return undefined;
  }
}

/** The bytes of a text, with a byte order mark where its file has one. */
export async function bytesLike({ uri }: vscode.TextDocument, text: string): Promise<Uint8Array> {
  return encodedLike(await vscode.workspace.fs.readFile(uri), text);
}
