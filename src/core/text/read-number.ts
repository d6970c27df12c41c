/** A number as a person wrote it. */
export interface NumberReading {
  readonly value: number;
  /** The other number that the same signs may mean: `1.250` is 1250, or else 1.25. */
  readonly other?: number;
  /** Whether the number has a `%`; the value is the number before it, 95 for `95 %`. */
  readonly percent: boolean;
}

/**
 * Reads a number as Vietnamese writes it (format.md §8): `8,5` and `8.5` are 8.5. A point or a blank before
 * groups of exactly three digits separates thousands: `1.250` and `1 250 000`. `undefined` where the text is
 * not a number.
 */
export function readNumber(text: string): NumberReading | undefined {
  const [, sign = '', body = '', percent = ''] = frame.exec(text.trim().replace(blanks, ' ')) ?? [];
  const reading = readGroups(body) ?? readDecimal(body);
  if (reading === undefined || !isExact(reading.value)) return undefined;
  const signed = (value: number): number => (sign === '' || sign === '+' ? value : -value);
  return {
    value: signed(reading.value),
    ...(reading.other === undefined ? {} : { other: signed(reading.other) }),
    percent: percent !== '',
  };
}

const frame = /^([-+\u2212]?)([\d., ]+?) ?(%?)$/;

/** Blanks that programs put between groups of digits. */
const blanks = /[\u00a0\u2007\u2009\u202f]/g;

interface Readings {
  readonly value: number;
  readonly other?: number;
}

/** Groups of three digits that can only be thousands. One group after a comma is read as decimals. */
const grouped: readonly RegExp[] = [
  /^([1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.\d{3}(?=,)))(?:,(\d+))?$/,
  /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/,
  // As English writes them.
  /^([1-9]\d{0,2}(?:(?:,\d{3}){2,}|,\d{3}(?=\.)))(?:\.(\d+))?$/,
];

function readGroups(body: string): Readings | undefined {
  for (const style of grouped) {
    const [, groups, decimals = '0'] = style.exec(body) ?? [];
    if (groups !== undefined) return { value: Number(`${groups.replace(/\D/g, '')}.${decimals}`) };
  }
  return undefined;
}

function readDecimal(body: string): Readings | undefined {
  const [, whole, sign, decimals = ''] = /^(\d*)(?:([.,])(\d+))?$/.exec(body) ?? [];
  if (whole === undefined || whole + decimals === '') return undefined;
  const decimal = Number(`${whole === '' ? '0' : whole}.${decimals === '' ? '0' : decimals}`);
  const isGroup = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!isGroup) return { value: decimal };
  const thousands = Number(whole + decimals);
  return sign === '.' ? { value: thousands, other: decimal } : { value: decimal, other: thousands };
}

/** Whether a number can be written back with the same digits. */
function isExact(value: number): boolean {
  return value < 1e15 && !String(value).includes('e');
}
