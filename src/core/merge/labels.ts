import { keyText, type Node, toData } from '../parse/tree.js';
import { entryNames } from './entry-names.js';

/** A node of a record with a name that stays when entries come, go or move: `members[dv01].rank`. */
export interface Labelled {
  readonly node: Node;
  readonly label: string;
  /** The offset of its key, or of the entry. */
  readonly start: number;
}

/** Every value of a record in the order of the text, maps and lists included. */
export function labelled(root: Node): readonly Labelled[] {
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
      const names = entryNames(node.items.map(toData), section);
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
