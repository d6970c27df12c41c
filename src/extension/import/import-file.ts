import * as vscode from 'vscode';
import { type Encoding, encodings } from '../../core/import/encodings.js';
import { importFields } from '../../core/import/fields.js';
import { type ImportOptions, type ImportResult, importTables } from '../../core/import/import-tables.js';
import { withoutLegacyFonts } from '../../core/import/legacy.js';
import type { ImportReport } from '../../core/import/report.js';
import { importText } from '../../core/import/report-text.js';
import { importSections } from '../../core/import/sections.js';
import { cellName, type Table } from '../../core/import/table.js';
import { type Message, message, say } from '../../core/language/message.js';
import { editsBetween } from '../../core/text/text-edits.js';
import { assess, openRecord } from '../../core/workspace/assess.js';
import { configFor, supplyProfileIn } from '../../core/workspace/workspace.js';
import { loadReader } from '../../import/load.js';
import { recordViewType } from '../active-record.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import { chooseOfficeFile, chooseRecord } from './choose.js';
import type { ImportPreviews } from './previews.js';
import { rememberHead } from './remember-head.js';

/** A file with its parsed tables. */
interface Source {
  readonly file: vscode.Uri;
  readonly name: string;
  readonly tables: readonly Table[];
  readonly converted: readonly Parameters<typeof importText>[1][number][];
}

/**
 * Imports the tables of an office file into a record. Asks for the file and the record, shows what would
 * change and what does not fit, and writes it as one edit, that is, one undo step.
 */
export async function importFile(argument: unknown, previews: ImportPreviews): Promise<void> {
  const file = isOffice(argument) ? argument : await chooseOfficeFile();
  if (file === undefined) return;
  const source = await readSource(file);
  if (source === undefined) return;
  const record = await chooseRecord(file, argument instanceof vscode.Uri ? argument : undefined);
  if (record === undefined) return;
  await preview(source, record, previews, { map: new Map() });
}

function isOffice(argument: unknown): argument is vscode.Uri {
  return argument instanceof vscode.Uri && /\.(xlsx|xls|ods|csv|docx)$/i.test(argument.path);
}

