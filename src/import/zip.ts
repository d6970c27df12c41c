import { unzipSync } from 'fflate';
import { message } from '../core/language/message.js';
import { RefusedFile } from './office-file.js';

/** More than these bytes of a part, or of all parts together, are not unpacked (format.md §9.1). */
const mostBytes = 32 * 1024 * 1024;
const mostBytesInAll = 4 * mostBytes;

/** Parts that hold no cells: macros, pictures, what a file links to. They are not even unpacked. */
const unused =
  /(^|\/)(media|embeddings|externalLinks|ctrlProps|activeX|printerSettings|Pictures|Thumbnails)\/|vba\w*\.(bin|xml)$|\.(png|jpe?g|gif|emf|wmf|bin|ttf|odttf)$/i;

/** Unpacks an office file. A part that is too large, whatever it says of its size, or that declares a DTD, is refused. */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let all = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (name.endsWith('/') || unused.test(name)) return false;
      all += originalSize;
      if (originalSize > mostBytes || all > mostBytesInAll)
        throw new RefusedFile(message('import/too-large'));
      return true;
    },
  });
  for (const [name, content] of Object.entries(parts)) {
    if (/\.(xml|rels)$/i.test(name) && declaresEntities(content))
      throw new RefusedFile(message('import/doctype', { part: name }));
  }
  return new Map(Object.entries(parts));
}

/** A document type can only stand before the first element. */
function declaresEntities(content: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(content.subarray(0, 16_384)).replaceAll('\0', '');
  const at = head.search(/<!DOCTYPE|<!ENTITY/i);
  const element = head.search(/<[A-Za-z]/);
  return at >= 0 && (element < 0 || at < element);
}
