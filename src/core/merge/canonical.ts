import type { Path } from '../parse/tree.js';
import { isMap } from '../record/read.js';

/**
 * A record's data in the form in which versions are compared: empty values, maps and lists count as absent, and a
 * step, a figure or a period that is one value becomes the map that says the same, so that its cells can be joined.
 */
export function canonical(data: unknown, path: Path = []): unknown {
  if (Array.isArray(data)) return canonicalList(data, path);
  if (isMap(data)) return canonicalMap(data, path);
  return expanded(data ?? undefined, path);
}

function canonicalList(list: readonly unknown[], path: Path): unknown {
  return list.length === 0 ? undefined : list.map((item, index) => canonical(item, [...path, index]) ?? null);
}

function canonicalMap(map: Readonly<Record<string, unknown>>, path: Path): unknown {
  const pairs = Object.entries(map).flatMap(([key, value]) => {
    const kept = canonical(value, [...path, key]);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return pairs.length === 0 ? undefined : mapOf(pairs);
}

/** A map without a prototype, so that a key such as `__proto__` is a key like any other. */
export function mapOf(pairs: Iterable<readonly [string, unknown]>): Readonly<Record<string, unknown>> {
  const map: Record<string, unknown> = Object.create(null);
  for (const [key, value] of pairs) map[key] = value;
  return map;
}

/** The map that a short form stands for (format.md §1). */
function expanded(value: unknown, path: Path): unknown {
  if (value === undefined) return undefined;
  if (path.length === 2 && path[0] === 'workflow') return mapOf([['date', value]]);
  if (path.length === 2 && path[0] === 'figures') return mapOf([['value', value]]);
  return value;
}
