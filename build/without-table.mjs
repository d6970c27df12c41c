/**
 * A TrueType font without one of its tables. Tables are padded to four bytes, and the directory lists them by tag;
 * the checksum of the whole file is left as it was, since nothing that reads the font looks at it.
 *
 * @param {Buffer} font
 * @param {string} tag of the table, four letters
 * @returns {Buffer}
 */
export function withoutTable(font, tag) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
    return {
      tag: font.toString('latin1', entry, entry + 4),
      checksum: font.readUInt32BE(entry + 4),
      bytes: font.subarray(offset, offset + length),
    };
  }).filter((table) => table.tag !== tag);
  const head = Buffer.alloc(12 + tables.length * 16);
  font.copy(head, 0, 0, 4);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let offset = head.length;
  const padded = tables.map(({ tag: name, checksum, bytes }, index) => {
    const entry = 12 + index * 16;
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const rest = (4 - (bytes.length % 4)) % 4;
    offset += bytes.length + rest;
    return Buffer.concat([bytes, Buffer.alloc(rest)]);
  });
  return Buffer.concat([head, ...padded]);
}
