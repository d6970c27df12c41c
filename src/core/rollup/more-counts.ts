import type { Limits, Profile, Quota } from '../profile/profile.js';
import { menteeKinds, type StepId, steps } from '../record/codes.js';
import { isWithin, monthsOf, type Period, yearOf } from '../record/period.js';
import type { BranchRecord, Meeting, MentoringPair } from '../record/record.js';
import { type Codes, codesOf } from '../redact/codes.js';
import { scrubbed } from '../redact/scrub.js';
import type { Evaluation } from '../score/evaluate.js';
import { activeMembers } from '../score/facts/count.js';
import { readFigure } from '../score/facts/figures.js';
import { menteeHeads } from '../score/facts/mentoring.js';
import { type DueKind, dueKinds, heldInPart, partName, toldCells } from '../score/facts/part-of-year.js';
import { rowsInPeriod } from '../score/facts/rows-in-period.js';
import { yearPartlyCovered } from '../score/facts/unit-year.js';
import { folded } from '../text/words.js';
import { knownGroups } from './known.js';
import { nameOf } from './names.js';

/** Counts beside the facts of format.md §3 that the figures of a review are made of; points in hundredths. */
export function moreCounts(
  written: BranchRecord,
  profile: Profile,
  evaluation: Evaluation,
  period: Period,
): ReadonlyMap<string, number> {
  const record = rowsInPeriod(written);
  const counts = new Map<string, number>();
  const add = (name: string, value = 1): void => {
    counts.set(name, (counts.get(name) ?? 0) + value);
  };
  addMeetingsDue(add, record, profile.limits, period);
  addPeople(add, record, period);
  addRows(add, record);
  for (const name of knownGroups(record)) add(name);
  if (yearPartlyCovered(period) !== undefined)
    for (const [name, bits] of heldInPart(written)) add(name, bits);
  for (const { quota } of evaluation.quotas) add(nameOf('quota', ...quotaParts(quota)));
  if (isCell(record)) {
    addCell(add, record, profile, evaluation);
    addMonths(add, record, profile, period);
  }
  return counts;
}

/** What is counted of the cells under one profile. */
export type ModelCount =
  | 'cells'
  | 'registered'
  | 'recognised'
  | 'scored'
  | 'points'
  | 'appraised'
  | 'selfMinusAppraised';

/** What tells one quota from another: its level, its share, what that is of, and how it is rounded where not down. */
function quotaParts({ level, max, base, rounding }: Quota): readonly (string | number)[] {
  return [level, max, base, ...(rounding === 'floor' ? [] : [rounding])];
}

type Add = (name: string, value?: number) => void;

/** Whether a record is a chi bộ's own; a đảng bộ stands above such. */
export function isCell({ branch }: BranchRecord): boolean {
  return !branch.type?.startsWith('dang-bo');
}

/** The last step of the workflow that is dated, in the order of the steps. */
export function stateOf({ workflow }: BranchRecord): StepId | undefined {
  return steps.findLast((step) => workflow.has(step));
}

/**
 * The day on which the record was sent to the superior; none where it was sent back since. No other date stands
 * for it: an appraisal says that the record came, not when (format.md §10, F24).
 */
export function submittedOn({ workflow }: BranchRecord): string | undefined {
  const sent = workflow.get('gui-ho-so')?.date;
  const returned = workflow.get('tra-lai')?.date;
  return sent !== undefined && returned !== undefined && returned >= sent ? undefined : sent;
}

const kindsOf = {
  thuongKy: 'thuong-ky',
  chuyenDe: 'chuyen-de',
  chiUy: 'chi-uy',
} as const satisfies Readonly<Record<DueKind, Meeting['kind']>>;

/**
 * Meetings that were due: the yearly number of the profile in proportion to the months of the period, rounded up. A
 * cell with an empty list still owes all of them; of a cell without a list nothing is known. Meetings beyond the due
 * number of one cell do not make up for those of another.
 */
function addMeetingsDue(add: Add, record: BranchRecord, limits: Limits, period: Period): void {
  if (!isCell(record)) return;
  const months = monthsOf(period).length;
  const isPart = yearPartlyCovered(period) !== undefined;
  for (const name of dueKinds) {
    const limit = limits[name];
    const reported = readFigure(record.figures.get(`meetings.${name}`))?.value;
    const isTold = reported !== undefined || record.keepsMeetings;
    // A cell that owes no meeting of a kind has nothing to tell.
    if (isTold || limit === undefined) add(toldCells(name));
    if (!isTold || limit === undefined) continue;
    const held = reported ?? record.meetings.filter((meeting) => meeting.kind === kindsOf[name]).length;
    const due = Math.ceil((limit * months) / 12);
    add(`meetings.${name}Due`, due);
    add(`meetings.${name}Held`, Math.min(held, due));
    if (!isPart) continue;
    add(partName(name, 'limit'), limit);
    add(partName(name, 'held'), held);
  }
}

