import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { say, text } from '../core/language/language.js';
import { asMap } from '../core/record/read.js';
import { isEntry } from '../core/rollup/entry.js';
import type { Evaluated } from '../core/rollup/evaluate-file.js';
import type { Exchanged } from '../core/rollup/partial.js';
import type { Context } from './context.js';
import { shownName } from './folder.js';
import { UsageError } from './io.js';

/** The evaluations in files of the exchange form, line by line. */
export async function* exchangeLines(files: readonly string[], context: Context): AsyncGenerator<Evaluated> {
  for (const file of files) {
    let number = 0;
    for await (const line of linesOf(file)) {
      number += 1;
      if (line.trim() === '') continue;
      const exchanged = exchangedIn(line);
      if (exchanged === undefined) {
        const values = { file: shownName(file, context.io.cwd), line: String(number) };
        throw new UsageError(say(context.language, text('cli/rollup-bad-line', values)));
      }
      yield { exchanged, line };
    }
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new UsageError(
      `${file}: ${error instanceof Error && 'code' in error ? String(error.code) : 'ERROR'}`,
    );
  } finally {
    stream.destroy();
  }
}

function exchangedIn(line: string): Exchanged | undefined {
  let value: unknown;
  try {
    value = asMap(JSON.parse(line)).rollup;
  } catch {
    return undefined;
  }
  if (isEntry(value)) return value;
  const { unread } = asMap(value);
  return typeof unread === 'string' ? { unread } : undefined;
}
