import type { Finding } from '../../finding/finding.js';
import type { Language } from '../../language/message.js';
import type { Path } from '../../parse/tree.js';
import { blockersOf } from '../../rules/submission/blockers.js';
import type { Assessment } from '../../workspace/assess.js';
import { nameFinding } from '../sheet/named-finding.js';

/** The steps that are entered by the superior. */
const superiorSteps: ReadonlySet<unknown> = new Set([
  'tra-lai',
  'tham-dinh',
  'cong-nhan',
  'khen-thuong',
  'nhan-rong',
]);

/** Whether a place of the record is for the superior to fill in. */
function isOfSuperior([section, entry, key]: Path): boolean {
  if (section === 'workflow') return superiorSteps.has(entry);
  return section === 'criteria' && key === 'appraised';
}

/** What the branch itself has to put right before its record can be accepted. */
export function faultsOf(assessment: Assessment): readonly Finding[] {
  return blockersOf(assessment).filter(({ path = [] }) => !isOfSuperior(path));
}

/** A finding as people read it who see only the sheet: where, and what is wrong. */
export function faultText(finding: Finding, assessment: Assessment, language: Language): string {
  const { place, message } = nameFinding(finding, assessment, language);
  return place === '' ? message : `${place} – ${message}`;
}
