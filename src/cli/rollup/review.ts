import { extname, join, resolve } from 'node:path';
import { message, say } from '../../core/language/message.js';
import type { ReviewKind } from '../../core/paper/review/kinds.js';
import { reviewDocument } from '../../core/paper/review/review-document.js';
import type { PaperSettings } from '../../core/record/paper-settings.js';
import type { Rollup } from '../../core/rollup/rollup.js';
import { reviewSettingsOf } from '../../core/workspace/config.js';
import { configFor } from '../../core/workspace/workspace.js';
import { writeDocument } from '../../export/write-document.js';
import { Folders } from '../check/folders.js';
import type { Context } from '../context.js';
import { writeOutput } from '../files/write-file.js';
import { readFont } from '../fonts.js';
import { type ReviewFormat, type RollupFormat, reviewFormats } from '../formats.js';
import { UsageError } from '../io.js';
import { sayMissingLetters } from '../missing-letters.js';

/** The options of a unit's review. */
export interface ReviewCommandOptions {
  readonly output?: string;
  /** The unit's id. If absent, the only unit at the top, else everything. */
  readonly unit?: string;
  readonly kind?: ReviewKind;
  readonly title?: string;
  readonly redact?: boolean;
}

/** A binary format, which needs a file. */
const binary: ReadonlySet<RollupFormat> = new Set(['docx', 'xlsx', 'pdf', 'parquet']);

const endings: Readonly<Record<string, ReviewFormat>> = {
  '.html': 'html',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.md': 'markdown',
  '.pdf': 'pdf',
};

/** The requested format, else the one that the file's ending names, else JSON. */
export function rollupFormatOf(
  { format, output }: { readonly format?: RollupFormat; readonly output?: string },
  { language }: Context,
): RollupFormat {
  const chosen = format ?? endings[extname(output ?? '').toLowerCase()] ?? 'json';
  if (binary.has(chosen) && output === undefined)
    throw new UsageError(say(language, message('cli/rollup-needs-out', { format: chosen })));
  return chosen;
}

export function isReviewFormat(format: RollupFormat): format is ReviewFormat {
  return reviewFormats.some((one) => one === format);
}

/**
 * Writes the review of a unit to a file; to stdout if it is text and no file is given. The configuration is that
 * of the folder of the records.
 */
export async function writeReview(
  rollup: Rollup,
  format: ReviewFormat,
  {
    output,
    unit,
    kind,
    title,
    redact,
    folder,
  }: ReviewCommandOptions & { readonly folder: string | undefined },
  { io, language }: Context,
): Promise<void> {
  if (rollup.records === 0) throw new UsageError(say(language, message('rollup/no-records')));
  const { workspace, path } = (await Folders.open(io.cwd, undefined, language)).of(
    join(folder ?? io.cwd, 'x'),
  );
  const config = await configFor(workspace, path);
  const settings = (id: string): PaperSettings => reviewSettingsOf(config, id);
  const document = reviewDocument(rollup, unit, { kind, title, withhold: redact, settings });
  if (document === undefined)
    throw new UsageError(say(language, message('cli/rollup-no-unit', { unit: unit ?? '' })));
  const written = format === 'markdown' ? 'md' : format;
  await sayMissingLetters([document], written, { io, language });
  const bytes = await writeDocument(document, written, readFont);
  if (output === undefined) io.write(new TextDecoder().decode(bytes));
  else await writeOutput(resolve(io.cwd, output), bytes);
}
