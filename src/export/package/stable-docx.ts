import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const noTime = new Date(1980, 0, 1);
const properties = 'docProps/core.xml';

/**
 * Makes a DOCX reproducible. The library writes the current time into its properties and its zip entries;
 * this replaces it by `day`.
 */
export function stableDocx(bytes: Uint8Array, day: string): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    files[name] = name === properties ? strToU8(withDay(strFromU8(content), day)) : content;
  }
  return zipSync(files, { mtime: noTime, level: 6 });
}

function withDay(xml: string, day: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}
