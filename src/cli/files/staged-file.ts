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

/**
 * The mode of a file that is not in its place yet. It may replace a private file, so only the writer may read
 * it.
 */
const privateMode = 0o600;
const usualMode = 0o666;
const permissions = 0o7777;

/**
 * A file that replaces its target atomically. It is written beside the target under a temporary name and
 * renamed when it is complete. If anything fails, the target is unchanged.
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

  /** Appends all bytes. If that fails, the file is abandoned. */
  write(content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#try(() => {
      if (this.#opened === undefined) throw new Error('closed');
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#opened, bytes, done, bytes.length - done);
    });
  }

  /**
   * Replaces the target unless it has changed since it was examined; then nothing happens and the result is
   * `false`.
   */
  replace(): Promise<boolean> {
    const { file, version } = this.#target;
    return this.#locked(() => this.put(() => versionOf(file) === version));
  }

  /**
   * The same for a caller that already holds the lock. `isCurrent` says whether the target is still what the
   * content was made from.
   */
  put(isCurrent: () => boolean): boolean {
    return this.#end((path, file) => {
      if (!isCurrent()) return false;
      renameSync(path, file);
      return true;
    });
  }

  /** Creates the target; `false` if it exists by now. */
  create(): Promise<boolean> {
    return this.#locked(() => this.#end(linked));
  }

  /** Abandons the file. */
  abandon(): void {
    this.#close();
    removeQuietly(this.#path);
    forget(this.#path);
  }

  /** Flushes the content to the disk (fsync) and sets the owner and permissions of the target. */
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

  /** The final step. It leaves no temporary file behind, even if it fails. */
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
      // The content was already flushed.
    }
  }
}

/**
 * Runs `work` under the lock of a target. If the lock cannot be created, the file cannot either, so the error
 * is the same.
 */
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

/** Adds to a system error that nothing was written and the old file is unchanged. */
function notWritten({ name, before }: Target, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const code = errorCode(error);
  return new FileError(name, message(before ? 'file/not-written' : 'file/not-made', { code }));
}

/**
 * Gives a file the owner and group of the file that it replaces. Only an administrator may change the owner.
 * Other users keep at least the group, so that a shared folder stays shared.
 */
function giveTo(opened: number, uid: number, gid: number): void {
  if (process.getuid?.() === uid && process.getgid?.() === gid) return;
  for (const owner of [uid, -1]) {
    try {
      fchownSync(opened, owner, gid);
      return;
    } catch {
      // The second attempt changes the group only.
    }
  }
}

/**
 * Gives the file its final name by a hard link, which fails if the name is taken. File systems without hard
 * links get a rename.
 */
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
