import { type EditPlace, heldBelow, heldBeside } from '../../edit/edit-place.js';
import { type Message, message } from '../../language/message.js';
import { resolved } from '../../parse/tree.js';
import type { Profile } from '../../profile/profile.js';
import { type StepId, steps } from '../../record/codes.js';
import { leaf } from '../../score/explanation.js';
import type { Assessment } from '../../workspace/assess.js';
import { noFindings, type SectionFindings, sectionFindings, spread } from './cell-findings.js';
import { type Field, field, placeCell } from './field.js';
import { sectionHeld, withOwnFindings } from './section.js';
import { type Cell, type Choice, fixedCell, type Row, type Sheet, type SheetColumn } from './sheet.js';

const step: SheetColumn = {
  id: 'step',
  title: message('sheet/step'),
  width: 18,
  align: 'start',
  frozen: true,
  wraps: false,
  names: '',
};

const vote = message('sheet/vote');

/** The steps at which the members vote; only recognition has a result. */
const voting: ReadonlySet<StepId> = new Set(['binh-xet']);
const votes: ReadonlySet<string> = new Set(['eligible', 'present', 'agree', 'disagree']);

/** The steps of a year in their order; each is a date, or a map with a date and more. */
export function workflowSheet(assessment: Assessment): Sheet {
  const held = sectionHeld(assessment, ['workflow']);
  const findings = sectionFindings(assessment.findings, 'workflow');
  const fields = fieldsOf(bandChoices(assessment.profile));
  const rows = steps.map((id) => stepRow(id, heldBelow(held, [id]), fields, findings));
  return {
    id: 'workflow',
    title: message('sheet/workflow'),
    columns: [step, ...fields.map(({ column }) => column)],
    rows: withOwnFindings('workflow', rows, findings),
  };
}

function fieldsOf(bands: readonly Choice[]): readonly Field[] {
  return [
    field('date', message('sheet/date'), 12, 'date'),
    field('document', message('sheet/document'), 18, 'text'),
    field('eligible', message('sheet/due'), 10, 'count', { group: vote }),
    field('present', message('sheet/present'), 10, 'count', { group: vote }),
    field('agree', message('sheet/agree'), 10, 'count', { group: vote }),
    field('disagree', message('sheet/disagree'), 10, 'count', { group: vote }),
    field('result', message('sheet/result'), 18, 'choice', { choices: bands }),
    field('note', message('sheet/note'), 30, 'text', { wraps: true }),
  ];
}

/** Why a step has no place for a value; what is written there all the same can be changed and cleared. */
function closedReason(id: StepId, key: string): Message | undefined {
  if (votes.has(key) && !voting.has(id)) return message('sheet/no-vote');
  return key === 'result' && id !== 'cong-nhan' ? message('sheet/no-result') : undefined;
}

function bandChoices(profile: Profile | undefined): readonly Choice[] {
  return profile?.bands.map(({ id, title }) => ({ code: id, label: title })) ?? [];
}

function stepRow(id: StepId, held: EditPlace, fields: readonly Field[], findings: SectionFindings): Row {
  const path = ['workflow', id];
  const isMap = resolved(held.node)?.kind === 'map';
  // The date of a step without more is the step itself; anything more makes a map of it.
  const places = fields.map(({ path: own }) => (own[0] === 'date' && !isMap ? path : [...path, ...own]));
  const found = findings.of(id);
  const own = found.length === 0 ? noFindings : spread(found, places, 0);
  const cells = fields.map((each, index): Cell => {
    const [key = ''] = each.path;
    const place = places[index] ?? path;
    const at = place === path ? held : heldBeside(held, key);
    const reason = at.node === undefined ? closedReason(id, key) : undefined;
    if (reason)
      return fixedCell('', { tone: 'absent', explanation: leaf(reason), findings: own[index] ?? noFindings });
    return placeCell(at, place, each.input, each.choices, own[index] ?? noFindings);
  });
  return { key: `step:${id}`, kind: 'item', path, cells: [fixedCell(message(`sheet/step-${id}`)), ...cells] };
}
