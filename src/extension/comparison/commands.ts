import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { activeRecordUri } from '../active-record.js';
import { currentLanguage } from '../language.js';
import type { ComparisonPanels } from './comparisons.js';

/** "So sánh với HEAD", "So sánh với nhánh…": from Source Control, the Explorer, the editor's title, and by name. */
export function registerComparisons(comparisons: ComparisonPanels): vscode.Disposable {
  const run = async (argument: unknown, revision: string | undefined): Promise<void> => {
    const language = currentLanguage();
    const subject = subjectOf(argument);
    if (subject === undefined) {
      await vscode.window.showInformationMessage(say(language, message('ui/no-record')));
      return;
    }
    try {
      await comparisons.open(subject, revision);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await vscode.window.showErrorMessage(say(language, message('ui/failed', { reason })));
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('chibo.compareWithHead', (argument: unknown) => run(argument, 'HEAD')),
    vscode.commands.registerCommand('chibo.compareWithBranch', (argument: unknown, revision: unknown) =>
      run(argument, typeof revision === 'string' ? revision : undefined),
    ),
  );
}

/**
 * The target: a file or folder of the Explorer, a changed file of Source Control, else the active record,
 * else the workspace.
 */
function subjectOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (isResource(argument)) return argument.resourceUri;
  return activeRecordUri() ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

function isResource(value: unknown): value is vscode.SourceControlResourceState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'resourceUri' in value &&
    value.resourceUri instanceof vscode.Uri
  );
}
