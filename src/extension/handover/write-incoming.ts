import * as vscode from 'vscode';
import { message } from '../../core/language/message.js';
import { hasByteOrderMark } from '../../core/text/byte-order-mark.js';
import { encodedLike } from '../../export/encoded-text.js';
import type { IncomingFile } from '../../export/package/incoming-file.js';
import type { WritingHost } from '../export/export-host.js';
import { writeAll } from '../write-all.js';
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

/** Writes all files or none. */
export async function writeIncoming(
  root: vscode.Uri,
  files: readonly IncomingFile[],
  host: WritingHost,
): Promise<void> {
  const contents = await Promise.all(
    files.map(async ({ path, bytes }) => {
      const uri = vscode.Uri.joinPath(root, path);
      const before = await bytesOf(uri);
      return { uri, before, after: withMarkOf(before, bytes) };
    }),
  );
  await writeAll(contents, host);
}

/** A byte order mark that the file has stays. */
function withMarkOf(before: Uint8Array | undefined, bytes: Uint8Array): Uint8Array {
  const lacksMark = before && hasByteOrderMark(before) && !hasByteOrderMark(bytes);
  return lacksMark ? encodedLike(before, new TextDecoder().decode(bytes)) : bytes;
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return (await statOf(uri)) === undefined ? undefined : vscode.workspace.fs.readFile(uri);
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
}
