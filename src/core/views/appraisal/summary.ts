import { type Message, message } from '../../language/message.js';
import { wholeShare } from '../../text/points.js';
import { scoredItems } from './appraisal-sheet.js';
import { faultsOf } from './faults.js';
import { type AppraisalModel, levelName, quotaResult } from './models.js';

/** How far the appraisal of a model has come, and what the quotas allow over all its records. */
export interface AppraisalSummary {
  readonly units: number;
  /** Records in which every score is appraised. */
  readonly scored: number;
  readonly appraised: number;
  readonly recognised: number;
  /** Records in which the branch still has to put something right. */
  readonly faulty: number;
  /** How many records have each level, the highest first. */
  readonly levels: readonly { readonly title: Message | string; readonly count: number }[];
  readonly quotas: readonly SummedQuota[];
}

/** The quota of all records together: its share of all who count in its base. */
export interface SummedQuota {
  readonly id: string;
  readonly level: Message;
  readonly count: number;
  readonly limit: number;
  readonly exceeded: boolean;
}

export function summariseAppraisal(model: AppraisalModel): AppraisalSummary {
  const { records, profile } = model;
  const levels = profile.bands.map(({ title }) => ({
    title,
    count: records.filter((record) => levelName(model, record) === title).length,
  }));
  const without = records.filter((record) => levelName(model, record) === undefined).length;
  const none = without > 0 ? [{ title: message('level/none-name'), count: without }] : [];
  return {
    units: records.length,
    scored: records.filter((one) => scoredItems(one).every(({ appraised }) => appraised !== undefined))
      .length,
    appraised: records.filter(({ record }) => record.workflow.get('tham-dinh')?.date !== undefined).length,
    recognised: records.filter(({ record }) => record.workflow.get('cong-nhan')?.date !== undefined).length,
    faulty: records.filter(({ assessment }) => faultsOf(assessment).length > 0).length,
    levels: [...levels.filter(({ count }) => count > 0), ...none],
    quotas: profile.quotas.map((quota) => summedQuota(model, quota)),
  };
}

function summedQuota(
  { records }: AppraisalModel,
  quota: AppraisalModel['profile']['quotas'][number],
): SummedQuota {
  const results = records.flatMap((record) => quotaResult(record, quota) ?? []);
  const count = results.reduce((sum, result) => sum + result.count, 0);
  const base = results.reduce((sum, result) => sum + result.baseCount, 0);
  const limit = wholeShare(quota.max, base, quota.rounding);
  return { id: quota.id, level: message(`rank/${quota.level}`), count, limit, exceeded: count > limit };
}
