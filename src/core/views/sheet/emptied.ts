import { keyText, type Node, nodeAt, type Path } from '../../parse/tree.js';
import { itemsOf } from '../../profile/profile.js';
import type { Change } from '../../record/change.js';
import type { Assessment } from '../../workspace/assess.js';
import { liesIn } from './cell-findings.js';

/**
 * What has lost its last value goes as a whole, where what would be left is no use: an override without a
 * value, an item that the profile does not know. `cleared` are the places of the cells that were emptied.
 */
export function withoutEmptied(
  changes: readonly Change[],
  cleared: readonly Path[],
  assessment: Assessment,
): readonly Change[] {
  const places = new Set(cleared.map((path) => JSON.stringify(path)));
  const dropped: Path[] = [];
  for (const path of cleared.flatMap((place) => uselessWithout(place, assessment))) {
    const isKnown = dropped.some((other) => liesIn(path, other));
    const isFilled = changes.some((change) => liesIn(change.path, path) && puts(change));
    const node = nodeAt(assessment.parsed.root, path);
    if (!isKnown && !isFilled && node?.kind === 'map' && isEmptied(node, path, places)) dropped.push(path);
  }
  if (dropped.length === 0) return changes;
  const others = changes.filter(({ path }) => !dropped.some((drop) => liesIn(path, drop)));
  return [...others, ...dropped.map((path): Change => ({ kind: 'drop', path }))];
}

/** What a place lies in that is no use without any value, the outermost first. */
function uselessWithout([section, id, key]: Path, { profile }: Assessment): readonly Path[] {
  if (section !== 'criteria' || id === undefined || profile === undefined) return [];
  const unknown = itemsOf(profile).has(String(id)) ? [] : [[section, id]];
  return key === 'override' ? [...unknown, [section, id, key]] : unknown;
}

function puts(change: Change): boolean {
  return change.kind === 'insert' || (change.kind === 'set' && change.value !== null);
}

function isEmptied(node: Node, path: Path, cleared: ReadonlySet<string>): boolean {
  if (cleared.has(JSON.stringify(path))) return true;
  if (node.kind === 'map')
    return node.entries.every((entry) => isEmptied(entry.value, [...path, keyText(entry)], cleared));
  return node.kind === 'list' ? node.items.length === 0 : node.kind === 'scalar' && node.value === null;
}
