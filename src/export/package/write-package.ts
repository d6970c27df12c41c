import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, type Zippable, zipSync } from 'fflate';
import {
  type Manifest,
  manifestName,
  mostPackageBytes,
  type PackedRecord,
  type PartKind,
} from '../../core/handover/manifest.js';

/** A file to be packed. */
export interface NewPart {
  readonly path: string;
  readonly kind: PartKind;
  readonly content: Uint8Array;
}

/** The content of a package. */
export interface NewPackage {
  /** The only thing that differs between two packages of the same records. */
  readonly made: string;
  readonly version: string;
  readonly draft: boolean;
  readonly records: readonly PackedRecord[];
  readonly parts: readonly NewPart[];
}

/** The earliest date that a zip can store. A fixed time keeps packages of equal content identical. */
const noTime = new Date(1980, 0, 1);

/** The bytes of a package, the manifest first; `undefined` if receivers would reject it as too large. */
export function packageBytes({ made, version, draft, records, parts }: NewPackage): Uint8Array | undefined {
  const sorted = [...parts].sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    chiboPackage: 1,
    made,
    version,
    ...(draft ? { draft } : {}),
    records,
    parts: sorted.map(({ path, kind, content }) => ({
      path,
      kind,
      size: content.length,
      sha256: bytesToHex(sha256(content)),
    })),
  };
  const first = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  const size = sorted.reduce((sum, { content }) => sum + content.length, first.length);
  if (size > mostPackageBytes) return undefined;
  const files: Zippable = { [manifestName]: first };
  for (const { path, content } of sorted) files[path] = content;
  return zipSync(files, { mtime: noTime, level: 6 });
}
