/** What an `.xls` file says of a cell beside its value. */
export interface OldCell {
  readonly font: string | undefined;
  readonly isPercent: boolean;
}

export interface OldDetails {
  readonly isEncrypted: boolean;
  readonly sheets: readonly { readonly isHidden: boolean; readonly cells: ReadonlyMap<string, OldCell> }[];
}

/**
 * Fonts, shares and hidden sheets of an Excel 97 workbook, by the records of [MS-XLS] that hold them. `undefined` where
 * the compound file holds no workbook, as that of an old Word document does.
 */
export function oldDetails(bytes: Uint8Array): OldDetails | undefined {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) return { isEncrypted: true, sheets: [] };
  const start = names.get('Workbook') ?? names.get('Book');
  return start === undefined ? undefined : detailsOf(streamOf(bytes, start, names.get('Root Entry')));
}

interface StreamStart {
  readonly sector: number;
  readonly size: number;
}

class View {
  readonly #view: DataView;
  readonly length: number;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.byteLength;
  }

  byte(at: number): number {
    return at < this.length ? this.#view.getUint8(at) : 0;
  }

  word(at: number): number {
    return at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  long(at: number): number {
    return at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }
}

const headerSize = 512;
const lastSector = 0xff_ff_ff_fa;

/** The sectors of a chain, as far as the file holds them. */
function chainOf(bytes: Uint8Array, first: number): readonly number[] {
  const view = new View(bytes);
  const size = sectorSize(view);
  const sectors: number[] = [];
  const most = Math.ceil(bytes.length / size);
  for (let sector = first; sector < lastSector && sectors.length <= most; ) {
    sectors.push(sector);
    const table = tableSector(view, Math.floor(sector / (size / 4)));
    if (table === undefined) break;
    sector = view.long(headerSize + table * size + (sector % (size / 4)) * 4);
  }
  return sectors;
}

function sectorSize(view: View): number {
  return view.word(30) === 12 ? 4096 : 512;
}

/** Where a part of the allocation table stands: the first 109 parts are named in the header, further ones in a chain. */
function tableSector(view: View, index: number): number | undefined {
  if (index < 109) return known(view.long(76 + index * 4));
  const size = sectorSize(view);
  const perSector = size / 4 - 1;
  let sector = view.long(68);
  for (let skip = Math.floor((index - 109) / perSector); skip > 0 && sector < lastSector; skip -= 1)
    sector = view.long(headerSize + sector * size + size - 4);
  return sector < lastSector
    ? known(view.long(headerSize + sector * size + ((index - 109) % perSector) * 4))
    : undefined;
}

function known(sector: number): number | undefined {
  return sector < lastSector ? sector : undefined;
}

function joined(bytes: Uint8Array, sectors: readonly number[]): Uint8Array {
  const size = sectorSize(new View(bytes));
  const whole = new Uint8Array(sectors.length * size);
  for (const [index, sector] of sectors.entries()) {
    const from = headerSize + sector * size;
    whole.set(bytes.subarray(from, from + size), index * size);
  }
  return whole;
}

function streamNames(bytes: Uint8Array): ReadonlyMap<string, StreamStart> {
  const folder = new View(joined(bytes, chainOf(bytes, new View(bytes).long(48))));
  const names = new Map<string, StreamStart>();
  for (let entry = 0; entry + 128 <= folder.length; entry += 128) {
    const length = Math.max(0, folder.word(entry + 64) / 2 - 1);
    let name = '';
    for (let at = 0; at < Math.min(length, 31); at += 1)
      name += String.fromCharCode(folder.word(entry + at * 2));
    if (name !== '') names.set(name, { sector: folder.long(entry + 116), size: folder.long(entry + 120) });
  }
  return names;
}

/** Streams below this size stand in small sectors of their own, within the stream of the root. */
const smallStream = 4096;
const smallSector = 64;

