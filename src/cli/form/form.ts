import { resolve } from 'node:path';
import { formOf } from '../../core/import/form.js';
import { message, say } from '../../core/language/message.js';
import { assess, openRecord } from '../../core/workspace/assess.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import { openFolder, pathWithin, readText, rootOf, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';
import { profileFor, readPeriod, recordText } from '../new/parts.js';

export interface FormOptions {
  readonly output: string;
  readonly profile?: string;
  readonly branch?: string;
  readonly period?: string;
}

/**
 * `chibo form RECORD -o FORM.xlsx`: writes a workbook to be filled in, for a record or for an empty one
 * (format.md §9).
 */
export async function form(
  [name]: readonly string[],
  options: FormOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const output = resolve(io.cwd, options.output);
  const shown = shownName(output, io.cwd);
  if (!/\.xlsx$/i.test(output)) throw new UsageError(message('cli/form-ending', { file: shown }));
  if ((name === undefined) === (options.profile === undefined))
    throw new UsageError(message('cli/form-source'));
  const file = name === undefined ? output.replace(/\.xlsx$/i, '.chibo.yaml') : resolve(io.cwd, name);
  const source = name === undefined ? await emptyRecord(file, options, context) : (await readText(file)).text;
  const opened = openRecord(source);
  if (opened.record === undefined) throw new UsageError(message('edit/broken'));
  const root = rootOf(file);
  const supplied = await supplyProfileIn(openFolder(root), pathWithin(root, file), opened.record.profile);
  const assessment = assess(opened, supplied);
  const made = formOf(assessment, language);
  // Loaded lazily: the workbook library is needed by no other command.
  const { writeForm } = await import('../../import/form-workbook.js');
  const form = name === undefined && options.branch === undefined ? { ...made, branch: '' } : made;
  await writeOutput(output, await writeForm(form));
  io.err(`${say(language, message('cli/form-written', { file: shown }))}\n`);
  return 0;
}

/** The record behind an empty form: the one that a new file of the form's name would get. */
async function emptyRecord(file: string, options: FormOptions, context: Context): Promise<string> {
  const written = options.period ?? String(new Date().getFullYear());
  const period = readPeriod(written);
  if (period === undefined) throw new UsageError(message('cli/new-period', { value: written }));
  const name = options.profile ?? '';
  const profile = await profileFor(file, name, context);
  const given = options.branch === undefined ? {} : { branchId: options.branch };
  return recordText(file, profile, period, { profile: name, ...given }, context);
}
