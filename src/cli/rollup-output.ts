import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Evaluated } from '../core/rollup/evaluate-file.js';
import { UsageError } from './io.js';
import type { PrintingIo } from './printing.js';

/** Where a long result goes, piece by piece; a slow reader is waited for. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file to write to, or stdout where none is named. A file that cannot be written is wrong use. */
export function openOutput(file: string | undefined, io: PrintingIo): Output {
  if (file === undefined) {
    return { write: async (text) => io.write(text), close: async () => undefined };
  }
  const stream = createWriteStream(file);
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UsageError(`${file}: ${error.code ?? 'ERROR'}`)),
    );
  });
  // Whoever writes next is told; until then nobody waits for it.
  failed.catch(() => undefined);
  return {
    async write(text) {
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
    },
    async close() {
      stream.end();
      await Promise.race([once(stream, 'finish'), failed]);
    },
  };
}

/** Writes records one by one. */
export interface RecordWriter {
  add(record: Evaluated): Promise<void>;
  finish(): Promise<void>;
}

/** Writes the exchange form: a line for each record. */
export function ndjsonWriter(file: string | undefined, io: PrintingIo): RecordWriter {
  const out = openOutput(file, io);
  return {
    async add({ line }) {
      if (line !== undefined) await out.write(`${line}\n`);
    },
    finish: () => out.close(),
  };
}
