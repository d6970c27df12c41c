import { type MessageKey, messageNamed, say, type Value } from '../../language/message.js';
import { yearOf } from '../../record/period.js';
import { formatDate, formatNumber } from '../../text/numbers.js';
import { fromPoints, type Points } from '../../text/points.js';
import { isRosterPath } from '../../units/read-roster.js';
import { detailsOf, findingSummary, identityLines, membersInShort, sayWording } from './describe-details.js';
import type { DescribedDiff, DescribedRecord, DescribedRow, Section, Wish } from './described.js';
import { type BranchChange, type SemanticDiff, type Topic, totalsOf, type Wording } from './diff.js';

/** Puts a comparison into words. */
export function describeDiff(diff: SemanticDiff, wish: Wish): DescribedDiff {
  return { headline: headlineOf(diff, wish), rules: rulesOf(diff, wish), rows: rowsOf(diff.branches, wish) };
}

function headlineOf(diff: SemanticDiff, wish: Wish): string {
  const totals = totalsOf(diff);
  const counts: readonly (readonly [MessageKey, number])[] = [
    ['diff/unread-count', totals.unread],
    ['diff/branches', totals.changed],
    ['diff/added', totals.added],
    ['diff/removed', totals.removed],
    ['diff/ignored', totals.ignored],
    ['diff/down', totals.down],
    ['diff/up', totals.up],
    ['diff/new-errors', totals.newErrors],
    ['diff/off-count', totals.offFindings],
    ['diff/profiles-count', totals.profiles],
    ['diff/configs-count', totals.configs],
    ['diff/text-only', totals.textOnly],
  ];
  const parts = counts.flatMap(([key, count]) => (count > 0 ? [t(wish, key, { count })] : []));
  return [...(hasMeaning(diff) ? [] : [t(wish, 'diff/same')]), ...parts].join(' · ');
}

/** Whether anything changed in meaning. */
export function hasMeaning({ branches, profiles, configs }: SemanticDiff): boolean {
  return branches.length + profiles.length + configs.length > 0;
}

function rulesOf({ profiles, configs }: SemanticDiff, wish: Wish): readonly Section[] {
  const profileSections = profiles.map(({ kind, path, id, title, records, changes, unread }): Section => {
    const values = { title: title || id || path, path, count: records };
    const lines = changes.map((change) => say(wish.language, change.text));
    const state = kind === 'changed' ? [] : [t(wish, `diff/profile-${kind}`)];
    const broken = unread ? [say(wish.language, unread)] : [];
    return { title: t(wish, 'diff/profile-section', values), lines: [...broken, ...state, ...lines] };
  });
  const configSections = configs.map(({ kind, path, changes, unread }): Section => {
    const lines = changes.map((change) => say(wish.language, change.text));
    const state = kind === 'changed' ? [] : [t(wish, `diff/config-${kind}`)];
    const broken = unread ? [say(wish.language, unread)] : [];
    const section = isRosterPath(path) ? 'diff/roster-section' : 'diff/config-section';
    return { title: t(wish, section, { path }), lines: [...broken, ...state, ...lines] };
  });
  return [...profileSections, ...configSections];
}

/** So many records of a row are named. */
const mostNamed = 8;

/** The names of a row's records, as many as a reader takes in. */
export function namesOf(records: readonly DescribedRecord[], wish: Wish): string {
  const shown = records.slice(0, mostNamed).map(({ branch }) => branch);
  const more = records.length - shown.length;
  const branches = shown.join(', ');
  return more > 0 ? t(wish, 'diff/and-branches', { branches, count: more }) : branches;
}

/** A record with everything that its row is made of. */
interface Described extends Omit<DescribedRow, 'records' | 'title'> {
  readonly change: BranchChange;
  readonly record: DescribedRecord;
  /** The difference of the score in hundredths. */
  readonly rise: number | undefined;
}

