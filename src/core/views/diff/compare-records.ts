import { type Message, message } from '../../language/message.js';
import { isReadable } from '../../parse/parse.js';
import { pathText } from '../../parse/path-text.js';
import { dataOf } from '../../parse/tree.js';
import type { Profile } from '../../profile/profile.js';
import { asMap, asText } from '../../record/read.js';
import { codesOf } from '../../redact/codes.js';
import { Nameless } from '../../redact/nameless.js';
import { indexLines } from '../../text/positions.js';
import { composed } from '../../text/words.js';
import type { Assessment } from '../../workspace/assess.js';
import { changedPlaces } from './changed-places.js';
import { compareFindings, type Version } from './compare-findings.js';
import { compareItems, itemText } from './compare-items.js';
import { compareLevels, gradedOf, levelCauses, levelTitle, profileCause } from './compare-levels.js';
import { compareMembers, different, keyOf, type PairedMembers, pairMembers } from './compare-members.js';
import { compareProfiles } from './compare-profiles.js';
import { compareStatements } from './compare-statements.js';
import { compareValues } from './compare-values.js';
import type {
  BranchChange,
  BranchChangeKind,
  ItemChange,
  LevelChange,
  ProfileResult,
  RuleChange,
  StatedPlace,
  Statement,
  Unread,
  ValueChange,
  Wording,
} from './diff.js';
import { Speaker, wording } from './wording.js';

/** What changed between two versions of a record, of which one may be missing; `undefined` where nothing did. */
export function compareRecords(
  before: Version | undefined,
  after: Version | undefined,
  kind: BranchChangeKind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
): BranchChange | undefined {
  const version = after ?? before;
  if (version === undefined) return undefined;
  const head = headOf(before, after, kind, version);
  const unread = unreadOf(before, after);
  if (unread !== undefined) {
    const isSame = before?.assessment.parsed.text === after?.assessment.parsed.text;
    const isOld = isSame && unread.before !== undefined && unread.after !== undefined;
    return isOld && kind === 'changed' ? undefined : { ...head, ...nothing, unread };
  }
  const change =
    before !== undefined && after !== undefined && kind === 'changed'
      ? { ...head, ...compareBoth(before, after, head.codes) }
      : { ...head, ...ofOne(before, after) };
  return kind === 'changed' && isSame(change) ? undefined : change;
}

/** The part of a comparison that every kind of change has. */
type Head = Pick<
  BranchChange,
  'kind' | 'branch' | 'branchType' | 'parent' | 'unnamed' | 'period' | 'path' | 'moved' | 'codes'
>;

function headOf(
  before: Version | undefined,
  after: Version | undefined,
  kind: BranchChangeKind,
  version: Version,
): Head {
  const [old, now] = [before?.assessment, after?.assessment];
  const record = version.assessment.record ?? old?.record;
  return {
    kind,
    branch: { id: record?.branch.id ?? '', name: composed(record?.branch.name ?? '') },
    branchType: record?.branch.type,
    parent: record?.branch.parent,
    unnamed: unnamedOf(old, now),
    period: record?.period,
    path: version.path,
    moved: before && after && different(before.path, after.path),
    codes: codesIn([old, now]),
  };
}

type Body = Omit<BranchChange, keyof Head>;

const nothing: Body = {
  unread: undefined,
  id: undefined,
  name: undefined,
  profile: undefined,
  swap: undefined,
  score: undefined,
  level: undefined,
  causes: [],
  isSameData: false,
  statements: [],
  items: [],
  members: [],
  findings: { added: [], gone: [], off: [], on: [] },
  places: [],
  values: [],
};

/** The score and the findings of a record that only one version has, or that is excluded. */
function ofOne(before: Version | undefined, after: Version | undefined): Body {
  const [old, now] = [before?.assessment, after?.assessment];
  return {
    ...nothing,
    score: compareScores(old, now),
    level: compareLevels(old, now),
    findings: compareFindings(before, after),
  };
}

