import type { Path } from '../parse/tree.js';
import { placeAt } from '../schema/places.js';
import { parseNumber } from '../text/numbers.js';
import { composed } from '../text/words.js';
import { WrittenNumber } from './flow-text.js';
import type { NewScalar } from './splice.js';

/**
 * Reads text as the type that the schema gives a place: a number where a number may stand and the text is
 * one (`8,5` is 8.5), `true`/`false` where a boolean may stand, else text in NFC. Empty text clears, and so
 * does `~` where not just any text may stand.
 */
export function typedValue(path: Path, written: string): NewScalar {
  const types = placeAt(path)?.types ?? ['string'];
  const isNumeric = types.length === 0 || types.includes('number') || types.includes('integer');
  if (written === '') return null;
  if (isNumeric) {
    const number = parseNumber(written);
    if (number !== undefined) return new WrittenNumber(number, numberSource(written));
  }
  if (types.includes('boolean') && (written === 'true' || written === 'false')) return written === 'true';
  if (types.includes('null') && (isNumeric || !types.includes('string')) && written === '~') return null;
  return composed(written);
}

/** As written, with a point for a comma, and nothing that YAML would read as another number. */
function numberSource(written: string): string {
  const plain = written.trim().replace(',', '.').replace(/^\+/, '');
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain) ? plain : String(Number(plain));
}
