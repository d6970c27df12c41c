import { type Language, say } from '../../../../src/core/language/message.js';
import { applyEdits } from '../../../../src/core/text/text-edits.js';
import {
  type AppraisalModel,
  type AppraisedRecord,
  appraisalOf,
  type ScoredRecord,
} from '../../../../src/core/views/appraisal/models.js';
import {
  type AppraisalPlan,
  type PlannedRecords,
  planTexts,
} from '../../../../src/core/views/appraisal/plan.js';
import { readAppraisal } from '../../../../src/core/views/appraisal/read-appraisal.js';
import type { Assessment } from '../../../../src/core/workspace/assess.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

export const year = { from: '2023-01-01', to: '2023-12-31' };

/** Twelve regular meetings: the computed item II.1 is then 40. */
export const meetings = `meetings:
${Array.from({ length: 12 }, (_, month) => `  - {date: 2023-${String(month + 1).padStart(2, '0')}-05, kind: thuong-ky, due: 4, present: 4, minutes: 90}\n`).join('')}`;

/** A record of a branch below `db`, ready to be appraised but for what `lines` leave out. */
export function branchText(id: string, name: string, lines: string): string {
  return `chibo: 1
profile: thu.chibo-profile.yaml
branch: {id: ${id}, name: ${name}, type: chi-bo, parent: db}
period: 2023
workflow:
  dang-ky: 2023-01-10
  tu-cham: 2023-12-01
  binh-xet: 2023-12-05
${lines}`;
}

export const files: Readonly<Record<string, string>> = {
  'thu.chibo-profile.yaml': smallProfile,
  'a.chibo.yaml': branchText(
    'cb1',
    'Chi bộ 2',
    `criteria:
  I.1: {self: 28, branch: 28, appraised: 25}
  I.2: {self: dat, branch: dat}
  II.2: {self: 9, branch: 8.50}   # biên bản
  T.1: {self: 1, branch: 1}
${meetings}`,
  ),
  'b.chibo.yaml': branchText(
    'cb2',
    'Chi bộ 10',
    `criteria:
  I.1: {self: 20, branch: 18}
  I.2: {self: dat, branch: khong-dat}
  II.2: {self: na, branch: na}
${meetings}members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, rank: htxs}
  - {id: dv02, name: Lê Thị Bình, kind: chinh-thuc, rank: htt}
`,
  ),
  'khac.chibo.yaml': branchText('cb9', 'Chi bộ khác', '').replace('parent: db', 'parent: khac'),
};

export const workspace = memoryWorkspace(files);

/** The only model of the folder. */
export async function modelIn(texts: Readonly<Record<string, string>> = files): Promise<AppraisalModel> {
  const records = await readAppraisal(memoryWorkspace(texts), { unit: 'db', period: year });
  return onlyModel(records);
}

export function onlyModel(records: readonly AppraisedRecord[]): AppraisalModel {
  const [model] = appraisalOf(records).models;
  if (model === undefined) throw new Error('There is no model.');
  return model;
}

export function recordIn(model: AppraisalModel, file: string): ScoredRecord {
  const record = model.records.find((one) => one.file === file);
  if (record === undefined) throw new Error(`There is no ${file}.`);
  return record;
}

export function assess(file: string, text: string): Promise<Assessment> {
  return assessIn(workspace, file, text);
}

/** Carries a plan out on the folder. */
export function carriedOut(
  plan: AppraisalPlan,
  judge?: (after: Assessment) => string | undefined,
): Promise<PlannedRecords> {
  return planTexts(plan, { language: 'vi', assess, ...(judge ? { judge } : {}) });
}

/** The lines of a record that a plan adds or changes, without blanks at their ends. */
export function changedLines(planned: PlannedRecords, file: string, texts = files): readonly string[] {
  const before = texts[file] ?? '';
  const one = planned.records.find((record) => record.file === file);
  if (one === undefined) return [];
  if (applyEdits(before, one.edits) !== one.text) throw new Error('The edits do not lead to the text.');
  const known = new Set(before.split('\n'));
  return one.text.split('\n').filter((line) => !known.has(line));
}

export function said(value: Parameters<typeof say>[1] | string | number, language: Language = 'vi'): string {
  return typeof value === 'object' ? say(language, value) : String(value);
}
