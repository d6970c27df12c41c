import { childOf, keyText, type ListNode, type Node, toData } from '../parse/tree.js';
import { alignEntries } from './align-entries.js';
import { canonical } from './canonical.js';
import { entryNames } from './entry-names.js';

/** A node of a record with a name that stays when entries come, go or move: `members[dv01].rank`. */
export interface Labelled {
  readonly node: Node;
  readonly label: string;
  /** The offset of its key, or of the entry. */
  readonly start: number;
}

/**
 * Every value of a record in the order of the text, maps and lists included. With `against`, entries of a section are
 * named as the entries of that record which they are found as, so that a changed date does not change a name.
 */
export function labelled(root: Node, against?: Node): readonly Labelled[] {
  const all: Labelled[] = [];
  const walk = (node: Node, label: string, section: string): void => {
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (entry.merged) continue;
        const key = keyText(entry);
        const below = label === '' ? key : `${label}.${key}`;
        all.push({ node: entry.value, label: below, start: entry.key.start });
        walk(entry.value, below, label === '' ? key : '');
      }
    } else if (node.kind === 'list') {
      const names = namesOf(node, section, section === '' ? undefined : childOf(against, section));
      for (const [index, item] of node.items.entries()) {
        const below = `${label}[${names[index] ?? index}]`;
        all.push({ node: item, label: below, start: item.start });
        walk(item, below, '');
      }
    }
  };
  walk(root, '', '');
  return all;
}

function namesOf(list: ListNode, section: string, against: Node | undefined): readonly string[] {
  const names = entryNames(list.items.map(toData), section);
  if (against?.kind !== 'list') return names;
  const [own, others] = [canonicalItems(list), canonicalItems(against)];
  const known = entryNames(against.items.map(toData), section);
  const found = alignEntries(own, others, section);
  // An entry that is not found is nobody there.
  return names.map((name, index) => known[found[index] ?? -1] ?? `- ${name}`);
}

function canonicalItems({ items }: ListNode): readonly unknown[] {
  return items.map((item) => canonical(toData(item)));
}
