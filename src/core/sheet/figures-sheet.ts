import type { Assessment } from '../assess.js';
import { free, type Held, heldBelow, heldBeside, mapRefusal } from '../edit/held.js';
import { leaf } from '../explain/explanation.js';
import { factTitle } from '../explain/formula.js';
import { allFactNames } from '../facts/catalogue.js';
import { type Text, text } from '../language/language.js';
import { keyText, resolved } from '../parse/tree.js';
import { none, type SectionFindings, sectionFindings, spread } from './cell-findings.js';
import { choiceOf, modeChoices } from './choices.js';
import { type Field, field, fieldCell, placeCell } from './field.js';
import { sectionHeld, withOwnFindings } from './section.js';
import { type Cell, type Choice, fixedCell, type Row, type Sheet } from './sheet.js';

/** The facts that a reported figure can stand in for. */
const factChoices: readonly Choice[] = allFactNames.map((name) => ({ code: name, label: factTitle(name) }));

const name: Field = field('name', text('sheet/figure-name'), 44, 'choice', {
  choices: factChoices,
  frozen: true,
  wraps: true,
  free: true,
  names: '',
});
const value: Field = field('value', text('sheet/value'), 20, 'figure', { align: 'end' });
const more: readonly Field[] = [
  field('mode', text('sheet/mode'), 14, 'choice', { choices: modeChoices }),
  field('note', text('sheet/note'), 40, 'text', { wraps: true }),
];
const fields: readonly Field[] = [value, ...more];

/** The figures that are reported without rows of their own; the last row takes another one. */
export function figuresSheet(assessment: Assessment): Sheet {
  const held = sectionHeld(assessment, ['figures']);
  const findings = sectionFindings(assessment.findings, 'figures');
  const section = resolved(held.node);
  const names = section?.kind === 'map' ? new Set(section.entries.map(keyText)) : none;
  const rows = [...names].map((key) => figureRow(key, heldBelow(held, [key]), findings));
  return {
    id: 'figures',
    title: text('sheet/figures'),
    columns: [name, ...fields].map(({ column }) => column),
    rows: withOwnFindings('figures', [...rows, newRow(mapRefusal(held))], findings),
  };
}

function figureRow(key: string, held: Held, findings: SectionFindings): Row {
  const path = ['figures', key];
  const node = resolved(held.node);
  const isMap = node?.kind === 'map';
  const places = [isMap ? [...path, 'value'] : path, ...more.map((each) => [...path, ...each.path])];
  const found = findings.of(key);
  const own = found.length === 0 ? none : spread(found, places, 0);
  const valueHeld = isMap ? heldBelow(held, ['value']) : held;
  const valueCell = placeCell(valueHeld, places[0] ?? path, value.input, undefined, own[0] ?? none);
  const cells = more.map((each, index) => {
    const [below = ''] = each.path;
    return placeCell(
      heldBeside(held, below),
      [...path, below],
      each.input,
      each.choices,
      own[index + 1] ?? none,
    );
  });
  const nameCell = figureNameCell(key, held);
  return { key: `figure:${key}`, kind: 'entry', path, cells: [nameCell, valueCell, ...cells] };
}

/** What is typed here renames the figure; nothing else of it changes. */
function figureNameCell(key: string, { refusal }: Held): Cell {
  const shown = choiceOf(factChoices, key)?.label ?? key;
  if (refusal !== undefined) return fixedCell(shown, { explanation: leaf(refusal) });
  return { shown, input: name.input, choices: factChoices, path: ['figures', key, 'name'], findings: [] };
}

function newRow(refusal: Text | undefined): Row {
  const held: Held = refusal === undefined ? free : { node: undefined, refusal };
  const cells = [name, ...fields].map((each): Cell => {
    const cell = fieldCell(each, held, ['figures', -1], none);
    return { ...cell, shown: each === name ? text('sheet/new-figure') : '', tone: 'absent' };
  });
  return { key: 'new', kind: 'new', cells };
}
