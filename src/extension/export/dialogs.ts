import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { type DocumentFormat, documentFormats } from '../../core/paper/registry.js';
import { pick } from '../ask/pick.js';
import { currentLanguage } from '../language.js';

/** The most common format is first. */
const usual: readonly DocumentFormat[] = ['docx', 'pdf', 'xlsx'];
const byUse = [...usual, ...documentFormats.filter((format) => !usual.includes(format))];

export function pickFormat(): Promise<DocumentFormat | undefined> {
  const language = currentLanguage();
  return pick(
    say(language, message('export/format')),
    byUse.map((value) => ({
      value,
      label: say(language, message(`format/${value}`)),
      description: `.${value}`,
    })),
  );
}

/** Asks where a file of a format is to be saved. */
export async function askWhere(
  suggested: vscode.Uri,
  format: DocumentFormat,
): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  return vscode.window.showSaveDialog({
    title: say(language, message('export/save')),
    defaultUri: suggested,
    filters: { [say(language, message(`format/${format}`))]: [format] },
  });
}

/** Reports that a file was written, and offers to open it. */
export async function offerToOpen(target: vscode.Uri): Promise<void> {
  const language = currentLanguage();
  const open = say(language, message('export/open'));
  const file = vscode.workspace.asRelativePath(target);
  const answer = await vscode.window.showInformationMessage(
    say(language, message('export/done', { file })),
    open,
  );
  if (answer === open) await openFile(target);
}

/** Text is opened in VS Code; other files open in the system's program. */
async function openFile(target: vscode.Uri): Promise<void> {
  if (target.path.endsWith('.md')) await vscode.window.showTextDocument(target);
  else await vscode.env.openExternal(target);
}
