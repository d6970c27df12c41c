import { resolve } from 'node:path';
import { say, text } from '../../core/language/language.js';
import type { Context } from '../context.js';
import { writeText } from '../folder.js';
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

/** Reads `sarif=report.sarif`; anything else is wrong use. */
export function readOutput(written: string, { language }: Context): Output {
  const [name = '', ...rest] = written.split('=');
  const format = checkFormats.find((known) => known === name);
  const file = rest.join('=');
  if (format === undefined || file === '') {
    const formats = checkFormats.join(', ');
    throw new UsageError(say(language, text('cli/bad-output', { written, formats })));
  }
  return { format, file };
}

/**
 * Prints a report on stdout in one format and into files in others. All but the one for the terminal are kept
 * and passed on, and name people by code unless `names` is asked for.
 */
export async function printReport(
  report: CheckReport,
  format: CheckFormat,
  outputs: readonly Output[],
  names: boolean,
  context: Context,
): Promise<void> {
  const { io } = context;
  const shown = (one: CheckFormat): CheckReport =>
    names || one === 'pretty' ? report : withoutNames(report);
  io.out((await loadReporter(format))(shown(format), context));
  const inFile: Context = { ...context, io: { ...io, isTerminal: false } };
  for (const output of outputs) {
    const printed = (await loadReporter(output.format))(shown(output.format), inFile);
    await writeText(resolve(io.cwd, output.file), printed);
  }
}
