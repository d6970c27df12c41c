import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { documentIn } from '../../core/paper/document-in.js';
import { paperFileName } from '../../core/paper/file-name.js';
import { monthsIn, scoredMonths, shownMonth } from '../../core/paper/parts/month-shown.js';
import {
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
} from '../../core/paper/registry.js';
import type { BranchRecord } from '../../core/record/record.js';
import { redactRecord } from '../../core/redact/redact.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { writeDocument } from '../../export/write-document.js';
import { pick } from '../ask/pick.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { askWhere, offerToOpen, pickFormat } from './dialogs.js';
import { type ExportHost, fontsOf, warnOfMissingLetters } from './export-host.js';
import { papersBySettings, papersFolder } from './paper-settings.js';

/** The user's choices: document, format, with or without names, and target. */
export interface ExportChoice {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly redact: boolean;
  readonly target: vscode.Uri;
  /** The month of a monthly form, 1…12; by default the last one with scores. */
  readonly month?: number;
}

/**
 * Makes a document of a record. Asks which one, shows progress and offers to open it. With a given choice it
 * asks nothing.
 */
export async function exportDocument(
  record: vscode.Uri,
  asked: unknown,
  records: Records,
  host: ExportHost,
): Promise<void> {
  if (isChoice(asked)) {
    await makeDocument(record, asked, records, host);
    return;
  }
  const choice = await choose(record, records);
  if (choice === undefined) return;
  const language = currentLanguage();
  const title = say(language, message('export/progress', { kind: kindName(choice.kind) }));
  const isWritten = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_, token) => makeDocument(record, choice, records, host, token),
  );
  if (isWritten) await offerToOpen(choice.target);
}

function isChoice(value: unknown): value is ExportChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, format, redact, target, month } = value as Partial<Record<keyof ExportChoice, unknown>>;
  return (
    documentKinds.some((one) => one === kind) &&
    documentFormats.some((one) => one === format) &&
    typeof redact === 'boolean' &&
    (month === undefined || typeof month === 'number') &&
    target instanceof vscode.Uri
  );
}

/** Makes and writes a document; returns whether it was written, that is, not cancelled. */
async function makeDocument(
  record: vscode.Uri,
  { kind, format, redact, target, month }: ExportChoice,
  records: Records,
  host: ExportHost,
  token?: vscode.CancellationToken,
): Promise<boolean> {
  const source = await vscode.workspace.openTextDocument(record);
  const assessment = redact ? await redacted(source, records) : await records.of(source);
  if (token?.isCancellationRequested) return false;
  const { workspace, path } = placeOf(source);
  const made = await documentIn(workspace, path, kind, assessment, {
    withhold: redact,
    settings: papersBySettings(record),
    ...(month === undefined ? {} : { month }),
  });
  if (made === undefined) throw new Error(say(currentLanguage(), message('document/unusable')));
  await warnOfMissingLetters([made], format, host);
  const bytes = await writeDocument(made, format, fontsOf(host));
  if (token?.isCancellationRequested) return false;
  await host.writeFile(target, bytes);
  return true;
}

async function redacted(source: vscode.TextDocument, records: Records): Promise<Assessment> {
  const result = redactRecord(source.getText());
  if (result.kind === 'redacted') {
    if (result.remains.length > 0) {
      const lines = [...new Set(result.remains.map(({ line }) => line + 1))].join(', ');
      void vscode.window.showWarningMessage(say(currentLanguage(), message('export/remains', { lines })));
    }
    return records.assessText(source, result.text);
  }
  throw new Error(say(currentLanguage(), message('export/refused', { reason: result.reason })));
}

async function choose(record: vscode.Uri, records: Records): Promise<ExportChoice | undefined> {
  const language = currentLanguage();
  const kind = await pick(
    say(language, message('export/kind')),
    documentKinds.map((value) => ({ value, label: kindName(value), description: value })),
  );
  if (kind === undefined) return undefined;
  const { record: read } = await records.of(await vscode.workspace.openTextDocument(record));
  const month = kind === 'phieu-tu-danh-gia-thang' && read ? await pickMonth(read) : undefined;
  if (month === null) return undefined;
  const format = await pickFormat();
  if (format === undefined) return undefined;
  const redact = await pick(say(language, message('export/names')), [
    {
      value: false,
      label: say(language, message('export/names-full')),
      description: say(language, message('export/names-full-detail')),
    },
    {
      value: true,
      label: say(language, message('export/names-redacted')),
      description: say(language, message('export/names-redacted-detail')),
    },
  ]);
  if (redact === undefined) return undefined;
  const name = read
    ? paperFileName(kind, read, kind === 'phieu-tu-danh-gia-thang' ? shownMonth(read, month) : undefined)
    : kind;
  const folder = papersFolder(record);
  // The dialog suggests no folder that is not there.
  await vscode.workspace.fs.createDirectory(folder).then(undefined, () => undefined);
  const target = await askWhere(vscode.Uri.joinPath(folder, `${name}.${format}`), format);
  return target && { kind, format, redact, target, ...(month === undefined ? {} : { month }) };
}

/**
 * Asks for the month of a form and marks the months that have scores; `null` if cancelled, `undefined` if
 * there is only one month.
 */
async function pickMonth(record: BranchRecord): Promise<number | undefined | null> {
  const months = monthsIn(record);
  if (months.length < 2) return undefined;
  const language = currentLanguage();
  const scored = new Set(scoredMonths(record).map(({ month }) => month));
  const month = await pick(
    say(language, message('export/month')),
    months.map(({ month: value, text }) => ({
      value,
      label: say(language, message('export/month-entry', { month: `${text.slice(5)}/${text.slice(0, 4)}` })),
      description: scored.has(value) ? say(language, message('export/month-scored')) : '',
    })),
  );
  return month ?? null;
}

function kindName(kind: DocumentKind): string {
  const name = say(currentLanguage(), message(`document/${kind}`));
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