function addPeople(add: Add, record: BranchRecord, period: Period): void {
  const members = activeMembers(record);
  for (const { commitment, official } of members) {
    const { tasks, done, rating } = commitment ?? {};
    const isDone = tasks !== undefined && done !== undefined && done >= tasks;
    if (isDone && rating !== undefined) add('members.commitmentsRated');
    if (isDone && rating === 'tot') add('members.commitmentsGood');
    if (official !== undefined && isWithin(official, period)) add('members.madeOfficial');
  }
  // Where a model has no commitments nobody has left one undone.
  if (members.some(({ commitment }) => commitment !== undefined))
    add('members.inCommittedCells', members.length);
  const pairs = record.mentoring;
  for (const kind of menteeKinds) {
    const name = kind === 'quan-chung' ? 'quanChung' : 'capDuoi';
    add(
      `mentoring.${name}Progressed`,
      menteeHeads(pairs, (pair) => pair.kind === kind && pair.progress === 'tien-bo'),
    );
    add(
      `mentoring.${name}Assessed`,
      menteeHeads(pairs, (pair) => pair.kind === kind && pair.progress !== undefined),
    );
  }
  const masses = (came: MentoringPair['outcome']): number =>
    menteeHeads(pairs, ({ kind, outcome }) => kind === 'quan-chung' && outcome === came);
  add('mentoring.quanChungTrained', masses('lop-nhan-thuc'));
  add('mentoring.quanChungAdmitted', masses('ket-nap'));
  for (const { from, admitted } of pairs) {
    if (from !== undefined && admitted !== undefined) add(nameOf('days', daysBetween(from, admitted)));
  }
}

function addRows(add: Add, record: BranchRecord): void {
  const nameless = withoutNames(record);
  for (const { form, subject, collective, individual } of record.awards) {
    const name = (who: string): string => nameOf('award', nameless(form), nameless(subject), who);
    add(name('collective'), collective);
    add(name('individual'), individual);
  }
  for (const { form } of record.discipline) add(nameOf('discipline', nameless(form)));
  for (const { title, assigned, achieved } of record.targets) {
    // A record has no code for what a target is about; admissions are found by their word.
    if (!folded(title ?? '').includes('ket nap')) continue;
    add('targets.admissionsAssigned', assigned ?? 0);
    add('targets.admissionsAchieved', achieved ?? 0);
  }
}

/** Texts go upward only where they name nobody of the record, and hold no personal number. */
function withoutNames(record: BranchRecord): (text: string | undefined) => string {
  let codes: Codes | undefined;
  return (text = '') => {
    if (text === '') return '';
    codes ??= codesOf(record);
    return scrubbed(text, codes, '') === text ? text : '';
  };
}

function addCell(
  add: Add,
  record: BranchRecord,
  profile: Profile,
  { score, level, facts }: Evaluation,
): void {
  add('cells.active');
  add('cells.registered', Number(facts.workflow.registered > 0));
  add('cells.recognised', Number(facts.workflow.recognised > 0));
  add('cells.kht', Number(level.final === 'kht'));
  add('cells.submitted', Number(submittedOn(record) !== undefined));
  const ofModel = (what: ModelCount): string => nameOf('model', profile.id, what);
  add(ofModel('cells'));
  add(ofModel('registered'), Number(facts.workflow.registered > 0));
  add(ofModel('recognised'), Number(facts.workflow.recognised > 0));
  const isScored = Object.values(score.complete).some(Boolean) && record.criteria.size > 0;
  if (!isScored) return;
  add('score.records');
  add('score.points', score.final);
  add(ofModel('scored'));
  add(ofModel('points'), score.final);
  if (level.final !== null) add(nameOf('band', profile.id, level.final));
  for (const quota of profile.quotas)
    if (profile.bands.some(({ id }) => id === quota.level))
      add(nameOf('collective', profile.id, ...quotaParts(quota)));
  for (const { group, final, max } of score.groups) {
    add(nameOf('group', profile.id, group.id, 'points'), final);
    add(nameOf('group', profile.id, group.id, 'max'), max);
  }
  if (score.complete.self && score.complete.appraised) {
    add(ofModel('appraised'));
    add(ofModel('selfMinusAppraised'), score.self - score.appraised);
  }
}

/** What the cell gave itself month by month, of the most it could in the items that have a value. */
function addMonths(add: Add, record: BranchRecord, profile: Profile, period: Period): void {
  if (yearOf(period) === undefined) return;
  for (const { id, max } of profile.groups.flatMap((group) => group.items)) {
    for (const [index, value] of (record.criteria.get(id)?.months ?? []).entries()) {
      const points = value === 'dat' ? max : value === 'khong-dat' ? 0 : value;
      if (typeof points !== 'number' || index > 11) continue;
      add(
        nameOf('month', profile.id, index + 1, 'points'),
        value === points ? Math.round(points * 100) : points,
      );
      add(nameOf('month', profile.id, index + 1, 'max'), max);
    }
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
