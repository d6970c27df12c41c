import { type Message, type MessageKey, message, type Value } from '../../language/message.js';
import type { Band, Group, Item, Limits, Profile, Quota, Veto } from '../../profile/profile.js';
import { inWords } from '../../score/fact-words.js';
import { fromPoints, type Points } from '../../text/points.js';
import type { RuleChange } from './diff.js';

const compared = new WeakMap<Profile, WeakMap<Profile, readonly RuleChange[]>>();

/** What changed between two versions of a profile, what decides levels first; made once for all records of both. */
export function compareProfiles(before: Profile, after: Profile): readonly RuleChange[] {
  if (before === after) return [];
  const known = compared.get(before) ?? new WeakMap<Profile, readonly RuleChange[]>();
  compared.set(before, known);
  const changes = known.get(after) ?? changesOf(before, after);
  known.set(after, changes);
  return changes;
}

function changesOf(before: Profile, after: Profile): readonly RuleChange[] {
  return [
    ...list('bands', before.bands, after.bands, 'diff/band', bandChanges),
    ...list('vetoes', before.vetoes, after.vetoes, 'diff/veto-rule', vetoChanges(before, after)),
    ...list('groups', before.groups, after.groups, 'diff/group', groupChanges),
    ...list('items', itemsIn(before), itemsIn(after), 'diff/item-rule', itemChanges),
    ...list('quotas', before.quotas.map(titled), after.quotas.map(titled), 'diff/quota', quotaChanges),
    ...limitChanges(before.limits, after.limits),
    ...scaleChanges(before, after),
    ...memberChanges(before, after),
    ...headChanges(before, after),
  ];
}

/** A part of a profile that has an id and a title. */
interface Part {
  readonly id: string;
  readonly title: string;
}

/** A rule of a part: its name, and what it says; `undefined` where the part does not have the rule. */
type Rule = readonly [name: string, title: MessageKey, before: Value | undefined, after: Value | undefined];

function list<One extends Part>(
  section: string,
  before: readonly One[],
  after: readonly One[],
  key: 'diff/band' | 'diff/veto-rule' | 'diff/group' | 'diff/item-rule' | 'diff/quota',
  rulesOf: (before: One, after: One) => readonly Rule[],
): readonly RuleChange[] {
  const [old, now] = [byId(before), byId(after)];
  const name = (one: One): Message => message(key, { id: one.id, title: one.title });
  const changed = [...now.values()].flatMap((one) => {
    const twin = old.get(one.id);
    const place = `${section}.${one.id}`;
    if (twin === undefined) return [{ place, text: message('diff/rule-added', { name: name(one) }) }];
    return rulesOf(twin, one).flatMap((rule) => ruleChange(place, name(one), rule));
  });
  const gone = [...old.values()].flatMap((one) =>
    now.has(one.id)
      ? []
      : [{ place: `${section}.${one.id}`, text: message('diff/rule-gone', { name: name(one) }) }],
  );
  return [...changed, ...gone, ...orderChange(section, before, after)];
}

function byId<One extends Part>(list: readonly One[]): ReadonlyMap<string, One> {
  return new Map(list.map((one) => [one.id, one]));
}

/** Bands are tried in their order; in the other lists an order decides nothing. */
function orderChange(
  section: string,
  before: readonly Part[],
  after: readonly Part[],
): readonly RuleChange[] {
  if (section !== 'bands') return [];
  const common = (list: readonly Part[], others: readonly Part[]): string =>
    list
      .map(({ id }) => id)
      .filter((id) => others.some((other) => other.id === id))
      .join(' › ');
  const [old, now] = [common(before, after), common(after, before)];
  return old === now
    ? []
    : [{ place: section, text: message('diff/band-order', { before: old, after: now }) }];
}

function ruleChange(place: string, name: Message, [rule, title, before, after]: Rule): readonly RuleChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const none = message('diff/none-code');
  const values = { name, what: message(title), before: before ?? none, after: after ?? none };
  return [{ place: `${place}.${rule}`, text: message('diff/rule', values) }];
}

function points(value: Points | undefined): number | undefined {
  return value === undefined ? undefined : fromPoints(value);
}

function flag(value: boolean): Message {
  return message(value ? 'diff/yes' : 'diff/no');
}

function condition(one: Pick<Band | Veto, 'when'>): Value | undefined {
  return one.when && inWords(one.when.source);
}

function bandChanges(before: Band, after: Band): readonly Rule[] {
  const all = (ids: readonly string[]): string | undefined => [...ids].sort().join(', ') || undefined;
  return [
    ['title', 'diff/rule-title', before.title, after.title],
    ['min', 'diff/rule-min', fromPoints(before.min), fromPoints(after.min)],
    ['groups', 'diff/rule-groups', flag(before.groupsPass), flag(after.groupsPass)],
    ['mustBeMax', 'diff/rule-must-be-max', all(before.mustBeMax), all(after.mustBeMax)],
    ['when', 'diff/rule-when', condition(before), condition(after)],
  ];
}

function vetoChanges(old: Profile, now: Profile): (before: Veto, after: Veto) => readonly Rule[] {
  const band = ({ bands }: Profile, id: string): string => bands.find((one) => one.id === id)?.title ?? id;
  return (before, after) => [
    ['title', 'diff/rule-title', before.title, after.title],
    ['when', 'diff/rule-when', condition(before), condition(after)],
    [
      'to',
      'diff/rule-to',
      before.to === after.to ? '' : band(old, before.to),
      before.to === after.to ? '' : band(now, after.to),
    ],
  ];
}