/** Rows of records that changed alike, in the order of the first of each. */
function rowsOf(changes: readonly BranchChange[], wish: Wish): readonly DescribedRow[] {
  const groups = new Map<string, BranchChange[]>();
  for (const change of changes) {
    const gist = whyOf(change, wish, true);
    const own = gist === '' ? change.path : '';
    const { kind } = change;
    const key = [kind, periodOf(change), levelOf(change, wish), gist, findingSummary(change, wish), own];
    const place = JSON.stringify(key);
    groups.set(place, [...(groups.get(place) ?? []), change]);
  }
  return [...groups.values()].map((group) => rowOf(group, wish));
}

function rowOf(group: readonly BranchChange[], wish: Wish): DescribedRow {
  const isGroup = group.length > 1;
  const ordered = isGroup ? [...group].sort(byName) : group;
  const described = ordered.map((change) => describe(change, wish, isGroup));
  const [first] = described;
  if (first === undefined) throw new Error('A row has a record.');
  const { period, trend, level, why, findings } = first;
  const records = described.map(({ record }) => record);
  const title = isGroup ? groupTitle(described, wish) : first.record.branch;
  return { title, period, trend, score: groupScore(described, wish), level, why, findings, records };
}

const collator = new Intl.Collator('vi', { numeric: true });

function byName(one: BranchChange, other: BranchChange): number {
  return collator.compare(one.branch.name, other.branch.name) || collator.compare(one.path, other.path);
}

function groupTitle(group: readonly Described[], wish: Wish): string {
  const types = group.map(({ change }) => change.branchType ?? '');
  const isAll = (holds: (type: string) => boolean): boolean => types.every(holds);
  const key: MessageKey = isAll((type) => type.startsWith('chi-bo'))
    ? 'diff/group-cells'
    : isAll((type) => type.startsWith('dang-bo'))
      ? 'diff/group-superiors'
      : 'diff/group-records';
  return t(wish, key, { count: group.length });
}

/** One score where all changed by the same; else the least and the greatest difference. */
function groupScore(group: readonly Described[], wish: Wish): string {
  const scores = new Set(group.map(({ score }) => score));
  const [only] = scores;
  if (scores.size === 1 && only !== undefined) return only;
  const rises = group.map(({ rise }) => rise ?? 0).sort((a, b) => a - b);
  const [least = 0, most = 0] = [rises[0], rises.at(-1)];
  return least === most ? signed(least, wish) : `${signed(least, wish)} … ${signed(most, wish)}`;
}

/** A record of a group: its row has what all of them have in common, its details have the rest. */
function describe(change: BranchChange, wish: Wish, isGroup: boolean): Described {
  const { path, level, score } = change;
  const branch = wish.names ? change.branch : change.unnamed.branch;
  const rise = level?.rise ?? 0;
  const why = whyOf(change, wish, isGroup);
  const shown = scoreOf(change, wish);
  const name = branch.name || branch.id || path;
  return {
    change,
    period: periodOf(change),
    trend: change.unread || rise < 0 ? 'down' : rise > 0 ? 'up' : 'none',
    score: shown,
    rise: score?.before === undefined || score.after === undefined ? undefined : score.after - score.before,
    level: levelOf(change, wish),
    why,
    findings: findingSummary(change, wish),
    record: { branch: name, path, score: shown, details: detailsOf(change, wish, why) },
  };
}

function periodOf({ period }: BranchChange): string {
  if (period === undefined) return '';
  const year = yearOf(period);
  return year === undefined ? `${formatDate(period.from)} – ${formatDate(period.to)}` : String(year);
}

function scoreOf({ kind, score, swap }: BranchChange, wish: Wish): string {
  const shown = (points: Points | undefined): string =>
    points === undefined ? t(wish, 'diff/no-score') : formatNumber(fromPoints(points), wish.language);
  if (swap) {
    const side = (one: typeof swap.before): string => `${shown(one.score)}/${shown(one.max)}`;
    return `${side(swap.before)} → ${side(swap.after)}`;
  }
  if (score === undefined) return '';
  const { before, after } = score;
  if (kind !== 'changed') return shown(after ?? before);
  const both = `${shown(before)} → ${shown(after)}`;
  return before === undefined || after === undefined ? both : `${both} (${signed(after - before, wish)})`;
}

