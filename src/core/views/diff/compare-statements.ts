import { type Message, type MessageKey, message, messageNamed, type Value } from '../../language/message.js';
import { bandTitle, type Profile } from '../../profile/profile.js';
import { type StepId, steps } from '../../record/codes.js';
import { allFactNames } from '../../record/fact-names.js';
import { type Period, yearOf } from '../../record/period.js';
import { asMap, type Data, isMap } from '../../record/read.js';
import type { BranchRecord, WorkflowStep, WrittenScores } from '../../record/record.js';
import { factTitle } from '../../score/fact-words.js';
import { figureWords } from '../../score/facts/figure-text.js';
import { readFigure } from '../../score/facts/figures.js';
import type { ItemScore } from '../../score/items.js';
import { formatDate } from '../../text/numbers.js';
import { fromPoints, toPoints } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';
import { itemValue, scoresOf, shortTitle } from './compare-items.js';
import { type Statement, type Topic, topics, type Wording } from './diff.js';
import { entryStatements } from './entry-statements.js';
import { type Guarded, isGuarded, joined, type Speaker, wording } from './wording.js';

/** The two versions of a record, as data and as read. */
export interface Sides {
  readonly old: Side;
  readonly now: Side;
}

interface Side {
  readonly data: Data;
  readonly record: BranchRecord;
  readonly profile: Profile | undefined;
  readonly assessment: Assessment;
  readonly speaker: Speaker;
}

/** What a record states otherwise than before, besides scores and members; the weightiest first. */
export function compareStatements(sides: Sides): readonly Statement[] {
  const statements = [
    ...branchStatements(sides),
    ...steps.flatMap((step) => stepStatements(step, sides)),
    ...scoreStatements(sides),
    ...figureStatements(sides),
    ...entryStatements(
      { data: sides.old.data, speaker: sides.old.speaker },
      { data: sides.now.data, speaker: sides.now.speaker },
    ),
  ];
  return statements.sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
}

const none: Value = message('diff/none-code');

function arrow(what: Value | Guarded, before: Value | Guarded, after: Value | Guarded): Wording {
  return wording('diff/stated', { what, before, after });
}

function branchStatements({ old, now }: Sides): readonly Statement[] {
  const [before, after] = [old.record, now.record];
  const statements: Statement[] = [];
  const add = (
    topic: Topic,
    place: string,
    title: MessageKey,
    one: Value | Guarded | undefined,
    other: Value | Guarded | undefined,
  ): void => {
    if (saidOf(one) === saidOf(other)) return;
    statements.push({ topic, place, wording: arrow(message(title), one ?? none, other ?? none) });
  };
  add('period', 'period', 'diff/period', periodValue(before.period), periodValue(after.period));
  const type = ({ branch }: BranchRecord): Value | undefined =>
    branch.type && message(`branch/${branch.type}`);
  add('type', 'branch.type', 'sheet/branch-type', type(before), type(after));
  const parent = ({ record, speaker }: Side): Guarded | undefined =>
    record.branch.parent === undefined ? undefined : speaker.title(record.branch.parent);
  add('superior', 'branch.parent', 'diff/superior', parent(old), parent(now));
  const path = ({ record, speaker }: Side): Guarded | undefined =>
    record.branch.path.length === 0 ? undefined : speaker.title(record.branch.path.join(' › '));
  add('path', 'branch.path', 'sheet/branch-path', path(old), path(now));
  return statements;
}

function saidOf(value: Value | Guarded | undefined): string {
  return JSON.stringify(value === undefined ? null : isGuarded(value) ? value.named : value);
}

/** A period as people call it: a year, or its days. */
export function periodValue(period: Period | undefined): Value | undefined {
  if (period === undefined) return undefined;
  const year = yearOf(period);
  return year === undefined ? `${formatDate(period.from)} – ${formatDate(period.to)}` : String(year);
}

