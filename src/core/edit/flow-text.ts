import { scalarText } from '../parse/scalar-text.js';
import { isNewList, isNewMap, type NewData, WrittenNumber } from '../record/new-data.js';

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
