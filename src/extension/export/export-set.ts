import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { documentIn } from '../../core/paper/document-in.js';
import { setFolderName } from '../../core/paper/file-name.js';
import type { Document } from '../../core/paper/model.js';
import { paperSetOf } from '../../core/paper/paper-set.js';
import { type DocumentFormat, documentFormats } from '../../core/paper/registry.js';
import { writeDocument } from '../../export/write-document.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { type ExportHost, fontsOf, warnOfMissingLetters } from './export-host.js';

/** The formats and the target folder. */
export interface SetChoice {
  readonly formats: readonly DocumentFormat[];
  /** By default, a folder named after the unit beside the record. */
  readonly folder?: vscode.Uri;
}

/**
 * Makes every paper of a record in a folder. Asks for the formats, shows progress and offers to open the
 * folder. With a given choice it asks nothing.
 */
export async function exportSet(
  record: vscode.Uri,
  asked: unknown,
  records: Records,
  host: ExportHost,
): Promise<void> {
  if (isChoice(asked)) {
    await makeSet(record, asked, records, host);
    return;
  }
  const formats = await pickFormats();
  if (formats === undefined) return;
  const language = currentLanguage();
  const made = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: say(language, message('export/set-progress')),
      cancellable: true,
    },
    (_, token) => makeSet(record, { formats }, records, host, token),
  );
  if (made) await offerFolder(made);
}

function isChoice(value: unknown): value is SetChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { formats, folder } = value as Partial<Record<keyof SetChoice, unknown>>;
  return (
    Array.isArray(formats) &&
    formats.length > 0 &&
    formats.every((one) => documentFormats.some((format) => format === one)) &&
    (folder === undefined || folder instanceof vscode.Uri)
  );
}

async function pickFormats(): Promise<readonly DocumentFormat[] | undefined> {
  const language = currentLanguage();
  const entries = documentFormats.map((value) => ({
    value,
    label: say(language, message(`format/${value}`)),
    description: `.${value}`,
    picked: value === 'docx',
  }));
  const title = say(language, message('export/set-formats'));
  const chosen = await vscode.window.showQuickPick(entries, { title, canPickMany: true });
  return chosen && chosen.length > 0 ? chosen.map(({ value }) => value) : undefined;
}

interface MadeSet {
  readonly folder: vscode.Uri;
  readonly count: number;
  /** The reasons why papers were left out, one per line. */
  readonly left: readonly string[];
}

/** Writes the set after all of it is made; `undefined` if cancelled. */
async function makeSet(
  record: vscode.Uri,
  { formats, folder: chosen }: SetChoice,
  records: Records,
  host: ExportHost,
  token?: vscode.CancellationToken,
): Promise<MadeSet | undefined> {
  const source = await vscode.workspace.openTextDocument(record);
  const assessment = await records.of(source);
  const { workspace, path } = placeOf(source);
  const { papers, left } = paperSetOf(assessment);
  const made: { readonly document: Document; readonly fileName: string }[] = [];
  for (const { kind, month, fileName } of papers) {
    const options = month === undefined ? {} : { month };
    const document = await documentIn(workspace, path, kind, assessment, options);
    if (document !== undefined) made.push({ document, fileName });
  }
  const language = currentLanguage();
  if (assessment.record === undefined || made.length === 0)
    throw new Error(say(language, message('document/unusable')));
  const folder = chosen ?? vscode.Uri.joinPath(record, '..', setFolderName(assessment.record));
  const files: { readonly target: vscode.Uri; readonly bytes: Uint8Array }[] = [];
  for (const format of formats) {
    const documents = made.map(({ document }) => document);
    await warnOfMissingLetters(documents, format, host);
    for (const { document, fileName } of made) {
      if (token?.isCancellationRequested) return undefined;
      const bytes = await writeDocument(document, format, fontsOf(host));
      files.push({ target: vscode.Uri.joinPath(folder, `${fileName}.${format}`), bytes });
    }
  }
  if (token?.isCancellationRequested) return undefined;
  await vscode.workspace.fs.createDirectory(folder);
  for (const { target, bytes } of files) await host.writeFile(target, bytes);
  const reasons = left.map(({ kind, why }) =>
    say(language, message('export/left-out', { kind: message(`document/${kind}`), why })),
  );
  return { folder, count: files.length, left: reasons };
}

/** Reports what was written and what was not, and offers to show the folder. */
async function offerFolder({ folder, count, left }: MadeSet): Promise<void> {
  const language = currentLanguage();
  const open = say(language, message('export/open-folder'));
  const done = say(
    language,
    message('export/set-done', { count, folder: vscode.workspace.asRelativePath(folder) }),
  );
  const answer = await vscode.window.showInformationMessage([done, ...left].join(' '), open);
  if (answer !== open) return;
  const command = vscode.env.uiKind === vscode.UIKind.Desktop ? 'revealFileInOS' : 'revealInExplorer';
  await vscode.commands.executeCommand(command, folder);
}
