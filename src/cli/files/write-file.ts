import { message } from '../../core/language/message.js';
import { FileError } from '../io.js';
import { refuseOutside, refuseOutsideRepository } from './boundary.js';
import { readRegular, textOf } from './read-file.js';
import { lockedFor, StagedFile } from './staged-file.js';
import { type OutputFile, streamTo } from './stream.js';

import { type OutputOptions, refuseInput, type Target, targetOf, versionOf } from './target.js';

export type { OutputFile };

/**
 * Opens an output file, after all of its inputs have been read. It refuses to overwrite files that the
 * command has read, records, profiles and configurations, and to write through links out of the repository.
 */
export function openOutputFile(name: string, options: OutputOptions = {}): OutputFile {
  refuseOutsideRepository(name);
  const target = targetOf(name);
  refuseInput(target, options);
  if (target.isStream) return streamTo(target);
  const staged = StagedFile.open(target);
  return {
    write: (content) => staged.write(content),
    abandon: () => staged.abandon(),
    async close() {
      try {
        // Checked again: by now all inputs are known.
        refuseInput(target, options);
        if (!(await staged.replace())) throw new FileError(name, message('file/changed'));
      } finally {
        staged.abandon();
      }
    },
  };
}

/** Writes an output file atomically. */
export async function writeOutput(
  name: string,
  content: Uint8Array | string,
  options?: OutputOptions,
): Promise<void> {
  const output = openOutputFile(name, options);
  output.write(content);
  await output.close();
}

/**
 * Updates a command's own file. `update` receives the current content (empty if there is no file) under the
 * lock, so that concurrent runs do not lose each other's changes.
 */
export async function updateOwnFile(name: string, update: (before: string) => string): Promise<void> {
  refuseOutsideRepository(name);
  const target = targetOf(name);
  refuseInput(target, { isOwn: true });
  if (target.isStream) return writeOutput(name, update(''), { isOwn: true });
  await lockedFor(target, () => {
    const version = versionOf(target.file);
    const staged = StagedFile.open(target);
    staged.write(update(version === '' ? '' : textOf(readRegular(target.file)).text));
    if (!staged.put(() => versionOf(target.file) === version))
      throw new FileError(name, message('file/changed'));
  });
}

/** Creates a file; `false` if it exists. A private file is readable by its owner only. */
export async function createFile(
  name: string,
  content: string,
  { isPrivate = false }: { readonly isPrivate?: boolean } = {},
): Promise<boolean> {
  refuseOutsideRepository(name);
  const target = targetOf(name);
  if (target.before) return false;
  const staged = StagedFile.open(target, isPrivate);
  staged.write(content);
  return staged.create();
}

/** The new text of a file; `undefined` if it does not change. */
export type TextUpdate = (text: string) => Promise<string | undefined>;

const mostTries = 100;

/**
 * Changes a text file in place and keeps its byte order mark. If another program has changed the file since
 * it was read, the change is computed again on the new content, so that neither change is lost.
 */
export async function changeFile(name: string, change: TextUpdate): Promise<void> {
  refuseOutside(name);
  const bytes = readRegular(name);
  const changed = await changedText(name, bytes, change);
  if (changed === undefined) return;
  const target = targetOf(name);
  await lockedFor(target, () => changeLocked(target, change, { bytes, changed }));
}

/** Invalid UTF-8 would be lost when the text is written again, so such a file is refused. */
async function changedText(file: string, bytes: Buffer, change: TextUpdate): Promise<string | undefined> {
  const { text: written, mark } = textOf(bytes);
  if (!Buffer.from(mark + written).equals(bytes)) throw new FileError(file, message('file/not-utf8'));
  const changed = await change(written);
  return changed === undefined || changed === written ? undefined : mark + changed;
}

interface Changed {
  readonly bytes: Buffer;
  readonly changed: string | undefined;
}

async function changeLocked(target: Target, change: TextUpdate, first: Changed): Promise<void> {
  let { bytes, changed } = first;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const now = readRegular(target.file);
    if (!now.equals(bytes)) {
      bytes = now;
      changed = await changedText(target.file, now, change);
    }
    if (changed === undefined) return;
    const staged = StagedFile.open(target);
    staged.write(changed);
    if (staged.put(() => readRegular(target.file).equals(bytes))) return;
  }
  throw new FileError(target.name, message('file/changed'));
}