/** A difference in hundredths with its sign, a true minus before what is less. */
function signed(hundredths: number, { language }: Wish): string {
  if (hundredths === 0) return '0';
  return `${hundredths < 0 ? '−' : '+'}${formatNumber(Math.abs(hundredths) / 100, language)}`;
}

function levelOf({ kind, level, swap }: BranchChange, wish: Wish): string {
  const shown = (title: string | undefined): string => title ?? t(wish, 'diff/no-level');
  if (swap) return `${shown(swap.before.level)} → ${shown(swap.after.level)}`;
  if (level === undefined) return '';
  const { before, after, rise } = level;
  if (kind !== 'changed') return shown(after ?? before);
  const mark = rise < 0 ? ' ▼' : rise > 0 ? ' ▲' : '';
  return `${shown(before)} → ${shown(after)}${mark}`;
}

/** The most statements in a row; the others are in the details. */
const mostSaid = 3;

function whyOf(change: BranchChange, wish: Wish, isGist: boolean): string {
  const { kind, unread, level, swap } = change;
  if (unread) return unreadText(change, wish);
  if (kind !== 'changed') return t(wish, `diff/kind-${kind}`);
  if (swap) {
    const values = { before: swap.before.profile, after: swap.after.profile };
    return [t(wish, 'diff/swap', values), ...statedIn(change, wish, isGist)].slice(0, mostSaid).join('; ');
  }
  const causes = change.causes.map((cause) => say(wish.language, cause)).join('; ');
  const stated = statedIn(change, wish, isGist);
  if (level) return [levelText(change, causes, wish), ...stated].slice(0, mostSaid).join('. ');
  if (stated.length > 0) return stated.slice(0, mostSaid).join('; ');
  if (causes !== '') return t(wish, 'diff/because', { causes });
  return firstOf(change, wish, isGist);
}

function levelText({ level }: BranchChange, causes: string, wish: Wish): string {
  const has = causes !== '';
  const { rise = 0, before = '', after = '' } = level ?? {};
  if (rise < 0) return t(wish, has ? 'diff/lost' : 'diff/lost-plain', { level: before, causes });
  if (rise > 0) return t(wish, has ? 'diff/gained' : 'diff/gained-plain', { level: after, causes });
  return has ? t(wish, 'diff/level-other', { causes }) : '';
}

function unreadText({ kind, unread }: BranchChange, wish: Wish): string {
  const said = (wording: Wording): Value => (wish.names ? wording.text : wording.unnamed);
  const after = unread?.after && t(wish, 'diff/unread-now', { reason: said(unread.after) });
  const before = unread?.before && t(wish, 'diff/unread-before', { reason: said(unread.before) });
  const what = kind === 'changed' ? [] : [t(wish, `diff/kind-${kind}`)];
  return [...what, ...(after ? [after] : []), ...(before ? [before] : [])].join('; ');
}

/** Topics that a row names; the others stand in the details alone. */
const shownTopics: ReadonlySet<Topic> = new Set([
  'recognition',
  'period',
  'type',
  'superior',
  'discipline',
  'override',
  'appraisal',
  'late-score',
  'vote',
  'figure',
  'outcome',
]);

/** What the row says of the record's statements, and of findings that the configuration switched off. */
function statedIn(change: BranchChange, wish: Wish, isGist: boolean): readonly string[] {
  const { statements, findings } = change;
  const stated = statements
    .filter(({ topic }) => shownTopics.has(topic))
    .map(({ wording, gist }) => sayWording((isGist && gist) || wording, wish));
  const off =
    findings.off.length > 0
      ? [t(wish, 'diff/off', { codes: [...new Set(findings.off.map(({ code }) => code))].join(', ') })]
      : [];
  return [...off, ...stated];
}

/** Where neither score nor level nor anything grave changed: the first thing that did. */
function firstOf(change: BranchChange, wish: Wish, isGist: boolean): string {
  const [stated] = change.statements;
  return (
    identityLines(change, wish)[0] ??
    membersInShort(change, wish, isGist) ??
    (stated && sayWording((isGist && stated.gist) || stated.wording, wish)) ??
    ''
  );
}

function t({ language }: Wish, key: MessageKey, values?: Readonly<Record<string, Value>>): string {
  return say(language, messageNamed(key, values));
}
