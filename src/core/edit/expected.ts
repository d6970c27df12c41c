import type { Path, Step } from '../parse/tree.js';
import { isMap } from '../record/read.js';
import { fixedLengths } from './insert-value.js';

/**
 * The maps and lists that the changes of one edit have copied. What is in here may be changed in place, so that
 * thousands of changes copy a list once; the data before the edit stay as they are.
 */
export type Copies = WeakSet<object>;

/** Data with one value set. `vanishes` removes the key instead. Missing maps and lists are created. */
export function withValue(
  data: unknown,
  path: Path,
  value: unknown,
  copies: Copies,
  vanishes = false,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (value === null && !reaches(data, step)) return data;
  if (typeof step === 'number') {
    const list = ownList(data, copies);
    while (list.length <= step) list.push(null);
    list[step] = withValue(list[step], rest, value, copies, vanishes);
    return list;
  }
  const map = ownMap(data, copies);
  if (rest.length === 0 && vanishes) {
    delete map[step];
    return map;
  }
  const isNewList = typeof rest[0] === 'number' && !Array.isArray(map[step]);
  const child = withValue(map[step], rest, value, copies, vanishes);
  map[step] = isNewList ? padded(child, fixedLengths.get(step) ?? 0) : child;
  return map;
}

function ownList(data: unknown, copies: Copies): unknown[] {
  if (Array.isArray(data) && copies.has(data)) return data;
  const list: unknown[] = Array.isArray(data) ? [...data] : [];
  copies.add(list);
  return list;
}

function ownMap(data: unknown, copies: Copies): Record<string, unknown> {
  if (isMap(data) && copies.has(data)) return data as Record<string, unknown>;
  const map: Record<string, unknown> = Object.assign(Object.create(null), isMap(data) ? data : {});
  copies.add(map);
  return map;
}

function reaches(data: unknown, step: Step): boolean {
  return typeof step === 'number' ? Array.isArray(data) && step < data.length : isMap(data) && step in data;
}

function padded(list: unknown, length: number): unknown {
  if (!Array.isArray(list) || list.length >= length) return list;
  return [...list, ...Array(length - list.length).fill(null)];
}

export function withEntry(data: unknown, path: Path, index: number, entry: unknown, copies: Copies): unknown {
  return withList(data, path, copies, (list) => list.splice(index, 0, entry));
}

export function withoutEntry(data: unknown, path: Path, index: number, copies: Copies): unknown {
  return withList(data, path, copies, (list) => list.splice(index, 1));
}

export function withOrder(data: unknown, path: Path, order: readonly number[], copies: Copies): unknown {
  return withList(data, path, copies, (list) => {
    const before = list.splice(0);
    for (const index of order) list.push(before[index]);
  });
}

export function withName(data: unknown, path: Path, name: string, copies: Copies): unknown {
  const above = path.slice(0, -1);
  const map = valueAt(data, above);
  const named = isMap(map) ? Object.entries(map) : [];
  const entries = named.map(([key, value]) => [key === path.at(-1) ? name : key, value] as const);
  return withValue(data, above, Object.assign(Object.create(null), Object.fromEntries(entries)), copies);
}

function withList(data: unknown, path: Path, copies: Copies, change: (list: unknown[]) => void): unknown {
  const list = ownList(valueAt(data, path), copies);
  change(list);
  return withValue(data, path, list, copies);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path)
    value = isMap(value) ? value[String(step)] : Array.isArray(value) ? value[Number(step)] : undefined;
  return value;
}

/** Whether two pieces of plain data are equal, whatever the order of their keys. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameData(item, b[index]));
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isSameData(a[key], b[key]))
    );
  }
  return Object.is(a, b);
}
