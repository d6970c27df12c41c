import { placeAt } from '../../core/finding/schema/places.js';
import { type Language, type Message, say } from '../../core/language/message.js';
import { allFactNames } from '../../core/record/fact-names.js';
import { fromPoints } from '../../core/text/points.js';
import type { Outside } from '../../core/views/diff/allowed.js';
import { describeDiff } from '../../core/views/diff/describe.js';
import {
  type BranchChange,
  type FoundFinding,
  type MemberChange,
  type ProfileResult,
  type RuleChange,
  type SemanticDiff,
  totalsOf,
  type Wording,
} from '../../core/views/diff/diff.js';
import { printedValue } from '../../core/views/report/evaluation-json.js';

/**
 * A comparison as JSON: points as numbers, texts in one language, lines from 0. People are codes unless
 * `names` is set.
 */
export function diffJson(
  diff: SemanticDiff,
  language: Language,
  names: boolean,
  outside?: readonly Outside[],
): string {
  const rule = ({ place, text }: RuleChange): object => ({ place, text: say(language, text) });
  const unread = (reason: Message | undefined): string | undefined => reason && say(language, reason);
  const { rows } = describeDiff(diff, { language, names });
  const printed = {
    summary: totalsOf(diff),
    profiles: diff.profiles.map((one) => ({
      ...one,
      changes: one.changes.map(rule),
      unread: unread(one.unread),
    })),
    configs: diff.configs.map((one) => ({
      ...one,
      changes: one.changes.map(rule),
      unread: unread(one.unread),
    })),
    rows: rows.map(({ records, ...row }) => ({ ...row, records: records.map(({ path }) => path) })),
    branches: diff.branches.map((change) => branchJson(change, language, names)),
    outside: outside?.map(({ path, what }) => ({
      file: path,
      what: say(language, names ? what.text : what.unnamed),
    })),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function branchJson(change: BranchChange, language: Language, names: boolean): object {
  const {
    codes,
    unnamed,
    values,
    score,
    level,
    swap,
    causes,
    items,
    findings,
    members,
    unread,
    places,
    ...rest
  } = change;
  const said = (wording: Wording): string => say(language, names ? wording.text : wording.unnamed);
  const finding = ({ message, unnamed: without, ...own }: FoundFinding): object => ({
    ...own,
    message: say(language, names ? message : without),
  });
  return {
    ...rest,
    ...(names ? {} : { ...unnamed, parent: undefined }),
    unread: unread && {
      before: unread.before ? said(unread.before) : null,
      after: unread.after ? said(unread.after) : null,
    },
    places: places.map(({ place }) => said(place)),
    values: names ? values : values.filter(({ section }) => placeAt([section]) !== undefined),
    swap: swap && { before: resultJson(swap.before), after: resultJson(swap.after) },
    score: score && {
      before: printedValue(score.before),
      after: printedValue(score.after),
      max: printedValue(score.max),
    },
    level: level && { before: level.before ?? null, after: level.after ?? null, rise: level.rise },
    causes: causes.map((cause) => say(language, cause)),
    statements: change.statements.map(({ topic, place, wording }) => ({
      topic,
      place: names ? place : placeOf(place),
      text: said(wording),
    })),
    items: items.map(itemJson),
    members: members.map((member) => memberJson(member, codes, language, names)),
    findings: {
      added: findings.added.map(finding),
      gone: findings.gone.map(finding),
      off: findings.off.map(finding),
      on: findings.on.map(finding),
    },
  };
}

function itemJson({ id, title, before, after, max, columns }: BranchChange['items'][number]): object {
  return {
    id,
    title,
    before: printedValue(before),
    after: printedValue(after),
    max: { before: printedValue(max.before), after: printedValue(max.after) },
    columns: columns.map((one) => ({
      column: one.column,
      before: printedValue(one.before),
      after: printedValue(one.after),
    })),
  };
}

function resultJson({ profile, score, max, level }: ProfileResult): object {
  return { profile, score: fromPoints(score), max: fromPoints(max), level: level ?? null };
}

/** A user-defined key may contain a name. */
function placeOf(place: string): string {
  const [section = '', ...keys] = place.split('.');
  return section === 'figures' && !allFactNames.includes(keys.join('.')) ? `${section}.…` : place;
}

/** Without names, a member is a code and a renamed member is only reported as renamed. */
function memberJson(
  { otherUnnamed, since: _since, ...own }: MemberChange,
  codes: BranchChange['codes'],
  language: Language,
  names: boolean,
): object {
  const rank = own.rank ? { rank: orNull(own.rank) } : {};
  const { commitment } = own;
  const told = (one: Message | undefined): string | null => (one ? say(language, one) : null);
  const shown = {
    ...own,
    ...rank,
    ...(commitment ? { commitment: { before: told(commitment.before), after: told(commitment.after) } } : {}),
  };
  if (names) return shown;
  const hidden = <Value>(one: Value | undefined): object | undefined => one && { before: '', after: '' };
  return {
    ...shown,
    id: codes.get(own.id) ?? '',
    name: '',
    other: otherUnnamed,
    renamed: hidden(own.renamed),
    rekeyed: hidden(own.rekeyed),
    joined: hidden(own.joined),
    official: hidden(own.official),
  };
}

function orNull({ before, after }: { before: unknown; after: unknown }): object {
  return { before: before ?? null, after: after ?? null };
}
