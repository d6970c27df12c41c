import { extname, resolve } from 'node:path';
import { previewStyle } from '../../core/generated/preview-style.js';
import { type Message, message, say } from '../../core/language/message.js';
import { documentIn } from '../../core/paper/document-in.js';
import { type DocumentFormat, type DocumentKind, documentFormats } from '../../core/paper/registry.js';
import { previewHtml } from '../../core/views/preview/preview-html.js';
import { standalonePage } from '../../core/views/preview/standalone.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { assessIn, type Workspace } from '../../core/workspace/workspace.js';
import { writeDocument } from '../../export/write-document.js';
import { Folders } from '../check/folders.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import { readText, shownName } from '../folder.js';
import { readFont } from '../fonts.js';
import { type ExitCode, UsageError } from '../io.js';
import { sayMissingLetters } from '../missing-letters.js';
import { redactedText, sayRemains } from '../redact/redact.js';
import { exportSet } from './export-set.js';

/** The options of `chibo export`. */
export interface ExportOptions {
  readonly output: string;
  readonly document?: DocumentKind;
  readonly redact?: boolean;
  /** The month of a monthly form, 1…12. */
  readonly month?: string;
  /** Whether every paper is made, in the folder `output`. */
  readonly all?: boolean;
  /** With `all`: the formats of the papers, several joined by commas. */
  readonly format?: readonly string[];
}

/** `chibo export FILE -o OUT`: writes the evaluation, or one of the documents for the superior, to a file. */
export async function exportRecord(
  [name = '']: readonly string[],
  options: ExportOptions,
  context: Context,
): Promise<ExitCode> {
  if (options.all) return exportSet(name, options, context);
  const { io, language } = context;
  if (options.format !== undefined) throw wrong(context, message('cli/export-format-alone'));
  const file = resolve(io.cwd, name);
  const output = resolve(io.cwd, options.output);
  const format = formatOf(output, context);
  const month = monthOf(options.month, context);
  if (output === file) throw wrong(context, message('cli/preview-same', { file: shownName(file, io.cwd) }));
  const { text } = await readText(file);
  const place = (await Folders.open(io.cwd, undefined, language)).of(file);
  const redacted = options.redact ? redactedText(text, shownName(file, io.cwd), context) : undefined;
  const assessment = await assessIn(place.workspace, place.path, redacted?.text ?? text);
  const bytes =
    options.document === undefined && format === 'html' && !options.redact
      ? page(assessment, context)
      : await document(assessment, place, format, month, options, context);
  await writeOutput(output, bytes);
  io.err(`${say(language, message('cli/preview-written', { file: shownName(output, io.cwd) }))}\n`);
  return redacted ? sayRemains(redacted, shownName(file, io.cwd), context) : 0;
}

function page(assessment: Assessment, { language }: Context): Uint8Array {
  const title = assessment.record?.branch.name ?? say(language, message('preview/unnamed'));
  const body = previewHtml(assessment, language);
  return new TextEncoder().encode(standalonePage(body, title, previewStyle, language));
}

async function document(
  assessment: Assessment,
  { workspace, path }: { readonly workspace: Workspace; readonly path: string },
  format: DocumentFormat,
  month: number | undefined,
  { document: kind = 'danh-gia', redact = false }: ExportOptions,
  context: Context,
): Promise<Uint8Array> {
  const made = await documentIn(workspace, path, kind, assessment, {
    withhold: redact,
    ...(month === undefined ? {} : { month }),
  });
  if (made === undefined) throw wrong(context, message('document/unusable'));
  await sayMissingLetters([made], format, context);
  return writeDocument(made, format, readFont);
}

function formatOf(output: string, context: Context): DocumentFormat {
  const ending = extname(output).slice(1).toLowerCase();
  const format = documentFormats.find((one) => one === ending);
  if (format) return format;
  const known = documentFormats.map((one) => `.${one}`).join(', ');
  throw wrong(context, message('cli/preview-ending', { file: output, known }));
}

function monthOf(written: string | undefined, context: Context): number | undefined {
  if (written === undefined) return undefined;
  if (/^(0?[1-9]|1[0-2])$/.test(written)) return Number(written);
  throw wrong(context, message('cli/preview-month', { value: written }));
}

function wrong({ language }: Context, reason: Message): UsageError {
  return new UsageError(say(language, reason));
}
