import type * as vscode from 'vscode';
import { activateWith } from '../extension.js';
import { threads } from './threads.js';

/** The extension in VS Code for the Web. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, threads(context.extensionUri));
}
