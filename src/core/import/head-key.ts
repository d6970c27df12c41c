import { cachedByText } from '../text/cache.js';
import { choiceKey } from '../text/choice-key.js';

/**
 * The forms in which the text of a head is looked up, the most telling first: with what stands in brackets, then without
 * it. Years, marks and unit signs are left out, so that `Số phút (phút) *` is `so phut` and `Xếp loại năm 2024` is `xep loai`.
 */
export function headKeys(text: string): readonly string[] {
  return text.length <= longestHead ? cachedKeys(text) : keysOf(text);
}

/** A search for heads asks for the same texts once for each section and each height of a head. */
const cachedKeys = cachedByText(keysOf, 2000);
/** A longer text is no head, and not kept. */
const longestHead = 200;

function keysOf(text: string): readonly string[] {
  const whole = plainKey(text);
  const bare = plainKey(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  return [...new Set([whole, bare, withoutYear(whole), withoutYear(bare)])].filter((key) => key !== '');
}

/** The year that a head names, as `Xếp loại năm 2024` does. */
export function yearOfHead(text: string): string | undefined {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
}

function plainKey(text: string): string {
  return choiceKey(text.replace(/["'*:;,()[\]“”‘’!?+|]/g, ' '));
}

function withoutYear(key: string): string {
  return key
    .replace(/\b(?:(?:trong|cuoi|ca)\s+)?(?:(?:nam|ky|quy [ivx\d]+)\s+)?(?:19|20)\d\d\b/g, ' ')
    .replace(/\b(?:trong|cuoi|ca) nam\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
