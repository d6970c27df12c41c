import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { message } from '../../core/language/message.js';
import type { IncomingFile } from '../../export/package/incoming-file.js';
import { errorCode } from '../files/places.js';
import { lockedFor, StagedFile } from '../files/staged-file.js';
import { type Target, targetOf, versionOf } from '../files/target.js';
import { FileError } from '../io.js';
import { fileIn, type TargetFolder } from './target-folder.js';

interface Step {
  readonly target: Target;
  readonly staged: StagedFile;
  /** The current content; `undefined` if there is no file. */
  readonly before: Buffer | undefined;
}

/**
 * Writes all files or none. Each is first staged beside its target. If one cannot be moved into place, those
 * already moved are rolled back. Files that already have this content are skipped. Returns the number of
 * files written.
 */
export async function writeAll(folder: TargetFolder, files: readonly IncomingFile[]): Promise<number> {
  const made: string[] = [];
  const steps: Step[] = [];
  try {
    for (const { path, bytes } of files) {
      const file = fileIn(folder, path);
      const before = contentOf(file);
      if (before?.equals(bytes)) continue;
      makeFolders(dirname(file), made);
      const target = targetOf(file);
      if (target.isStream) throw new FileError(file, message('file/special'));
      const staged = StagedFile.open(target);
      steps.push({ target, staged, before });
      staged.write(bytes);
    }
    await place(steps);
    return steps.length;
  } catch (error) {
    for (const { staged } of steps) staged.abandon();
    for (const one of made.reverse()) removeIfEmpty(one);
    throw error;
  }
}

async function place(steps: readonly Step[]): Promise<void> {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      const { target, staged } = step;
      const isPlaced = await lockedFor(target, () =>
        staged.put(() => versionOf(target.file) === target.version),
      );
      if (!isPlaced) throw new FileError(target.name, message('file/changed'));
      done.push(step);
    }
  } catch (error) {
    for (const step of done) putBack(step);
    throw error;
  }
}

/** Undoes a step, atomically as well: a failure leaves the new file, not a part of the old one. */
function putBack({ target, before }: Step): void {
  if (before === undefined) {
    rmSync(target.file, { force: true });
    return;
  }
  const staged = StagedFile.open(target);
  staged.write(before);
  staged.put(() => true);
}

function contentOf(file: string): Buffer | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) throw new FileError(file, message('file/special'));
  return stat ? readFileSync(file) : undefined;
}

/** Creates the folders of a file, and remembers which ones are new. */
function makeFolders(folder: string, made: string[]): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  makeFolders(dirname(folder), made);
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new FileError(folder, errorCode(error));
  }
  made.push(folder);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another program has put a file into it meanwhile.
  }
}
