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

/**
 * The rules of a part by its fields, so that the compiler asks for a new field; `uncompared` where a field says nothing
 * of its own.
 */
type RulesByField<One> = Readonly<Record<keyof One, Rule | 'uncompared'>>;

function ruleChanges(
  place: string,
  name: Message,
  rules: Readonly<Record<string, Rule | 'uncompared'>>,
): readonly RuleChange[] {
  return Object.values(rules).flatMap((rule) => (rule === 'uncompared' ? [] : ruleChange(place, name, rule)));
}

function list<One extends Part>(
  section: string,
  before: readonly One[],
  after: readonly One[],
  key: 'diff/band' | 'diff/veto-rule' | 'diff/group' | 'diff/item-rule' | 'diff/quota',
  rulesOf: (before: One, after: One) => RulesByField<One>,
): readonly RuleChange[] {
  const [old, now] = [byId(before), byId(after)];
  const name = (one: One): Message => message(key, { id: one.id, title: one.title });
  const changed = [...now.values()].flatMap((one) => {
    const twin = old.get(one.id);
    const place = `${section}.${one.id}`;
    if (twin === undefined) return [{ place, text: message('diff/rule-added', { name: name(one) }) }];
    return ruleChanges(place, name(one), rulesOf(twin, one));
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

function bandChanges(before: Band, after: Band): RulesByField<Band> {
  const all = (ids: readonly string[]): string | undefined => [...ids].sort().join(', ') || undefined;
  return {
    id: 'uncompared',
    title: ['title', 'diff/rule-title', before.title, after.title],
    min: ['min', 'diff/rule-min', fromPoints(before.min), fromPoints(after.min)],
    below: ['below', 'diff/rule-below', points(before.below), points(after.below)],
    groupsPass: ['groups', 'diff/rule-groups', flag(before.groupsPass), flag(after.groupsPass)],
    mustBeMax: ['mustBeMax', 'diff/rule-must-be-max', all(before.mustBeMax), all(after.mustBeMax)],
    when: ['when', 'diff/rule-when', condition(before), condition(after)],
  };
}

function vetoChanges(old: Profile, now: Profile): (before: Veto, after: Veto) => RulesByField<Veto> {
  const band = ({ bands }: Profile, id: string): string => bands.find((one) => one.id === id)?.title ?? id;
  return (before, after) => ({
    id: 'uncompared',
    title: ['title', 'diff/rule-title', before.title, after.title],
    when: ['when', 'diff/rule-when', condition(before), condition(after)],
    to: [
      'to',
      'diff/rule-to',
      before.to === after.to ? '' : band(old, before.to),
      before.to === after.to ? '' : band(now, after.to),
    ],
  });
}

function groupChanges(before: Group, after: Group): RulesByField<Group> {
  return {
    id: 'uncompared',
    title: ['title', 'diff/rule-title', before.title, after.title],
    min: ['min', 'diff/rule-group-min', points(before.min), points(after.min)],
    // Items are compared by themselves: one may move to another group.
    items: 'uncompared',
  };
}

interface GroupedItem extends Item {
  readonly group: string;
}

function itemsIn({ groups }: Profile): readonly GroupedItem[] {
  return groups.flatMap(({ id, items }) => items.map((item) => ({ ...item, group: id })));
}

function itemChanges(before: GroupedItem, after: GroupedItem): RulesByField<GroupedItem> {
  return {
    id: 'uncompared',
    title: ['title', 'diff/rule-title', before.title, after.title],
    max: ['max', 'diff/rule-max', fromPoints(before.max), fromPoints(after.max)],
    kind: [
      'kind',
      'diff/rule-kind',
      message(`diff/item-kind-${before.kind}`),
      message(`diff/item-kind-${after.kind}`),
    ],
    group: ['group', 'diff/rule-group', before.group, after.group],
    formula: [
      'formula',
      'diff/rule-formula',
      before.formula && inWords(before.formula.source),
      after.formula && inWords(after.formula.source),
    ],
  };
}

/** A quota is named after the rank that it limits. */
function titled(quota: Quota): TitledQuota {
  return { ...quota, title: quota.level };
}

type TitledQuota = Quota & Part;

function quotaChanges(before: TitledQuota, after: TitledQuota): RulesByField<TitledQuota> {
  const share = (value: number): string => `${Number((value * 100).toFixed(4))} %`;
  const shareIfAny = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : share(value);
  return {
    id: 'uncompared',
    title: 'uncompared',
    max: ['max', 'diff/rule-share', share(before.max), share(after.max)],
    byDecision: [
      'byDecision',
      'diff/rule-by-decision',
      shareIfAny(before.byDecision),
      shareIfAny(after.byDecision),
    ],
    level: ['level', 'diff/rule-level', message(`rank/${before.level}`), message(`rank/${after.level}`)],
    base: ['base', 'diff/rule-base', message(`base/${before.base}`), message(`base/${after.base}`)],
    rounding: [
      'rounding',
      'diff/rule-rounding',
      message(`diff/rounding-${before.rounding}`),
      message(`diff/rounding-${after.rounding}`),
    ],
    scope: ['scope', 'diff/rule-scope', before.scope, after.scope],
  };
}

function limitChanges(before: Limits, after: Limits): readonly RuleChange[] {
  const large = ({ largeBranch }: Limits): Value | undefined =>
    largeBranch && message('diff/large-branch', { ...largeBranch });
  const plain = <Name extends Exclude<keyof Limits, 'largeBranch'>>(name: Name): Rule => [
    name,
    `diff/limit-${name}`,
    before[name],
    after[name],
  ];
  const rules: RulesByField<Limits> = {
    attendance: plain('attendance'),
    thuongKy: plain('thuongKy'),
    chuyenDe: plain('chuyenDe'),
    chiUy: plain('chiUy'),
    meetingMinutes: plain('meetingMinutes'),
    combinedMinutes: plain('combinedMinutes'),
    menteesPerMentor: plain('menteesPerMentor'),
    groupSize: plain('groupSize'),
    largeBranch: ['largeBranch', 'diff/limit-largeBranch', large(before), large(after)],
  };
  return ruleChanges('limits', message('diff/limits'), rules);
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
