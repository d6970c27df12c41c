import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { message } from '../../core/language/message.js';
import { FileError } from '../io.js';
import { forget, openedUntilEnd } from './at-end.js';
import { locked } from './lock.js';
import { errorCode } from './places.js';
import { type Target, versionOf } from './target.js';
import { removeQuietly, sweep, temporaryIn } from './temporary.js';

/** How a file is opened that stands in no place yet: only its writer may look into what will replace a private one. */
const privateMode = 0o600;
const usualMode = 0o666;
const permissions = 0o7777;

/**
 * A file in the making: written beside its target under a name of its own, and put in the target's place when it
 * is whole. Until then, and whatever fails, the target stays as it was.
 */
export class StagedFile {
  readonly #target: Target;
  readonly #path: string;
  #opened: number | undefined;
  #isPlaced = false;

  private constructor(target: Target, path: string, opened: number) {
    this.#target = target;
    this.#path = path;
    this.#opened = opened;
  }

  static open(target: Target, isPrivate = target.before !== undefined): StagedFile {
    const folder = dirname(target.file);
    sweep(folder);
    const path = temporaryIn(folder);
    try {
      return new StagedFile(target, path, openedUntilEnd(path, isPrivate ? privateMode : usualMode));
    } catch (error) {
      throw notWritten(target, error);
    }
  }

  /** Adds bytes; all of them, or the file is given up. */
  write(content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#try(() => {
      if (this.#opened === undefined) throw new Error('closed');
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#opened, bytes, done, bytes.length - done);
    });
  }

  /**
   * Puts the file in its target's place unless that has changed since it was looked at; then nothing is done, and
   * the answer is `false`.
   */
  replace(): Promise<boolean> {
    const { file, version } = this.#target;
    return this.#locked(() => this.put(() => versionOf(file) === version));
  }

  /** The same for who has locked the target, and says whether it is what the content was made from. */
  put(isCurrent: () => boolean): boolean {
    return this.#end((path, file) => {
      if (!isCurrent()) return false;
      renameSync(path, file);
      return true;
    });
  }

  /** Puts the file where there is none; `false` where by now there is one. */
  create(): Promise<boolean> {
    return this.#locked(() => this.#end(linked));
  }

  /** Gives the file up. */
  abandon(): void {
    this.#close();
    removeQuietly(this.#path);
    forget(this.#path);
  }

  /** Everything is on the disk, under the owner and permissions of what it replaces. */
  #settle(): void {
    this.#try(() => {
      const { before } = this.#target;
      if (this.#opened === undefined) throw new Error('closed');
      if (before) {
        giveTo(this.#opened, before.uid, before.gid);
        fchmodSync(this.#opened, before.mode & permissions);
      }
      fsyncSync(this.#opened);
      this.#close();
    });
  }

  /** The last step; whatever comes of it, no temporary file is left. */
  #end(step: (path: string, file: string) => boolean): boolean {
    this.#settle();
    this.#try(() => {
      this.#isPlaced = step(this.#path, this.#target.file);
    });
    this.abandon();
    return this.#isPlaced;
  }

  async #locked(work: () => boolean): Promise<boolean> {
    try {
      return await lockedFor(this.#target, work);
    } finally {
      this.abandon();
    }
  }

  #try(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.abandon();
      throw notWritten(this.#target, error);
    }
  }

  #close(): void {
    if (this.#opened === undefined) return;
    const opened = this.#opened;
    this.#opened = undefined;
    try {
      closeSync(opened);
    } catch {
      // What matters was written out before.
    }
  }
}

/** Works under the lock of a target; a folder that takes no lock takes no file either. */
export async function lockedFor<Result>(
  target: Target,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await locked(target.file, work);
  } catch (error) {
    throw notWritten(target, error);
  }
}

/** For an error of the system: says that nothing was written, and that the old file is as it was. */
function notWritten({ name, before }: Target, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const code = errorCode(error);
  return new FileError(name, message(before ? 'file/not-written' : 'file/not-made', { code }));
}

/**
 * Gives a file to the owner of the one it replaces. Only an administrator may give files away; another writer
 * keeps at least the group, so that a shared folder stays shared.
 */
function giveTo(opened: number, uid: number, gid: number): void {
  if (process.getuid?.() === uid && process.getgid?.() === gid) return;
  for (const owner of [uid, -1]) {
    try {
      fchownSync(opened, owner, gid);
      return;
    } catch {
      // The next form asks for less.
    }
  }
}

/** A new name that fails where the name is taken; by a rename where the file system knows no second names. */
function linked(path: string, file: string): boolean {
  try {
    linkSync(path, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (statSync(file, { throwIfNoEntry: false })) return false;
    renameSync(path, file);
    return true;
  }
}
