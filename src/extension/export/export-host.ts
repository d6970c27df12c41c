import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import type { Document } from '../../core/paper/model.js';
import type { DocumentFormat } from '../../core/paper/registry.js';
import type { FontSource } from '../../export/fonts.js';
import { lettersMissing, namedLetters } from '../../export/letters.js';
import { currentLanguage } from '../language.js';

/** Writes a file, atomically if the host can. */
export type FileWriter = (target: vscode.Uri, bytes: Uint8Array) => Thenable<void>;

/** What those who write files need from the host. */
export interface WritingHost {
  readonly writeFile: FileWriter;
}

/** What exports need from the host. */
export interface ExportHost extends WritingHost {
  readonly extensionUri: vscode.Uri;
}

/**
 * The fonts that the build puts into the extension. They are read through the workbench, which also works in
 * a browser.
 */
export function fontsOf({ extensionUri }: ExportHost): FontSource {
  return async (face) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'fonts', `${face}.ttf`));
}

/** Warns which letters of the documents the format cannot print. Call it before the file is written. */
export async function warnOfMissingLetters(
  documents: readonly Document[],
  format: DocumentFormat,
  host: ExportHost,
): Promise<void> {
  const missing = await lettersMissing(documents, format, fontsOf(host));
  if (missing.length === 0) return;
  const letters = namedLetters(missing);
  void vscode.window.showWarningMessage(
    say(currentLanguage(), message('export/missing-letters', { letters })),
  );
}