async function readSource(file: vscode.Uri, encoding?: Encoding): Promise<Source | undefined> {
  const bytes = await vscode.workspace.fs.readFile(file);
  const { readTables } = await loadReader();
  const read = await readTables(bytes, { encoding });
  const unicode = read.kind === 'refused' ? read : withoutLegacyFonts(read.tables, encoding);
  const name = file.path.replace(/^.*\//, '');
  if (unicode.kind === 'tables') return { file, name, tables: unicode.tables, converted: unicode.converted };
  if (unicode.reason.key !== 'import/unknown-encoding' || encoding !== undefined) {
    await refuse(unicode.reason);
    return undefined;
  }
  const chosen = await chooseEncoding(unicode.reason);
  return chosen === undefined ? undefined : readSource(file, chosen);
}

/** Only the user can decide the encoding of the texts. The likeliest one is first, with a sample. */
async function chooseEncoding({ values = {} }: Message): Promise<Encoding | undefined> {
  const language = currentLanguage();
  const likely = encodings.find((each) => each === values.encoding);
  const others = encodings.filter((each) => each !== likely);
  const items = [...(likely === undefined ? [] : [likely]), ...others].map((label) => ({
    label,
    description: label === likely && typeof values.sample === 'string' ? values.sample : '',
  }));
  const title = say(language, message('import/ask-encoding'));
  const chosen = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
  return chosen?.label;
}

async function refuse(reason: Message): Promise<void> {
  await vscode.window.showErrorMessage(say(currentLanguage(), reason));
}

type Choices = Pick<ImportOptions, 'decimal'> & { readonly map: ReadonlyMap<string, string> };

/** Shows the report beside a list of next steps, until the user writes the import or cancels. */
async function preview(
  source: Source,
  record: vscode.Uri,
  previews: ImportPreviews,
  choices: Choices,
): Promise<void> {
  const made = await planned(source, record, choices);
  if (made.result.kind === 'refused') {
    await refuse(made.result.reason);
    return;
  }
  const { report, text, titleOf } = made.result;
  const language = currentLanguage();
  const lines = importText(report, source.converted, titleOf, language);
  await previews.showReport(source.name, lines);
  const step = await nextStep(report, source.name);
  switch (step?.kind) {
    case 'write':
      await previews.close();
      await write(source, record, choices);
      return;
    case 'compare':
      await previews.showDifference(record, made.before, text);
      return preview(source, record, previews, choices);
    case 'decimal':
      return preview(source, record, previews, { ...choices, decimal: step.decimal });
    case 'map': {
      const field = await chooseField(step.section, made.before, record);
      if (field === undefined) return preview(source, record, previews, choices);
      if (field !== '-') await rememberHead(record, step.section, step.head, field);
      return preview(source, record, previews, {
        ...choices,
        map: new Map([...choices.map, [step.head, field]]),
      });
    }
    case undefined:
      await previews.close();
  }
}

async function planned(
  { tables }: Source,
  record: vscode.Uri,
  choices: Choices,
): Promise<{ readonly before: string; readonly result: ImportResult }> {
  const document = await vscode.workspace.openTextDocument(record);
  const before = document.getText();
  const { workspace, path } = placeOf(document);
  const supplied = await supplyProfileIn(workspace, path, openRecord(before).record?.profile);
  const { imports } = await configFor(workspace, path);
  return { before, result: importTables(before, supplied, tables, { ...choices, remembered: imports }) };
}

type Step =
  | { readonly kind: 'write' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'decimal'; readonly decimal: 'comma' | 'point' }
  | { readonly kind: 'map'; readonly section: string; readonly head: string };

async function nextStep(report: ImportReport, name: string): Promise<Step | undefined> {
  const language = currentLanguage();
  const t = (one: Message): string => say(language, one);
  const sum = (key: 'added' | 'updated' | 'unchanged'): number =>
    report.tables.reduce((total, table) => total + table[key], 0);
  const [added, updated] = [sum('added'), sum('updated')];
  const items: (vscode.QuickPickItem & { readonly step: Step | undefined })[] = [];
  const add = (label: Message, step: Step | undefined, detail?: Message): void => {
    items.push({ label: t(label), step, ...(detail ? { detail: t(detail) } : {}) });
  };
  if (added + updated > 0) {
    const left = report.tables.reduce((total, { cells }) => total + cells.length, 0);
    add(
      message('import/step-write', { added, updated }),
      { kind: 'write' },
      message('import/step-write-detail', { left }),
    );
    add(message('import/step-compare'), { kind: 'compare' });
  }
  if (report.tables.some(({ cells }) => cells.some(({ why }) => why.key === 'import/two-readings'))) {
    add(message('import/step-comma'), { kind: 'decimal', decimal: 'comma' });
    add(message('import/step-point'), { kind: 'decimal', decimal: 'point' });
  }
  for (const { head, lostColumns, table } of report.tables) {
    for (const { text, use, row, column } of lostColumns) {
      if (use.kind !== 'unknown' || text === '') continue;
      const place = cellName(table, row, column);
      add(message('import/step-map', { head: text, cell: place }), {
        kind: 'map',
        section: head.section,
        head: text,
      });
    }
  }
  add(message(added + updated > 0 ? 'import/step-cancel' : 'import/step-nothing'), undefined);
  const title = t(message('import/step-title', { file: name }));
  const chosen = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
  return chosen?.step;
}

/** The field that a table head means; `-` for none. */
async function chooseField(section: string, text: string, record: vscode.Uri): Promise<string | undefined> {
  const language = currentLanguage();
  const known = importSections.find((each) => each === section);
  if (known === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(record);
  const { workspace, path } = placeOf(document);
  const opened = openRecord(text);
  const supplied = await supplyProfileIn(workspace, path, opened.record?.profile);
  const fields = importFields(assess(opened, supplied), known).filter(({ isComputed }) => !isComputed);
  const items = fields.map(({ id, title }) => ({
    label: typeof title === 'string' ? title : say(language, title),
    description: id,
  }));
  const title = say(language, message('import/ask-field'));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.description;
}

/** Plans again on the current record, and writes the result as one edit. */
async function write(source: Source, record: vscode.Uri, choices: Choices): Promise<void> {
  const { before, result } = await planned(source, record, choices);
  if (result.kind === 'refused') {
    await refuse(result.reason);
    return;
  }
  const document = await vscode.workspace.openTextDocument(record);
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of editsBetween(before, result.text)) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(record, range, text);
  }
  await vscode.commands.executeCommand('vscode.openWith', record, recordViewType);
  const isDone = await vscode.workspace.applyEdit(edit);
  const values = { file: vscode.workspace.asRelativePath(record) };
  const said = message(isDone ? 'import/done' : 'import/rejected', values);
  void vscode.window.showInformationMessage(say(currentLanguage(), said));
}
