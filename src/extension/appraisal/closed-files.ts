import * as vscode from 'vscode';
import type { FileWriter } from '../export/export-host.js';
import type { FileChange } from './file-change.js';

/**
 * Writes files that are open nowhere, all or none: if one cannot be written, those before it get back what they held.
 * Resolves with `false` if one of them has another text by now.
 */
export async function writeClosed(changes: readonly FileChange[], writeFile: FileWriter): Promise<boolean> {
  const contents = await Promise.all(changes.map(({ uri }) => vscode.workspace.fs.readFile(uri)));
  const isStale = changes.some(({ before }, index) => textIn(contents[index]) !== before);
  if (isStale) return false;
  let written = 0;
  try {
    for (const [index, { uri, after }] of changes.entries()) {
      await writeFile(uri, bytesLike(contents[index], after));
      written = index + 1;
    }
  } catch (error) {
    for (const [index, { uri }] of changes.slice(0, written).entries())
      await writeFile(uri, contents[index] ?? new Uint8Array());
    throw error;
  }
  return true;
}

function textIn(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** The bytes of a text for a file; a byte order mark that the file has stays. */
function bytesLike(before: Uint8Array | undefined, text: string): Uint8Array {
  const isMarked = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(isMarked ? `\uFEFF${text}` : text);
}
