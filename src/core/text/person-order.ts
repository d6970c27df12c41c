/**
 * The part of a name that decides first. Vietnamese lists go by the given name (tên) unless another order is
 * asked for.
 */
export type NamePart = 'given' | 'family';

/**
 * Compares two people's names as Vietnamese lists order them: by given name, then middle name, then family
 * name; or from the family name on. A number in brackets after the name distinguishes namesakes and decides
 * last.
 */
export function comparePeople(a: string, b: string, by: NamePart = 'given'): number {
  const [first, second] = [partsOf(a, by), partsOf(b, by)];
  for (const [index, part] of first.entries()) {
    const order = collator.compare(part, second[index] ?? '');
    if (order !== 0) return order;
  }
  return collator.compare(a, b);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Given, middle and family name in the order of comparison. A single word is a given name. */
function partsOf(name: string, by: NamePart): readonly string[] {
  const words = name
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim()
    .split(/\s+/);
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  const middle = words.slice(1, -1).join(' ');
  return by === 'given' ? [given, middle, family] : [family, middle, given];
}
