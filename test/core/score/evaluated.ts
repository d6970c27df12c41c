import { isError } from '../../../src/core/finding/finding.js';
import { parseText } from '../../../src/core/parse/parse.js';
import type { Profile } from '../../../src/core/profile/profile.js';
import { readProfile } from '../../../src/core/profile/read-profile.js';
import type { BranchRecord } from '../../../src/core/record/record.js';
import { type Evaluation, evaluate } from '../../../src/core/score/evaluate.js';
import { openRecord } from '../../../src/core/workspace/assess.js';
import { completed, smallProfile } from '../rules/test-rule.js';

/** Reads the text of a profile that must have no errors. */
export function profileOf(text: string): Profile {
  const { profile, findings } = readProfile(parseText(text));
  const [error] = findings.filter(isError);
  if (profile === undefined || error) throw new Error(`The profile has errors: ${error?.message.key}`);
  return profile;
}

export function recordOf(text: string): BranchRecord {
  const { record } = openRecord(completed(text));
  if (record === undefined) throw new Error('The record cannot be read.');
  return record;
}

/** Evaluates a record without branches below it. */
export function evaluated(record: string, profile = smallProfile): Evaluation {
  return evaluate(recordOf(record), profileOf(profile), []);
}
