export interface LineDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The lines that are new and those that are gone, by the longest common subsequence of lines. */
export function lineDiff(before: string, after: string): LineDiff {
  const old = before.split(/\r?\n/);
  const young = after.split(/\r?\n/);
  const lengths = commonLengths(old, young);
  const added: string[] = [];
  const removed: string[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      i += 1;
      j += 1;
    } else if (j >= young.length || (i < old.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      removed.push(old[i] ?? '');
      i += 1;
    } else {
      added.push(young[j] ?? '');
      j += 1;
    }
  }
  return { added, removed };
}

function commonLengths(old: readonly string[], young: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: old.length + 1 }, () => Array(young.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const row = rows[i] ?? [];
      row[j] =
        old[i] === young[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
