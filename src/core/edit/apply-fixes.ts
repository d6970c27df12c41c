import type { Finding } from '../finding/finding.js';
import type { Fix } from '../finding/fix.js';
import { isReadable, parseText } from '../parse/parse.js';
import type { Profile } from '../profile/profile.js';
import { applyEdits, type EditResult, inTextOrder, type TextEdit } from '../text/text-edits.js';
import { changeText } from './change.js';

/** The edits of a text that a fix requires. */
export function editsOf(fix: Fix, text: string, profile: Profile | undefined): EditResult {
  if (fix.edits) return { kind: 'edits', edits: fix.edits };
  const result = changeText(text, fix.changes ?? [], profile);
  return result.kind === 'refused' ? result : { kind: 'edits', edits: result.edits };
}

export interface Fixed {
  readonly text: string;
  /** The findings whose fixes were applied, in order. */
  readonly made: readonly Finding[];
}

/**
 * Applies the safe fixes of one assessment. Edits of the text are applied alone, because they change how the
 * record is read; the next assessment shows what is left to fix.
 */
export function applySafeFixes(
  text: string,
  findings: readonly Finding[],
  profile: Profile | undefined,
): Fixed {
  const fixable = findings.filter(({ fix }) => fix?.safe);
  const written = fixable.filter(({ fix }) => fix?.edits !== undefined);
  if (written.length > 0) return applyWritten(text, written);
  return applyChanges(text, fixable, profile);
}

/** Applies as many fixes as possible: all at once, or each half by itself where that fails. */
function applyChanges(text: string, findings: readonly Finding[], profile: Profile | undefined): Fixed {
  if (findings.length === 0) return { text, made: [] };
  const changes = findings.flatMap(({ fix }) => fix?.changes ?? []);
  const changed = changeText(text, changes, profile);
  if (changed.kind === 'changed') return { text: changed.text, made: findings };
  if (findings.length === 1) return { text, made: [] };
  const half = Math.ceil(findings.length / 2);
  const first = applyChanges(text, findings.slice(0, half), profile);
  const second = applyChanges(first.text, findings.slice(half), profile);
  return { text: second.text, made: [...first.made, ...second.made] };
}

/** Applies edits of the text that do not overlap; none where the result would be unreadable. */
function applyWritten(text: string, findings: readonly Finding[]): Fixed {
  const edits: TextEdit[] = [];
  const made: Finding[] = [];
  for (const finding of findings) {
    const own = finding.fix?.edits ?? [];
    if (own.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    edits.push(...own);
    made.push(finding);
  }
  const after = applyEdits(text, inTextOrder(edits));
  const worse = isReadable(parseText(text)) && !isReadable(parseText(after));
  return worse ? { text, made: [] } : { text: after, made };
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
