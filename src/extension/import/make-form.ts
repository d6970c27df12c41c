import * as vscode from 'vscode';
import { formOf } from '../../core/import/form.js';
import { message, say } from '../../core/language/message.js';
import { loadFormWriter } from '../../export/load-form-writer.js';
import { offerToOpen } from '../export/dialogs.js';
import type { ExportHost } from '../export/export-host.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';

/** Makes an Excel form of a record, for somebody else to fill in. */
export async function makeForm(record: vscode.Uri, records: Records, host: ExportHost): Promise<void> {
  const language = currentLanguage();
  const stem = record.path.replace(/^.*\//, '').replace(/\.chibo\.yaml$/, '');
  const target = await vscode.window.showSaveDialog({
    title: say(language, message('form/save')),
    defaultUri: vscode.Uri.joinPath(record, '..', `${stem}-phieu.xlsx`),
    filters: { Excel: ['xlsx'] },
  });
  if (target === undefined) return;
  const assessment = await records.of(await vscode.workspace.openTextDocument(record));
  const { writeForm } = await loadFormWriter();
  const bytes = await writeForm(formOf(assessment, language));
  await host.writeFile(target, bytes);
  await offerToOpen(target);
}
