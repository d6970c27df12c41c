import { resolve } from 'node:path';
import { appraisalFormOf, appraisalMarkRows } from '../../core/import/appraisal-form.js';
import { planAppraisalForm } from '../../core/import/appraisal-form-plan.js';
import type { Encoding } from '../../core/import/encodings.js';
import { withoutLegacyFonts } from '../../core/import/legacy.js';
import { message, say } from '../../core/language/message.js';
import type { Period } from '../../core/record/period.js';
import { yearOf } from '../../core/record/period.js';
import { formatDate } from '../../core/text/numbers.js';
import { type Appraisal, type AppraisedRecord, appraisalOf } from '../../core/views/appraisal/models.js';
import { type PlannedRecord, planTexts, refusalLine } from '../../core/views/appraisal/plan.js';
import { appraisingUnits, readAppraisal } from '../../core/views/appraisal/read-appraisal.js';
import { assessIn, type Workspace } from '../../core/workspace/workspace.js';
import type { IncomingFile } from '../../export/package/incoming-file.js';
import type { Context } from '../context.js';
import { readBytes, readText, textOf } from '../files/read-file.js';
import { writeOutput } from '../files/write-file.js';
import { shownName } from '../folder.js';
import { type ExitCode, FileError, UsageError } from '../io.js';
import { readPeriod } from '../new/parts.js';
import { fileIn, openTarget, type TargetFolder } from '../receive/target-folder.js';
import { writeAll } from '../receive/write-all.js';
import { plainText } from '../reporters/terminal.js';

export interface AppraiseOptions {
  readonly output?: string;
  readonly from?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly encoding?: Encoding;
  readonly dryRun?: boolean;
}

interface Opened {
  readonly target: TargetFolder;
  readonly workspace: Workspace;
  readonly appraisal: Appraisal;
  readonly title: string;
}

/**
 * `chibo appraise DIR -o FILE.xlsx` writes the sheet in which a superior appraises the records below, and
 * `--from FILE.xlsx` takes it back. Exit code 1 if something was left out.
 */
export async function appraise(
  [folder = '.']: readonly string[],
  options: AppraiseOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const { output, from } = options;
  if ((output === undefined) === (from === undefined)) throw new UsageError(message('cli/appraise-which'));
  const opened = await open(resolve(io.cwd, folder), options);
  for (const { file } of opened.appraisal.left)
    io.err(`${plainText(say(language, message('cli/appraise-left', { file })))}\n`);
  if (output !== undefined) return writeSheet(output, opened, context);
  return takeSheet(from ?? '', opened, options, context);
}

async function open(folder: string, { unit, period }: AppraiseOptions): Promise<Opened> {
  const target = openTarget(folder);
  const { root, prefix } = target;
  const whole = target.workspace;
  const workspace: Workspace = {
    ...whole,
    records: async () => (await whole.records()).filter((path) => path.startsWith(prefix)),
  };
  const wanted = period === undefined ? await latestYear(workspace, unit) : periodOf(period);
  const records = wanted ? await readAppraisal(workspace, { unit: unit ?? null, period: wanted }) : [];
  if (wanted === undefined || records.length === 0)
    throw new UsageError(
      message('cli/appraise-none', { folder: shownName(folder, root), unit: unit ?? '–' }),
    );
  return { target, workspace, appraisal: appraisalOf(records), title: titleOf(records, unit, wanted) };
}

/** The latest year for which a unit, or any, has records to appraise. */
async function latestYear(workspace: Workspace, unit: string | undefined): Promise<Period | undefined> {
  const units = (await appraisingUnits(workspace)).filter(({ id }) => unit === undefined || id === unit);
  return units.flatMap(({ years }) => years).sort((a, b) => (a.to < b.to ? 1 : -1))[0];
}

function titleOf(records: readonly AppraisedRecord[], unit: string | undefined, period: Period): string {
  const [first] = records;
  const above = first?.assessment.record?.branch.path.at(-1) ?? unit ?? '';
  const year = yearOf(period);
  const when = year === undefined ? `${formatDate(period.from)} – ${formatDate(period.to)}` : `${year}`;
  return above === '' ? when : `${above}, ${when}`;
}

function periodOf(written: string): Period {
  const read = readPeriod(written);
  if (read === undefined) throw new UsageError(message('cli/new-period', { value: written }));
  const days = /from: ([\d-]+), to: ([\d-]+)/.exec(read);
  return { from: days?.[1] ?? `${read}-01-01`, to: days?.[2] ?? `${read}-12-31` };
}

async function writeSheet(
  name: string,
  { appraisal, title }: Opened,
  { io, language }: Context,
): Promise<ExitCode> {
  const output = resolve(io.cwd, name);
  const shown = shownName(output, io.cwd);
  if (!/\.xlsx$/i.test(output)) throw new UsageError(message('cli/form-ending', { file: shown }));
  const form = appraisalFormOf(appraisal, title, language);
  // Loaded lazily: few commands need the workbook library.
  const { writeFilledWorkbook } = await import('../../import/form-workbook.js');
  await writeOutput(output, await writeFilledWorkbook(form, appraisalMarkRows(form)));
  const count = appraisal.models.reduce((sum, { records }) => sum + records.length, 0);
  io.err(`${say(language, message('cli/appraise-written', { file: shown, count }))}\n`);
  return 0;
}

async function takeSheet(
  name: string,
  { target, workspace, appraisal }: Opened,
  { dryRun = false, encoding }: AppraiseOptions,
  { io, language }: Context,
): Promise<ExitCode> {
  const file = resolve(io.cwd, name);
  const shown = shownName(file, io.cwd);
  const { readTables } = await import('../../import/read-tables.js');
  const read = await readTables(readBytes(file), { encoding });
  const unicode = read.kind === 'refused' ? read : withoutLegacyFonts(read.tables, encoding);
  if (unicode.kind === 'refused') throw new FileError(shown, unicode.reason);
  const plan = planAppraisalForm(unicode.tables, appraisal, language);
  if (plan === undefined) throw new FileError(shown, message('cli/appraise-other-file'));
  const planned = await planTexts(
    { changes: plan.changes, refused: [] },
    // What is entered is written even where it breaks a rule; the check then names it.
    { language, assess: (path, text) => assessIn(workspace, path, text), judge: () => undefined },
  );
  const leftOut = [...plan.leftOut, ...planned.refused.map(refusalLine)];
  for (const line of leftOut) io.err(`${plainText(say(language, line))}\n`);
  for (const record of planned.records) io.out(`${plainText(`${record.file}: ${record.unit}`)}\n`);
  if (!dryRun) await writeAll(target, await filesOf(planned.records, target));
  const key = dryRun ? 'cli/appraise-would-take' : 'cli/appraise-taken';
  io.err(`${say(language, message(key, { count: planned.records.length }))}\n`);
  return leftOut.length > 0 ? 1 : 0;
}

/** The new contents of the records, each with the byte order mark that it has. */
async function filesOf(
  records: readonly PlannedRecord[],
  target: TargetFolder,
): Promise<readonly IncomingFile[]> {
  const files: IncomingFile[] = [];
  for (const { file: path, text } of records) {
    const { mark } = await readText(fileIn(target, path));
    const bytes = new TextEncoder().encode(mark + text);
    files.push({ path, bytes, text: textOf(bytes).text });
  }
  return files;
}
