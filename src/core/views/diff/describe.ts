import { placeAt } from '../../finding/schema/places.js';
import {
  isMessageKey,
  type Language,
  type Message,
  type MessageKey,
  message,
  say,
  type Value,
} from '../../language/message.js';
import { yearOf } from '../../record/period.js';
import { formatDate, formatNumber } from '../../text/numbers.js';
import { fromPoints, type Points } from '../../text/points.js';
import {
  type BranchChange,
  type FoundFinding,
  type ItemChange,
  type MemberChange,
  type SemanticDiff,
  totalsOf,
  type ValueChange,
} from './diff.js';

/** A comparison in one language, ready to be laid out. */
export interface DescribedDiff {
  /** What happened, in a line that stands for itself. */
  readonly headline: string;
  readonly changes: readonly DescribedChange[];
}

export interface DescribedChange {
  readonly branch: string;
  readonly period: string;
  readonly path: string;
  readonly trend: 'down' | 'up' | 'none';
  /** `95 → 92,5 (−2,5)`; empty where the score is the same. */
  readonly score: string;
  readonly level: string;
  readonly why: string;
  readonly findings: string;
  readonly details: readonly Section[];
}

/** A heading, which may be empty, and lines below it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Wish {
  readonly language: Language;
  /** Whether members are named; otherwise their codes stand for them, in messages too. */
  readonly names: boolean;
}

/** Puts a comparison into words. */
export function describeDiff(diff: SemanticDiff, wish: Wish): DescribedDiff {
  return { headline: headlineOf(diff, wish), changes: diff.branches.map((change) => describe(change, wish)) };
}

function headlineOf(diff: SemanticDiff, wish: Wish): string {
  const { added, removed, changed, down, up, newErrors, textOnly } = totalsOf(diff);
  const counts: readonly (readonly [MessageKey, number])[] = [
    ['diff/branches', changed],
    ['diff/added', added],
    ['diff/removed', removed],
    ['diff/down', down],
    ['diff/up', up],
    ['diff/new-errors', newErrors],
    ['diff/text-only', textOnly],
  ];
  const parts = counts.flatMap(([key, count]) => (count > 0 ? [t(wish, key, { count })] : []));
  const nothing = diff.branches.length === 0 ? [t(wish, 'diff/same')] : [];
  return [...nothing, ...parts].join(' · ');
}

function describe(change: BranchChange, wish: Wish): DescribedChange {
  const { path, level, findings } = change;
  const branch = wish.names ? change.branch : change.unnamed.branch;
  const rise = level?.rise ?? 0;
  const why = whyOf(change, wish);
  const counts = { added: findings.added.length, gone: findings.gone.length };
  return {
    branch: branch.name || branch.id || path,
    period: periodOf(change),
    path,
    trend: rise < 0 ? 'down' : rise > 0 ? 'up' : 'none',
    score: scoreOf(change, wish),
    level: levelOf(change, wish),
    why,
    findings: counts.added + counts.gone === 0 ? '' : t(wish, 'diff/counts', counts),
    details: detailsOf(change, wish, why),
  };
}

function periodOf({ period }: BranchChange): string {
  if (period === undefined) return '';
  const year = yearOf(period);
  return year === undefined ? `${formatDate(period.from)} – ${formatDate(period.to)}` : String(year);
}

function scoreOf({ kind, score }: BranchChange, wish: Wish): string {
  if (score === undefined) return '';
  const { before, after } = score;
  const shown = (points: Points | undefined): string =>
    points === undefined ? t(wish, 'diff/no-score') : formatNumber(fromPoints(points), wish.language);
  if (kind !== 'changed') return shown(after ?? before);
  const both = `${shown(before)} → ${shown(after)}`;
  return before === undefined || after === undefined ? both : `${both} (${signed(after - before, wish)})`;
}

/** A difference in hundredths with its sign, a true minus before what is less. */
function signed(hundredths: number, { language }: Wish): string {
  return `${hundredths < 0 ? '−' : '+'}${formatNumber(Math.abs(hundredths) / 100, language)}`;
}

function levelOf({ kind, level }: BranchChange, wish: Wish): string {
  if (level === undefined) return '';
  const { before, after, rise } = level;
  const shown = (title: string | undefined): string => title ?? t(wish, 'diff/no-level');
  if (kind !== 'changed') return shown(after ?? before);
  const mark = rise < 0 ? ' ▼' : rise > 0 ? ' ▲' : '';
  return `${shown(before)} → ${shown(after)}${mark}`;
}

function whyOf(change: BranchChange, wish: Wish): string {
  const { kind, level, causes } = change;
  if (kind !== 'changed') return t(wish, `diff/kind-${kind}`);
  const because = causes.map((cause) => say(wish.language, cause)).join('; ');
  const has = because !== '';
  if (level === undefined)
    return has && change.score ? t(wish, 'diff/because', { causes: because }) : firstOf(change, wish);
  if (level.rise < 0) {
    return t(wish, has ? 'diff/lost' : 'diff/lost-plain', { level: level.before ?? '', causes: because });
  }
  if (level.rise > 0) {
    return t(wish, has ? 'diff/gained' : 'diff/gained-plain', { level: level.after ?? '', causes: because });
  }
  return has ? t(wish, 'diff/level-other', { causes: because }) : '';
}

