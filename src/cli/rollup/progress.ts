import { message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';

/** The progress of a long run on stderr, and whether the user asked it to stop. */
export interface RollUpProgress {
  done(records: number): void;
  isCancelled(): boolean;
  end(): void;
}

/** Minimum interval between two messages; shorter runs print none. */
const interval = 1000;

/** The current step. */
export type ProgressKey = 'cli/rollup-progress' | 'cli/rollup-looking';

/** Tracks a run over `all` records. The first Ctrl+C asks it to stop, the second one kills the process. */
export function progress(
  all: number,
  key: ProgressKey,
  { io, language }: Context,
  now: () => number = Date.now,
): RollUpProgress {
  const start = now();
  let last = start;
  let finished = 0;
  let cancelled = false;
  const cancel = (): void => {
    cancelled = true;
  };
  process.once('SIGINT', cancel);
  return {
    done(records) {
      finished += records;
      const time = now();
      if (time - last < interval) return;
      last = time;
      const rate = finished / ((time - start) / 1000);
      const left = Math.ceil(Math.max(0, all - finished) / rate);
      const values = { done: finished, all, rate: Math.round(rate), left };
      io.err(`chibo: ${say(language, message(key, values))}\n`);
    },
    isCancelled: () => cancelled,
    end: () => process.removeListener('SIGINT', cancel),
  };
}
