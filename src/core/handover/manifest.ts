import { type Message, message } from '../language/message.js';
import type { Period } from '../record/period.js';
import { asList, asMap, asText, isMap } from '../record/read.js';

/** The file that says what a package holds; the first in it. */
export const manifestName = 'manifest.json';

/** The folders of a package: what is in `records` is received under its path there. */
export const recordsFolder = 'records/';

/** More than these bytes in all are neither packed nor unpacked (format.md §9.2). */
export const mostPackageBytes = 64 * 1024 * 1024;

/** Says that a package would hold or holds more than that. */
export function tooLargePackage(): Message {
  return message('handover/too-large', { count: mostPackageBytes / 1024 / 1024 });
}

export const partKinds = ['record', 'profile', 'paper', 'findings'] as const;
export type PartKind = (typeof partKinds)[number];

/** One file of a package. */
export interface Part {
  readonly path: string;
  readonly kind: PartKind;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
}

/** What a package says of one of its records. */
export interface PackedRecord {
  readonly path: string;
  readonly branch: { readonly id: string; readonly name: string };
  readonly period: Period | null;
  readonly profile: { readonly id: string; readonly version: string } | null;
  /** The level when it was packed; `null` where there was none. */
  readonly level: string | null;
}

export interface Manifest {
  readonly chiboPackage: 1;
  /** When it was made, as ISO 8601 in UTC. */
  readonly made: string;
  /** The version of Chibo that made it. */
  readonly version: string;
  /** Made although something still kept the records from being submitted. */
  readonly draft?: true;
  readonly records: readonly PackedRecord[];
  readonly parts: readonly Part[];
}

/** Reads a manifest of this version; `undefined` where anything in it is missing or of another kind. */
export function readManifest(data: unknown): Manifest | undefined {
  const { chiboPackage, made, version, draft, records, parts } = asMap(data);
  if (chiboPackage !== 1 || typeof made !== 'string' || typeof version !== 'string') return undefined;
  if (draft !== undefined && typeof draft !== 'boolean') return undefined;
  const readParts = asList(parts).map(readPart);
  const readRecords = asList(records).map(readPacked);
  if (!Array.isArray(parts) || !Array.isArray(records) || readRecords.length === 0) return undefined;
  if (!readParts.every(isThere) || !readRecords.every(isThere)) return undefined;
  const head = { chiboPackage: 1, made, version } as const;
  return { ...head, ...(draft ? { draft } : {}), records: readRecords, parts: readParts };
}

function readPart(data: unknown): Part | undefined {
  const { path, size, sha256 } = asMap(data);
  const kind = partKinds.find((one) => one === asMap(data).kind);
  if (typeof path !== 'string' || kind === undefined) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256)) return undefined;
  return { path, kind, size, sha256: sha256.toLowerCase() };
}

function readPacked(data: unknown): PackedRecord | undefined {
  const { path, branch, period, profile, level } = asMap(data);
  const { id, name } = asMap(branch);
  if (typeof path !== 'string' || typeof id !== 'string' || typeof name !== 'string') return undefined;
  if (level !== null && typeof level !== 'string') return undefined;
  const [from, to] = [asText(asMap(period).from), asText(asMap(period).to)];
  const [profileId, version] = [asText(asMap(profile).id), asText(asMap(profile).version)];
  if (period !== null && (!isMap(period) || from === undefined || to === undefined)) return undefined;
  if (profile !== null && (!isMap(profile) || profileId === undefined || version === undefined))
    return undefined;
  return {
    path,
    branch: { id, name },
    period: from === undefined || to === undefined ? null : { from, to },
    profile: profileId === undefined || version === undefined ? null : { id: profileId, version },
    level,
  };
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** The ending that a part must have to be received as what its manifest calls it. */
export function hasRightEnding({ path, kind }: Pick<Part, 'path' | 'kind'>): boolean {
  const isReceived = path.startsWith(recordsFolder);
  if (kind === 'record') return isReceived && /[^/]\.chibo\.yaml$/.test(path);
  if (kind === 'profile') return isReceived && /[^/]\.chibo-profile\.yaml$/.test(path);
  return !isReceived && path !== manifestName;
}
