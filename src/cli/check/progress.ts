import { message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';

/** No progress is drawn for runs shorter than this. */
const delay = 300;
const interval = 80;
const cells = 24;

/** Shows the progress of a run on a line of stderr, which is cleared at the end. */
export interface CheckProgress {
  step(): void;
  end(): void;
}

const none: CheckProgress = { step: () => {}, end: () => {} };

/** Progress is for people only: on a terminal, not in CI, not with `--quiet`. */
export function progressOf(total: number, { io, language }: Context, quiet: boolean): CheckProgress {
  if (!io.isErrorTerminal || io.env.CI || quiet) return none;
  let done = 0;
  let next = Date.now() + delay;
  let drawn = false;
  const draw = (): void => {
    const full = Math.round((cells * done) / Math.max(1, total));
    const bar = '█'.repeat(full) + '░'.repeat(cells - full);
    io.draw(`\r${bar} ${say(language, message('cli/progress', { done, total }))}`);
    drawn = true;
  };
  return {
    step() {
      done += 1;
      if (Date.now() < next) return;
      next = Date.now() + interval;
      draw();
    },
    end: () => {
      if (drawn) io.draw('\r\u001b[K');
    },
  };
}
