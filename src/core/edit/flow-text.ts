import { scalarText } from '../parse/scalar-text.js';
import type { Scalar } from '../parse/tree.js';

/** Data to be written: scalars, lists and maps. A number may carry the text it is to be written as. */
export type NewData = Scalar | WrittenNumber | readonly NewData[] | { readonly [key: string]: NewData };

/** A number and how it is written: `8.50`. */
export class WrittenNumber {
  readonly value: number;
  readonly source: string;

  constructor(value: number, source: string) {
    this.value = value;
    this.source = source;
  }
}

/** Writes data on one line: `{tasks: 3, done: 2}`. */
export function flowText(data: NewData, flow: boolean): string {
  if (data instanceof WrittenNumber) return data.source;
  if (isNewList(data)) return `[${data.map((item) => flowText(item, true)).join(', ')}]`;
  if (isNewMap(data)) {
    return `{${Object.entries(data)
      .map(([key, value]) => `${keyText(key)}: ${flowText(value, true)}`)
      .join(', ')}}`;
  }
  return scalarText(data, { flow, style: 'plain' });
}

/** Writes a key, with quotes where it needs them. */
export function keyText(key: string): string {
  return scalarText(key, { flow: true, style: 'plain' });
}

/** The data without how numbers are written; what a re-parse must give back. */
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