function compareBoth(before: Version, after: Version, codes: ReadonlyMap<string, string>): Body {
  const [old, now] = [before.assessment, after.assessment];
  const swap = swapOf(old, now);
  const members = pairMembers(old.record?.members ?? [], now.record?.members ?? []);
  const items = swap ? [] : compareItems(old, now);
  const level = compareLevels(old, now);
  const score = compareScores(old, now);
  const values = compareValues(dataOf(old.parsed.root), dataOf(now.parsed.root));
  const isSameData = values.length === 0;
  const name = (one: Assessment): string => composed(one.record?.branch.name ?? '');
  const isReported = level !== undefined || score !== undefined || items.length > 0;
  return {
    ...nothing,
    id: different(old.record?.branch.id ?? '', now.record?.branch.id ?? ''),
    name: different(name(old), name(now)),
    profile: different(profileName(old.profile), profileName(now.profile)),
    swap,
    score,
    level: swap && level ? { ...level, rise: 0 } : level,
    causes: isReported && !swap ? causesOf(old, now, items, level, isSameData) : [],
    isSameData,
    statements: statementsOf(old, now, codes),
    items,
    members: memberChanges(old, now, members),
    findings: compareFindings(before, after, members.renamed),
    places: placesOf(old, now),
    values,
  };
}

function placesOf(old: Assessment, now: Assessment): readonly StatedPlace[] {
  const [before, after] = [new Nameless(old), new Nameless(now)];
  return changedPlaces(dataOf(old.parsed.root), dataOf(now.parsed.root)).map(({ steps, isGone }) => {
    const [side, nameless] = isGone ? [old, before] : [now, after];
    const path = steps.map(({ step }) => step);
    const value = (written: string): Message => message('diff/value', { value: written });
    const place = { text: value(pathText(path, side.parsed.root)), unnamed: value(nameless.place(path)) };
    return { steps, place };
  });
}

function memberChanges(old: Assessment, now: Assessment, members: PairedMembers): BranchChange['members'] {
  const rollOf = ({ record, evaluation }: Assessment) => ({ record, fiveGood: evaluation?.fiveGood ?? [] });
  const criteria = ({ profile }: Assessment): string => JSON.stringify(profile?.memberCriteria ?? null);
  return compareMembers(rollOf(old), rollOf(now), members, criteria(old) === criteria(now));
}

function statementsOf(
  old: Assessment,
  now: Assessment,
  codes: ReadonlyMap<string, string>,
): readonly Statement[] {
  const side = (assessment: Assessment) => {
    const { record, profile, parsed } = assessment;
    if (record === undefined) return undefined;
    const speaker = new Speaker(record, new Nameless(assessment), codes);
    return { data: asMap(dataOf(parsed.root)), record, profile, assessment, speaker };
  };
  const [before, after] = [side(old), side(now)];
  return before && after ? compareStatements({ old: before, now: after }) : [];
}

function isSame(change: BranchChange): boolean {
  const { moved, id, name, profile, score, level, items, members, findings, values } = change;
  const single = [moved, id, name, profile, score, level];
  const { added, gone, off, on } = findings;
  const lists = [items, members, added, gone, off, on, values];
  return single.every((part) => part === undefined) && lists.every((list) => list.length === 0);
}

function profileName(profile: Profile | undefined): string {
  return profile ? `${profile.id} ${profile.version}`.trim() : '';
}

/** The results by two profiles that are not versions of one. */
function swapOf(old: Assessment, now: Assessment): ValueChange<ProfileResult> | undefined {
  const [before, after] = [gradedOf(old), gradedOf(now)];
  if (before === undefined || after === undefined || before.profile.id === after.profile.id) return undefined;
  const result = ({ profile, evaluation: { score, level } }: typeof before): ProfileResult => ({
    profile: profile.title || profile.id,
    score: score.final,
    max: score.max,
    level: levelTitle(level.final, profile),
  });
  return { before: result(before), after: result(after) };
}

