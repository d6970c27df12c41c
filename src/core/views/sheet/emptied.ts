import { keyText, type MapNode, type Node, nodeAt, type Path } from '../../parse/tree.js';
import { itemsOf } from '../../profile/profile.js';
import type { Change } from '../../record/change.js';
import { memberReferences } from '../../record/member-references.js';
import type { Assessment } from '../../workspace/assess.js';
import { liesIn } from './cell-findings.js';

/** An entry of a list that is taken out. */
export interface EntryRemoval {
  readonly section: string;
  readonly index: number;
}

/**
 * The entries of lists that lose their last value, from the last to the first: an entry without a value is no entry.
 * The id of a member is no value, unless something of the record names the member by it. `cleared` are the places of
 * the cells that were emptied.
 */
export function emptiedEntries(
  changes: readonly Change[],
  cleared: readonly Path[],
  { parsed, record }: Assessment,
): readonly EntryRemoval[] {
  const places = new Set(cleared.map((path) => JSON.stringify(path)));
  const named = new Set(record && cleared.length > 0 ? memberReferences(record).map(({ id }) => id) : []);
  const found = new Map<string, EntryRemoval>();
  for (const [section, index] of cleared) {
    if (typeof section !== 'string' || typeof index !== 'number') continue;
    const path = [section, index];
    const node = nodeAt(parsed.root, path);
    if (node?.kind !== 'map' || changes.some((change) => liesIn(change.path, path) && puts(change))) continue;
    const id = section === 'members' ? record?.members[index]?.id : undefined;
    const isLeft = (entry: MapNode['entries'][number]): boolean =>
      !(id !== undefined && keyText(entry) === 'id' && !named.has(id)) &&
      !isEmptied(entry.value, [...path, keyText(entry)], places);
    if (!node.entries.some(isLeft)) found.set(JSON.stringify(path), { section, index });
  }
  return [...found.values()].sort((a, b) => b.index - a.index);
}

/**
 * What has lost its last value goes as a whole: an override without a value, an item that the profile does not know,
 * and whatever would be left as `{}`. `cleared` are the places of the cells that were emptied.
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
  return [...others, ...withSections(dropped, assessment).map((path): Change => ({ kind: 'drop', path }))];
}

/** A section goes with its last pair, unless something is noted in it. */
function withSections(dropped: readonly Path[], { parsed }: Assessment): readonly Path[] {
  return ['criteria', 'workflow'].reduce<readonly Path[]>((paths, section) => {
    const node = nodeAt(parsed.root, [section]);
    const own = paths.filter((path) => path[0] === section && path.length === 2);
    if (node?.kind !== 'map' || own.length === 0 || own.length < node.entries.length) return paths;
    if (parsed.text.slice(node.start, node.end).includes('#')) return paths;
    return [...paths.filter((path) => path[0] !== section), [section]];
  }, dropped);
}

/** What a place lies in that is no use without any value, the outermost first. */
function uselessWithout(path: Path, { parsed, profile }: Assessment): readonly Path[] {
  const [section, id, key] = path;
  if (id === undefined) return [];
  const isScored = section === 'criteria' && profile !== undefined;
  const isUseless = (place: Path): boolean => {
    if (isScored && place.length === 2 && !itemsOf(profile).has(String(id))) return true;
    if (isScored && place.length === 3 && key === 'override') return true;
    // A figure has a name without a value too; entries of lists are taken out by position.
    if (section === 'figures' || section === 'branch' || typeof place.at(-1) === 'number') return false;
    const node = nodeAt(parsed.root, place);
    return node?.kind === 'map' && node.flow && !hasComment(parsed.text, node);
  };
  return path
    .map((_, depth) => path.slice(0, depth + 1))
    .filter((place, depth) => depth > 0 && isUseless(place));
}

/** Whether a comment follows on the line on which a map in braces ends. */
function hasComment(text: string, { end }: Node): boolean {
  return /^[^\r\n]*#/.test(text.slice(end, end + 500));
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
