import type { Period } from '../../record/period.js';
import type { Units } from '../../units/units.js';
import { openRecord } from '../../workspace/assess.js';
import {
  assessIn,
  branchesIn,
  type HeadIndex,
  headsWithin,
  indexHeads,
  rosterFor,
  unitsBelow,
  type Workspace,
} from '../../workspace/workspace.js';
import type { AppraisedRecord } from './models.js';

/** Whose records are appraised: those of the units directly below one, or of all branches, in a period. */
export interface AppraisalScope {
  /** The id of the superior; `null` for all branches of the folder. */
  readonly unit: string | null;
  readonly period: Period;
}

/**
 * Reads the records that a superior appraises: of each unit directly below, its last records within the period, one
 * for each profile. They are ordered as the roster lists the units, else by name.
 */
export async function readAppraisal(
  workspace: Workspace,
  { unit, period }: AppraisalScope,
): Promise<readonly AppraisedRecord[]> {
  const units = await rosterFor(workspace, 'x.chibo.yaml');
  const index = await indexHeads(workspace, true);
  const branches = branchesIn(workspace);
  const found: Found[] = [];
  for (const id of idsIn(index, unit, period, units)) {
    const heads = headsWithin(index, id, period, units);
    const last = heads.at(-1)?.period;
    const seen = new Set<string>();
    for (const { path, period: own, isSuperior } of heads) {
      if (own.from !== last?.from || own.to !== last.to || (unit === null && isSuperior)) continue;
      const assessment = await assessIn(workspace, path, (await workspace.read(path)) ?? '', branches);
      const profile = assessment.record?.profile ?? '';
      if (seen.has(profile)) continue;
      seen.add(profile);
      const order = units.get(id)?.order ?? [...units.keys()].indexOf(id);
      found.push({ file: path, assessment, order, name: assessment.record?.branch.name ?? id });
    }
  }
  return found.sort(inOrder).map(({ file, assessment }) => ({ file, assessment }));
}

interface Found extends AppraisedRecord {
  /** The place in the roster; -1 for a unit that it does not list. */
  readonly order: number;
  readonly name: string;
}

function idsIn(index: HeadIndex, unit: string | null, period: Period, units: Units): readonly string[] {
  return unit === null ? [...index.byId.keys()] : unitsBelow(index, unit, period, units);
}

function inOrder(a: Found, b: Found): number {
  if (a.order !== b.order) return a.order < 0 ? 1 : b.order < 0 ? -1 : a.order - b.order;
  return byName.compare(a.name, b.name) || (a.file < b.file ? -1 : 1);
}

const byName = new Intl.Collator('vi', { numeric: true });

/** A unit that may appraise records, and the years for which there are any, the latest first. */
export interface AppraisingUnit {
  /** `null` for the whole folder, where its records name no superior. */
  readonly id: string | null;
  readonly name: string;
  readonly years: readonly Period[];
}

/** The superiors of the records of a folder; where there is none, the folder itself. */
export async function appraisingUnits(workspace: Workspace): Promise<readonly AppraisingUnit[]> {
  const years = new Map<string | null, Set<string>>();
  const names = new Map<string, string>();
  for (const path of await workspace.records()) {
    const { record } = openRecord((await workspace.read(path)) ?? '');
    if (!record?.period) continue;
    const { id, name, parent } = record.branch;
    names.set(id, name);
    for (const unit of [null, ...(parent === undefined ? [] : [parent])]) {
      const own = years.get(unit) ?? new Set();
      years.set(unit, own);
      own.add(record.period.to.slice(0, 4));
    }
  }
  const ids = [...years.keys()].filter((id) => id !== null || years.size === 1);
  return ids.map((id) => ({
    id,
    name: (id === null ? '' : names.get(id)) || id || '',
    years: [...(years.get(id) ?? [])]
      .sort()
      .reverse()
      .map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
  }));
}
