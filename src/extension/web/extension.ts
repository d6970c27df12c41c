import * as vscode from 'vscode';
import { activateWith } from '../extension.js';
import { threads } from './threads.js';

/** The entry point for VS Code for the Web. */
export function activate(context: vscode.ExtensionContext): void {
  // A browser has no disk; the workbench's file system provider decides how files are written.
  activateWith(context, threads(context.extensionUri), (target, bytes) =>
    vscode.workspace.fs.writeFile(target, bytes),
  );
}