const stepTopics: Readonly<Partial<Record<StepId, Topic>>> = {
  'cong-nhan': 'recognition',
  'tham-dinh': 'appraisal',
  'tra-lai': 'appraisal',
  'binh-xet': 'vote',
};

/** A step that came, went or has another date, document, result or vote. */
function stepStatements(step: StepId, { old, now }: Sides): readonly Statement[] {
  const before = old.record.workflow.get(step);
  const after = now.record.workflow.get(step);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const place = `workflow.${step}`;
  const topic = stepTopics[step] ?? 'workflow';
  const name = message(`step/${step}`);
  if (before === undefined || after === undefined) {
    const [side, one] = before === undefined ? [now, after] : [old, before];
    const what = joined(one === undefined ? [] : stepParts(one, side), ', ');
    const key = before === undefined ? 'diff/step-added' : 'diff/step-gone';
    return [{ topic, place, wording: wording(key, { step: name, what }) }];
  }
  const parts = partsOf(step);
  const changes = parts.flatMap(({ title, read }) => {
    const [one, other] = [read(before, old), read(after, now)];
    return saidOf(one) === saidOf(other) ? [] : [arrow(message(title), one ?? none, other ?? none)];
  });
  return [{ topic, place, wording: wording('diff/step-changed', { step: name, what: joined(changes) }) }];
}

interface StepPart {
  readonly title: MessageKey;
  readonly read: (step: WorkflowStep, side: Side) => Value | Guarded | undefined;
}

function partsOf(_step: StepId): readonly StepPart[] {
  return [
    { title: 'diff/date', read: ({ date }) => date && formatDate(date) },
    {
      title: 'diff/document',
      read: ({ document }, { speaker }) => (document === undefined ? undefined : speaker.document(document)),
    },
    {
      title: 'diff/result',
      read: ({ result }, { profile }) => result && ((profile && bandTitle(profile, result)) ?? result),
    },
    { title: 'diff/eligible', read: ({ eligible }) => eligible },
    { title: 'diff/present', read: ({ present }) => present },
    { title: 'diff/agree', read: ({ agree }) => agree },
    { title: 'diff/disagree', read: ({ disagree }) => disagree },
  ];
}

/** The content of a step that was added or removed: `112-QĐ/ĐU ngày 28/12/2023, kết quả Đạt`. */
function stepParts(step: WorkflowStep, side: Side): readonly Wording[] {
  const { date, document, result, agree, eligible } = step;
  const band = result && ((side.profile && bandTitle(side.profile, result)) ?? result);
  const number = document === undefined ? undefined : side.speaker.document(document);
  return [
    ...(number ? [wording('diff/step-document', { document: number })] : []),
    ...(date ? [wording('diff/step-date', { date: formatDate(date) })] : []),
    ...(band ? [wording('diff/step-result', { result: band })] : []),
    ...(agree === undefined ? [] : [wording('diff/step-vote', { agree, eligible: eligible ?? '–' })]),
  ];
}

/** Overrides with their reasons, self-scores raised after the appraisal, and scores of months. */
function scoreStatements(sides: Sides): readonly Statement[] {
  const { old, now } = sides;
  const ids = new Set([...now.record.criteria.keys(), ...old.record.criteria.keys()]);
  const scores = scoresOf(now.assessment);
  const before = scoresOf(old.assessment);
  return [...ids].flatMap((id): readonly Statement[] => {
    if (!scores.has(id) && !before.has(id)) return [];
    const [was, is] = [old.record.criteria.get(id), now.record.criteria.get(id)];
    const named = {
      item: id,
      title: shortTitle(scores.get(id)?.item.title ?? before.get(id)?.item.title ?? ''),
    };
    const place = `criteria.${id}`;
    const statements: Statement[] = [];
    if (JSON.stringify(was?.override) !== JSON.stringify(is?.override)) {
      const change = overrideWording(named, was, is, sides, computedOf(scores.get(id) ?? before.get(id)));
      statements.push({ topic: 'override', place: `${place}.override`, wording: change });
    }
    const isAppraised = was?.appraised !== undefined && is?.appraised === was.appraised;
    if (isAppraised && was.self !== is.self) {
      const [earlier, later] = [before.get(id)?.self, scores.get(id)?.self];
      const values = { ...named, before: itemValue(earlier), after: itemValue(later) };
      statements.push({
        topic: 'late-score',
        place: `${place}.self`,
        wording: wording('diff/late-score', values),
      });
    }
    const months = monthChanges(was?.months, is?.months);
    if (months.length > 0) {
      const values = { ...named, months: months.join(', ') };
      statements.push({ topic: 'months', place: `${place}.months`, wording: wording('diff/months', values) });
    }
    return statements;
  });
}

