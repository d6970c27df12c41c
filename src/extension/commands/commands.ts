import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { recordViewType, subjectFor } from '../active-record.js';
import { exportDocument } from '../export/export-document.js';
import type { ExportHost } from '../export/export-host.js';
import { exportSet } from '../export/export-set.js';
import { receiveRecords } from '../handover/receive.js';
import { ReceivedTexts } from '../handover/received-texts.js';
import { submitRecord } from '../handover/submit.js';
import { importFile } from '../import/import-file.js';
import { makeForm } from '../import/make-form.js';
import { nextYear } from '../import/next-year.js';
import type { ImportPreviews } from '../import/previews.js';
import { currentLanguage } from '../language.js';
import { openLog } from '../log.js';
import type { Previews } from '../preview/previews.js';
import type { Records } from '../records.js';
import { reported } from '../reported.js';
import { changeProfile } from './change-profile.js';
import { newRecord } from './new-record.js';
import { reportIssue } from './report-issue.js';
import { startRecord } from './start-record.js';

/** The action of a command on its record; `options` are its other arguments. */
type Run = (record: vscode.Uri, options: unknown) => Thenable<unknown>;

/** Registers every command of the package; each acts on a record and reports its own errors. */
export function registerCommands(
  context: vscode.ExtensionContext,
  previews: Previews,
  records: Records,
  imports: ImportPreviews,
  host: ExportHost,
): vscode.Disposable {
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
    'chibo.makeForm': (record) => makeForm(record, records, host),
    'chibo.nextYear': nextYear,
    'chibo.submit': (record) => submitRecord(record, records, host),
  };
  const receiving = { host, received: new ReceivedTexts(context.workspaceState) };
  const walkthrough = `${context.extension.id}#start`;
  /** There may be no record yet, or the argument is a folder or a file of another kind. */
  const others: Readonly<Record<string, (argument: unknown, selected: unknown) => Thenable<unknown>>> = {
    'chibo.importFile': (argument) => importFile(argument, imports),
    'chibo.newRecord': newRecord,
    'chibo.receive': (argument, selected) => receiveRecords(argument, selected, receiving),
    'chibo.reportIssue': () => reportIssue(context, records),
    'chibo.showLog': async () => openLog().show(),
    'chibo.openWalkthrough': () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false),
  };
  return vscode.Disposable.from(
    ...Object.entries(others).map(([id, run]) =>
      vscode.commands.registerCommand(id, (argument: unknown, selected: unknown) =>
        reported(id, () => run(argument, selected)),
      ),
    ),
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, (argument: unknown, options: unknown) =>
        runOn(id, subjectFor(argument), (record) => run(record, options)),
      ),
    ),
  );
}

async function runOn(
  id: string,
  record: vscode.Uri | undefined,
  run: (record: vscode.Uri) => Thenable<unknown>,
): Promise<void> {
  const language = currentLanguage();
  if (record === undefined) {
    await vscode.window.showInformationMessage(say(language, message('ui/no-record')));
    return;
  }
  await reported(id, () => run(record));
}
