import type { EvaluatedRecord } from '../../core/rollup/evaluate-file.js';
import { type OutputFile, openOutputFile } from '../files/write-file.js';
import type { PrintingIo } from '../printing.js';

/** The output file, or stdout if none is given. */
export function openOutput(file: string | undefined, io: PrintingIo): OutputFile {
  if (file !== undefined) return openOutputFile(file);
  return {
    write: (content) => io.write(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    close: async () => undefined,
    abandon: () => undefined,
  };
}

/** Writes a result in pieces. If a piece cannot be made, nothing is written. */
export async function writePieces(
  pieces: Iterable<string>,
  file: string | undefined,
  io: PrintingIo,
): Promise<void> {
  const out = openOutput(file, io);
  try {
    for (const piece of pieces) out.write(piece);
    await out.close();
  } catch (error) {
    out.abandon();
    throw error;
  }
}

/** Writes records one at a time. */
export interface RecordWriter {
  add(record: EvaluatedRecord): Promise<void>;
  finish(): Promise<void>;
  /** Discards what was written. */
  abandon(): void;
}
