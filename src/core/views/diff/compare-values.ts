import { asMap, isMap } from '../../record/read.js';

/** How many values of two records differ, by section; sections without a difference are left out. */
export function compareValues(
  before: unknown,
  after: unknown,
): readonly { readonly section: string; readonly count: number }[] {
  const [old, now] = [asMap(before), asMap(after)];
  const sections = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...sections].flatMap((section) => {
    const count = differences(leavesOf(old[section]), leavesOf(now[section]));
    return count === 0 ? [] : [{ section, count }];
  });
}

type Leaves = ReadonlyMap<string, unknown>;

/** A value that was replaced counts once, be it under its key or as an entry of a list. */
function differences(before: Leaves, after: Leaves): number {
  const changed = [...before].filter(([key, value]) => after.has(key) && after.get(key) !== value).length;
  const gone = [...before.keys()].filter((key) => !after.has(key)).length;
  const come = [...after.keys()].filter((key) => !before.has(key)).length;
  return changed + Math.max(gone, come);
}

/** Every scalar by its path; entries of a list go by their id, else by what they hold, so that order is nothing. */
function leavesOf(value: unknown): Leaves {
  const leaves = new Map<string, unknown>();
  const put = (path: string, node: unknown): void => {
    if (isMap(node)) {
      for (const [key, child] of Object.entries(node)) put(`${path}/${key}`, child);
    } else if (Array.isArray(node)) putList(path, node);
    else if (node !== null && node !== undefined) leaves.set(path, node);
  };
  const putList = (path: string, list: readonly unknown[]): void => {
    const isRows = list.every(isMap);
    for (const [index, item] of list.entries()) {
      const id = asMap(item).id;
      if (typeof id === 'string') put(`${path}[${id}]`, item);
      else if (isRows) leaves.set(freeKey(`${path}[${JSON.stringify(item)}]`), true);
      else put(`${path}[${index}]`, item);
    }
  };
  const freeKey = (key: string): string => {
    let free = key;
    while (leaves.has(free)) free += '+';
    return free;
  };
  put('', value);
  return leaves;
}
