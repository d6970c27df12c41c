import type { Finding } from '../../finding/finding.js';
import { type Message, message } from '../../language/message.js';
import { pathText } from '../../parse/path-text.js';
import { dataOf } from '../../parse/tree.js';
import { bandTitle, type Profile } from '../../profile/profile.js';
import { codesOf } from '../../redact/codes.js';
import { Nameless } from '../../redact/nameless.js';
import type { LevelReason } from '../../score/level.js';
import { fromPoints, type Points, ZERO } from '../../text/points.js';
import { indexLines } from '../../text/positions.js';
import { composed } from '../../text/words.js';
import type { Assessment } from '../../workspace/assess.js';
import { compareMembers, different, keyOf } from './compare-members.js';
import { compareValues } from './compare-values.js';
import type { BranchChange, FoundFinding, ItemChange, LevelChange } from './diff.js';

/** A record as it stands in one version. */
export interface Version {
  readonly path: string;
  readonly assessment: Assessment;
}

/** What changed between two versions of a record, of which one may be missing; `undefined` where nothing did. */
export function compareRecords(
  before: Version | undefined,
  after: Version | undefined,
): BranchChange | undefined {
  const version = after ?? before;
  if (version === undefined) return undefined;
  const [old, now] = [before?.assessment, after?.assessment];
  const { record } = version.assessment;
  const isBoth = before !== undefined && after !== undefined;
  const name = (one: Assessment | undefined): string => composed(one?.record?.branch.name ?? '');
  const items = isBoth ? compareItems(old, now) : [];
  const level = compareLevels(old, now);
  const change: BranchChange = {
    kind: isBoth ? 'changed' : after ? 'added' : 'removed',
    branch: { id: record?.branch.id ?? '', name: name(version.assessment) },
    unnamed: unnamedOf(old, now),
    period: record?.period,
    path: version.path,
    moved: isBoth ? different(before.path, after.path) : undefined,
    id: isBoth ? different(old?.record?.branch.id ?? '', now?.record?.branch.id ?? '') : undefined,
    name: isBoth ? different(name(old), name(now)) : undefined,
    profile: isBoth ? different(profileName(old?.profile), profileName(now?.profile)) : undefined,
    score: compareScores(old, now),
    level,
    causes: isBoth ? causesOf(old, now, items, level) : [],
    items,
    members: isBoth ? compareMembers(rollOf(old), rollOf(now)) : [],
    findings: compareFindings(before, after),
    values: isBoth ? compareValues(dataOf(old?.parsed.root), dataOf(now?.parsed.root)) : [],
    codes: codesIn([old, now]),
  };
  return isBoth && isSame(change) ? undefined : change;
}

function isSame(change: BranchChange): boolean {
  const { moved, id, name, profile, score, level, items, members, findings, values } = change;
  const single = [moved, id, name, profile, score, level];
  const lists = [items, members, findings.added, findings.gone, values];
  return single.every((part) => part === undefined) && lists.every((list) => list.length === 0);
}

function profileName(profile: Profile | undefined): string {
  return profile ? `${profile.id} ${profile.version}`.trim() : '';
}

function rollOf(assessment: Assessment | undefined): Parameters<typeof compareMembers>[0] {
  return { record: assessment?.record, fiveGood: assessment?.evaluation?.fiveGood ?? [] };
}

function compareScores(old: Assessment | undefined, now: Assessment | undefined): BranchChange['score'] {
  const change = different(old?.evaluation?.score.final, now?.evaluation?.score.final);
  const max = (now ?? old)?.evaluation?.score.max ?? old?.evaluation?.score.max;
  return change && { ...change, max };
}

function compareLevels(old: Assessment | undefined, now: Assessment | undefined): LevelChange | undefined {
  const [before, after] = [
    old?.evaluation?.level.final ?? undefined,
    now?.evaluation?.level.final ?? undefined,
  ];
  const titles = { before: levelTitle(before, old?.profile), after: levelTitle(after, now?.profile) };
  if (before === after && titles.before === titles.after) return undefined;
  const bands = now?.profile?.bands.map(({ id }) => id) ?? [];
  const places = [before, after].map((id) => (id === undefined ? bands.length : bands.indexOf(id)));
  const isComparable = old?.evaluation && now?.evaluation && !places.includes(-1);
  return { ...titles, rise: isComparable ? (places[0] ?? 0) - (places[1] ?? 0) : 0 };
}

function levelTitle(id: string | undefined, profile: Profile | undefined): string | undefined {
  return id === undefined ? undefined : ((profile && bandTitle(profile, id)) ?? id);
}

/** The items whose final value changed, the greatest change first. */
function compareItems(old: Assessment | undefined, now: Assessment | undefined): readonly ItemChange[] {
  const [before, after] = [scoresOf(old), scoresOf(now)];
  const ids = new Set([...after.keys(), ...before.keys()]);
  const changes = [...ids].flatMap((id) => {
    const change = different(before.get(id)?.final, after.get(id)?.final);
    const title = (after.get(id) ?? before.get(id))?.item.title ?? '';
    return change ? [{ ...change, id, title }] : [];
  });
  return changes.sort((a, b) => Math.abs(riseOf(b)) - Math.abs(riseOf(a)));
}

