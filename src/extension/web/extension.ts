import * as vscode from 'vscode';
import { activateWith } from '../extension.js';
import { threads } from './threads.js';

/** The extension in VS Code for the Web. */
export function activate(context: vscode.ExtensionContext): void {
  // The workbench of a browser has no disk; what it writes to decides how.
  activateWith(context, threads(context.extensionUri), (target, bytes) =>
    vscode.workspace.fs.writeFile(target, bytes),
  );
}
