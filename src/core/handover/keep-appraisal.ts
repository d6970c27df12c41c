import { changeText } from '../edit/change.js';
import { writtenAt } from '../merge/written.js';
import { dataIn, isReadable, parseText } from '../parse/parse.js';
import type { Path } from '../parse/tree.js';
import type { Change } from '../record/change.js';
import { asMap } from '../record/read.js';

/** The steps that are the superior's alone. */
const superiorSteps = ['tham-dinh', 'cong-nhan', 'khen-thuong'];

/** A record that comes from below, with what the superior has entered and the sender has not. */
export interface KeptAppraisal {
  readonly text: string;
  /** How many scores and steps were kept. */
  readonly count: number;
}

/**
 * Keeps what a superior has entered in a record when its unit sends it again: scores of the column `appraised` and
 * the steps after it, where the text that comes in has none. `undefined` where there is nothing to keep, or where it
 * cannot be written into that text.
 */
export function withAppraisalOf(known: string, incoming: string): KeptAppraisal | undefined {
  const [before, now] = [parseText(known), parseText(incoming)];
  if (!isReadable(before) || !isReadable(now)) return undefined;
  const [old, own] = [asMap(dataIn(before)), asMap(dataIn(now))];
  const paths: Path[] = [];
  for (const [id, item] of Object.entries(asMap(old.criteria)))
    if (isOnlyIn(asMap(item).appraised, asMap(asMap(own.criteria)[id]).appraised))
      paths.push(['criteria', id, 'appraised']);
  for (const step of superiorSteps)
    if (isOnlyIn(asMap(old.workflow)[step], asMap(own.workflow)[step])) paths.push(['workflow', step]);
  if (paths.length === 0) return undefined;
  const changes = paths.map((path): Change => ({ kind: 'set', path, value: writtenAt(before.root, path) }));
  const changed = changeText(incoming, changes);
  return changed.kind === 'changed' ? { text: changed.text, count: paths.length } : undefined;
}

function isOnlyIn(known: unknown, incoming: unknown): boolean {
  return (known ?? null) !== null && (incoming ?? null) === null;
}
