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

const paper = message('sheet/step-paper');
/** The steps with a paper of their own; only the one with a vote has minutes. */
const papered: ReadonlySet<StepId> = new Set(['dang-ky', 'cam-ket', 'tu-cham', 'binh-xet', 'gui-ho-so']);
const ofPapers: ReadonlySet<string> = new Set(['place', 'signer', 'recipients']);
const ofMinutes: ReadonlySet<string> = new Set(['chair', 'clerk']);
/** The kinds of numbered papers, each with the step to which it belongs. */
const numbered = [
  ['bien-ban-binh-xet', 'binh-xet'],
  ['to-trinh', 'gui-ho-so'],
  ['bao-cao-ket-qua', 'gui-ho-so'],
] as const;
const stepOfNumber: ReadonlyMap<string, StepId> = new Map(numbered);
/** People who may be written with their office, `{name, office}`. */
const people: ReadonlySet<string> = new Set(['signer', 'chair', 'clerk']);

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
    ...numbered.map(([kind]) =>
      field(`number-${kind}`, message(`sheet/number-${kind}`), 14, 'text', {
        path: ['numbers', kind],
        group: paper,
      }),
    ),
    field('place', message('sheet/step-place'), 16, 'text', { group: paper }),
    field('signer', message('sheet/step-signer'), 22, 'text', { group: paper }),
    field('chair', message('sheet/step-chair'), 22, 'text', { group: paper }),
    field('clerk', message('sheet/step-clerk'), 22, 'text', { group: paper }),
    field('recipients', message('sheet/step-recipients'), 36, 'list', { group: paper, wraps: true }),
  ];
}

/** Why a step has no place for a value; what is written there all the same can be changed and cleared. */
function closedReason(id: StepId, [key = '', kind]: readonly string[]): Message | undefined {
  if (kind !== undefined && stepOfNumber.get(kind) !== id) return message('sheet/no-number');
  if (votes.has(key) && !voting.has(id)) return message('sheet/no-vote');
  if (ofPapers.has(key) && !papered.has(id)) return message('sheet/no-paper');
  if (ofMinutes.has(key) && !voting.has(id)) return message('sheet/no-minutes');
  return key === 'result' && id !== 'cong-nhan' ? message('sheet/no-result') : undefined;
}

function bandChoices(profile: Profile | undefined): readonly Choice[] {
  return profile?.bands.map(({ id, title }) => ({ code: id, label: title })) ?? [];
}

function stepRow(id: StepId, held: EditPlace, fields: readonly Field[], findings: SectionFindings): Row {
  const path = ['workflow', id];
  const isMap = resolved(held.node)?.kind === 'map';
  // The date of a step without more is the step itself; anything more makes a map of it.
  const places = fields.map(({ path: own }) => {
    const [key = ''] = own;
    if (key === 'date' && !isMap) return path;
    const hasOffice = people.has(key) && resolved(heldBeside(held, key).node)?.kind === 'map';
    return [...path, ...own, ...(hasOffice ? ['name'] : [])];
  });
  const found = findings.of(id);
  const own = found.length === 0 ? noFindings : spread(found, places, 0);
  const cells = fields.map((each, index): Cell => {
    const [key = ''] = each.path;
    const place = places[index] ?? path;
    const beside = place === path ? held : heldBeside(held, key);
    // What stands below the key: a number below `numbers`, a name beside its office.
    const below = place.slice(path.length + 1);
    const at = below.length > 0 ? heldBelow(beside, below) : beside;
    const reason = at.node === undefined ? closedReason(id, each.path) : undefined;
    if (reason)
      return fixedCell('', { tone: 'absent', explanation: leaf(reason), findings: own[index] ?? noFindings });
    return placeCell(at, place, each.input, each.choices, own[index] ?? noFindings);
  });
  return { key: `step:${id}`, kind: 'item', path, cells: [fixedCell(message(`sheet/step-${id}`)), ...cells] };
}
