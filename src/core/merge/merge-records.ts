import { changeText } from '../edit/change.js';
import { textOfSide } from '../edit/conflicts.js';
import { isSameData } from '../edit/expected.js';
import { type Message, message } from '../language/message.js';
import { dataIn, isReadable, type ParsedText, parseText } from '../parse/parse.js';
import { entryOf, type Node } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import type { Change } from '../record/change.js';
import type { TextEdit } from '../text/text-edits.js';
import { canonical } from './canonical.js';
import { conflictText, type Marks } from './conflict-text.js';
import type { AddedTwice, Clash } from './join.js';
import { joinValues } from './join-values.js';
import { withTheirComments } from './merge-comments.js';
import { withOurIds } from './same-person.js';

export type { Marks } from './conflict-text.js';

/** Three versions of a record as texts without byte order marks; an empty base is a base without entries. */
export interface MergeInput {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Gives the order in which new items are written. */
  readonly profile?: Profile | undefined;
  readonly marks?: Marks;
}

/** What comes of a merge. */
export type MergeResult = Merged | NotMerged;

export interface Merged {
  readonly kind: 'merged';
  /** The joined text; where sides clash, both stand in it between git's conflict marks, ours first. */
  readonly text: string;
  /** The joined text as a record, with ours where sides clash. */
  readonly joined: string;
  readonly clashes: readonly Clash[];
  readonly addedTwice: readonly AddedTwice[];
}

export type NotMerged =
  /** A version that is no record: broken YAML, no map, or without `chibo`. */
  | { readonly kind: 'not-record'; readonly side: 'base' | 'ours' | 'theirs' }
  /** The joined values cannot be written into our text so that they read back. */
  | { readonly kind: 'refused'; readonly reason: Message };

const usualMarks: Marks = { ours: 'ours', theirs: 'theirs', size: 7 };

/**
 * Merges three versions of a record by cell (format.md §9.2): what one side alone changed is taken, also on one line;
 * what both changed in other ways is a clash. Our layout stays byte for byte where nothing of theirs comes in.
 * Never throws; the result is read again and holds exactly the joined values, or there is none.
 */
export function mergeRecords({ base, ours, theirs, profile, marks = usualMarks }: MergeInput): MergeResult {
  const [old, mine, other] = [base, ours, theirs].map(parseText);
  if (old === undefined || !(base.trim() === '' || isRecord(old)))
    return { kind: 'not-record', side: 'base' };
  if (mine === undefined || !isRecord(mine)) return { kind: 'not-record', side: 'ours' };
  if (other === undefined || !isRecord(other)) return { kind: 'not-record', side: 'theirs' };
  return joinVersions(old, mine, other, profile, marks);
}

function joinVersions(
  old: ParsedText,
  mine: ReadRecord,
  written: ReadRecord,
  profile: Profile | undefined,
  marks: Marks,
): MergeResult {
  const other = withOurIds(old, mine, written);
  if (other.root === undefined) return unsafe;
  const versions = { base: dataOfVersion(old), ours: dataOfVersion(mine), theirs: dataOfVersion(other) };
  const trees = { ours: mine.root, theirs: other.root };
  const { value, changes, clashes, addedTwice } = joinValues({ path: [], theirsPath: [] }, versions, trees);
  const changed = changeText(mine.text, changes, profile);
  if (changed.kind === 'refused') return changed;
  if (!isSameData(dataOfVersion(parseText(changed.text)), value)) return unsafe;
  const text = withTheirComments(old, mine, other, changed.text);
  if (clashes.length === 0) return { kind: 'merged', text, joined: text, clashes, addedTwice };
  const conflicted = withConflicts(text, clashes, profile, marks);
  return conflicted === undefined
    ? unsafe
    : { kind: 'merged', text: conflicted, joined: text, clashes, addedTwice };
}

const unsafe: NotMerged = { kind: 'refused', reason: message('merge/unsafe') };

type ReadRecord = ParsedText & { readonly root: Node };

function isRecord(parsed: ParsedText): parsed is ReadRecord {
  return isReadable(parsed) && parsed.root?.kind === 'map' && entryOf(parsed.root, 'chibo') !== undefined;
}

function dataOfVersion(parsed: ParsedText): unknown {
  return canonical(dataIn(parsed));
}

/** The text with each clash in it; `undefined` where the half of one side would not be a record. */
function withConflicts(
  text: string,
  clashes: readonly Clash[],
  profile: Profile | undefined,
  marks: Marks,
): string | undefined {
  const alternatives: (readonly TextEdit[])[] = [];
  for (const { toTheirs } of clashes) {
    const edits = editsFor(text, toTheirs, profile);
    if (edits === undefined) return undefined;
    alternatives.push(edits);
  }
  const written = conflictText(text, alternatives, marks);
  if (written === undefined || marks.size !== usualMarks.size) return written;
  const halves = [textOfSide(written, 'ours'), textOfSide(written, 'theirs')];
  const isWhole =
    halves.every((half) => isReadable(parseText(half))) && halves[0]?.trimEnd() === text.trimEnd();
  return isWhole ? written : undefined;
}

function editsFor(
  text: string,
  changes: readonly Change[],
  profile: Profile | undefined,
): readonly TextEdit[] | undefined {
  const changed = changeText(text, changes, profile);
  return changed.kind === 'changed' ? changed.edits : undefined;
}
