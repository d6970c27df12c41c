import { placeAt, type SchemaPlace } from '../finding/schema/places.js';
import type { Path, Step } from '../parse/tree.js';

/**
 * What happens to a value when a record is redacted. `keep` keeps a code of the schema, a number or a day.
 * `text` keeps a text without the people in it. `score` and `result` keep a valid score or result. `person`
 * and `group` are replaced by codes. `reason` keeps only the fact that there is one. `day`, for a day in a
 * person's life, keeps at most the fact that it is outside the period. Everything else is dropped.
 */
export type Policy =
  | 'keep'
  | 'text'
  | 'score'
  | 'result'
  | 'person'
  | 'group'
  | 'reason'
  | 'admission'
  | 'day'
  | 'drop';

/**
 * The places that are not dropped; `*` is any index, item, step or figure. A new place of the schema is
 * dropped until it is listed here. Offices, contents of mentoring and the numbers of decisions on one person
 * are not listed, because they identify a person in a small branch. Those who sign, chair, keep minutes
 * or receive a paper are not listed either.
 */
const policies: Readonly<Record<string, Policy>> = {
  chibo: 'keep',
  profile: 'text',
  branch: 'keep',
  'branch.id': 'text',
  'branch.name': 'text',
  'branch.type': 'keep',
  'branch.parent': 'text',
  'branch.path': 'keep',
  'branch.path.*': 'text',
  period: 'keep',
  'period.from': 'keep',
  'period.to': 'keep',
  workflow: 'keep',
  'workflow.*': 'keep',
  'workflow.*.date': 'keep',
  'workflow.*.document': 'text',
  'workflow.*.eligible': 'keep',
  'workflow.*.present': 'keep',
  'workflow.*.agree': 'keep',
  'workflow.*.disagree': 'keep',
  'workflow.*.result': 'result',
  'workflow.*.place': 'text',
  'workflow.*.numbers': 'keep',
  'workflow.*.numbers.to-trinh': 'text',
  'workflow.*.numbers.bao-cao-ket-qua': 'text',
  'workflow.*.numbers.bien-ban-binh-xet': 'text',
  members: 'keep',
  'members.*': 'keep',
  'members.*.id': 'person',
  'members.*.name': 'person',
  'members.*.kind': 'keep',
  'members.*.joined': 'admission',
  'members.*.status': 'keep',
  'members.*.rank': 'keep',
  'members.*.reason': 'reason',
  'members.*.commitment': 'keep',
  'members.*.commitment.tasks': 'keep',
  'members.*.commitment.done': 'keep',
  'members.*.commitment.rating': 'keep',
  'members.*.criteria': 'keep',
  'members.*.criteria.*': 'keep',
  criteria: 'keep',
  'criteria.*': 'keep',
  'criteria.*.self': 'score',
  'criteria.*.branch': 'score',
  'criteria.*.appraised': 'score',
  'criteria.*.months': 'keep',
  'criteria.*.months.*': 'score',
  'criteria.*.override': 'keep',
  'criteria.*.override.value': 'keep',
  'criteria.*.override.reason': 'reason',
  'criteria.*.evidence': 'keep',
  'criteria.*.evidence.*': 'text',
  meetings: 'keep',
  'meetings.*': 'keep',
  'meetings.*.date': 'keep',
  'meetings.*.kind': 'keep',
  'meetings.*.title': 'text',
  'meetings.*.due': 'keep',
  'meetings.*.present': 'keep',
  'meetings.*.minutes': 'keep',
  'meetings.*.score': 'keep',
  'meetings.*.rating': 'keep',
  mentoring: 'keep',
  'mentoring.*': 'keep',
  'mentoring.*.mentor': 'person',
  'mentoring.*.mentee': 'person',
  'mentoring.*.kind': 'keep',
  'mentoring.*.group': 'group',
  'mentoring.*.from': 'keep',
  'mentoring.*.to': 'keep',
  'mentoring.*.progress': 'keep',
  'mentoring.*.outcome': 'keep',
  'mentoring.*.admitted': 'day',
  awards: 'keep',
  'awards.*': 'keep',
  'awards.*.form': 'text',
  'awards.*.subject': 'text',
  'awards.*.collective': 'keep',
  'awards.*.individual': 'keep',
  'awards.*.date': 'keep',
  discipline: 'keep',
  'discipline.*': 'keep',
  'discipline.*.member': 'person',
  'discipline.*.form': 'keep',
  'discipline.*.date': 'day',
  'discipline.*.selfDetected': 'keep',
  initiatives: 'keep',
  'initiatives.*': 'keep',
  'initiatives.*.title': 'text',
  'initiatives.*.registered': 'keep',
  'initiatives.*.recognised': 'keep',
  targets: 'keep',
  'targets.*': 'keep',
  'targets.*.title': 'text',
  'targets.*.unit': 'text',
  'targets.*.date': 'keep',
  'targets.*.assigned': 'keep',
  'targets.*.achieved': 'keep',
  'targets.*.above': 'keep',
  'targets.*.late': 'keep',
  'targets.*.remedy': 'keep',
  'targets.*.main': 'keep',
  figures: 'keep',
  'figures.*': 'keep',
  'figures.*.value': 'keep',
  'figures.*.mode': 'keep',
};

/** The policy for the value at a path, and what the schema says about its place. */
export function policyOf(path: Path): { readonly policy: Policy; readonly place: SchemaPlace | undefined } {
  const place = placeAt(path);
  if (path.length === 0) return { policy: 'keep', place };
  const policy = place && policies[path.map(generalised).join('.')];
  return { policy: policy ?? 'drop', place };
}

/** Whether people chose the last key of a path: an item's id, a member criterion, a figure's name. */
export function isOwnKey(path: Path): boolean {
  const parent = path.slice(0, -1);
  return typeof path.at(-1) === 'string' && parent.length > 0 && placeAt(parent)?.open === true;
}

function generalised(step: Step, depth: number, path: Path): Step {
  if (typeof step === 'number' || (depth === 1 && path[0] === 'workflow')) return '*';
  return depth > 0 && placeAt(path.slice(0, depth))?.open ? '*' : step;
}