/** What a typed score replaces or replaced, by what and why. */
function overrideWording(
  named: Readonly<Record<string, Value>>,
  was: WrittenScores | undefined,
  is: WrittenScores | undefined,
  { old, now }: Sides,
  computed: Value,
): Wording {
  const [before, after] = [was?.override, is?.override];
  const { speaker } = after ? now : old;
  const written = (after ?? before)?.reason;
  const reason = written ? speaker.free(written) : message('diff/no-reason');
  const key = after ? (before ? 'diff/override-changed' : 'diff/override') : 'diff/override-gone';
  const values = { before: before?.value ?? none, after: after?.value ?? none };
  return wording(key, { ...named, ...values, computed, reason });
}

/** What an item would be worth without its override. */
function computedOf(score: ItemScore | undefined): Value {
  const computed = score?.reason.values?.computed;
  return score?.reason.key === 'reason/override' && typeof computed === 'number'
    ? computed
    : itemValue(score?.final);
}

/** The months whose score changed: `3: 8 → 9`. */
function monthChanges(
  before: readonly unknown[] | undefined,
  after: readonly unknown[] | undefined,
): readonly string[] {
  const length = Math.max(before?.length ?? 0, after?.length ?? 0);
  return Array.from({ length }, (_, index) => index).flatMap((index) => {
    const [old, now] = [before?.[index], after?.[index]];
    if (old === now) return [];
    const shown = (value: unknown): string =>
      typeof value === 'number'
        ? String(fromPoints(toPoints(value))).replace('.', ',')
        : String(value ?? '–');
    return [`T${index + 1} ${shown(old)} → ${shown(now)}`];
  });
}

/** Figures that were reported otherwise. */
function figureStatements({ old, now }: Sides): readonly Statement[] {
  const [before, after] = [asMap(old.data.figures), asMap(now.data.figures)];
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) => {
    const [one, other] = [before[name], after[name]];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    const what = allFactNames.includes(name) ? factTitle(name) : now.speaker.key('figures', name);
    return [
      {
        topic: 'figure' as const,
        place: `figures.${name}`,
        wording: wording('diff/figure', { what, before: figureValue(one), after: figureValue(other) }),
      },
    ];
  });
}

/** A figure as written, with the words that say how exact it is. */
function figureValue(written: unknown): Value {
  if (written === undefined || written === null) return none;
  const { value, mode } = asMap(written);
  const number = isMap(written) ? value : written;
  const shown: Value = typeof number === 'number' ? { count: number } : qualified(String(number));
  const unit = modeKeys.find((key) => key === `figure/${String(mode)}`);
  return unit === undefined ? shown : { parts: [shown, message(unit)], by: ' ' };
}

const modeKeys = ['figure/nguoi', 'figure/luot', 'figure/to-chuc'] as const;

function qualified(written: string): Message {
  const figure = readFigure(written);
  if (figure === undefined) return message('figure/exact', { number: '…' });
  const count: Value = { count: Number(/\d+(?:\.\d+)?/.exec(written)?.[0]) };
  const number: Value = figure.percent ? { parts: [count, '%'], by: ' ' } : count;
  return messageNamed(figureWords(figure), { number });
}