function compareScores(old: Assessment | undefined, now: Assessment | undefined): BranchChange['score'] {
  const change = different(old?.evaluation?.score.final, now?.evaluation?.score.final);
  const max = now?.evaluation?.score.max ?? old?.evaluation?.score.max;
  return change && { ...change, max };
}

/** Items that are named where no condition of a level has to be. */
const mostCauses = 3;

function causesOf(
  old: Assessment,
  now: Assessment,
  items: readonly ItemChange[],
  level: LevelChange | undefined,
  isSameData: boolean,
): readonly Message[] {
  const [before, after] = [gradedOf(old), gradedOf(now)];
  if (before === undefined || after === undefined) return [];
  const below = isSameData && before.profile === after.profile ? [message('diff/from-below')] : [];
  const decided = level ? levelCauses(before, after, level, items) : [];
  if (decided.length > 0) return [...decided, ...below];
  const rules = compareProfiles(before.profile, after.profile);
  const scored = items.filter((item) => item.before !== item.after);
  // If the profile alone changed a score, the changed rules of its items are the reason.
  const isOfItem = ({ place }: RuleChange): boolean =>
    scored.some(({ id }) => place.startsWith(`items.${id}.`));
  const deciding = rules.some(isOfItem) ? rules.filter(isOfItem) : rules;
  const said = deciding.map((rule) => rule.text);
  const byProfile = rules.length > 0 && isSameData ? [profileCause(after.profile, said)] : [];
  return [...byProfile, ...(byProfile.length > 0 ? [] : scored.slice(0, mostCauses).map(itemText)), ...below];
}

/** Why one of the versions cannot be read. */
function unreadOf(before: Version | undefined, after: Version | undefined): Unread | undefined {
  const [old, now] = [before && reasonOf(before), after && reasonOf(after)];
  return old === undefined && now === undefined ? undefined : { before: old, after: now };
}

function reasonOf({ assessment }: Version): Wording | undefined {
  const { parsed, record, findings, evaluation } = assessment;
  if (evaluation !== undefined) return undefined;
  const nameless = new Nameless(assessment);
  const isText = !isReadable(parsed) || record === undefined;
  const finding = findings.find(({ code, severity }) =>
    isText ? severity === 'error' : code === 'profile/invalid',
  );
  if (finding === undefined) {
    const name = asText(record?.profile) ?? '';
    return wording('diff/unread-profile', { name: { named: name, unnamed: nameless.scrubbed(name) } });
  }
  const line = indexLines(parsed.text).position(finding.span.start).line + 1;
  return {
    text: message('diff/unread-line', { line, message: finding.message }),
    unnamed: message('diff/unread-line', { line, message: nameless.message(finding) }),
  };
}

function unnamedOf(old: Assessment | undefined, now: Assessment | undefined): BranchChange['unnamed'] {
  const said = (assessment: Assessment | undefined): BranchChange['branch'] | undefined => {
    const branch = assessment?.record?.branch;
    const nameless = assessment && new Nameless(assessment);
    return branch && nameless
      ? { id: nameless.scrubbed(branch.id), name: nameless.scrubbed(composed(branch.name)) }
      : undefined;
  };
  const none = { id: '', name: '' };
  const [before, after] = [said(old), said(now)];
  return {
    branch: after ?? before ?? none,
    id: before && after && different(before.id, after.id),
    name: before && after && different(before.name, after.name),
  };
}

/** The codes of everybody on either side; who is on both is called as now, who has gone by a code of nobody else. */
function codesIn([old, now]: readonly (Assessment | undefined)[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const record of [now?.record, old?.record]) {
    if (record === undefined) continue;
    const own = codesOf(record).members;
    for (const [index, member] of record.members.entries()) {
      const key = keyOf(member);
      if (codes.has(key)) continue;
      const code = freeCode(own[index] ?? '', taken);
      codes.set(key, code);
      taken.add(code);
    }
  }
  return codes;
}

function freeCode(code: string, taken: ReadonlySet<string>): string {
  let free = code;
  for (let number = 2; taken.has(free); number += 1) free = `${code}-${number}`;
  return free;
}
