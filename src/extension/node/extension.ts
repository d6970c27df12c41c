import type * as vscode from 'vscode';
import { activateWith, findPartsIn } from '../bundle.js';
import { threads } from './threads.js';
import { writeFile } from './write-file.js';

/** The entry point for VS Code on the desktop and on servers. */
export function activate(context: vscode.ExtensionContext): void {
  findPartsIn(context.extensionUri);
  activateWith(context, threads(context.extensionUri), writeFile);
}
