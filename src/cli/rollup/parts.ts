import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { type Message, message, messageNamed } from '../../core/language/message.js';
import type { Shard } from '../../core/rollup/collect.js';
import { isPartEnd, type PartEnd, partEndLine, readPartEnd } from '../../core/rollup/part.js';
import { unitsOf } from '../../core/units/read-unit.js';
import type { Units } from '../../core/units/units.js';
import type { Context } from '../context.js';
import { errorCode } from '../files/places.js';
import { noteInput } from '../files/run-files.js';
import { shownName } from '../folder.js';
import { FileError, UsageError } from '../io.js';
import type { PrintingIo } from '../printing.js';
import { openOutput, type RecordWriter } from './output.js';
import type { RosterFile } from './roster.js';

/** A part (shard) in a file. A file may contain several parts in sequence. */
export interface Part {
  readonly file: string;
  /** Its name in messages. */
  readonly name: string;
  readonly end: PartEnd;
}

/** The properties of a part while it is written. */
export interface OpenPart {
  readonly shard: Shard;
  /** The fingerprint of the folder, available after its records were read. */
  readonly folder: () => string | undefined;
  readonly units: Units;
}

/** Maximum length of a line. One line is one evaluation; a longer one cannot be from a valid record. */
const longestLine = 64 * 1024 * 1024;

/**
 * Writes the exchange form: one line per record, and a last line that marks the part as complete. The parts
 * of a folder carry the folder's fingerprint; a folder written as a whole carries that of its lines.
 */
export function ndjsonWriter(
  file: string | undefined,
  { shard: { index, count }, folder, units }: OpenPart,
  io: PrintingIo,
): RecordWriter {
  const out = openOutput(file, io);
  const lines = createHash('sha256');
  let records = 0;
  return {
    async add({ line }) {
      if (line === undefined) return;
      records += 1;
      lines.update(line);
      out.write(`${line}\n`);
    },
    async finish() {
      const print = folder() ?? lines.digest('hex').slice(0, 32);
      const roster = units.size > 0 ? { units: [...units.values()] } : {};
      out.write(`${partEndLine({ folder: print, shard: index, of: count, records, ...roster })}\n`);
      await out.close();
    },
    abandon: () => out.abandon(),
  };
}

/**
 * The parts in files. It checks that each part is complete, and that every folder has all of its parts
 * exactly once.
 */
export function partsIn(files: readonly string[], context: Context): Promise<readonly Part[]> {
  const known = foundParts.get(files) ?? findParts(files, context);
  foundParts.set(files, known);
  return known;
}

/** Cache of the parts found in the files of a run, since the files are large. */
const foundParts = new WeakMap<readonly string[], Promise<readonly Part[]>>();

async function findParts(files: readonly string[], context: Context): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const file of files) parts.push(...(await partsOfFile(file, context)));
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const { folder, shard, of, records } = part.end;
    const key = `${folder} ${of} ${shard}`;
    const other = seen.get(key);
    if (other && records > 0)
      throw wrong('cli/rollup-part-doubled', { file: part.name, shard, of, other: other.name });
    seen.set(key, part);
  }
  for (const { name, end } of parts) {
    const missing = Array.from({ length: end.of }, (_, index) => index + 1).filter(
      (shard) => !seen.has(`${end.folder} ${end.of} ${shard}`),
    );
    if (missing.length > 0)
      throw wrong('cli/rollup-part-missing', { file: name, of: end.of, missing: missing.join(', ') });
  }
  return parts;
}

/** The joined rosters of the folders that the parts were made from; `undefined` if none had one. */
export async function rosterOfParts(
  files: readonly string[],
  context: Context,
): Promise<RosterFile | undefined> {
  const listed = (await partsIn(files, context)).flatMap(({ end }) => end.units ?? []);
  return listed.length === 0 ? undefined : { units: unitsOf(listed), findings: [] };
}

async function partsOfFile(file: string, { io }: Context): Promise<readonly Part[]> {
  const name = shownName(file, io.cwd);
  const parts: Part[] = [];
  let records = 0;
  for await (const { line, number } of numberedLines(file, name)) {
    if (!line.startsWith('{"')) throw badLine(name, number);
    if (!isPartEnd(line)) {
      records += 1;
      continue;
    }
    const end = readPartEnd(line);
    if (end === undefined) throw badLine(name, number);
    if (end.records !== records)
      throw wrong('cli/rollup-part-short', { file: name, records: end.records, found: records });
    parts.push({ file, name, end });
    records = 0;
  }
  if (records > 0 || parts.length === 0) throw wrong('cli/rollup-part-cut', { file: name });
  return parts;
}

/** The non-empty lines of a file, numbered from 1. */
export async function* numberedLines(
  file: string,
  name: string,
): AsyncGenerator<{ readonly line: string; readonly number: number }> {
  let number = 0;
  for await (const line of linesOf(file, () => badLine(name, number + 1))) {
    number += 1;
    if (line.trim() !== '') yield { line, number };
  }
}

export function badLine(name: string, line: number): UsageError {
  return wrong('cli/rollup-bad-line', { file: name, line: String(line) });
}

function wrong(key: Message['key'], values: Readonly<Record<string, string | number>>): UsageError {
  return new UsageError(messageNamed(key, values));
}

async function* linesOf(file: string, tooLong: () => Error): AsyncGenerator<string> {
  const stream = createReadStream(opened(file), { encoding: 'utf8' });
  let rest = '';
  try {
    for await (const chunk of stream) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw tooLong();
      yield* lines;
    }
    if (rest !== '') yield rest;
  } catch (error) {
    throw error instanceof UsageError ? error : new FileError(file, errorCode(error));
  } finally {
    stream.destroy();
  }
}

/** A part is read twice, so it must be a regular file. */
function opened(file: string): string {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new FileError(file, message('file/special'));
    noteInput(file, stat);
    return file;
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(file, errorCode(error));
  }
}