function groupChanges(before: Group, after: Group): readonly Rule[] {
  return [
    ['title', 'diff/rule-title', before.title, after.title],
    ['min', 'diff/rule-group-min', points(before.min), points(after.min)],
  ];
}

interface GroupedItem extends Item {
  readonly group: string;
}

function itemsIn({ groups }: Profile): readonly GroupedItem[] {
  return groups.flatMap(({ id, items }) => items.map((item) => ({ ...item, group: id })));
}

function itemChanges(before: GroupedItem, after: GroupedItem): readonly Rule[] {
  return [
    ['title', 'diff/rule-title', before.title, after.title],
    ['max', 'diff/rule-max', fromPoints(before.max), fromPoints(after.max)],
    [
      'kind',
      'diff/rule-kind',
      message(`diff/item-kind-${before.kind}`),
      message(`diff/item-kind-${after.kind}`),
    ],
    ['group', 'diff/rule-group', before.group, after.group],
    [
      'formula',
      'diff/rule-formula',
      before.formula && inWords(before.formula.source),
      after.formula && inWords(after.formula.source),
    ],
  ];
}

/** A quota is named after the rank that it limits. */
function titled(quota: Quota): Quota & Part {
  return { ...quota, title: quota.level };
}

function quotaChanges(before: Quota, after: Quota): readonly Rule[] {
  const share = (value: number): string => `${Number((value * 100).toFixed(4))} %`;
  return [
    ['max', 'diff/rule-share', share(before.max), share(after.max)],
    ['level', 'diff/rule-level', message(`rank/${before.level}`), message(`rank/${after.level}`)],
    ['base', 'diff/rule-base', message(`base/${before.base}`), message(`base/${after.base}`)],
    [
      'rounding',
      'diff/rule-rounding',
      message(`diff/rounding-${before.rounding}`),
      message(`diff/rounding-${after.rounding}`),
    ],
  ];
}

function limitChanges(before: Limits, after: Limits): readonly RuleChange[] {
  const large = ({ largeBranch }: Limits): Value | undefined =>
    largeBranch && message('diff/large-branch', { ...largeBranch });
  const names = [
    'attendance',
    'thuongKy',
    'chuyenDe',
    'chiUy',
    'meetingMinutes',
    'combinedMinutes',
    'menteesPerMentor',
    'groupSize',
  ] as const;
  const rules: readonly Rule[] = [
    ...names.map((name): Rule => [name, `diff/limit-${name}`, before[name], after[name]]),
    ['largeBranch', 'diff/limit-largeBranch', large(before), large(after)],
  ];
  return rules.flatMap((rule) => ruleChange('limits', message('diff/limits'), rule));
}

function scaleChanges(before: Profile, after: Profile): readonly RuleChange[] {
  const rules: readonly Rule[] = [
    ['max', 'diff/rule-max', fromPoints(before.scale.max), fromPoints(after.scale.max)],
    ['step', 'diff/rule-step', before.scale.step, after.scale.step],
    ['na', 'diff/rule-na', message(`diff/na-${before.scale.na}`), message(`diff/na-${after.scale.na}`)],
  ];
  return rules.flatMap((rule) => ruleChange('scale', message('diff/scale'), rule));
}

function memberChanges(before: Profile, after: Profile): readonly RuleChange[] {
  const [old, now] = [before.memberCriteria, after.memberCriteria];
  const items = (one: Profile['memberCriteria']): string | undefined =>
    one?.items.map(({ id, title }) => `${id} ${title}`.trim()).join('; ');
  const rules: readonly Rule[] = [
    ['title', 'diff/rule-title', old?.title, now?.title],
    ['pass', 'diff/rule-needed', old?.needed, now?.needed],
    ['items', 'diff/items', items(old), items(now)],
  ];
  return rules.flatMap((rule) => ruleChange('memberCriteria', message('diff/member-criteria'), rule));
}

function headChanges(before: Profile, after: Profile): readonly RuleChange[] {
  const types = ({ appliesTo }: Profile): Value | undefined =>
    appliesTo.length === 0
      ? undefined
      : { parts: [...appliesTo].sort().map((type) => message(`branch/${type}`)), by: ', ' };
  const rules: readonly Rule[] = [
    ['id', 'diff/rule-id', before.id, after.id],
    ['version', 'diff/rule-version', before.version, after.version],
    ['title', 'diff/rule-title', before.title, after.title],
    ['valid.from', 'diff/rule-valid-from', before.valid.from, after.valid.from],
    ['valid.to', 'diff/rule-valid-to', before.valid.to, after.valid.to],
    ['appliesTo', 'diff/rule-applies-to', types(before), types(after)],
    ['basis.document', 'diff/rule-document', before.basis.document, after.basis.document],
    ['basis.date', 'diff/rule-date', before.basis.date, after.basis.date],
    ['basis.issuer', 'diff/rule-issuer', before.basis.issuer, after.basis.issuer],
    ['basis.official', 'diff/rule-official', flag(before.basis.official), flag(after.basis.official)],
  ];
  return rules
    .flatMap(([name, ...rest]) => ruleChange('', message('diff/profile-head'), [name, ...rest]))
    .map(({ place, text: said }) => ({ place: place.slice(1), text: said }));
}