/** Where neither score nor level changed: the first thing that did. */
function firstOf(change: BranchChange, wish: Wish): string {
  return (
    identityLines(change, wish)[0] ?? change.members.map((one) => memberLine(one, change, wish))[0] ?? ''
  );
}

/** What is said already is not said again. */
function detailsOf(change: BranchChange, wish: Wish, said: string): readonly Section[] {
  const { items, members, findings, values } = change;
  const found = (key: MessageKey, finding: FoundFinding): string => {
    const wording = wish.names ? finding.message : finding.unnamed;
    return `${t(wish, key, { message: wording })} (${finding.code})`;
  };
  const sections: readonly Section[] = [
    { title: '', lines: identityLines(change, wish).filter((line) => line !== said) },
    { title: t(wish, 'diff/items'), lines: items.map((item) => itemLine(item, wish)) },
    { title: t(wish, 'diff/members'), lines: members.map((member) => memberLine(member, change, wish)) },
    {
      title: t(wish, 'diff/findings'),
      lines: [
        ...findings.added.map((finding) => found('diff/finding-new', finding)),
        ...findings.gone.map((finding) => found('diff/finding-gone', finding)),
      ],
    },
    { title: '', lines: values.length === 0 ? [] : [valuesLine(values, wish)] },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function identityLines(change: BranchChange, wish: Wish): readonly string[] {
  const { moved, profile } = change;
  const { id, name } = wish.names ? change : change.unnamed;
  const changes: readonly (readonly [MessageKey, ValueChange<string> | undefined])[] = [
    ['diff/renamed', name],
    ['diff/id', id],
    ['diff/profile', profile],
    ['diff/moved', moved],
  ];
  return changes.flatMap(([key, change]) => (change ? [t(wish, key, { ...change })] : []));
}

function itemLine({ id, title, before, after }: ItemChange, wish: Wish): string {
  const shown = (value: ItemChange['before']): string => {
    if (value === undefined) return t(wish, 'diff/none');
    return value === 'na' ? t(wish, 'diff/na') : formatNumber(fromPoints(value), wish.language);
  };
  return t(wish, 'diff/item-titled', { item: id, title, before: shown(before), after: shown(after) });
}

function memberLine(change: MemberChange, { codes }: BranchChange, wish: Wish): string {
  const { kind, id, name } = change;
  const other = otherOf(change, wish);
  const named = name !== '' && name !== id ? t(wish, 'diff/named', { id, name }) : id;
  const member = wish.names ? named : (codes.get(id) ?? '…');
  if (kind === 'changed')
    return t(wish, 'diff/member', { member, changes: memberChanges(change, wish).join('; ') });
  if (other === undefined)
    return t(wish, kind === 'added' ? 'diff/member-added' : 'diff/member-removed', { member });
  const key = kind === 'added' ? 'diff/member-added-from' : 'diff/member-removed-to';
  return t(wish, key, { member, branch: other });
}

function otherOf({ other, otherUnnamed }: MemberChange, { names }: Wish): string | undefined {
  return names ? other : otherUnnamed;
}

function memberChanges(change: MemberChange, wish: Wish): readonly string[] {
  const { renamed, rank, status, role, memberKind, fiveGood } = change;
  const other = otherOf(change, wish);
  const arrow = (what: MessageKey, coded: ValueChange<Message> | undefined): readonly string[] =>
    coded ? [t(wish, 'diff/arrow', { what: message(what), ...coded })] : [];
  const renaming =
    renamed && wish.names ? [t(wish, 'diff/arrow', { what: message('diff/what-name'), ...renamed })] : [];
  const good = fiveGood ? [t(wish, fiveGood.after ? 'diff/five-good' : 'diff/five-good-lost')] : [];
  return [
    ...arrow('diff/what-rank', rank && coded(rank, (code) => message(`rank/${code}`))),
    ...arrow('diff/what-status', status && coded(status, (code) => message(`status/${code}`))),
    ...arrow('diff/what-role', role && coded(role, (code) => message(`role/${code}`))),
    ...arrow('diff/what-kind', memberKind && coded(memberKind, (code) => message(`kind/${code}`))),
    ...(renaming.length > 0 || renamed === undefined ? renaming : [t(wish, 'diff/what-name')]),
    ...good,
    ...(other === undefined ? [] : [t(wish, 'diff/moved-to', { branch: other })]),
  ];
}

function coded<Code>(
  { before, after }: ValueChange<Code | undefined>,
  textOf: (code: Code) => Message,
): ValueChange<Message> {
  const shown = (code: Code | undefined): Message =>
    code === undefined ? message('diff/none-code') : textOf(code);
  return { before: shown(before), after: shown(after) };
}

function valuesLine(values: BranchChange['values'], wish: Wish): string {
  const sections = values
    .map(({ section, count }) => t(wish, 'diff/section', { section: sectionName(section, wish), count }))
    .join(', ');
  return t(wish, 'diff/values', { sections });
}

/** What the spreadsheet calls a section; one without a sheet keeps its name where the format knows it. */
function sectionName(section: string, { names }: Wish): Value {
  const key = `tab/${section}`;
  if (isMessageKey(key)) return message(key);
  return names || placeAt([section]) !== undefined ? section : '…';
}

function t({ language }: Wish, key: MessageKey, values?: Readonly<Record<string, Value>>): string {
  return say(language, message(key, values));
}
