import { bandTitle, type Profile, type Quota } from '../../profile/profile.js';
import type { BranchRecord } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import type { Assessment } from '../../workspace/assess.js';
import type { SheetId } from '../sheet/sheet.js';

/** A record that a superior appraises, with its path in the folder. */
export interface AppraisedRecord {
  readonly file: string;
  readonly assessment: Assessment;
}

/** A record that can be appraised: it is readable and has a usable profile. */
export interface ScoredRecord extends AppraisedRecord {
  readonly record: BranchRecord;
  readonly evaluation: Evaluation;
}

/** The records of one profile. Their scores stand side by side in one sheet. */
export interface AppraisalModel {
  readonly id: SheetId;
  readonly profile: Profile;
  readonly records: readonly ScoredRecord[];
}

/** The records of a superior by profile, and those that cannot be appraised. */
export interface Appraisal {
  readonly models: readonly AppraisalModel[];
  readonly left: readonly AppraisedRecord[];
}

/** Groups records by profile; models and records keep the order of the records. */
export function appraisalOf(records: readonly AppraisedRecord[]): Appraisal {
  const models = new Map<SheetId, { profile: Profile; records: ScoredRecord[] }>();
  const left: AppraisedRecord[] = [];
  for (const { file, assessment } of records) {
    const { record, profile, evaluation } = assessment;
    if (!record || !profile || !evaluation) {
      left.push({ file, assessment });
      continue;
    }
    const id: SheetId = `appraisal:${profile.id}@${profile.version}`;
    const model = models.get(id) ?? { profile, records: [] };
    models.set(id, model);
    model.records.push({ file, assessment, record, evaluation });
  }
  return { models: [...models].map(([id, model]) => ({ id, ...model })), left };
}

/** What people call the unit of a record. */
export function unitName({ record, file }: ScoredRecord): string {
  return record.branch.name || record.branch.id || file;
}

/** What people call the level of a record; `undefined` where the profile gives none. */
export function levelName({ profile }: AppraisalModel, { evaluation }: ScoredRecord): string | undefined {
  return bandTitle(profile, evaluation.level.final);
}

/** The result of a record for one of the profile's quotas. */
export function quotaResult(
  { evaluation }: ScoredRecord,
  quota: Quota,
): Evaluation['quotas'][number] | undefined {
  return evaluation.quotas.find((result) => result.quota.id === quota.id);
}
