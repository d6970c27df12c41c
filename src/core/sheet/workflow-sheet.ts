import type { Assessment } from '../assess.js';
import { type Held, heldBelow, heldBeside } from '../edit/held.js';
import { text } from '../language/language.js';
import { resolved } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import { type StepId, steps } from '../record/codes.js';
import { none, type SectionFindings, sectionFindings, spread } from './cell-findings.js';
import { type Field, field, placeCell } from './field.js';
import { sectionHeld, withOwnFindings } from './section.js';
import { type Cell, type Choice, type Column, fixedCell, type Row, type Sheet } from './sheet.js';

const step: Column = {
  id: 'step',
  title: text('sheet/step'),
  width: 18,
  align: 'start',
  frozen: true,
  wraps: false,
  names: '',
};

const vote = text('sheet/vote');

/** The steps of a year in their order; each is a date, or a map with a date and more. */
export function workflowSheet(assessment: Assessment): Sheet {
  const held = sectionHeld(assessment, ['workflow']);
  const findings = sectionFindings(assessment.findings, 'workflow');
  const fields = fieldsOf(bandChoices(assessment.profile));
  const rows = steps.map((id) => stepRow(id, heldBelow(held, [id]), fields, findings));
  return {
    id: 'workflow',
    title: text('sheet/workflow'),
    columns: [step, ...fields.map(({ column }) => column)],
    rows: withOwnFindings('workflow', rows, findings),
  };
}

function fieldsOf(bands: readonly Choice[]): readonly Field[] {
  return [
    field('date', text('sheet/date'), 12, 'date'),
    field('document', text('sheet/document'), 18, 'text'),
    field('eligible', text('sheet/due'), 10, 'count', { group: vote }),
    field('present', text('sheet/present'), 10, 'count', { group: vote }),
    field('agree', text('sheet/agree'), 10, 'count', { group: vote }),
    field('disagree', text('sheet/disagree'), 10, 'count', { group: vote }),
    field('result', text('sheet/result'), 18, 'choice', { choices: bands }),
    field('note', text('sheet/note'), 30, 'text', { wraps: true }),
  ];
}

function bandChoices(profile: Profile | undefined): readonly Choice[] {
  return profile?.bands.map(({ id, title }) => ({ code: id, label: title })) ?? [];
}

function stepRow(id: StepId, held: Held, fields: readonly Field[], findings: SectionFindings): Row {
  const path = ['workflow', id];
  const isMap = resolved(held.node)?.kind === 'map';
  // The date of a step without more is the step itself; anything more makes a map of it.
  const places = fields.map(({ path: own }) => (own[0] === 'date' && !isMap ? path : [...path, ...own]));
  const found = findings.of(id);
  const own = found.length === 0 ? none : spread(found, places, 0);
  const cells = fields.map((each, index): Cell => {
    const [key = ''] = each.path;
    const place = places[index] ?? path;
    const at = place === path ? held : heldBeside(held, key);
    return placeCell(at, place, each.input, each.choices, own[index] ?? none);
  });
  return { key: `step:${id}`, kind: 'item', path, cells: [fixedCell(text(`sheet/step-${id}`)), ...cells] };
}
