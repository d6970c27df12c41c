import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../src/core/parse/parse.js';
import { pathAt } from '../../../../src/core/parse/path-at.js';
import {
  type Named,
  namedAt,
  namesIn,
  placesOf,
  refusesName,
  rosterPlacesOf,
} from '../../../../src/core/views/text/names.js';

const text = `chibo: 1
branch: {id: to-1, name: Chi bộ 1, parent: "dang-bo"}
members:
  - {id: dv01, name: Trần Văn An}
  - id: 'dv02'
    name: Lê Thị Bình
mentoring:
  - {mentor: dv01, mentee: dv02}
  - {mentor: "dv01", mentee: quan-chung-1}
discipline:
  - {member: dv01, form: khien-trach}
`;
const parsed = parseText(text);

const at = (part: string, from = 0): Named | undefined =>
  namedAt(parsed, pathAt(parsed.root, text.indexOf(part, from) + 1));

function marked(source: string, named: Named): readonly string[] {
  return placesOf(parseText(source), named).map(
    ({ span, isDefinition }) => `${source.slice(span.start, span.end)}${isDefinition ? '!' : ''}`,
  );
}

describe('what a place names', () => {
  test.each([
    ['dv01, name', { kind: 'member', id: 'dv01' }],
    ['dv02', { kind: 'member', id: 'dv02' }],
    ['dv01, mentee', { kind: 'member', id: 'dv01' }],
    ['dv01, form', { kind: 'member', id: 'dv01' }],
    ['to-1', { kind: 'unit', id: 'to-1' }],
    ['dang-bo', { kind: 'unit', id: 'dang-bo' }],
    ['quan-chung-1', undefined],
    ['Trần', undefined],
    ['khien-trach', undefined],
  ])('%s', (part, expected) => {
    expect(at(part)).toEqual(expected);
  });
});

describe('the places that name', () => {
  test('a member, each within its quotes, the first as definition', () => {
    expect(marked(text, { kind: 'member', id: 'dv01' })).toEqual(['dv01!', 'dv01', 'dv01', 'dv01']);
    expect(marked(text, { kind: 'member', id: 'dv02' })).toEqual(['dv02!', 'dv02']);
  });

  test('a unit, in its own record and as superior', () => {
    expect(marked(text, { kind: 'unit', id: 'to-1' })).toEqual(['to-1!']);
    expect(marked(text, { kind: 'unit', id: 'dang-bo' })).toEqual(['dang-bo']);
  });

  test('nobody in a text without them, broken ones included', () => {
    expect(marked('', { kind: 'member', id: 'dv01' })).toEqual([]);
    expect(marked('members: [', { kind: 'member', id: 'dv01' })).toEqual([]);
    expect(marked('members: dv01', { kind: 'member', id: 'dv01' })).toEqual([]);
  });

  test('a unit in a roster', () => {
    const roster = 'units:\n  - {id: to-1, parent: dang-bo, into: to-2}\n  - {id: to-2, parent: "dang-bo"}\n';
    const found = (id: string): readonly string[] =>
      rosterPlacesOf(parseText(roster), id).map(({ span }) => roster.slice(span.start, span.end));
    expect(found('dang-bo')).toEqual(['dang-bo', 'dang-bo']);
    expect(found('to-2')).toEqual(['to-2', 'to-2']);
  });
});

test('names of a record are those of its unit and its members', () => {
  expect(
    namesIn(parsed).map(({ kind, id, name, span }) => [kind, id, name, text.slice(span.start, span.end)]),
  ).toEqual([
    ['unit', 'to-1', 'Chi bộ 1', 'Chi bộ 1'],
    ['member', 'dv01', 'Trần Văn An', 'Trần Văn An'],
    ['member', 'dv02', 'Lê Thị Bình', 'Lê Thị Bình'],
  ]);
});

test.each([
  ['dv03', undefined],
  ['to.1-a_b', undefined],
  ['dv02', 'taken'],
  ['', 'form'],
  ['dv 03', 'form'],
  ['1a', 'form'],
  ['đv03', 'form'],
  ['true', 'form'],
  ['Null', 'form'],
  ['a: b', 'form'],
  ['a.', 'form'],
])('as a new id %j is refused as %s', (id, refusal) => {
  expect(refusesName(id, new Set(['dv01', 'dv02']))).toBe(refusal);
});
