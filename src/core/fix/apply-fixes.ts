import { changeText } from '../edit/change.js';
import { applyEdits, type EditResult, inTextOrder, type TextEdit } from '../edit/edit.js';
import type { Finding } from '../finding/finding.js';
import { isReadable, parseText } from '../parse/parse.js';
import type { Profile } from '../profile/profile.js';
import type { Fix } from './fix.js';

/** The edits that a mend asks of a text. */
export function editsOf(fix: Fix, text: string, profile: Profile | undefined): EditResult {
  if (fix.edits) return { kind: 'edits', edits: fix.edits };
  const result = changeText(text, fix.changes ?? [], profile);
  return result.kind === 'refused' ? result : { kind: 'edits', edits: result.edits };
}

export interface Fixed {
  readonly text: string;
  /** How many findings were mended. */
  readonly count: number;
}

/**
 * Makes the safe mends of one assessment. Mends of the text come alone, since they change what the record
 * says; the next assessment shows what is left to mend.
 */
export function applySafeFixes(
  text: string,
  findings: readonly Finding[],
  profile: Profile | undefined,
): Fixed {
  const fixes = findings.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
  const written = fixes.filter((fix) => fix.edits !== undefined);
  if (written.length > 0) return applyWritten(text, written);
  let result: Fixed = { text, count: 0 };
  for (const fix of fixes) {
    const changed = changeText(result.text, fix.changes ?? [], profile);
    if (changed.kind === 'changed') result = { text: changed.text, count: result.count + 1 };
  }
  return result;
}

/** Mends of the text that do not touch each other; none where the text could not be read afterwards. */
function applyWritten(text: string, fixes: readonly Fix[]): Fixed {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const fix of fixes) {
    const own = fix.edits ?? [];
    if (own.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    edits.push(...own);
    count += 1;
  }
  const after = applyEdits(text, inTextOrder(edits));
  const worse = isReadable(parseText(text)) && !isReadable(parseText(after));
  return worse ? { text, count: 0 } : { text: after, count };
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
