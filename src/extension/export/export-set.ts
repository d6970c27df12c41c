import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { documentIn } from '../../core/paper/document-in.js';
import { setFolderName } from '../../core/paper/file-name.js';
import type { Document } from '../../core/paper/model.js';
import { paperSetOf } from '../../core/paper/paper-set.js';
import { type DocumentFormat, documentFormats } from '../../core/paper/registry.js';
import { writeDocument } from '../../export/write-document.js';
import { pickMany } from '../ask/pick.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { type ExportHost, fontsOf, warnOfMissingLetters } from './export-host.js';
import { papersBySettings, papersFolder } from './paper-settings.js';

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

/** Makes every paper of several records, each in its folder. What cannot be made is named, and the others are made. */
export async function exportSets(
  all: readonly vscode.Uri[],
  records: Records,
  host: ExportHost,
): Promise<void> {
  const [first, second] = all;
  if (first !== undefined && second === undefined) return exportSet(first, undefined, records, host);
  const language = currentLanguage();
  if (first === undefined) {
    void vscode.window.showInformationMessage(say(language, message('ui/no-record')));
    return;
  }
  const formats = await pickFormats();
  if (formats === undefined) return;
  const title = say(language, message('export/set-progress'));
  const location = vscode.ProgressLocation.Notification;
  const made: MadeSet[] = [];
  const failed: string[] = [];
  await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    for (const record of all) {
      if (token.isCancellationRequested) return;
      const file = vscode.workspace.asRelativePath(record);
      progress.report({ message: file, increment: 100 / all.length });
      try {
        const one = await makeSet(record, { formats }, records, host, token);
        if (one) made.push(one);
      } catch (error) {
        failed.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
  const count = made.reduce((sum, one) => sum + one.count, 0);
  const done = say(language, message('export/sets-done', { count, units: made.length }));
  if (failed.length === 0) void vscode.window.showInformationMessage(done);
  else void vscode.window.showWarningMessage(done, { modal: true, detail: failed.join('\n') });
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
  const chosen = await pickMany(title, entries);
  return chosen && chosen.length > 0 ? chosen : undefined;
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
    const options = { settings: papersBySettings(record), ...(month === undefined ? {} : { month }) };
    const document = await documentIn(workspace, path, kind, assessment, options);
    if (document !== undefined) made.push({ document, fileName });
  }
  const language = currentLanguage();
  if (assessment.record === undefined || made.length === 0)
    throw new Error(say(language, message('document/unusable')));
  const folder = chosen ?? vscode.Uri.joinPath(papersFolder(record), setFolderName(assessment.record));
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
