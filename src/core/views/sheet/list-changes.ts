import { type Node, nodeAt, type Path } from '../../parse/tree.js';
import type { Change } from '../../record/change.js';
import { composed } from '../../text/words.js';
import { listTexts } from './written.js';

/**
 * The units that a typed text names from the top down: `A › B`, `A > B`, `A; B` or a line each. Commas part them only
 * where nothing else does, since a name may hold one.
 */
export function readPath(typed: string): readonly string[] {
  const text = composed(typed);
  return text
    .split(/[;>›\n]/.test(text) ? /[;>›\n]/ : /,/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * The changes that make a list of texts another one: entries that stay are not touched, others are written
 * over, and what is too much or too little goes or comes where it stands.
 */
export function listChanges(
  root: Node | undefined,
  path: Path,
  wanted: readonly string[],
): readonly Change[] {
  const node = nodeAt(root, path);
  const old = node && listTexts(node);
  if (old === undefined) return wanted.length === 0 ? [] : [{ kind: 'set', path, value: wanted }];
  const changes: Change[] = [];
  let at = 0;
  for (const { out, in: fresh } of differences(old, wanted)) {
    if (fresh === undefined) changes.push({ kind: 'remove', path, index: at });
    else if (out === undefined) changes.push({ kind: 'insert', path, index: at++, data: fresh });
    else if (out === fresh) at += 1;
    else changes.push({ kind: 'set', path: [...path, at++], value: fresh });
  }
  return changes;
}

interface Difference {
  readonly out: string | undefined;
  readonly in: string | undefined;
}

/** Old and new entries side by side along their longest common subsequence. */
function differences(old: readonly string[], young: readonly string[]): readonly Difference[] {
  const lengths = commonLengths(old, young);
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < young.length) {
    const stays = i < old.length && j < young.length && old[i] === young[j];
    const without = lengths[i + 1]?.[j] ?? -1;
    const withNew = lengths[i]?.[j + 1] ?? -1;
    const both = lengths[i + 1]?.[j + 1] ?? -1;
    // Writing over an entry touches one line; it is right where neither side has a partner.
    const overwrites = i < old.length && j < young.length && both >= without && both >= withNew;
    found.push({
      out: stays || overwrites || (without >= withNew && i < old.length) ? old[i] : undefined,
      in: stays || overwrites || !(without >= withNew && i < old.length) ? young[j] : undefined,
    });
    const last = found.at(-1);
    if (last?.out !== undefined) i += 1;
    if (last?.in !== undefined) j += 1;
  }
  return found;
}

/** How long the longest common subsequence of what follows each pair of places is. */
function commonLengths(old: readonly string[], young: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [Array(young.length + 1).fill(0)];
  for (const one of [...old].reverse()) {
    const below = rows[0] ?? [];
    const row: number[] = Array(young.length + 1).fill(0);
    for (let j = young.length - 1; j >= 0; j -= 1) {
      row[j] = one === young[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.unshift(row);
  }
  return rows;
}
