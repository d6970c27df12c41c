import { type Language, say } from '../../language/message.js';
import type { ItemKind, QuotaBase } from '../../profile/profile.js';
import type { Facts } from '../../record/fact-names.js';
import type { ScoreColumn } from '../../record/record.js';
import type { GroupScore } from '../../score/groups.js';
import type { ItemScore, ItemValue } from '../../score/items.js';
import type { Level } from '../../score/level.js';
import type { QuotaResult } from '../../score/quota.js';
import type { Score } from '../../score/score.js';
import { fromPoints } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';
import { type Diagnostic, toDiagnostics } from './diagnostic.js';

type Columns<Value> = Readonly<Record<ScoreColumn | 'final', Value>>;

/** An item's value as printed: points, `"na"`, or `null` where there is none. */
export type PrintedValue = number | 'na' | null;

/** The evaluation as `chibo evaluate --format json` prints it (format.md §4). */
export interface EvaluationJson {
  readonly file: string;
  readonly branch: { readonly id: string; readonly name: string; readonly type: string | null };
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly profile: { readonly id: string; readonly version: string } | null;
  readonly score:
    | ({ readonly max: number } & Columns<number> & {
          readonly complete: Readonly<Record<ScoreColumn, boolean>>;
        })
    | null;
  readonly groups: readonly GroupJson[];
  readonly level: LevelJson | null;
  readonly vetoes: readonly { readonly id: string; readonly title: string }[];
  readonly quotas: readonly QuotaJson[];
  readonly members: { readonly fiveGood: readonly string[] };
  readonly facts: Facts | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface GroupJson extends Columns<number> {
  readonly id: string;
  readonly max: number;
  readonly min: number | null;
  readonly pass: boolean;
  readonly items: readonly ({
    readonly id: string;
    readonly kind: ItemKind;
    readonly max: number;
  } & Columns<PrintedValue>)[];
}

export interface LevelJson {
  readonly byPoints: string | null;
  readonly final: string | null;
  readonly reasons: readonly { readonly code: string; readonly band: string | null; readonly text: string }[];
}

export interface QuotaJson {
  readonly id: string;
  readonly count: number;
  readonly limit: number;
  readonly base: QuotaBase;
  readonly baseCount: number;
  readonly exceeded: boolean;
  readonly byBase: QuotaResult['byBase'];
}

/** Prints an assessment. Where the record or its profile cannot be used, what depends on them is `null`. */
export function evaluationJson(assessment: Assessment, file: string, language: Language): EvaluationJson {
  const { record, profile, evaluation, parsed, findings } = assessment;
  return {
    file,
    branch: {
      id: record?.branch.id ?? '',
      name: record?.branch.name ?? '',
      type: record?.branch.type ?? null,
    },
    period: record?.period ?? null,
    profile: profile ? { id: profile.id, version: profile.version } : null,
    score: evaluation ? scoreJson(evaluation.score) : null,
    groups: evaluation?.score.groups.map(groupJson) ?? [],
    level: evaluation ? levelJson(evaluation.level, language) : null,
    vetoes: evaluation?.level.vetoes.map(({ id, title }) => ({ id, title })) ?? [],
    quotas: evaluation?.quotas.map(quotaJson) ?? [],
    members: { fiveGood: evaluation?.fiveGood ?? [] },
    facts: evaluation?.facts ?? null,
    diagnostics: toDiagnostics(findings, parsed.text, language),
  };
}

function scoreJson(score: Score): EvaluationJson['score'] {
  return {
    max: fromPoints(score.max),
    self: fromPoints(score.self),
    branch: fromPoints(score.branch),
    appraised: fromPoints(score.appraised),
    final: fromPoints(score.final),
    complete: score.complete,
  };
}

function groupJson(score: GroupScore): GroupJson {
  return {
    id: score.group.id,
    max: fromPoints(score.max),
    min: score.min === undefined ? null : fromPoints(score.min),
    self: fromPoints(score.self),
    branch: fromPoints(score.branch),
    appraised: fromPoints(score.appraised),
    final: fromPoints(score.final),
    pass: score.pass,
    items: score.items.map(itemJson),
  };
}

function itemJson(score: ItemScore): GroupJson['items'][number] {
  return {
    id: score.item.id,
    kind: score.item.kind,
    max: fromPoints(score.item.max),
    self: printedValue(score.self),
    branch: printedValue(score.branch),
    appraised: printedValue(score.appraised),
    final: printedValue(score.final),
  };
}

/** An item's value or a total as JSON has it. */
export function printedValue(value: ItemValue): PrintedValue {
  if (value === undefined) return null;
  return value === 'na' ? 'na' : fromPoints(value);
}

function levelJson(level: Level, language: Language): LevelJson {
  return {
    byPoints: level.byPoints,
    final: level.final,
    reasons: level.reasons.map(({ code, band, text }) => ({ code, band, text: say(language, text) })),
  };
}

function quotaJson({ quota, count, limit, baseCount, exceeded, byBase }: QuotaResult): QuotaJson {
  return { id: quota.id, count, limit, base: quota.base, baseCount, exceeded, byBase };
}
