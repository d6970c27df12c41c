import type { ExitCode } from './io.js';
import { run } from './run.js';

/** Runs the command line in this process. */
export function main(words: readonly string[]): Promise<ExitCode> {
  return run(words, {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY,
    isErrorTerminal: process.stderr.isTTY,
    ended: new AbortController().signal,
    in: async () => (await import('node:stream/consumers')).text(process.stdin),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
