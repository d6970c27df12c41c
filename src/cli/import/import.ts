import { lstatSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { yearIn } from '../../core/edit/new-record.js';
import type { Encoding } from '../../core/import/encodings.js';
import { importFields } from '../../core/import/fields.js';
import { type FormMark, formMark } from '../../core/import/form-mark.js';
import type { ColumnMap } from '../../core/import/head.js';
import { importTables } from '../../core/import/import-tables.js';
import { type Converted, withoutLegacyFonts } from '../../core/import/legacy.js';
import type { Decimal } from '../../core/import/read-cells.js';
import { type ImportReport, leavesDataOut } from '../../core/import/report.js';
import { importJson } from '../../core/import/report-json.js';
import { type FieldTitles, importText } from '../../core/import/report-text.js';
import { type ImportSection, importSections } from '../../core/import/sections.js';
import type { Table } from '../../core/import/table.js';
import { message, say } from '../../core/language/message.js';
import { usualProfile } from '../../core/profile/choose-profile.js';
import type { SuppliedProfile } from '../../core/profile/supply.js';
import { assess, openRecord } from '../../core/workspace/assess.js';
import { configFor, supplyProfileIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { readBytes } from '../files/read-file.js';
import { changeFile } from '../files/write-file.js';
import { openFolder, pathWithin, readText, rootOf, shownName } from '../folder.js';
import { type ExitCode, FileError, UsageError } from '../io.js';
import { lastDay, profileFor, readPeriod, recordEnding, recordText, writeNew } from '../new/parts.js';
import { rememberHeads } from './remember-heads.js';

export interface ImportFileOptions {
  readonly output?: string;
  readonly into?: string;
  readonly section?: ImportSection;
  readonly sheet?: string;
  readonly profile?: string;
  readonly branch?: string;
  readonly period?: string;
  readonly map?: readonly string[];
  readonly remember?: boolean;
  readonly encoding?: Encoding;
  readonly decimal?: Decimal;
  readonly dryRun?: boolean;
  readonly format: 'pretty' | 'json';
}

/**
 * `chibo import FILE`: imports the tables of an office file into a new or an existing record (format.md §9,
 * §9.1). Exit code 0 if everything was imported, 1 if some data was left out and the rest written; a usage
 * error if nothing was.
 */
export async function importFile(
  [name = '']: readonly string[],
  options: ImportFileOptions,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  checkTarget(options, context);
  const file = resolve(io.cwd, name);
  const { tables, converted } = await tablesOf(file, options, context);
  const run = { file, tables, converted, options, context };
  if (options.into !== undefined) return importInto(resolve(io.cwd, options.into), run);
  return importAsNew(resolve(io.cwd, options.output ?? newName(name)), run);
}

interface Run {
  readonly file: string;
  readonly tables: readonly Table[];
  readonly converted: readonly Converted[];
  readonly options: ImportFileOptions;
  readonly context: Context;
}

function checkTarget(
  { output, into, dryRun, profile, branch, period }: ImportFileOptions,
  { io }: Context,
): void {
  if (into === undefined && output === undefined && !dryRun)
    throw new UsageError(message('cli/import-target'));
  if (into !== undefined) {
    const given = Object.entries({ '--profile': profile, '--branch': branch, '--period': period });
    const options = given.filter(([, value]) => value !== undefined).map(([option]) => option);
    if (options.length > 0)
      throw new UsageError(message('cli/import-new-only', { options: options.join(', ') }));
  }
  if (output === undefined) return;
  const file = resolve(io.cwd, output);
  const shown = shownName(file, io.cwd);
  if (!basename(file).endsWith(recordEnding) || basename(file) === recordEnding)
    throw new UsageError(message('cli/new-ending', { file: shown, ending: recordEnding }));
  if (lstatSync(file, { throwIfNoEntry: false }))
    throw new UsageError(message('cli/new-exists', { file: shown }));
}

/** A dry run without a record simulates a new record. */
function newName(file: string): string {
  return `${file.replace(/\.[^./\\]*$/, '')}${recordEnding}`;
}

async function tablesOf(
  file: string,
  { encoding }: ImportFileOptions,
  { io }: Context,
): Promise<{ readonly tables: readonly Table[]; readonly converted: readonly Converted[] }> {
  const shown = shownName(file, io.cwd);
  const bytes = readBytes(file);
  // Loaded lazily: the reader of office files is needed by no other command.
  const { readTables } = await import('../../import/read-tables.js');
  const read = await readTables(bytes, { encoding });
  if (read.kind === 'refused') throw new FileError(shown, read.reason);
  const unicode = withoutLegacyFonts(read.tables, encoding);
  if (unicode.kind === 'refused') throw new FileError(shown, unicode.reason);
  return unicode;
}

async function importInto(record: string, run: Run): Promise<ExitCode> {
  const { options, context } = run;
  const shown = shownName(record, context.io.cwd);
  if (options.dryRun) {
    const { text } = await readText(record);
    return report(await taken(text, record, run), text, shown, run);
  }
  let last: { readonly before: string; readonly result: Taken } | undefined;
  await changeFile(record, async (text) => {
    const result = await taken(text, record, run);
    last = { before: text, result };
    return isTaken(result.report) ? result.text : undefined;
  });
  if (last) await remembered(record, last.result, run);
  if (last === undefined) throw new UsageError(message('cli/import-nothing'));
  return report(last.result, last.before, shown, run);
}

async function importAsNew(record: string, run: Run): Promise<ExitCode> {
  const { options, context } = run;
  const shown = shownName(record, context.io.cwd);
  const mark = formMark(run.tables);
  const written =
    options.period ?? periodOf(mark) ?? yearIn(basename(record)) ?? String(new Date().getFullYear());
  const period = readPeriod(written);
  if (period === undefined) throw new UsageError(message('cli/new-period', { value: written }));
  const profileName = options.profile ?? (mark?.profile || usualProfile({ day: lastDay(period) }));
  const branch = options.branch ?? (mark?.branch || undefined);
  const profile = await profileFor(record, profileName, context);
  const given = {
    profile: profileName,
    ...(branch === undefined ? {} : { branchId: branch }),
    ...(mark?.branch ? { name: mark.name } : {}),
  };
  const empty = recordText(record, profile, period, given, context);
  const result = await taken(empty, record, run);
  if (!options.dryRun && isTaken(result.report)) await writeNew(record, shown, result.text, context);
  await remembered(record, result, run);
  return report(result, empty, shown, run);
}

/** The period of a form, as the command line writes it. */
function periodOf(mark: FormMark | undefined): string | undefined {
  if (mark === undefined || mark.period === '') return undefined;
  return /^(\d{4})-01-01\.\.\1-12-31$/.exec(mark.period)?.[1] ?? mark.period;
}

interface Taken {
  readonly text: string;
  readonly report: ImportReport;
  readonly titleOf: FieldTitles;
  readonly supplied: SuppliedProfile;
}

async function taken(
  source: string,
  record: string,
  { file, tables, options, context }: Run,
): Promise<Taken> {
  const root = rootOf(record);
  const folder = openFolder(root);
  const path = pathWithin(root, record);
  const supplied = await supplyProfileIn(folder, path, openRecord(source).record?.profile);
  const { imports } = await configFor(folder, path);
  const result = importTables(source, supplied, tables, {
    section: options.section,
    sheet: options.sheet,
    decimal: options.decimal,
    isNewRecord: options.into === undefined,
    map: mapOf(options.map ?? [], source, supplied, options.section),
    remembered: imports,
  });
  if (result.kind === 'refused') throw new FileError(shownName(file, context.io.cwd), result.reason);
  return { text: result.text, report: result.report, titleOf: result.titleOf, supplied };
}

/** `HEAD=field`, split at the last `=` because a head may contain one. */
function mapOf(
  written: readonly string[],
  source: string,
  supplied: SuppliedProfile,
  section: ImportSection | undefined,
): ColumnMap {
  if (written.length === 0) return new Map();
  const assessment = assess(openRecord(source), supplied);
  const fields = (section === undefined ? importSections : [section]).flatMap((each) =>
    importFields(assessment, each).filter(({ isComputed }) => !isComputed),
  );
  const ids = new Set(fields.map(({ id }) => id));
  const map = new Map<string, string>();
  for (const one of written) {
    const at = one.lastIndexOf('=');
    const field = one.slice(at + 1).trim();
    const head = one.slice(0, Math.max(0, at)).trim();
    if (head === '' || (field !== '-' && !ids.has(field)))
      throw new UsageError(message('cli/import-map-form', { written: one, fields: [...ids].join(', ') }));
    map.set(head, field);
  }
  return map;
}

/** Whether any row of the file was added to the record or is already in it. */
function isTaken({ tables }: ImportReport): boolean {
  return tables.some(({ added, updated, unchanged }) => added + updated + unchanged > 0);
}

function report({ text, report: made, titleOf }: Taken, before: string, shown: string, run: Run): ExitCode {
  const { options, context, converted } = run;
  const { io, language } = context;
  if (options.format === 'json')
    io.out(`${JSON.stringify(importJson(made, converted, language), undefined, 2)}\n`);
  else {
    for (const line of importText(made, converted, titleOf, language)) io.out(`${line}\n`);
  }
  const said = !isTaken(made)
    ? message('cli/import-nothing')
    : options.dryRun
      ? message('cli/import-dry')
      : message(
          text === before && options.into !== undefined ? 'cli/import-unchanged' : 'cli/import-written',
          { file: shown },
        );
  io.err(`${say(language, said)}\n`);
  if (!isTaken(made)) return 2;
  return leavesDataOut(made) ? 1 : 0;
}

/** Saves the mappings of `--map`, under the section of the first imported table. */
async function remembered(
  record: string,
  { text, report: made, supplied }: Taken,
  { options }: Run,
): Promise<void> {
  const section = made.tables[0]?.head.section;
  if (!options.remember || options.dryRun || section === undefined) return;
  await rememberHeads(record, section, mapOf(options.map ?? [], text, supplied, options.section));
}
