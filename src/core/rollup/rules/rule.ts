import type { Code, Severity } from '../../finding/finding.js';
import type { Message } from '../../language/message.js';
import type { Range } from '../../text/positions.js';
import type { Units } from '../../units/units.js';
import type { RecordsByUnit } from '../by-branch.js';
import type { MissingByNode } from '../missing.js';
import type { RecordSummary } from '../record-summary.js';
import type { SummedNode } from '../totals.js';
import type { UnitYears } from '../unit-year-entries.js';

/** The code of a rule of the roll-up. */
export type RollupCode = `rollup/${string}`;

/** Something to know about the records taken together; it stands at a file, or concerns a unit as such. */
export interface RollupFinding {
  /** A rule of the roll-up, or of the roster that it goes by. */
  readonly code: RollupCode | Code;
  readonly severity: Severity;
  readonly message: Message;
  readonly file: string | null;
  readonly unit: string | null;
  readonly range: Range;
}

/** Where something was found, and what to say of it. */
export interface RollupMatch {
  readonly message: Message;
  readonly file?: string;
  readonly unit?: string;
  readonly range?: Range;
}

/** What says where units stand: a record, or cells that were folded. */
export type Placed = Pick<RecordSummary, 'parent' | 'file'>;

/** What rules look at: records as they are, and by units' years. */
export interface RollupContext {
  readonly root: SummedNode;
  readonly entries: readonly RecordSummary[];
  readonly years: UnitYears;
  /** Units' years, and of folded cells the records that a finding may have to name. */
  readonly people: readonly RecordSummary[];
  /** Where folded cells stand, with the first of their records by file. */
  readonly folded: readonly Placed[];
  readonly unread: Iterable<string>;
  readonly units: Units;
  readonly missing: MissingByNode;
  /** The records of each unit in the order of time. */
  readonly byBranch: RecordsByUnit;
}

/** A rule about records taken together; its section in docs/rules.md has its code as heading. */
export interface RollupRule {
  readonly code: RollupCode;
  readonly severity: Severity;
  check(context: RollupContext): Iterable<RollupMatch>;
}

/** What a function finds in each unit of a tree, superiors first. */
export function* inEachUnit(
  summed: SummedNode,
  find: (summed: SummedNode) => Iterable<RollupMatch>,
): Iterable<RollupMatch> {
  yield* find(summed);
  for (const child of summed.children) yield* inEachUnit(child, find);
}
