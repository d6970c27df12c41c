import { resolve } from 'node:path';
import { message, say } from '../../core/language/message.js';
import { parseText } from '../../core/parse/parse.js';
import { pathText } from '../../core/parse/path-text.js';
import { type Redaction, redactRecord } from '../../core/redact/redact.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import { readText, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';
import { plainText } from '../reporters/terminal.js';

export interface RedactOptions {
  /** The output file; stdout by default. */
  readonly output?: string;
}

/**
 * `chibo redact FILE`: writes the record with its people made unrecognisable (format.md §6). FILE itself is
 * unchanged.
 */
export async function redact(
  [name = '']: readonly string[],
  options: RedactOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, name);
  const shown = shownName(file, io.cwd);
  const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  if (output === file) throw new UsageError(say(language, message('cli/preview-same', { file: shown })));
  const { text, mark } = await readText(file);
  const redacted = redactedText(text, shown, context);
  if (output === undefined) io.write(mark + redacted.text);
  else {
    await writeOutput(output, mark + redacted.text, { makesRecord: true });
    io.err(`${say(language, message('cli/preview-written', { file: shownName(output, io.cwd) }))}\n`);
  }
  return sayRemains(redacted, output === undefined ? shown : shownName(output, io.cwd), context);
}

/**
 * Lists on stderr the places that a person has to review, without their content. Returns 1 if there are any.
 */
export function sayRemains(
  { text, remains }: RedactedText,
  file: string,
  { io, language }: Context,
): ExitCode {
  const { root } = remains.length > 0 ? parseText(text) : {};
  for (const { path, line } of remains) {
    const values = { file, line: line + 1, place: pathText(path, root) };
    io.err(`${plainText(say(language, message('redact/remains', values)))}\n`);
  }
  return remains.length > 0 ? 1 : 0;
}

type RedactedText = Extract<Redaction, { readonly kind: 'redacted' }>;

/**
 * The redacted text of a record. If that cannot be done safely, it is a usage error and nothing is written.
 */
export function redactedText(text: string, shown: string, { language }: Context): RedactedText {
  const result = redactRecord(text);
  if (result.kind === 'redacted') return result;
  throw new UsageError(say(language, message('cli/refused', { path: shown, reason: result.reason })));
}
