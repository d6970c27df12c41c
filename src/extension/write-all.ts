import * as vscode from 'vscode';
import type { WritingHost } from './export/export-host.js';

/** What a file is to hold. */
export interface FileContent {
  readonly uri: vscode.Uri;
  /** What the file holds now; `undefined` if there is none. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** Writes all files or none: if one fails, those before it get back what they held, and the error is thrown. */
export async function writeAll(files: readonly FileContent[], host: WritingHost): Promise<void> {
  let begun = 0;
  try {
    for (const { uri, after } of files) {
      begun += 1;
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      await host.writeFile(uri, after);
    }
  } catch (error) {
    for (const { uri, before } of files.slice(0, begun)) {
      // A file that cannot be restored does not keep the others from it.
      const restored = before ? host.writeFile(uri, before) : vscode.workspace.fs.delete(uri);
      await restored.then(undefined, () => undefined);
    }
    throw error;
  }
}
