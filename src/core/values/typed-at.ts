import { placeAt } from '../finding/schema/places.js';
import type { Path } from '../parse/tree.js';
import { type NewData, WrittenNumber } from '../record/new-data.js';
import { composed } from '../text/words.js';
import { kindAt, type RecordContext } from './kind-at.js';
import { type Reading, readListText, readValue } from './read-value.js';

/** The value that a text typed for a place of the record sets. */
export type TypedValue =
  | { readonly kind: 'value'; readonly value: NewData }
  /** The place holds a list of texts. */
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  /**
   * The place accepts no text, but a place below it does, for example the one at `path` followed by `below`.
   */
  | {
      readonly kind: 'refused';
      readonly reason: 'edit/list-of-entries' | 'edit/group-of-values';
      readonly below: string;
    };

/**
 * Reads a text for a place as the schema and the profile describe it, with the same grammar as the grid.
 * Empty text clears the value, and so does `~` where free text is not allowed. A text that is not understood
 * is set as written, and its finding then says what is wrong. A list of entries or a group accepts no text at
 * all.
 */
export function typedAt(path: Path, written: string, context: RecordContext): TypedValue {
  const types = placeAt(path)?.types ?? ['string'];
  if (types.length > 0 && !types.some((type) => simpleTypes.has(type))) return listAt(path, written, types);
  const isText = types.includes('string') && !types.includes('number') && !types.includes('integer');
  if (written === '' || (written === '~' && types.includes('null') && !isText)) return setting(null);
  const reading = readValue(types.length === 0 ? { kind: 'number' } : kindAt(path, context), written);
  return setting(writtenAs(reading, written));
}

const simpleTypes: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean']);

/**
 * Reads a list of texts, written as `a; b`. Groups, and lists whose entries have fields of their own, are set
 * field by field.
 */
function listAt(path: Path, written: string, types: readonly string[]): TypedValue {
  const isList = types.includes('array');
  const item = isList ? placeAt([...path, 0]) : undefined;
  if (item?.types.includes('string') && !item.types.includes('number'))
    return { kind: 'list', texts: readListText(written) };
  if (written === '') return setting(null);
  const [key] = (item ?? placeAt(path))?.keys ?? [];
  const below = `${isList ? '[0]' : ''}${key === undefined ? '' : `.${key}`}`;
  return { kind: 'refused', reason: isList ? 'edit/list-of-entries' : 'edit/group-of-values', below };
}

/** A number keeps its digits as written: `8,50` becomes 8.50. */
function writtenAs(reading: Reading, written: string): NewData {
  if (reading.kind === 'empty') return null;
  if (reading.kind === 'refused') return composed(written);
  const { value } = reading;
  return typeof value === 'number' ? new WrittenNumber(value, digitsOf(value, written)) : value;
}

function digitsOf(value: number, written: string): string {
  const plain = written.trim().replace(',', '.').replace(/^\+/, '');
  const isPlain = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain) && Number(plain) === value;
  return isPlain ? plain : String(value);
}

function setting(value: NewData): TypedValue {
  return { kind: 'value', value };
}
