import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { message, say } from '../../core/language/message.js';
import { documentIn } from '../../core/paper/document-in.js';
import type { Document } from '../../core/paper/model.js';
import { paperSetOf, type SetPaper } from '../../core/paper/paper-set.js';
import { type DocumentFormat, documentFormats } from '../../core/paper/registry.js';
import { assessIn } from '../../core/workspace/workspace.js';
import { writeDocument } from '../../export/write-document.js';
import { Folders } from '../check/folders.js';
import type { Context } from '../context.js';
import { refuseOutsideRepository } from '../files/boundary.js';
import { writeOutput } from '../files/write-file.js';
import { readText, shownName } from '../folder.js';
import { readFont } from '../fonts.js';
import { type ExitCode, FileError, UsageError } from '../io.js';
import { sayMissingLetters } from '../missing-letters.js';
import { unknownChoice } from '../program-command.js';
import { redactedText, sayRemains } from '../redact/redact.js';

export interface ExportSetOptions {
  /** The output folder; it is created if missing. */
  readonly output: string;
  /** `docx` by default; several are separated by commas. */
  readonly format?: readonly string[];
  readonly redact?: boolean;
}

/** `chibo export RECORD --all -o FOLDER`: writes every paper of the record, each to a file named after it. */
export async function exportSet(
  name: string,
  { output, format: asked = ['docx'], redact = false }: ExportSetOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const formats = formatsOf(asked);
  const file = resolve(io.cwd, name);
  const folder = resolve(io.cwd, output);
  refuseFile(folder, shownName(folder, io.cwd));
  const { text } = await readText(file);
  const { workspace, path } = (await Folders.open(io.cwd, undefined, language)).of(file);
  const redacted = redact ? redactedText(text, shownName(file, io.cwd), context) : undefined;
  const assessment = await assessIn(workspace, path, redacted?.text ?? text);
  const { papers, left } = paperSetOf(assessment);
  const made: (SetPaper & { readonly document: Document })[] = [];
  for (const paper of papers) {
    const month = paper.month === undefined ? {} : { month: paper.month };
    const document = await documentIn(workspace, path, paper.kind, assessment, {
      withhold: redact,
      ...month,
    });
    if (document !== undefined) made.push({ ...paper, document });
  }
  if (made.length === 0) throw new UsageError(say(language, message('document/unusable')));
  // All papers are made before the first is written, so that a failure writes nothing.
  const files: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const format of formats) {
    const documents = made.map(({ document }) => document);
    await sayMissingLetters(documents, format, context);
    for (const { document, fileName } of made) {
      const bytes = await writeDocument(document, format, readFont);
      files.push({ path: join(folder, `${fileName}.${format}`), bytes });
    }
  }
  makeFolder(folder);
  for (const { path: target, bytes } of files) {
    await writeOutput(target, bytes);
    io.err(`${say(language, message('cli/preview-written', { file: shownName(target, io.cwd) }))}\n`);
  }
  for (const { kind, why } of left)
    io.err(`${say(language, message('export/left-out', { kind: message(`document/${kind}`), why }))}\n`);
  return redacted ? sayRemains(redacted, shownName(file, io.cwd), context) : 0;
}

function formatsOf(written: readonly string[]): ReadonlySet<DocumentFormat> {
  const named = written.flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  return new Set(
    named.map((name) => {
      const format = documentFormats.find((one) => one === name);
      if (format === undefined) throw unknownChoice('--format', name, documentFormats);
      return format;
    }),
  );
}

function refuseFile(folder: string, name: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new UsageError(message('cli/export-folder', { file: name }));
}

function makeFolder(folder: string): void {
  refuseOutsideRepository(folder);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new FileError(folder, message('file/not-made', { code }));
  }
}
