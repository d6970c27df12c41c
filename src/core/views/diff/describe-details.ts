import {
  isMessageKey,
  type Message,
  type MessageKey,
  message,
  messageNamed,
  say,
  type Value,
} from '../../language/message.js';
import { columns } from '../../record/record.js';
import { formatDate } from '../../text/numbers.js';
import { filledColumn, filledLine, itemLine } from './compare-items.js';
import type { Section, Wish } from './described.js';
import type { BranchChange, FoundFinding, ItemChange, MemberChange, ValueChange, Wording } from './diff.js';

/** Everything that changed in a record, except what its row says. */
export function detailsOf(change: BranchChange, wish: Wish, said: string): readonly Section[] {
  const { items, members, findings, swap, unread } = change;
  if (unread) return [];
  const statements = change.statements.map(({ wording }) => sayWording(wording, wish));
  const isSaid = (line: string): boolean => said.includes(line);
  const most = swap ? 1 : mostListed;
  const sections: readonly Section[] = [
    { title: '', lines: identityLines(change, wish).filter((line) => !isSaid(line)) },
    { title: '', lines: swap ? swapLines(swap, wish) : [] },
    { title: t(wish, 'diff/stated-section'), lines: statements.filter((line) => !isSaid(line)) },
    {
      title: t(wish, 'diff/items'),
      lines: itemTexts(items).map((line) => say(wish.language, line)),
    },
    { title: t(wish, 'diff/members'), lines: members.map((member) => memberLine(member, change, wish)) },
    {
      title: t(wish, 'diff/findings'),
      lines: [
        ...findingLines('diff/finding-new', findings.added, most, wish),
        ...findingLines('diff/finding-on', findings.on, most, wish),
        ...findingLines('diff/finding-off', findings.off, most, wish),
        ...findingLines('diff/finding-gone', findings.gone, most, wish),
      ],
    },
    { title: '', lines: otherValues(change, wish) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** A line for each item; those that one column merely agreed on are one line. */
function itemTexts(items: readonly ItemChange[]): readonly Message[] {
  const filled = columns.flatMap((column) => {
    const own = items.filter((item) => filledColumn(item) === column);
    return own.length === 0 ? [] : [filledLine(column, own)];
  });
  return [...items.filter((item) => filledColumn(item) === undefined).map(itemLine), ...filled];
}

/** `2 mới, 1 hết, 3 bị tắt`. */
export function findingSummary({ findings, unread }: BranchChange, wish: Wish): string {
  if (unread) return '';
  const counts: readonly (readonly [MessageKey, readonly FoundFinding[]])[] = [
    ['diff/count-new', findings.added],
    ['diff/count-on', findings.on],
    ['diff/count-off', findings.off],
    ['diff/count-gone', findings.gone],
  ];
  const shown = counts.filter(([, list]) => list.length > 0);
  return shown.map(([key, list]) => t(wish, key, { count: list.length })).join(', ');
}

/** So many findings of one code are listed one by one; more are counted. */
const mostListed = 5;

function findingLines(
  key: MessageKey,
  findings: readonly FoundFinding[],
  most: number,
  wish: Wish,
): readonly string[] {
  const byCode = new Map<string, FoundFinding[]>();
  for (const finding of findings) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  return [...byCode].flatMap(([code, list]) => {
    const line = (finding: FoundFinding): string =>
      `${t(wish, key, { message: wish.names ? finding.message : finding.unnamed })} (${code})`;
    if (list.length <= most) return list.map(line);
    return [t(wish, key, { message: message('diff/findings-of', { code, count: list.length }) })];
  });
}

export function identityLines(change: BranchChange, wish: Wish): readonly string[] {
  const { moved, profile, swap } = change;
  const { id, name } = wish.names ? change : change.unnamed;
  const changes: readonly (readonly [MessageKey, ValueChange<string> | undefined])[] = [
    ['diff/renamed', name],
    ['diff/id', id],
    ['diff/profile', swap ? undefined : profile],
    ['diff/moved', moved],
  ];
  return changes.flatMap(([key, one]) => (one ? [t(wish, key, { ...one })] : []));
}

function swapLines({ before, after }: NonNullable<BranchChange['swap']>, wish: Wish): readonly string[] {
  const line = (key: MessageKey, one: typeof before): string =>
    t(wish, key, {
      profile: one.profile,
      score: one.score / 100,
      max: one.max / 100,
      level: one.level ?? message('diff/no-level'),
    });
  return [line('diff/result-before', before), line('diff/result-after', after)];
}

/** Of many members who changed, how many did what; of one, what. */
export function membersInShort(change: BranchChange, wish: Wish, isGist: boolean): string | undefined {
  const { members } = change;
  const [first, ...others] = members;
  if (first === undefined) return undefined;
  if (others.length === 0 && !isGist) return memberLine(first, change, wish);
  const counts: readonly (readonly [MessageKey, number])[] = [
    ['diff/members-added', members.filter(({ kind }) => kind === 'added').length],
    ['diff/members-removed', members.filter(({ kind }) => kind === 'removed').length],
    ['diff/members-ranked', members.filter(({ kind, rank }) => kind === 'changed' && rank).length],
    ['diff/members-changed', members.filter(({ kind, rank }) => kind === 'changed' && !rank).length],
  ];
  return counts.flatMap(([key, count]) => (count > 0 ? [t(wish, key, { count })] : [])).join(', ');
}

function memberLine(change: MemberChange, { codes }: BranchChange, wish: Wish): string {
  const { kind, id, name } = change;
  const other = wish.names ? change.other : change.otherUnnamed;
  const named = name !== '' && name !== id ? t(wish, 'diff/named', { id, name }) : id;
  const member = wish.names ? named : (codes.get(id) ?? '…');
  if (kind === 'changed')
    return t(wish, 'diff/member', { member, changes: memberChanges(change, wish).join('; ') });
  if (other === undefined)
    return t(wish, kind === 'added' ? 'diff/member-added' : 'diff/member-removed', { member });
  const key = kind === 'added' ? 'diff/member-added-from' : 'diff/member-removed-to';
  return t(wish, key, { member, branch: other });
}

function memberChanges(change: MemberChange, wish: Wish): readonly string[] {
  const { renamed, rekeyed, rank, status, role, memberKind, fiveGood, joined, official } = change;
  const other = wish.names ? change.other : change.otherUnnamed;
  const arrow = (what: MessageKey, one: ValueChange<Value> | undefined): readonly string[] =>
    one ? [t(wish, 'diff/arrow', { what: message(what), ...one })] : [];
  /** What only the named form quotes. */
  const personal = (what: MessageKey, one: ValueChange<Value> | undefined): readonly string[] =>
    one === undefined || wish.names
      ? arrow(what, one)
      : [t(wish, 'diff/changed-otherwise', { what: message(what) })];
  const good = fiveGood ? [t(wish, fiveGood.after ? 'diff/five-good' : 'diff/five-good-lost')] : [];
  const moved = status?.after === 'chuyen-den' ? 'diff/moved-from' : 'diff/moved-to';
  return [
    ...arrow('diff/what-rank', rank && coded(rank, (code) => message(`rank/${code}`))),
    ...arrow('diff/what-status', status && coded(status, (code) => message(`status/${code}`))),
    ...arrow('diff/what-role', role && coded(role, (code) => message(`role/${code}`))),
    ...arrow('diff/what-kind', memberKind && coded(memberKind, (code) => message(`kind/${code}`))),
    ...personal('diff/what-name', renamed),
    ...personal('diff/what-id', rekeyed),
    ...personal('diff/what-joined', joined && coded(joined, dateText)),
    ...personal('diff/what-official', official && coded(official, dateText)),
    ...arrow('diff/what-commitment', change.commitment && coded(change.commitment, (said) => said)),
    ...good,
    ...(other === undefined ? [] : [t(wish, moved, { branch: other })]),
  ];
}

function dateText(date: string): Message {
  return message('diff/value', { value: formatDate(date) });
}

function coded<Code>(
  { before, after }: ValueChange<Code | undefined>,
  textOf: (code: Code) => Message,
): ValueChange<Message> {
  const shown = (code: Code | undefined): Message =>
    code === undefined ? message('diff/none-code') : textOf(code);
  return { before: shown(before), after: shown(after) };
}

/** Sections of which something changed that no other line says: notes, evidence, keys of one's own. */
function otherValues(change: BranchChange, wish: Wish): readonly string[] {
  const { values, statements, items, members, id, name, profile, moved } = change;
  const said = new Set(statements.map(({ place }) => place.split('.')[0] ?? ''));
  if (items.length > 0) said.add('criteria');
  if (members.length > 0) said.add('members');
  if (id || name) said.add('branch');
  if (profile || moved) said.add('profile');
  const shown = values.filter(({ section }) => !said.has(section));
  if (shown.length === 0) return [];
  const sections = shown
    .map(({ section, count }) => t(wish, 'diff/section', { section: sectionName(section, wish), count }))
    .join(', ');
  return [t(wish, 'diff/values', { sections })];
}

/** The title of a section. A section that only this record has keeps its name where names may be shown. */
function sectionName(section: string, { names }: Wish): Value {
  const key = `diff/section-${section}`;
  if (isMessageKey(key)) return message(key);
  return names ? section : '…';
}

export function sayWording({ text: named, unnamed }: Wording, { language, names }: Wish): string {
  return say(language, names ? named : unnamed);
}

function t({ language }: Wish, key: MessageKey, values?: Readonly<Record<string, Value>>): string {
  return say(language, messageNamed(key, values));
}
