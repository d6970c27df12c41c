import { closeSync, openSync, writeSync } from 'node:fs';
import { FileError } from '../io.js';
import { errorCode } from './places.js';
import type { Target } from './target.js';

/** An output file. Nothing of it is visible until it is closed. */
export interface OutputFile {
  write(content: Uint8Array | string): void;
  /** Moves the file to its final name. */
  close(): Promise<void>;
  /** Abandons it; an existing file is unchanged. */
  abandon(): void;
}

/** The standard streams of this process. They need not be opened; if they are sockets, they cannot be. */
const ownStreams: readonly [RegExp, number][] = [
  [/^\/(?:dev\/stdout|(?:dev|proc\/self)\/fd\/1)$/, 1],
  [/^\/(?:dev\/stderr|(?:dev|proc\/self)\/fd\/2)$/, 2],
];

/** Writes to a device or a pipe directly; a file that the shell has opened is appended to. */
export function streamTo(target: Target): OutputFile {
  const own = ownStreams.find(([name]) => name.test(target.file))?.[1];
  const failing = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw new FileError(target.name, errorCode(error));
    }
  };
  const flag = target.before?.isFile() ? 'a' : 'w';
  let opened: number | undefined = own ?? failing(() => openSync(target.file, flag));
  const close = (): void => {
    if (opened !== undefined && own === undefined) closeSync(opened);
    opened = undefined;
  };
  return {
    write(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      failing(() => {
        for (let done = 0; opened !== undefined && done < bytes.length; )
          done += written(opened, bytes.subarray(done));
      });
    },
    abandon: () => failing(close),
    close: async () => failing(close),
  };
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Writes as much as the reader accepts, and waits a little if it accepts nothing (EAGAIN). */
function written(opened: number, bytes: Uint8Array): number {
  try {
    return writeSync(opened, bytes);
  } catch (error) {
    if (errorCode(error) !== 'EAGAIN') throw error;
    Atomics.wait(pause, 0, 0, 5);
    return 0;
  }
}
