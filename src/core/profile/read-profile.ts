import { capped } from '../finding/capped.js';
import { type Finding, inOrder } from '../finding/finding.js';
import { checkProfileSchema } from '../finding/schema/validate.js';
import { checkText } from '../finding/text/text-rules.js';
import { type Message, message, messageNamed, type Value } from '../language/message.js';
import { dataIn, isReadable, type ParsedText } from '../parse/parse.js';
import { nodeAt, type Path, resolved, spanAt } from '../parse/tree.js';
import { branchTypes, ranks } from '../record/codes.js';
import { asCode, asFlag, asList, asMap, asNumber, asText, type Data } from '../record/read.js';
import { fromPoints, sumPoints, toPoints } from '../text/points.js';
import type { Span } from '../text/positions.js';
import { compileExpression, type Expression, type ExpressionType } from './expression.js';
import {
  type Band,
  countsInGroup,
  type Group,
  type Item,
  type ItemKind,
  type Limits,
  type MemberCriteria,
  type Profile,
  type Quota,
  quotaBases,
  quotaRoundings,
  type Veto,
} from './profile.js';
import { checkReferences } from './references.js';

/** The usable part of a profile's text, and the findings about it. */
export interface ReadProfile {
  readonly parsed: ParsedText;
  readonly profile: Profile | undefined;
  readonly findings: readonly Finding[];
}

interface Reading {
  readonly parsed: ParsedText;
  readonly findings: Finding[];
}

const itemKinds: readonly ItemKind[] = ['points', 'check', 'derived', 'bonus', 'penalty'];

/** Reads a profile (format.md §2): syntax, schema, sums, references and expressions. */
export function readProfile(parsed: ParsedText): ReadProfile {
  const findings: Finding[] = [...checkText(parsed)];
  if (!isReadable(parsed) || parsed.root === undefined) {
    return { parsed, profile: undefined, findings: capped(inOrder(findings)) };
  }
  findings.push(...checkProfileSchema(parsed));
  const reading: Reading = { parsed, findings };
  const profile = build(asMap(dataIn(parsed)), reading);
  if (profile) {
    checkSum(profile, reading);
    for (const { path, message: wording } of checkReferences(profile)) invalid(reading, path, wording);
  }
  return { parsed, profile, findings: capped(inOrder(findings)) };
}

/** A profile can be used for scoring only where it has groups, bands and a scale. */
function build(data: Data, reading: Reading): Profile | undefined {
  const max = asNumber(asMap(data.scale).max);
  if (max === undefined || max <= 0 || !Array.isArray(data.groups) || !Array.isArray(data.bands))
    return undefined;
  const basis = asMap(data.basis);
  const valid = asMap(data.valid);
  return {
    id: asText(data.id) ?? '',
    version: asText(data.version) ?? '',
    title: asText(data.title) ?? '',
    description: asText(data.description),
    replacedBy: asText(data.replacedBy),
    basis: {
      document: asText(basis.document),
      date: asText(basis.date),
      issuer: asText(basis.issuer),
      official: asFlag(basis.official) ?? false,
      note: asText(basis.note),
    },
    valid: { from: asText(valid.from), to: asText(valid.to) },
    appliesTo: asList(data.appliesTo).flatMap((type) => asCode(type, branchTypes) ?? []),
    scale: {
      max: toPoints(max),
      step: asNumber(asMap(data.scale).step) ?? 0.01,
      na: asCode(asMap(data.scale).na, ['rescale', 'keep']) ?? 'rescale',
    },
    groups: data.groups.map((group, index) => readGroup(asMap(group), ['groups', index], reading)),
    memberCriteria: data.memberCriteria ? readMemberCriteria(asMap(data.memberCriteria)) : undefined,
    bands: data.bands.map((band, index) => readBand(asMap(band), ['bands', index], reading)),
    vetoes: asList(data.vetoes).map((veto, index) => readVeto(asMap(veto), ['vetoes', index], reading)),
    quotas: asList(data.quotas).flatMap((quota) => readQuota(asMap(quota)) ?? []),
    limits: readLimits(asMap(data.limits)),
  };
}

function readGroup(data: Data, path: Path, reading: Reading): Group {
  const min = asNumber(data.min);
  return {
    id: asText(data.id) ?? '',
    title: asText(data.title) ?? '',
    min: min === undefined ? undefined : toPoints(min),
    items: asList(data.items).map((item, index) => readItem(asMap(item), [...path, 'items', index], reading)),
  };
}

