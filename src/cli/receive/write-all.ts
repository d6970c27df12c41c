import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { message } from '../../core/language/message.js';
import { errorCode } from '../files/places.js';
import { lockedFor, StagedFile } from '../files/staged-file.js';
import { type Target, targetOf, versionOf } from '../files/target.js';
import { FileError } from '../io.js';
import type { IncomingFile } from './incoming-file.js';
import { fileIn, type TargetFolder } from './target-folder.js';

interface Step {
  readonly target: Target;
  readonly staged: StagedFile;
  /** What is there now; `undefined` where there is nothing. */
  readonly before: Buffer | undefined;
}

/**
 * Writes all files or none: each is staged beside its place first; where one cannot be put there, those that were
 * are put back. Files that are there already with this content are left alone. Gives how many were written.
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
    for (const { target, before } of done) {
      if (before === undefined) rmSync(target.file, { force: true });
      else writeFileSync(target.file, before);
    }
    throw error;
  }
}

function contentOf(file: string): Buffer | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) throw new FileError(file, message('file/special'));
  return stat ? readFileSync(file) : undefined;
}

/** Makes the folders on the way to a file, and remembers those that were not there. */
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
    // Somebody has put something into it meanwhile.
  }
}