function streamOf(
  bytes: Uint8Array,
  { sector, size }: StreamStart,
  root: StreamStart | undefined,
): Uint8Array {
  if (size >= smallStream || root === undefined)
    return joined(bytes, chainOf(bytes, sector)).subarray(0, size);
  const small = joined(bytes, chainOf(bytes, root.sector));
  const table = new View(joined(bytes, chainOf(bytes, new View(bytes).long(60))));
  const whole = new Uint8Array(Math.ceil(size / smallSector) * smallSector);
  let next = sector;
  for (let at = 0; at < whole.length && next < lastSector; at += smallSector, next = table.long(next * 4))
    whole.set(small.subarray(next * smallSector, (next + 1) * smallSector), at);
  return whole.subarray(0, size);
}

const record = {
  font: 0x31,
  filePass: 0x2f,
  boundSheet: 0x85,
  beginning: 0x809,
  end: 0x0a,
  format: 0x41e,
  cellFormat: 0xe0,
} as const;

/** Records of one cell that begin with row, column and format. */
const cellRecords: ReadonlySet<number> = new Set([0x06, 0x203, 0x204, 0x205, 0x27e, 0xfd, 0xd6]);
const severalNumbers = 0xbd;

interface Formats {
  readonly fonts: string[];
  readonly percents: Set<number>;
  readonly cells: { readonly font: number; readonly format: number }[];
}

function detailsOf(stream: Uint8Array): OldDetails {
  const view = new View(stream);
  const formats: Formats = { fonts: [], percents: new Set([9, 10]), cells: [] };
  const hidden: boolean[] = [];
  const sheets: Map<string, OldCell>[] = [];
  let depth = 0;
  let isSheet = false;
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = view.word(at);
    const length = view.word(at + 2);
    const body = at + 4;
    if (id === record.filePass) return { isEncrypted: true, sheets: [] };
    if (id === record.beginning) {
      depth += 1;
      isSheet = view.word(body + 2) === 0x10;
      if (isSheet && depth === 1) sheets.push(new Map());
    } else if (id === record.end) depth -= 1;
    else if (id === record.boundSheet) {
      if (view.byte(body + 5) === 0) hidden.push((view.byte(body + 4) & 3) !== 0);
    } else if (depth === 1 && isSheet) readCell(view, id, body, length, formats, sheets.at(-1));
    else readFormat(view, id, body, formats);
    at = body + length;
  }
  return {
    isEncrypted: false,
    sheets: sheets.map((cells, index) => ({ cells, isHidden: hidden[index] ?? false })),
  };
}

function readFormat(view: View, id: number, body: number, formats: Formats): void {
  if (id === record.font) formats.fonts.push(shortText(view, body + 14));
  else if (id === record.format) {
    const shown = longText(view, body + 2).replace(/"[^"]*"|\\./g, '');
    if (shown.includes('%')) formats.percents.add(view.word(body));
  } else if (id === record.cellFormat)
    formats.cells.push({ font: view.word(body), format: view.word(body + 2) });
}

function readCell(
  view: View,
  id: number,
  body: number,
  length: number,
  formats: Formats,
  cells: Map<string, OldCell> | undefined,
): void {
  if (cells === undefined) return;
  const [row, column] = [view.word(body), view.word(body + 2)];
  if (cellRecords.has(id)) cells.set(`${row},${column}`, cellWith(view.word(body + 4), formats));
  else if (id === severalNumbers) {
    for (let at = body + 4, next = column; at + 6 <= body + length - 2; at += 6, next += 1)
      cells.set(`${row},${next}`, cellWith(view.word(at), formats));
  }
}

function cellWith(index: number, { cells, fonts, percents }: Formats): OldCell {
  const { font = 0, format = 0 } = cells[index] ?? {};
  // The format leaves out number 4.
  return { font: fonts[font > 3 ? font - 1 : font], isPercent: percents.has(format) };
}

/** A text whose length is one byte, in one byte or two a letter. */
function shortText(view: View, at: number): string {
  return textAt(view, at + 2, view.byte(at), view.byte(at + 1));
}

/** A text whose length is two bytes. */
function longText(view: View, at: number): string {
  return textAt(view, at + 3, view.word(at), view.byte(at + 2));
}

function textAt(view: View, at: number, length: number, flags: number): string {
  let written = '';
  const isWide = (flags & 1) === 1;
  for (let index = 0; index < length; index += 1)
    written += String.fromCharCode(isWide ? view.word(at + index * 2) : view.byte(at + index));
  return written;
}
