import { extname, join, resolve } from 'node:path';
import { message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import { repositoryOf, shownName } from '../folder.js';
import { type CheckFormat, checkFormats } from '../formats.js';
import { UsageError } from '../io.js';
import type { CheckReport } from '../reporters/report.js';
import { loadReporter } from '../reporters/reporters.js';
import { withoutNames } from '../reporters/unnamed.js';

/** A report that goes to a file. */
export interface Output {
  readonly format: CheckFormat;
  readonly file: string;
}

const formatByEnding: Readonly<Record<string, CheckFormat | undefined>> = {
  '.sarif': 'sarif',
  '.json': 'json',
  '.xml': 'junit',
  '.md': 'markdown',
};

/**
 * Parses `sarif=report.sarif`, or a file name whose ending determines the format. Anything else is a usage
 * error.
 */
export function readOutput(written: string, { language }: Context): Output {
  const [name = '', ...rest] = written.split('=');
  const ending = formatByEnding[extname(written)];
  if (rest.length === 0 && ending !== undefined) return { format: ending, file: written };
  const format = checkFormats.find((known) => known === name);
  const file = rest.join('=');
  if (format === undefined || file === '') {
    const formats = checkFormats.join(', ');
    throw new UsageError(say(language, message('cli/bad-output', { written, formats })));
  }
  return { format, file };
}

/**
 * Prints a report on stdout in one format and into files in others. All formats but the terminal one may be
 * shared, so they use codes for people unless `names` is set.
 */
export async function printReport(
  report: CheckReport,
  format: CheckFormat,
  outputs: readonly Output[],
  names: boolean,
  context: Context,
): Promise<void> {
  const { io } = context;
  const print = audience[format] === 'people' ? io.out : io.write;
  print(await printed(shown(format, report, names), format, context));
  await printOutputs(report, outputs, names, context);
}

/** Prints a report into files alone. */
export async function printOutputs(
  report: CheckReport,
  outputs: readonly Output[],
  names: boolean,
  context: Context,
): Promise<void> {
  const { io } = context;
  const inFile: Context = { ...context, io: { ...io, isTerminal: false } };
  for (const { file, format } of outputs)
    await writeOutput(resolve(io.cwd, file), await printed(shown(format, report, names), format, inFile));
}

/** Replaces people's names in a report by codes unless names are wanted. */
function shown(format: CheckFormat, report: CheckReport, names: boolean): CheckReport {
  return names || format === 'pretty' ? report : withoutNames(report);
}

async function printed(report: CheckReport, format: CheckFormat, context: Context): Promise<string> {
  const named = audience[format] === 'service' ? namedFromRoot(report, context.io.cwd) : report;
  return (await loadReporter(format))(named, context);
}

/**
 * Who reads a format. People read on a terminal. Services know the repository and not the folder in which the
 * command ran, so they get file names relative to its root.
 */
const audience: Readonly<Record<CheckFormat, 'people' | 'program' | 'service'>> = {
  pretty: 'people',
  compact: 'people',
  json: 'program',
  sarif: 'service',
  github: 'service',
  gitlab: 'service',
  junit: 'service',
  markdown: 'service',
};

/** Names each file relative to the root of the repository; without a repository the report is unchanged. */
function namedFromRoot(report: CheckReport, cwd: string): CheckReport {
  const root = repositoryOf(join(cwd, 'x'));
  if (root === undefined || root === cwd) return report;
  const named = <Named extends { readonly file: string }>(one: Named): Named => {
    const isFolder = one.file.endsWith('/');
    return { ...one, file: shownName(resolve(cwd, one.file), root) + (isFolder ? '/' : '') };
  };
  return { ...report, files: report.files.map(named), unreadable: report.unreadable.map(named) };
}
