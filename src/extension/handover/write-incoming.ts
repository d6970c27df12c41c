import * as vscode from 'vscode';
import { message } from '../../core/language/message.js';
import type { IncomingFile } from '../../export/package/incoming-file.js';
import type { ExportHost } from '../export/export-host.js';
import { HandoverProblem } from './git-way.js';

/** Files that cannot be written now refuse all of them: with unsaved changes, or reached through a link. */
export async function mustBeWritable(root: vscode.Uri, files: readonly IncomingFile[]): Promise<void> {
  for (const { path } of files) {
    const uri = vscode.Uri.joinPath(root, path);
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (open?.isDirty) throw new HandoverProblem(message('hand/unsaved', { file: path }));
    const parts = path.split('/');
    for (const [index] of parts.entries()) {
      const part = parts.slice(0, index + 1).join('/');
      const stat = await statOf(vscode.Uri.joinPath(root, part));
      if (stat === undefined) break;
      if ((stat.type & vscode.FileType.SymbolicLink) !== 0)
        throw new HandoverProblem(message('hand/link', { file: part }));
    }
  }
}

/** Writes all files or none: if one fails, those before it get back what they held. */
export async function writeIncoming(
  root: vscode.Uri,
  files: readonly IncomingFile[],
  host: ExportHost,
): Promise<void> {
  const done: { readonly uri: vscode.Uri; readonly before: Uint8Array | undefined }[] = [];
  try {
    for (const { path, bytes } of files) {
      const uri = vscode.Uri.joinPath(root, path);
      const before = await bytesOf(uri);
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      done.push({ uri, before });
      await host.writeFile(uri, withMarkOf(before, bytes));
    }
  } catch (error) {
    for (const { uri, before } of done) {
      if (before) await host.writeFile(uri, before);
      else await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
    throw error;
  }
}

const mark = [0xef, 0xbb, 0xbf];

/** A byte order mark that the file has stays. */
function withMarkOf(before: Uint8Array | undefined, bytes: Uint8Array): Uint8Array {
  const isMarked = (content: Uint8Array): boolean => mark.every((byte, index) => content[index] === byte);
  return before && isMarked(before) && !isMarked(bytes) ? new Uint8Array([...mark, ...bytes]) : bytes;
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return (await statOf(uri)) === undefined ? undefined : vscode.workspace.fs.readFile(uri);
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
}
