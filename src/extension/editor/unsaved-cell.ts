import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import type { CellInput } from '../../core/views/sheet/sheet.js';
import type { UnsavedCell } from '../../session/editor-session.js';
import { currentLanguage } from '../language.js';
import { toVscodeEdits } from './document-edits.js';

/**
 * Asks whether to save the open cell of a closed grid, as VS Code asks for a dirty document: for VS Code the
 * document was not dirty yet. With auto save nothing is asked. If the document is open elsewhere, the cell is
 * entered there.
 */
export async function settleUnsavedCell(record: vscode.Uri, { cell, edits }: UnsavedCell): Promise<void> {
  const isOpen = isInTab(record);
  const saves = vscode.workspace.getConfiguration('files', record).get('autoSave') !== 'off';
  if (!isOpen && !saves && !(await wantsToSave(record, cell))) return;
  const document = await vscode.workspace.openTextDocument(record);
  const edit = new vscode.WorkspaceEdit();
  edit.set(record, toVscodeEdits(document, edits));
  const isApplied = await vscode.workspace.applyEdit(edit);
  if (isApplied && !isOpen) await document.save();
}

async function wantsToSave(record: vscode.Uri, cell: CellInput): Promise<boolean> {
  const language = currentLanguage();
  const file = record.path.slice(record.path.lastIndexOf('/') + 1);
  const save = { title: say(language, message('ui/unsaved-save')) };
  const drop = { title: say(language, message('ui/unsaved-drop')), isCloseAffordance: true };
  const question = say(language, message('ui/unsaved-cell', { file, text: cell.text }));
  return (await vscode.window.showWarningMessage(question, { modal: true }, save, drop)) === save;
}

function isInTab(record: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => {
    const isOfFile = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
    return isOfFile && input.uri.toString() === record.toString();
  });
}
