import { asList, asMap } from '../record/read.js';
import { hashOf, secondSeed } from '../text/hash.js';
import { readUnit } from '../units/read-unit.js';
import type { Unit } from '../units/units.js';

/** What the last line of a part says, so that a part that is missing, cut or doubled is found. */
export interface PartEnd {
  /** Tells the folder, as it was when the part was made, from every other; parts of one folder have the same. */
  readonly folder: string;
  /** Which part it is, from 1. */
  readonly shard: number;
  /** Of how many. */
  readonly of: number;
  /** How many lines stand before this one. */
  readonly records: number;
  /** The roster of the folder, so that whoever joins the parts counts by it too. */
  readonly units?: readonly Unit[];
}

const version = 1;
const opening = '{"chiboPart":';

/** The last line of a part, without a line end. */
export function partEndLine(end: PartEnd): string {
  return `${opening}${version},"end":${JSON.stringify(end)}}`;
}

/** Whether a line is meant to be the last one of a part. */
export function isPartEnd(line: string): boolean {
  return line.startsWith(opening);
}

/** Reads the last line of a part; `undefined` where it is none. */
export function readPartEnd(line: string): PartEnd | undefined {
  let data: Readonly<Record<string, unknown>>;
  try {
    data = asMap(JSON.parse(line));
  } catch {
    return undefined;
  }
  const { folder, shard, of, records, units } = asMap(data.end);
  const isWhole = [shard, of, records].every((count) => Number.isSafeInteger(count));
  if (data.chiboPart !== version || typeof folder !== 'string' || !isWhole) return undefined;
  const listed = units === undefined ? undefined : asList(units).map((one) => readUnit(asMap(one)));
  if (listed?.some((unit) => unit === undefined)) return undefined;
  const end = {
    folder,
    shard: Number(shard),
    of: Number(of),
    records: Number(records),
    ...(listed ? { units: listed.flatMap((unit) => unit ?? []) } : {}),
  };
  return end.shard >= 1 && end.shard <= end.of && end.records >= 0 ? end : undefined;
}

/** A print of many texts, made one after the other: 64 bits. */
export class Print {
  #first = hashOf('');
  #second = secondSeed;

  add(text: string): void {
    // Each text ends with a separator, so that "a" and "b" give another hash than "ab".
    this.#first = hashOf(`${text}\n`, this.#first);
    this.#second = hashOf(`${text}\n`, this.#second);
  }

  toString(): string {
    return `${this.#first.toString(36)}-${this.#second.toString(36)}`;
  }
}
