import type { Scalar } from '../parse/tree.js';

/** Data to be written: scalars, lists and maps. A number may carry its own notation. */
export type NewData = Scalar | WrittenNumber | readonly NewData[] | { readonly [key: string]: NewData };

/** A number with its notation: `8.50`. */
export class WrittenNumber {
  readonly value: number;
  readonly source: string;

  constructor(value: number, source: string) {
    this.value = value;
    this.source = source;
  }
}

/** A value to set: a scalar, or a number with its notation. `null` clears the value. */
export type NewScalar = Scalar | WrittenNumber;

/** The data without the notation of numbers: what reading the text again must give. */
export function plainData(data: NewData): unknown {
  if (data instanceof WrittenNumber) return data.value;
  if (isNewList(data)) return data.map(plainData);
  if (isNewMap(data))
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plainData(value)]));
  return data;
}

export function isNewList(data: NewData): data is readonly NewData[] {
  return Array.isArray(data);
}

export function isNewMap(data: NewData): data is { readonly [key: string]: NewData } {
  return (
    typeof data === 'object' && data !== null && !Array.isArray(data) && !(data instanceof WrittenNumber)
  );
}
