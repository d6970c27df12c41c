import * as vscode from 'vscode';
import { importFields } from '../../core/import/fields.js';
import { type ImportOptions, type ImportResult, importTables } from '../../core/import/import-tables.js';
import { type LeftOut, leftOutOf } from '../../core/import/left-out.js';
import type { ImportReport } from '../../core/import/report.js';
import { convertedText, shownPlace, tableLine } from '../../core/import/report-text.js';
import type { ImportSection } from '../../core/import/sections.js';
import type { Table } from '../../core/import/table.js';
import { message, say } from '../../core/language/message.js';
import { editsBetween } from '../../core/text/text-edits.js';
import type { SheetId } from '../../core/views/sheet/sheet.js';
import { type Assessment, assess, openRecord } from '../../core/workspace/assess.js';
import { configFor, supplyProfileIn } from '../../core/workspace/workspace.js';
import type { ProposalAnswer } from '../../protocol/editor.js';
import type { Proposal } from '../../session/host.js';
import { pick } from '../ask/pick.js';
import { startRecord } from '../commands/start-record.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import { chooseOfficeFile, chooseRecord } from './choose.js';
import type { ImportPreviews } from './previews.js';
import { type ReadFile, readOfficeFile, refuse } from './read-office-file.js';
import { rememberHead } from './remember-head.js';

/**
 * Imports the tables of an office file into a record. Asks for the file and the record, shows what would
 * change and what does not fit, and writes it as one edit, that is, one undo step.
 */
export async function importFile(argument: unknown, previews: ImportPreviews): Promise<void> {
  const file = isOffice(argument) ? argument : await chooseOfficeFile();
  if (file === undefined) return;
  const source = await readOfficeFile(file);
  if (source === undefined) return;
  const record = await chooseRecord(file, argument instanceof vscode.Uri ? argument : undefined);
  if (record === undefined) return;
  if (!(await isBegun(record))) return;
  await propose(source, record, previews);
}

/** Imports a table that was pasted into the grid of a record, as that of a file. */
export async function importPastedTable(
  table: Table,
  record: vscode.Uri,
  previews: ImportPreviews,
): Promise<void> {
  const name = say(currentLanguage(), message('import/pasted-table'));
  await propose({ name, tables: [table], converted: [] }, record, previews);
}

/** Whether a record holds anything; an empty file is begun first. */
async function isBegun(record: vscode.Uri): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(record);
  if (document.getText().trim() === '') await startRecord(record);
  return document.getText().trim() !== '';
}

function isOffice(argument: unknown): argument is vscode.Uri {
  return argument instanceof vscode.Uri && /\.(xlsx|xls|ods|csv|docx)$/i.test(argument.path);
}

type Choices = Pick<ImportOptions, 'decimal' | 'takesForm'> & { readonly map: ReadonlyMap<string, string> };

/** Shows the record as it would be, until the user writes it or gives up. */
async function propose(source: ReadFile, record: vscode.Uri, previews: ImportPreviews): Promise<void> {
  let choices: Choices = { map: new Map() };
  for (;;) {
    const { assessed, result } = await planned(source, record, choices);
    if (result.kind === 'refused') {
      await refuse(result.reason);
      return;
    }
    const made = proposalOf(source, result, assessed);
    if (result.text === assessed.parsed.text && made.left.length === 0) {
      const said = message('import/nothing-new', { source: source.name });
      void vscode.window.showInformationMessage(say(currentLanguage(), said));
      return;
    }
    const answer = await previews.ask(record, result.text, made);
    if (answer === undefined || answer === 'cancel') break;
    if (answer === 'write') {
      await previews.close(record);
      await write(source, record, choices, previews);
      return;
    }
    choices = await changed(choices, answer, result.report, record);
  }
  await previews.close(record);
}

type Done = Extract<ImportResult, { kind: 'done' }>;

function proposalOf(
  source: ReadFile,
  { report, text, titleOf }: Done,
  before: Assessment,
): Omit<Proposal, 'answer'> {
  const language = currentLanguage();
  const converted = source.converted.map((each) => say(language, convertedText(each)));
  const isTwofold = report.tables.some(({ cells }) =>
    cells.some(({ why }) => why.key === 'import/two-readings'),
  );
  const isClash = report.tables.some(({ cells }) => cells.some(({ why }) => why.key === 'form/both-changed'));
  return {
    before,
    sheets: new Set(report.tables.flatMap(({ head }) => sheetsFor(head.section))),
    lines: [...converted, ...report.tables.map((table) => tableLine(table, language))],
    left: leftOutOf(report, titleOf, language),
    answers: [
      ...(text === before.parsed.text ? [] : (['write'] as const)),
      ...(isTwofold ? (['comma', 'point'] as const) : []),
      ...(isClash ? (['clashes'] as const) : []),
      ...(unknownColumns(report).length > 0 ? (['column'] as const) : []),
      'cancel',
    ],
  };
}

