import type { Path } from '../parse/tree.js';
import { isMap } from '../record/read.js';

/** How many places a new list of months has. */
const listLengths: Readonly<Record<string, number>> = { months: 12 };

/** Data with one value set; `vanishes` takes the key away instead. Missing maps and lists are made. */
export function withValue(data: unknown, path: Path, value: unknown, vanishes = false): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(data) ? [...data] : [];
    while (list.length <= step) list.push(null);
    list[step] = withValue(list[step], rest, value, vanishes);
    return list;
  }
  const map: Record<string, unknown> = Object.assign(Object.create(null), isMap(data) ? data : {});
  if (rest.length === 0 && (vanishes || (value === null && !(step in map)))) {
    delete map[step];
    return map;
  }
  if (value === null && rest.length > 0 && !(step in map)) return map;
  const child = withValue(map[step], rest, value, vanishes);
  const length = listLengths[step] ?? 0;
  if (Array.isArray(child) && !Array.isArray(map[step])) while (child.length < length) child.push(null);
  map[step] = child;
  return map;
}

export function withEntry(data: unknown, path: Path, index: number, entry: unknown): unknown {
  return withList(data, path, (list) => [...list.slice(0, index), entry, ...list.slice(index)]);
}

export function withoutEntry(data: unknown, path: Path, index: number): unknown {
  return withList(data, path, (list) => [...list.slice(0, index), ...list.slice(index + 1)]);
}

function withList(data: unknown, path: Path, change: (list: readonly unknown[]) => unknown[]): unknown {
  let value = data;
  for (const step of path)
    value = isMap(value) ? value[String(step)] : Array.isArray(value) ? value[Number(step)] : undefined;
  return withValue(data, path, change(Array.isArray(value) ? value : []));
}

/** Whether two pieces of plain data are the same; the order of keys counts for nothing. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameData(item, b[index]));
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => key in b && isSameData(a[key], b[key]))
    );
  }
  return Object.is(a, b);
}
