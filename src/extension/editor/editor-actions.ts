import * as vscode from 'vscode';
import type { EditorAction } from '../../protocol/editor.js';
import { setShowsIds, showsIds } from './shows-ids.js';

const commands: Readonly<Record<Exclude<EditorAction, 'toggleIds'>, string>> = {
  openPreview: 'chibo.openPreview',
  exportDocument: 'chibo.exportDocument',
  exportSet: 'chibo.exportSet',
  submit: 'chibo.submit',
  openTextBeside: 'chibo.openTextBeside',
  reopenAsText: 'chibo.reopenAsText',
  startRecord: 'chibo.startRecord',
  importFile: 'chibo.importFile',
  save: 'workbench.action.files.save',
  undo: 'undo',
  redo: 'redo',
  close: 'workbench.action.closeActiveEditor',
};

/** Built-in commands of VS Code, which act on the active editor and take no document. */
const ofWorkbench: ReadonlySet<EditorAction> = new Set(['save', 'undo', 'redo', 'close']);

/** Runs the action of a button or key of the grid. */
export async function runAction(action: EditorAction, record: vscode.Uri): Promise<void> {
  if (action === 'toggleIds') return setShowsIds(!showsIds());
  await vscode.commands.executeCommand(commands[action], ...(ofWorkbench.has(action) ? [] : [record]));
}
