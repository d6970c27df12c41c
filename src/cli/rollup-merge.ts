import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { say, text } from '../core/language/language.js';
import { asMap } from '../core/record/read.js';
import { isEntry } from '../core/rollup/entry.js';
import type { Evaluated } from '../core/rollup/evaluate-file.js';
import type { FoldSource } from '../core/rollup/fold.js';
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

/** Files of the exchange form, to be gone through several times; what can be read only once, as a pipe, is wrong use. */
export async function exchangedTwice(files: readonly string[], context: Context): Promise<FoldSource> {
  for (const file of files) {
    const kind = await stat(file).catch(() => undefined);
    if (kind === undefined || kind.isFile()) continue;
    const values = { file: shownName(file, context.io.cwd) };
    throw new UsageError(say(context.language, text('cli/rollup-fold-once', values)));
  }
  async function* all(): AsyncGenerator<Exchanged> {
    for await (const { exchanged } of exchangeLines(files, context)) yield exchanged;
  }
  return {
    async *looks() {
      for await (const one of all()) yield 'unread' in one ? undefined : one;
    },
    records: all,
    async *recordsAt(places) {
      let place = 0;
      for await (const one of all()) {
        if (places.has(place)) yield one;
        place += 1;
      }
    },
  };
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
