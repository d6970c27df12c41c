import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { recordViewType, subjectFor } from '../active-record.js';
import { exportDocument } from '../export/export-document.js';
import type { ExportHost } from '../export/export-host.js';
import { exportSet } from '../export/export-set.js';
import { importFile } from '../import/import-file.js';
import { makeForm } from '../import/make-form.js';
import { nextYear } from '../import/next-year.js';
import { ImportPreviews } from '../import/previews.js';
import { currentLanguage } from '../language.js';
import type { Previews } from '../preview/previews.js';
import type { Records } from '../records.js';
import { changeProfile } from './change-profile.js';
import { startRecord } from './start-record.js';

/** The action of a command on its record; `options` are its other arguments. */
type Run = (record: vscode.Uri, options: unknown) => Thenable<unknown>;

/** Registers every command of the package; each acts on a record and reports its own errors. */
export function registerCommands(previews: Previews, records: Records, host: ExportHost): vscode.Disposable {
  const commands: Readonly<Record<string, Run>> = {
    'chibo.openPreview': (record) => previews.open(record),
    'chibo.exportDocument': (record, options) => exportDocument(record, options, records, host),
    'chibo.exportSet': (record, options) => exportSet(record, options, records, host),
    'chibo.checkSubmission': (record) => previews.openSubmission(record),
    'chibo.reopenAsText': (record) => vscode.commands.executeCommand('vscode.openWith', record, 'default'),
    'chibo.reopenAsGrid': (record) =>
      vscode.commands.executeCommand('vscode.openWith', record, recordViewType),
    'chibo.openTextBeside': (record) =>
      vscode.commands.executeCommand('vscode.openWith', record, 'default', vscode.ViewColumn.Beside),
    'chibo.startRecord': startRecord,
    'chibo.changeProfile': changeProfile,
    'chibo.makeForm': (record) => makeForm(record, records),
    'chibo.nextYear': nextYear,
  };
  const imports = new ImportPreviews();
  return vscode.Disposable.from(
    imports,
    // A file to import is not a record, and there may be no record yet.
    vscode.commands.registerCommand('chibo.importFile', (argument: unknown) =>
      reported(() => importFile(argument, imports)),
    ),
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, (argument: unknown, options: unknown) =>
        runOn(subjectFor(argument), (record) => run(record, options)),
      ),
    ),
  );
}

async function runOn(
  record: vscode.Uri | undefined,
  run: (record: vscode.Uri) => Thenable<unknown>,
): Promise<void> {
  const language = currentLanguage();
  if (record === undefined) {
    await vscode.window.showInformationMessage(say(language, message('ui/no-record')));
    return;
  }
  await reported(() => run(record));
}

async function reported(run: () => Thenable<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const language = currentLanguage();
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(say(language, message('ui/failed', { reason })));
  }
}
