import { capped } from '../finding/capped.js';
import { type Finding, inOrder } from '../finding/finding.js';
import { checkRecordSchema } from '../finding/schema/validate.js';
import { checkText } from '../finding/text/text-rules.js';
import { dataIn, isReadable, type ParsedText, parseText } from '../parse/parse.js';
import type { Profile } from '../profile/profile.js';
import type { SuppliedProfile } from '../profile/supply.js';
import { isMap } from '../record/read.js';
import { type BranchRecord, readRecord } from '../record/record.js';
import { checkRecord } from '../rules/rules.js';
import { type Evaluation, evaluate } from '../score/evaluate.js';
import type { Branches } from '../score/facts/facts.js';

/** The readable part of a record's text. `record` is absent where its YAML is broken. */
export interface OpenedRecord {
  readonly parsed: ParsedText;
  readonly record: BranchRecord | undefined;
}

/** All results for one record: its data, the computed evaluation, and the findings. */
export interface Assessment extends OpenedRecord {
  readonly profile: Profile | undefined;
  readonly evaluation: Evaluation | undefined;
  readonly findings: readonly Finding[];
  /** The findings that the configuration switches off. */
  readonly off?: readonly Finding[];
}

/** Reads a text as a record. Never throws; a broken text has no `record`. */
export function openRecord(text: string): OpenedRecord {
  const parsed = parseText(text);
  const data = isReadable(parsed) ? dataIn(parsed) : undefined;
  return { parsed, record: isMap(data) ? readRecord(data) : undefined };
}

/**
 * Evaluates and checks a record. `branches` are the summaries of the records below it, for a đảng bộ.
 */
export function assess(opened: OpenedRecord, supplied: SuppliedProfile, branches: Branches = []): Assessment {
  const { parsed, record } = opened;
  const textFindings = checkText(parsed);
  if (!isReadable(parsed)) {
    return { ...opened, profile: undefined, evaluation: undefined, findings: capped(inOrder(textFindings)) };
  }
  const schemaFindings = checkRecordSchema(parsed);
  if (record === undefined) {
    const findings = capped(inOrder([...textFindings, ...schemaFindings]));
    return { ...opened, profile: undefined, evaluation: undefined, findings };
  }
  const profile = supplied.kind === 'found' ? supplied.profile : undefined;
  const evaluation = profile && evaluate(record, profile, branches);
  const meaning = checkRecord({ parsed, record, supplied, profile, evaluation });
  return {
    ...opened,
    profile,
    evaluation,
    findings: capped(inOrder([...textFindings, ...schemaFindings, ...meaning])),
  };
}
