import { Inflate } from 'fflate';
import { type Message, message } from '../../core/language/message.js';

/** A file in a zip, still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** The uncompressed size according to the zip. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
}

/** The reason why a zip is rejected. Both functions here throw it, and nothing else. */
export class BadZip extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.key);
    this.reason = reason;
  }
}

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 };
const sizes = { end: 22, central: 46, local: 30 };
/** Zip64 markers, which replace numbers that do not fit. */
const beyond = 0xffff_ffff;

/**
 * The files of a zip in the order of its directory. It is strict because content that two programs read
 * differently can hide something. It rejects links, folders, encrypted and split zips, names that are not
 * UTF-8 or that differ between the two headers of a file, overlapping files, and unused bytes.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isSplit = view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  if (isSplit || start === beyond || start + length !== end) throw broken();
  const entries: ZipEntry[] = [];
  let at = start;
  let packedTo = 0;
  for (let index = 0; index < count; index += 1) {
    const central = centralAt(view, at, end);
    const data = dataOf(view, bytes, central, start);
    if (data.from !== packedTo) throw broken();
    packedTo = data.to;
    at = central.end;
    const packed = bytes.subarray(data.packedFrom, data.packedFrom + central.packedSize);
    entries.push({ name: central.name, size: central.size, packed, isDeflated: central.method === 8 });
  }
  if (at !== end || packedTo !== start) throw broken();
  return entries;
}

/** Decompresses a file of a zip, but no further than the declared size. */
export function unpackEntry({ name, size, packed, isDeflated }: ZipEntry): Uint8Array {
  const lies = new BadZip(message('handover/size', { name }));
  if (!isDeflated) {
    if (packed.length !== size) throw lies;
    return packed;
  }
  const content = new Uint8Array(size);
  let done = 0;
  const inflate = new Inflate((chunk) => {
    if (done + chunk.length > size) throw lies;
    content.set(chunk, done);
    done += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += pieceSize)
      inflate.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
  } catch (error) {
    throw error instanceof BadZip ? error : broken();
  }
  if (done !== size) throw lies;
  return content;
}

/** Small enough that the output of one chunk is harmless (zip bomb). */
const pieceSize = 4096;

function broken(): BadZip {
  return new BadZip(message('handover/zip'));
}

/** The offset of the end-of-directory record. Its comment must end with the file. */
function endOf(view: DataView): number {
  const last = view.byteLength - sizes.end;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at + sizes.end + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw broken();
}

interface Central {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly local: number;
  readonly end: number;
}

function centralAt(view: DataView, at: number, limit: number): Central {
  if (at + sizes.central > limit || view.getUint32(at, true) !== signatures.central) throw broken();
  const nameLength = view.getUint16(at + 28, true);
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const end = at + sizes.central + nameLength + rest;
  if (end > limit) throw broken();
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + sizes.central, nameLength);
  const name = textOf(nameBytes);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const kind = (view.getUint32(at + 38, true) >>> 16) & 0o170_000;
  if (kind !== 0 && kind !== 0o100_000) throw new BadZip(message('handover/link', { name }));
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw broken();
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (packedSize === beyond || size === beyond) throw broken();
  return { name, nameBytes, flags, method, packedSize, size, local: view.getUint32(at + 42, true), end };
}

/**
 * The range of a file in the zip, from its local header to the end of its content; both headers must agree.
 */
function dataOf(
  view: DataView,
  bytes: Uint8Array,
  central: Central,
  limit: number,
): { readonly from: number; readonly packedFrom: number; readonly to: number } {
  const { local: from, nameBytes, flags, method, packedSize, size } = central;
  if (from + sizes.local > limit || view.getUint32(from, true) !== signatures.local) throw broken();
  const nameEnd = from + sizes.local + view.getUint16(from + 26, true);
  const packedFrom = nameEnd + view.getUint16(from + 28, true);
  if (packedFrom + packedSize > limit) throw broken();
  const name = bytes.subarray(from + sizes.local, nameEnd);
  const isSameName =
    name.length === nameBytes.length && name.every((byte, index) => byte === nameBytes[index]);
  if (!isSameName || view.getUint16(from + 8, true) !== method) throw broken();
  const isDescribedBehind = (flags & 8) !== 0;
  if (!isDescribedBehind) {
    const isSameSize =
      view.getUint32(from + 18, true) === packedSize && view.getUint32(from + 22, true) === size;
    if (!isSameSize) throw new BadZip(message('handover/size', { name: central.name }));
  }
  const behind = packedFrom + packedSize;
  return { from, packedFrom, to: behind + (isDescribedBehind ? descriptorLength(view, behind, limit) : 0) };
}

/** The length of the data descriptor after a file, which may start with a signature. */
function descriptorLength(view: DataView, at: number, limit: number): number {
  if (at + 16 <= limit && view.getUint32(at, true) === 0x08074b50) return 16;
  return 12;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken();
  }
}
