import * as vscode from 'vscode';
import { encodedLike } from '../../export/encoded-text.js';
import type { WritingHost } from '../export/export-host.js';
import { writeAll } from '../write-all.js';
import type { FileChange } from './file-change.js';

/** Writes files that are open nowhere, all or none. Resolves with `false` if one of them has another text by now. */
export async function writeClosed(changes: readonly FileChange[], host: WritingHost): Promise<boolean> {
  const files = await Promise.all(
    changes.map(async (change) => ({ ...change, bytes: await vscode.workspace.fs.readFile(change.uri) })),
  );
  const isStale = files.some(({ bytes, before }) => new TextDecoder().decode(bytes) !== before);
  if (isStale) return false;
  await writeAll(
    files.map(({ uri, bytes, after }) => ({ uri, before: bytes, after: encodedLike(bytes, after) })),
    host,
  );
  return true;
}
