import { closeSync, openSync, writeSync } from 'node:fs';
import { FileError } from '../io.js';
import { errorCode } from './places.js';
import type { Target } from './target.js';

/** A file of results in the making; nothing is seen of it until it is closed. */
export interface OutputFile {
  write(content: Uint8Array | string): void;
  /** Puts the file in its place. */
  close(): Promise<void>;
  /** Gives it up; what was there stays. */
  abandon(): void;
}

/** The streams of this process, which need not be opened; where they are sockets, they cannot be. */
const ownStreams: readonly [RegExp, number][] = [
  [/^\/(?:dev\/stdout|(?:dev|proc\/self)\/fd\/1)$/, 1],
  [/^\/(?:dev\/stderr|(?:dev|proc\/self)\/fd\/2)$/, 2],
];

/** A device or a pipe takes what comes; a file that the shell has opened as one is added to. */
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

/** Writes what the reader takes now; waits a little for one that takes nothing. */
function written(opened: number, bytes: Uint8Array): number {
  try {
    return writeSync(opened, bytes);
  } catch (error) {
    if (errorCode(error) !== 'EAGAIN') throw error;
    Atomics.wait(pause, 0, 0, 5);
    return 0;
  }
}
