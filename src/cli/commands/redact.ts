import { resolve } from 'node:path';
import { text as message, say } from '../../core/language/language.js';
import { redactRecord } from '../../core/redact/redact.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import { readText, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';

export interface RedactOptions {
  /** Where to; without it the record goes to stdout. */
  readonly output?: string;
}

/** `chibo redact FILE`: the record with persons made unrecognisable (format.md §6); FILE itself stays. */
export async function redact(name: string, options: RedactOptions, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, name);
  const shown = shownName(file, io.cwd);
  const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  if (output === file) throw new UsageError(say(language, message('cli/preview-same', { file: shown })));
  const { text, mark } = await readText(file);
  const redacted = mark + redactedText(text, shown, context);
  if (output === undefined) {
    io.out(redacted);
    return 0;
  }
  await writeOutput(output, redacted, { makesRecord: true });
  io.err(`${say(language, message('cli/preview-written', { file: shownName(output, io.cwd) }))}\n`);
  return 0;
}

/** A record's text redacted; where that cannot be done safely, it is wrong use and nothing is written. */
export function redactedText(text: string, shown: string, { language }: Context): string {
  const result = redactRecord(text);
  if (result.kind === 'redacted') return result.text;
  throw new UsageError(say(language, message('cli/refused', { path: shown, reason: result.reason })));
}
