import { placeAt } from '../finding/schema/places.js';
import { type Message, message } from '../language/message.js';
import type { Path } from '../parse/tree.js';
import { namesPerson } from '../record/member-references.js';
import type { NewData } from '../record/new-data.js';
import { formatDate } from '../text/numbers.js';
import { cardNumber, identity, phone } from '../text/personal-numbers.js';
import { folded } from '../text/words.js';
import type { Reading, Value } from '../values/read-value.js';
import { dataOf, readingOf } from '../views/sheet/read-cell.js';
import type { Cell } from '../views/sheet/sheet.js';
import type { Assessment } from '../workspace/assess.js';
import { cleanName, isUnranked, readableText } from './source-text.js';
import type { SourceCell } from './table.js';

/** What a cell of a file says for a place of the record. */
export type CellReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: Value }
  /** Says that there is no value, as "không xếp loại" does. */
  | { readonly kind: 'cleared' }
  | { readonly kind: 'left-out'; readonly why: Message; readonly isPrivate: boolean };

/** Whether the decimal mark is a point or a comma, if the user has said so. */
export type Decimal = 'comma' | 'point';

export interface ReadContext {
  readonly assessment: Assessment;
  readonly decimal?: Decimal | undefined;
  /** The unit of a target in the same row. */
  readonly unit?: string | undefined;
}

const empty: CellReading = { kind: 'empty' };

/**
 * Reads a cell of a file by the grid's own grammar of pasted texts. What can be read is taken even where a rule will
 * find it wrong; what cannot, and what reads two ways, is left out with the reason (format.md §9.1).
 */
export function readSourceCell(
  source: SourceCell | undefined,
  target: Cell,
  context: ReadContext,
): CellReading {
  if (source === undefined) return empty;
  if (source.kind === 'error') return leftOut(message('import/error-cell', { error: source.text }));
  if (source.kind === 'formula') return leftOut(message('import/formula-without-value'));
  const written = textFor(source, target);
  if (written === '') return empty;
  if (isPrivate(written)) return { kind: 'left-out', why: message('import/private-value'), isPrivate: true };
  const path = target.path ?? [];
  if (path[0] === 'members' && path.at(-1) === 'rank' && isUnranked(written)) return { kind: 'cleared' };
  const reading = readingOf(target, written, contextOf(context), 'pasted');
  if (reading.kind === 'refused' && namesPerson(path)) return personReading(written, target, reading.reason);
  return settled(reading, written, path, context.decimal);
}

/** Whether a text holds the number of an identity, a card or a telephone. */
export function isPrivate(written: string): boolean {
  // A fast path: each of these numbers has more digits than most texts hold.
  if (!fiveDigits.test(written)) return false;
  return identity.test(written) || phone.test(written) || cardNumber.test(written);
}

const fiveDigits = /\d(?:\D*\d){4}/;

/** A value as the record writes it. */
export function asData(value: Value): NewData {
  return dataOf(value);
}

export function isListValue(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function contextOf({ assessment, unit }: ReadContext) {
  return unit === undefined ? assessment : { ...assessment, unit };
}

function textFor(source: SourceCell, { input }: Cell): string {
  const written = readableText(source);
  if (input === 'text') {
    if (source.kind === 'date') return formatDate(written);
    return source.kind === 'percent' ? `${written.replace('.', ',')} %` : written;
  }
  if (input === 'list') return written;
  return input === 'count' || input === 'points' ? withoutUnit(cleanName(written)) : cleanName(written);
}

const units: ReadonlySet<string> = new Set([
  'phut',
  'p',
  'ph',
  'diem',
  'd',
  'nguoi',
  'dong chi',
  'd/c',
  'dang vien',
  'viec',
]);

/** `90 phút`, `90'`: a number with its unit behind it. */
function withoutUnit(written: string): string {
  const [, number = '', unit = ''] =
    /^([-+]?\d[\d.,\s]*?)\s*((?:\p{L}+(?:[\s/]\p{L}+)?)|['’′])\.?$/u.exec(written) ?? [];
  return number !== '' && (units.has(folded(unit)) || /^['’′]$/.test(unit)) ? number : written;
}

function settled(reading: Reading, written: string, path: Path, decimal: Decimal | undefined): CellReading {
  if (reading.kind === 'empty') return empty;
  if (reading.kind === 'refused') return leftOut(reading.reason);
  const { value, other, asks } = reading;
  const meant = asks ? meantNumber(value, other, written, decimal) : value;
  if (meant === undefined)
    return leftOut(
      other === undefined
        ? message('import/excel-day', { typed: written, day: formatDate(String(value)) })
        : message('import/two-readings', { typed: written }),
    );
  const isFraction = typeof meant === 'number' && !Number.isInteger(meant);
  if (isFraction && isWholePlace(path)) return leftOut(message('input/integer', { typed: written }));
  return { kind: 'value', value: meant };
}

/** Whether a place of the record takes no decimals. */
export function isWholePlace(path: Path): boolean {
  const types = placeAt(path)?.types ?? [];
  return types.includes('integer') && !types.includes('number');
}

/** Which of two numbers a text means, where it is known which sign is the decimal one. */
function meantNumber(
  value: Value,
  other: Value | undefined,
  written: string,
  decimal: Decimal | undefined,
): Value | undefined {
  if (typeof value !== 'number' || typeof other !== 'number' || decimal === undefined) return undefined;
  const isDecimal = decimal === (written.includes(',') ? 'comma' : 'point');
  return isDecimal === value < other ? value : other;
}

/** A name of no member stays as written, so that a finding reports it. A name of several members names none. */
function personReading(written: string, { choices = [] }: Cell, reason: Message): CellReading {
  const name = folded(cleanName(written));
  const namesakes = choices.filter(
    ({ label }) => typeof label === 'string' && folded(label.replace(/ \([^()]*\)$/, '')) === name,
  );
  return namesakes.length > 0 ? leftOut(reason) : { kind: 'value', value: cleanName(written) };
}

function leftOut(why: Message): CellReading {
  return { kind: 'left-out', why, isPrivate: false };
}
