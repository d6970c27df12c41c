import * as vscode from 'vscode';
import { activateWith } from '../extension.js';
import { findPartsIn } from './load-part.js';
import { threads } from './threads.js';

export * from '../bundle.js';

/** The entry point for VS Code for the Web. */
export function activate(context: vscode.ExtensionContext): void {
  findPartsIn(context.extensionUri);
  // A browser has no disk; the workbench's file system provider decides how files are written.
  activateWith(context, threads(context.extensionUri), (target, bytes) =>
    vscode.workspace.fs.writeFile(target, bytes),
  );
}
