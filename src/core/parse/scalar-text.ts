import type { Scalar, ScalarStyle } from './tree.js';

/** Where a scalar will be written. Inside `{}` or `[]` more characters need quotes. */
export interface ScalarPlace {
  readonly flow: boolean;
  /** The style of the current value; its quotes are kept. */
  readonly style: ScalarStyle;
}

/** Writes a scalar in YAML on one line. A number is written as its `source` where there is one. */
export function scalarText(value: Scalar, place: ScalarPlace, source?: string): string {
  if (value === null) return '~';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return source ?? numberText(value);
  if (place.style === 'single' && !needsEscape(value)) return `'${value.replaceAll("'", "''")}'`;
  if (place.style === 'double' || place.style === 'single' || !isPlain(value, place.flow))
    return quoted(value);
  return value;
}

/** A number in decimal notation where nine decimals are enough: `0.0000001`, not `1e-7`. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  const text = String(value);
  const decimal = value.toFixed(9).replace(/\.?0+$/, '');
  return text.includes('e') && Number(decimal) === value ? decimal : text;
}

/** A double-quoted scalar; everything that is not a printable character is escaped. */
function quoted(value: string): string {
  const escaped = value
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]/g;

function needsEscape(value: string): boolean {
  return value.search(unprintable) >= 0;
}

/**
 * Whether text can be written without quotes and is read back unchanged. The test is strict rather than
 * complete, since quotes are always correct.
 */
function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || value.trim() !== value || needsEscape(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=<]/.test(value) || /^(---|\.\.\.)/.test(value)) return false;
  if (/:(\s|$)|\s#/.test(value)) return false;
  if (flow && /[,[\]{}]|:/.test(value)) return false;
  return !readAsOther.test(value);
}

/**
 * Words that the core schema reads as null, a boolean or a number, and words that older readers take for
 * booleans.
 */
const readAsOther =
  /^(~|null|true|false|yes|no|on|off|y|n|[-+]?(\d[\d_]*(\.\d*)?|\.\d+)(e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.inf|\.nan)$/i;
