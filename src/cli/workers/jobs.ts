import { message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';
import { UsageError } from '../io.js';

const mostJobs = 64;

/** The number of threads given by `--jobs`; `undefined` if not given. */
export function jobsOf(written: string | undefined, { language }: Context): number | undefined {
  if (written === undefined) return undefined;
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1 && count <= mostJobs) return count;
  throw new UsageError(say(language, message('cli/jobs-number', { value: written })));
}