function readItem(data: Data, path: Path, reading: Reading): Item {
  const kind = asCode(data.kind, itemKinds) ?? 'points';
  return {
    id: asText(data.id) ?? '',
    title: asText(data.title) ?? '',
    kind,
    max: toPoints(Math.max(0, asNumber(data.max) ?? 0)),
    formula:
      kind === 'derived' ? expression(data.formula, 'double', [...path, 'formula'], reading) : undefined,
  };
}

function readMemberCriteria(data: Data): MemberCriteria {
  const items = asList(data.items).map((item) => {
    const { id, title } = asMap(item);
    return { id: asText(id) ?? '', title: asText(title) ?? '' };
  });
  return {
    title: asText(data.title) ?? '',
    needed: asNumber(asMap(data.pass).min) ?? items.length,
    items,
  };
}

function readBand(data: Data, path: Path, reading: Reading): Band {
  const below = asNumber(data.below);
  return {
    id: asText(data.id) ?? '',
    title: asText(data.title) ?? asText(data.id) ?? '',
    min: toPoints(asNumber(data.min) ?? 0),
    below: below === undefined ? undefined : toPoints(below),
    groupsPass: data.groups === 'pass',
    mustBeMax: asList(data.mustBeMax).flatMap((id) => asText(id) ?? []),
    when: data.when === undefined ? undefined : expression(data.when, 'bool', [...path, 'when'], reading),
  };
}

function readVeto(data: Data, path: Path, reading: Reading): Veto {
  return {
    id: asText(data.id) ?? '',
    title: asText(data.title) ?? '',
    when: expression(data.when, 'bool', [...path, 'when'], reading),
    to: asText(data.to) ?? '',
  };
}

function readQuota(data: Data): Quota | undefined {
  const level = asCode(data.level, ranks);
  const base = asCode(data.base, quotaBases);
  const max = asNumber(data.max);
  if (level === undefined || base === undefined || max === undefined) return undefined;
  return {
    id: asText(data.id) ?? '',
    level,
    base,
    max,
    rounding: asCode(data.rounding, quotaRoundings) ?? 'floor',
    byDecision: asNumber(data.byDecision),
    scope: asText(data.scope),
  };
}

function readLimits(data: Data): Limits {
  return {
    menteesPerMentor: asNumber(data.menteesPerMentor),
    groupSize: asNumber(data.groupSize),
    attendance: asNumber(data.attendance),
    meetingMinutes: asNumber(data.meetingMinutes),
    combinedMinutes: asNumber(data.combinedMinutes),
    largeBranch: data.largeBranch ? readLargeBranch(asMap(data.largeBranch)) : undefined,
    thuongKy: asNumber(data.thuongKy),
    chuyenDe: asNumber(data.chuyenDe),
    chiUy: asNumber(data.chiUy),
  };
}

function readLargeBranch(data: Data): Limits['largeBranch'] {
  const members = asNumber(data.members);
  const meetingMinutes = asNumber(data.meetingMinutes);
  return members === undefined || meetingMinutes === undefined ? undefined : { members, meetingMinutes };
}

/** Compiles an expression, and reports a problem at its exact characters. */
function expression(
  value: unknown,
  type: ExpressionType,
  path: Path,
  reading: Reading,
): Expression | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const compiled = compileExpression(value, type);
  if (compiled.expression) return compiled.expression;
  const { kind, span, detail } = compiled.problem;
  const values: Record<string, Value> = {
    name: value.slice(span.start, span.end),
    detail,
    wanted: message(type === 'double' ? 'type/number' : 'type/boolean'),
  };
  invalid(reading, path, messageNamed(`expression/${kind}`, values), within(reading.parsed, path, span));
  return undefined;
}

/**
 * The place of a part of an expression where the text contains it literally; otherwise the whole expression.
 */
function within(parsed: ParsedText, path: Path, span: Span): Span | undefined {
  const node = resolved(nodeAt(parsed.root, path));
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const offset = parsed.text.slice(node.start, node.end).indexOf(node.value);
  if (offset < 0) return undefined;
  return { start: node.start + offset + span.start, end: node.start + offset + span.end };
}

/** Checks that the maxima of all items that count in a group add up to the scale. */
function checkSum(profile: Profile, reading: Reading): void {
  const items = profile.groups.flatMap((group) => group.items).filter(countsInGroup);
  const sum = sumPoints(items.map((item) => item.max));
  if (sum === profile.scale.max) return;
  const values = { sum: fromPoints(sum), max: fromPoints(profile.scale.max) };
  invalid(reading, ['scale', 'max'], message('profile/sum', values));
}

function invalid(reading: Reading, path: Path, wording: Message, span?: Span): void {
  reading.findings.push({
    code: 'profile/invalid',
    severity: 'error',
    message: wording,
    span: span ?? spanAt(reading.parsed.root, path),
    path,
  });
}
