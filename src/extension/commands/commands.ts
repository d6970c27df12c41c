import * as vscode from 'vscode';
import { say, text } from '../../core/language/language.js';
import { recordViewType, subjectFor } from '../active-record.js';
import { currentLanguage } from '../language.js';
import type { Previews } from '../preview/previews.js';
import { startRecord } from './start-record.js';

type Run = (record: vscode.Uri) => Thenable<unknown>;

/** Registers every command of the package; each is about a record and reports its own failure. */
export function registerCommands(previews: Previews): vscode.Disposable {
  const commands: Readonly<Record<string, Run>> = {
    'chibo.openPreview': (record) => previews.open(record),
    'chibo.checkSubmission': (record) => previews.openSubmission(record),
    'chibo.reopenAsText': (record) => vscode.commands.executeCommand('vscode.openWith', record, 'default'),
    'chibo.reopenAsGrid': (record) =>
      vscode.commands.executeCommand('vscode.openWith', record, recordViewType),
    'chibo.openTextBeside': (record) =>
      vscode.commands.executeCommand('vscode.openWith', record, 'default', vscode.ViewColumn.Beside),
    'chibo.startRecord': startRecord,
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, (argument: unknown) => runOn(subjectFor(argument), run)),
    ),
  );
}

async function runOn(record: vscode.Uri | undefined, run: Run): Promise<void> {
  const language = currentLanguage();
  if (record === undefined) {
    await vscode.window.showInformationMessage(say(language, text('ui/no-record')));
    return;
  }
  try {
    await run(record);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(say(language, text('ui/failed', { reason })));
  }
}
