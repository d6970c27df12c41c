import type * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/text-edits.js';

/** A text to be written into a file. */
export interface FileChange {
  readonly uri: vscode.Uri;
  /** The text that the edits are for. */
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}
