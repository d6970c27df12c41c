import { watch } from 'node:fs';
import { errorCode } from '../folder.js';
import type { Io } from '../io.js';
import { UsageError } from '../io.js';
import { isWatched } from './watched.js';

/** Debounce: editors save in several steps, so a run waits until they are done. */
const calm = 150;

/**
 * Runs again whenever a record, a profile or a configuration below the folder changes, until it is aborted.
 */
export function whileWatching({ cwd, ended }: Io, run: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const again = (): void => {
      running = running.then(run).catch(stop);
    };
    const stop = (error?: unknown): void => {
      clearTimeout(timer);
      watcher.close();
      if (error === undefined) running.then(resolve, reject);
      else reject(error);
    };
    const watcher = watch(cwd, { recursive: true }, (_event, name) => {
      if (name !== null && !isWatched(name)) return;
      clearTimeout(timer);
      timer = setTimeout(again, calm);
    });
    watcher.on('error', (error) => stop(new UsageError(`${cwd}: ${errorCode(error)}`)));
    ended.addEventListener('abort', () => stop(), { once: true });
    if (ended.aborted) stop();
  });
}