function scoresOf(assessment: Assessment | undefined): ReadonlyMap<string, ItemScoreLike> {
  const items = assessment?.evaluation?.score.groups.flatMap((group) => group.items) ?? [];
  return new Map(items.map((score) => [score.item.id, score]));
}

type Evaluated = NonNullable<Assessment['evaluation']>;
type ItemScoreLike = Evaluated['score']['groups'][number]['items'][number];

/** How much an item gained, in hundredths; what does not apply or is missing counts 0. */
export function riseOf({ before, after }: ItemChange): number {
  const pointsOf = (value: Points | 'na' | undefined): Points => (typeof value === 'number' ? value : ZERO);
  return pointsOf(after) - pointsOf(before);
}

/** Items that are named as a cause; the rest are in the details. */
const mostCauses = 3;

function causesOf(
  old: Assessment | undefined,
  now: Assessment | undefined,
  items: readonly ItemChange[],
  level: LevelChange | undefined,
): readonly Message[] {
  const isDown = level ? level.rise < 0 : undefined;
  const [before, after] = [old?.evaluation, now?.evaluation];
  const profile = different(profileName(old?.profile), profileName(now?.profile));
  const byProfile = profile ? [message('diff/by-profile', { ...profile })] : [];
  const vetoes = level ? vetoChanges(before, after) : [];
  const moved = items.filter(
    (item) => isDown === undefined || (isDown ? riseOf(item) < 0 : riseOf(item) > 0),
  );
  const shown = (moved.length > 0 ? moved : items).slice(0, mostCauses).map(itemText);
  const conditions = level && shown.length + byProfile.length === 0 ? newConditions(before, after) : [];
  return [...vetoes, ...byProfile, ...shown, ...conditions];
}

function vetoChanges(before: Evaluated | undefined, after: Evaluated | undefined): readonly Message[] {
  const ids = (one: Evaluated | undefined): readonly string[] => one?.level.vetoes.map(({ id }) => id) ?? [];
  const come = after?.level.vetoes.filter(({ id }) => !ids(before).includes(id)) ?? [];
  const gone = before?.level.vetoes.filter(({ id }) => !ids(after).includes(id)) ?? [];
  return [
    ...come.map(({ id, title }) => message('diff/veto', { id, title })),
    ...gone.map(({ id, title }) => message('diff/veto-gone', { id, title })),
  ];
}

/** An item's change as a sentence of its own: `I.2: 10 → 6`. */
export function itemText(item: ItemChange): Message {
  return message('diff/item', {
    item: item.id,
    before: itemValue(item.before),
    after: itemValue(item.after),
  });
}

function itemValue(value: ItemChange['before']): number | Message {
  if (value === undefined) return message('diff/none');
  return value === 'na' ? message('diff/na') : fromPoints(value);
}

/** Conditions of bands that fail now and did not fail before, or the other way round. */
function newConditions(before: Evaluated | undefined, after: Evaluated | undefined): readonly Message[] {
  const failing = (one: Evaluated | undefined): readonly LevelReason[] =>
    one?.level.reasons.filter(({ code }) => code !== 'band' && code !== 'veto' && code !== 'none') ?? [];
  const isIn = (reason: LevelReason, among: readonly LevelReason[]): boolean =>
    among.some(({ code, band }) => code === reason.code && band === reason.band);
  const come = failing(after).filter((reason) => !isIn(reason, failing(before)));
  const gone = failing(before).filter((reason) => !isIn(reason, failing(after)));
  return [
    ...come.map((reason) => reason.text),
    ...(come.length > 0 ? [] : gone.map((reason) => message('diff/no-longer', { reason: reason.text }))),
  ].slice(0, mostCauses);
}

/** Findings by code and place, not by line: one that moved with its value is the same. */
function compareFindings(before: Version | undefined, after: Version | undefined): BranchChange['findings'] {
  const [old, now] = [identified(before), identified(after)];
  return {
    added: [...now].flatMap(([key, finding]) => (old.has(key) ? [] : [finding])),
    gone: [...old].flatMap(([key, finding]) => (now.has(key) ? [] : [finding])),
  };
}

function identified(version: Version | undefined): ReadonlyMap<string, FoundFinding> {
  const found = new Map<string, FoundFinding>();
  if (version === undefined) return found;
  const { parsed, findings } = version.assessment;
  const lines = indexLines(parsed.text);
  const nameless = new Nameless(version.assessment);
  const placeOf = ({ code, path }: Finding): string => `${code} ${pathText(path ?? [], parsed.root)}`;
  for (const finding of findings) {
    const { code, severity, message: wording, span } = finding;
    let key = placeOf(finding);
    while (found.has(key)) key += '+';
    const unnamed = nameless.message(finding);
    const line = lines.position(span.start).line;
    found.set(key, { code, severity, message: wording, unnamed, path: version.path, line });
  }
  return found;
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