/** The sheets that a section is shown in. */
function sheetsFor(section: ImportSection): readonly SheetId[] {
  return section === 'criteria' ? ['criteria', 'months'] : [section];
}

/** What the user has chosen, with one more answer. */
async function changed(
  choices: Choices,
  answer: ProposalAnswer,
  report: ImportReport,
  record: vscode.Uri,
): Promise<Choices> {
  switch (answer) {
    case 'comma':
    case 'point':
      return { ...choices, decimal: answer };
    case 'clashes':
      return { ...choices, takesForm: true };
    case 'column': {
      const mapped = await chooseColumn(report, record);
      return mapped ? { ...choices, map: new Map([...choices.map, mapped]) } : choices;
    }
    default:
      return choices;
  }
}

interface UnknownColumn {
  readonly section: ImportSection;
  readonly head: string;
  readonly place: string;
}

function unknownColumns({ tables }: ImportReport): readonly UnknownColumn[] {
  const language = currentLanguage();
  return tables.flatMap(({ head, lostColumns, table }) =>
    lostColumns.flatMap(({ text, use, row, column }) =>
      use.kind === 'unknown' && text !== ''
        ? [{ section: head.section, head: text, place: shownPlace(table, row, column, language) }]
        : [],
    ),
  );
}

/** Lets the user say what a column is, and remembers it for the next file. */
async function chooseColumn(
  report: ImportReport,
  record: vscode.Uri,
): Promise<readonly [head: string, field: string] | undefined> {
  const columns = unknownColumns(report).map((value) => ({
    label: value.head,
    description: value.place,
    value,
  }));
  const title = say(currentLanguage(), message('import/choose-column'));
  const column = columns.length > 1 ? await pick(title, columns) : columns[0]?.value;
  const field = column && (await chooseField(column, record));
  if (column === undefined || field === undefined) return undefined;
  await rememberHead(record, column.section, column.head, field);
  return [column.head, field];
}

async function planned(
  { tables }: ReadFile,
  record: vscode.Uri,
  choices: Choices,
): Promise<{ readonly assessed: Assessment; readonly result: ImportResult }> {
  const document = await vscode.workspace.openTextDocument(record);
  const { workspace, path } = placeOf(document);
  const opened = openRecord(document.getText());
  const supplied = await supplyProfileIn(workspace, path, opened.record?.profile);
  const { imports } = await configFor(workspace, path);
  const result = importTables(document.getText(), supplied, tables, { ...choices, remembered: imports });
  return { assessed: assess(opened, supplied), result };
}

/** The field that a column means. */
async function chooseField(
  { head, section }: { readonly head: string; readonly section: ImportSection },
  record: vscode.Uri,
): Promise<string | undefined> {
  const language = currentLanguage();
  const document = await vscode.workspace.openTextDocument(record);
  const { workspace, path } = placeOf(document);
  const opened = openRecord(document.getText());
  const supplied = await supplyProfileIn(workspace, path, opened.record?.profile);
  const fields = importFields(assess(opened, supplied), section).filter(({ isComputed }) => !isComputed);
  return pick(
    say(language, message('import/ask-field', { head })),
    fields.map(({ id, title }) => ({
      label: typeof title === 'string' ? title : say(language, title),
      value: id,
    })),
  );
}

/** Plans again on the current record, and writes the result as one edit. */
async function write(
  source: ReadFile,
  record: vscode.Uri,
  choices: Choices,
  previews: ImportPreviews,
): Promise<void> {
  const { result } = await planned(source, record, choices);
  if (result.kind === 'refused') {
    await refuse(result.reason);
    return;
  }
  const language = currentLanguage();
  const document = await vscode.workspace.openTextDocument(record);
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of editsBetween(document.getText(), result.text)) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(record, range, text);
  }
  const [first] = result.report.tables;
  await vscode.commands.executeCommand('chibo.showInGrid', record, [first?.head.section ?? 'members']);
  const isDone = await vscode.workspace.applyEdit(edit);
  const left = leftOutOf(result.report, result.titleOf, language);
  const values = { file: vscode.workspace.asRelativePath(record), left: { count: left.length } };
  const key = isDone ? (left.length > 0 ? 'import/done-left' : 'import/done') : 'import/rejected';
  const show = say(language, message('import/show-left'));
  const buttons = isDone && left.length > 0 ? [show] : [];
  void vscode.window
    .showInformationMessage(say(language, message(key, values)), ...buttons)
    .then((answer) => {
      if (answer !== show) return;
      void previews.showReport(source.name, left.map(leftOutText));
    });
}

function leftOutText({ where, text, why }: LeftOut): string {
  return `${where}${text === '' ? '' : ` “${text}”`}: ${why}`;
}
