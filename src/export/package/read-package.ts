import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  hasRightEnding,
  type Manifest,
  manifestName,
  mostPackageBytes,
  type Part,
  readManifest,
  tooLargePackage,
} from '../../core/handover/manifest.js';
import { collidingName, nameProblem } from '../../core/handover/part-names.js';
import { type Message, message } from '../../core/language/message.js';
import { BadZip, readZip, unpackEntry, type ZipEntry } from './read-zip.js';
import { RefusedPackage } from './refused-package.js';

/** A verified package: its parts match its manifest. */
export interface Package {
  /** Its name in messages. */
  readonly shown: string;
  readonly manifest: Manifest;
  /** The content of each part by its path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const mostEntries = 20_000;

/** Reads and verifies a package, or throws a `RefusedPackage`; `shown` is its name in messages. */
export function readPackage(bytes: Uint8Array, shown: string): Package {
  const refuse = (reason: Message): never => {
    throw new RefusedPackage(shown, reason);
  };
  if (bytes.length > mostPackageBytes) refuse(tooLargePackage());
  try {
    const entries = readZip(bytes);
    const names = entries.map(({ name }) => name);
    const problem = problemOfNames(names) ?? problemOfSizes(entries);
    if (problem) return refuse(problem);
    const [first, ...others] = entries;
    const manifest = first && manifestOf(unpackEntry(first));
    if (manifest === undefined) return refuse(message('handover/manifest'));
    const unlisted = problemOfList(manifest, others);
    if (unlisted) return refuse(unlisted);
    const parts = new Map(others.map((entry) => [entry.name, unpackEntry(entry)]));
    const altered = manifest.parts.find((part) => !isAsListed(part, parts.get(part.path)));
    if (altered) return refuse(message('handover/altered', { name: altered.path }));
    return { shown, manifest, parts };
  } catch (error) {
    if (error instanceof BadZip) return refuse(error.reason);
    throw error;
  }
}

function problemOfNames(names: readonly string[]): Message | undefined {
  if (names[0] !== manifestName) return message('handover/manifest');
  for (const name of names) {
    const problem = nameProblem(name);
    if (problem) return problem;
  }
  const twice = collidingName(names);
  return twice === undefined ? undefined : message('handover/twice', { name: twice });
}

function problemOfSizes(entries: readonly ZipEntry[]): Message | undefined {
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  return bytes > mostPackageBytes || entries.length > mostEntries ? tooLargePackage() : undefined;
}

function manifestOf(content: Uint8Array): Manifest | undefined {
  try {
    return readManifest(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  } catch {
    return undefined;
  }
}

/** Whether the manifest and the zip list the same parts, each once and of the kind that its name implies. */
function problemOfList({ parts, records }: Manifest, entries: readonly ZipEntry[]): Message | undefined {
  const listed = new Map(parts.map((part) => [part.path, part]));
  const there = new Set(entries.map(({ name }) => name));
  if (listed.size !== parts.length) return message('handover/manifest');
  for (const { name } of entries) if (!listed.has(name)) return message('handover/unlisted', { name });
  for (const part of parts) {
    if (!there.has(part.path)) return message('handover/missing', { name: part.path });
    if (!hasRightEnding(part)) return message('handover/name', { name: part.path });
  }
  const described = new Set(records.map(({ path }) => path));
  const packed = parts.filter(({ kind }) => kind === 'record').map(({ path }) => path);
  const isSame = described.size === records.length && packed.length === described.size;
  return isSame && packed.every((path) => described.has(path)) ? undefined : message('handover/manifest');
}

function isAsListed({ size, sha256: hash }: Part, content: Uint8Array | undefined): boolean {
  return content !== undefined && content.length === size && bytesToHex(sha256(content)) === hash;
}
