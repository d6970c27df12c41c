import { type Encoding, encodings } from '../../core/import/encodings.js';
import { importFields } from '../../core/import/fields.js';
import { type ImportOptions, importTables } from '../../core/import/import-tables.js';
import { withoutLegacyFonts } from '../../core/import/legacy.js';
import type { ImportReport } from '../../core/import/report.js';
import { importText, shownPlace } from '../../core/import/report-text.js';
import { type ImportSection, importSections } from '../../core/import/sections.js';
import type { Table } from '../../core/import/table.js';
import { say } from '../../core/language/message.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import { loadReader } from '../../import/load.js';
import { type Choice, choose, showLines } from '../dialogs.js';
import { openFile } from '../files.js';
import { PageError } from '../page-error.js';
import { language } from '../settings.js';
import type { TaskContext } from './task.js';

/** The names of files that the importer reads end so. */
export const officeEndings = ['.xlsx', '.xls', '.ods', '.csv', '.docx'];

interface Source {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly converted: Parameters<typeof importText>[1];
}

type Choices = Pick<ImportOptions, 'decimal' | 'takesForm'> & { readonly map: ReadonlyMap<string, string> };

type Step =
  | { readonly kind: 'write' }
  | { readonly kind: 'decimal'; readonly decimal: 'comma' | 'point' }
  | { readonly kind: 'clashes' }
  | { readonly kind: 'map'; readonly section: ImportSection; readonly head: string };

/** Imports the tables of an office file into the open record: as one step, after the user has seen the report. */
export async function importFile(context: TaskContext): Promise<void> {
  const { say: t } = context;
  const chosen = await openFile({ title: t('import/file-kinds'), endings: officeEndings });
  if (chosen) await importBytes(context, chosen.name, chosen.bytes);
}

export async function importBytes(context: TaskContext, name: string, bytes: Uint8Array): Promise<void> {
  const source = await readSource(context, name, bytes);
  if (source) await importSource(context, source);
}

/** Imports a table that was pasted into the grid, as that of a file. */
export async function importPastedTable(context: TaskContext, table: Table): Promise<void> {
  await importSource(context, { name: context.say('import/pasted-table'), tables: [table], converted: [] });
}

async function importSource(context: TaskContext, source: Source): Promise<void> {
  let choices: Choices = { map: new Map() };
  for (;;) {
    const { before, result } = await planned(context, source, choices);
    if (result.kind === 'refused') throw new PageError(result.reason);
    const lines = importText(result.report, source.converted, result.titleOf, language());
    const title = context.say('page/import-title', { file: source.name });
    const step = await showLines(context.say, title, lines, stepsOf(context, result.report));
    if (step === undefined) return;
    if (step.kind === 'write') {
      // Planned again, since the record may have changed while the report was read.
      const { before: now } = await planned(context, source, choices);
      if (now === before) context.view.document.replace(result.text);
      context.notify(context.say('import/done', { file: source.name }));
      return;
    }
    if (step.kind === 'decimal') choices = { ...choices, decimal: step.decimal };
    else if (step.kind === 'clashes') choices = { ...choices, takesForm: true };
    else {
      const field = await chooseField(context, step);
      if (field !== undefined) choices = { ...choices, map: new Map([...choices.map, [step.head, field]]) };
    }
  }
}

async function readSource(
  context: TaskContext,
  name: string,
  bytes: Uint8Array,
  encoding?: Encoding,
): Promise<Source | undefined> {
  const { readTables } = await loadReader();
  const read = await readTables(bytes, { encoding });
  const unicode = read.kind === 'refused' ? read : withoutLegacyFonts(read.tables, encoding);
  if (unicode.kind === 'tables') return { name, tables: unicode.tables, converted: unicode.converted };
  const { reason } = unicode;
  if (reason.key !== 'import/unknown-encoding' || encoding !== undefined) throw new PageError(reason);
  const { encoding: likely, sample } = reason.values ?? {};
  const ordered = [...encodings].sort((a, b) => Number(b === likely) - Number(a === likely));
  const choices = ordered.map((value) => ({
    value,
    label: value,
    detail: value === likely && typeof sample === 'string' ? sample : undefined,
  }));
  const chosen = await choose(context.say, context.say('import/ask-encoding'), choices);
  return chosen === undefined ? undefined : readSource(context, name, bytes, chosen);
}

async function planned({ view }: TaskContext, { tables }: Source, choices: Choices) {
  const before = view.document.getText();
  const { record } = await view.assessment();
  const supplied = await supplyProfileIn(view.workspace, view.document.path, record?.profile);
  return { before, result: importTables(before, supplied, tables, choices) };
}

function stepsOf({ say: t }: TaskContext, report: ImportReport): readonly Choice<Step>[] {
  const sum = (key: 'added' | 'updated'): number =>
    report.tables.reduce((total, table) => total + table[key], 0);
  const [added, updated] = [sum('added'), sum('updated')];
  const steps: Choice<Step>[] = [];
  if (added + updated > 0) {
    const left = report.tables.reduce((total, { cells }) => total + cells.length, 0);
    steps.push({
      value: { kind: 'write' },
      label: t('ui/proposal-write'),
      detail: t('page/import-write-detail', { added, updated, left }),
    });
  }
  if (report.tables.some(({ cells }) => cells.some(({ why }) => why.key === 'import/two-readings'))) {
    steps.push({ value: { kind: 'decimal', decimal: 'comma' }, label: t('ui/proposal-comma') });
    steps.push({ value: { kind: 'decimal', decimal: 'point' }, label: t('ui/proposal-point') });
  }
  if (report.tables.some(({ cells }) => cells.some(({ why }) => why.key === 'form/both-changed')))
    steps.push({ value: { kind: 'clashes' }, label: t('ui/proposal-clashes') });
  for (const { head, lostColumns, table } of report.tables) {
    const section = importSections.find((each) => each === head.section);
    for (const { text, use, row, column } of lostColumns) {
      if (section === undefined || use.kind !== 'unknown' || text === '') continue;
      const label = t('page/import-column', { head: text });
      const detail = shownPlace(table, row, column, language());
      steps.push({ value: { kind: 'map', section, head: text }, label, detail });
    }
  }
  return steps;
}

/** The field that a table head means. */
async function chooseField(
  { view, say: t }: TaskContext,
  { head, section }: { readonly head: string; readonly section: ImportSection },
): Promise<string | undefined> {
  const fields = importFields(await view.assessment(), section).filter(({ isComputed }) => !isComputed);
  const choices = fields.map(({ id, title }) => ({
    value: id,
    label: typeof title === 'string' ? title : say(language(), title),
  }));
  return choose(t, t('import/ask-field', { head }), choices);
}
