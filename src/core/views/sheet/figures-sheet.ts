import { type EditPlace, emptyPlace, heldBelow, heldBeside, mapRefusal } from '../../edit/edit-place.js';
import { type Message, message } from '../../language/message.js';
import { keyText, resolved } from '../../parse/tree.js';
import { allFactNames } from '../../record/fact-names.js';
import { leaf } from '../../score/explanation.js';
import { factTitle } from '../../score/fact-words.js';
import type { Assessment } from '../../workspace/assess.js';
import { noFindings, type SectionFindings, sectionFindings, spread } from './cell-findings.js';
import { choiceOf, modeChoices } from './choices.js';
import { type Field, field, fieldCell, placeCell } from './field.js';
import { sectionHeld, withOwnFindings } from './section.js';
import { type Cell, type Choice, fixedCell, type Row, type Sheet } from './sheet.js';

/** The facts that a reported figure can stand in for. */
const factChoices: readonly Choice[] = allFactNames.map((name) => ({ code: name, label: factTitle(name) }));

const name: Field = field('name', message('sheet/figure-name'), 44, 'choice', {
  choices: factChoices,
  frozen: true,
  wraps: true,
  free: true,
  names: '',
});
const value: Field = field('value', message('sheet/value'), 20, 'figure', { align: 'end' });
const more: readonly Field[] = [
  field('mode', message('sheet/mode'), 14, 'choice', { choices: modeChoices }),
  field('note', message('sheet/note'), 40, 'text', { wraps: true }),
];
const fields: readonly Field[] = [value, ...more];

/** The figures that are reported without rows of their own; the last row takes another one. */
export function figuresSheet(assessment: Assessment): Sheet {
  const held = sectionHeld(assessment, ['figures']);
  const findings = sectionFindings(assessment.findings, 'figures');
  const section = resolved(held.node);
  const names = section?.kind === 'map' ? new Set(section.entries.map(keyText)) : noFindings;
  const rows = [...names].map((key) => figureRow(key, heldBelow(held, [key]), findings));
  return {
    id: 'figures',
    title: message('sheet/figures'),
    columns: [name, ...fields].map(({ column }) => column),
    rows: withOwnFindings('figures', [...rows, newRow(mapRefusal(held))], findings),
  };
}

function figureRow(key: string, held: EditPlace, findings: SectionFindings): Row {
  const path = ['figures', key];
  const node = resolved(held.node);
  const isMap = node?.kind === 'map';
  const places = [isMap ? [...path, 'value'] : path, ...more.map((each) => [...path, ...each.path])];
  const found = findings.of(key);
  const own = found.length === 0 ? noFindings : spread(found, places, 0);
  const valueHeld = isMap ? heldBelow(held, ['value']) : held;
  const valueCell = placeCell(valueHeld, places[0] ?? path, value.input, undefined, own[0] ?? noFindings);
  const cells = more.map((each, index) => {
    const [below = ''] = each.path;
    return placeCell(
      heldBeside(held, below),
      [...path, below],
      each.input,
      each.choices,
      own[index + 1] ?? noFindings,
    );
  });
  const nameCell = figureNameCell(key, held);
  return { key: `figure:${key}`, kind: 'entry', path, cells: [nameCell, valueCell, ...cells] };
}

/** What is typed here renames the figure; nothing else of it changes. */
function figureNameCell(key: string, { refusal }: EditPlace): Cell {
  const shown = choiceOf(factChoices, key)?.label ?? key;
  if (refusal !== undefined) return fixedCell(shown, { explanation: leaf(refusal) });
  return { shown, input: name.input, choices: factChoices, path: ['figures', key, 'name'], findings: [] };
}

function newRow(refusal: Message | undefined): Row {
  const held: EditPlace = refusal === undefined ? emptyPlace : { node: undefined, refusal };
  const cells = [name, ...fields].map((each): Cell => {
    const cell = fieldCell(each, held, ['figures', -1], noFindings);
    return { ...cell, shown: each === name ? message('sheet/new-figure') : '', tone: 'absent' };
  });
  return { key: 'new', kind: 'new', cells };
}
