import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../src/core/generated/record-schema.js';
import { redactRecord } from '../../src/core/redact/redact.js';
import { often } from '../properties.js';
import { expectNobody, head, redacted } from './people.js';

/** Somebody whom no list names: nothing can find her, so that no place may keep her but one that takes texts. */
const stranger = 'Nguyễn Thị Lộ';

type Schema = Readonly<Record<string, unknown>>;
type Step = string | number;

/** Every place of the schema: its path with a member for `*`, and whether it takes any text. */
function placesOf(
  schema: Schema,
  path: readonly Step[] = [],
): readonly { path: readonly Step[]; takesText: boolean }[] {
  const own = deref(schema);
  const properties = (own.properties ?? {}) as Readonly<Record<string, Schema>>;
  const more = own.additionalProperties;
  const types = [own.type ?? []].flat();
  const takesText =
    types.includes('string') &&
    own.enum === undefined &&
    own.format === undefined &&
    own.pattern === undefined;
  return [
    ...(path.length === 0 ? [] : [{ path, takesText }]),
    ...Object.entries(properties).flatMap(([key, child]) => placesOf(child, [...path, key])),
    ...(typeof more === 'object' && more !== null
      ? placesOf(more as Schema, [...path, path[0] === 'criteria' ? 'I.1' : 'x'])
      : []),
    ...(typeof own.items === 'object' && own.items !== null
      ? placesOf(own.items as Schema, [...path, 0])
      : []),
  ];
}

function deref(schema: Schema): Schema {
  const name = String(schema.$ref ?? '').replace('#/$defs/', '');
  const defs = (recordSchema as Schema).$defs as Readonly<Record<string, Schema>>;
  return name === '' ? schema : { ...defs[name], ...schema };
}

const places = placesOf(recordSchema as Schema);

/** Data with a value at a path, in JSON, which is YAML as well. */
function recordWith(path: readonly Step[], value: unknown): string {
  const base: Record<string, unknown> = {
    chibo: 1,
    profile: 'chi-bo-4-tot',
    branch: { id: 'x', name: 'Chi bộ X', type: 'chi-bo' },
    period: 2023,
  };
  const [first, ...rest] = path;
  const nested = rest.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
  const before = base[String(first)];
  const isMap = typeof before === 'object' && rest.length > 0;
  base[String(first)] = isMap ? { ...before, ...(nested as object) } : nested;
  return JSON.stringify(base, null, 1);
}

/** The places in which texts that people write are kept, whatever they say. */
const kept = new Set([
  'profile',
  'branch.id',
  'branch.name',
  'branch.parent',
  'branch.path.0',
  'criteria.I.1.evidence.0',
  'meetings.0.title',
  'awards.0.form',
  'awards.0.subject',
  'initiatives.0.title',
  'targets.0.title',
  'targets.0.unit',
]);

function isKept(path: readonly Step[]): boolean {
  const [section, , key] = path;
  const isOfPaper = key === 'document' || key === 'place' || (key === 'numbers' && path.length === 4);
  return kept.has(path.join('.')) || (section === 'workflow' && isOfPaper);
}

/** Whether a value puts the stranger into a text below its place, or into the name of a figure. */
function isTextBelow(path: readonly Step[], value: unknown): boolean {
  const at = path.join('.');
  if (at === 'branch') return JSON.stringify(value).startsWith('{"name"');
  if (at === 'figures') return JSON.stringify(value).startsWith(`{"${stranger}"`);
  return (at === 'branch.path' || at === 'criteria.I.1.evidence') && JSON.stringify(value).startsWith('["');
}

describe('a stranger in the place of something else', () => {
  test('the schema has places enough for this to mean something', () => {
    expect(places.length).toBeGreaterThan(120);
    expect(places.filter(({ path }) => isKept(path)).length).toBe(12 + 11 * 5);
  });

  test.each(places.filter(({ path }) => !isKept(path)).map(({ path }) => [path.join('.'), path] as const))(
    '%s',
    (_, path) => {
      const values = [
        stranger,
        [stranger],
        { name: stranger },
        [[stranger]],
        { [stranger]: 1 },
        [{ [stranger]: stranger }],
      ];
      for (const value of values.filter((one) => !isTextBelow(path, one))) {
        expectNobody(redacted(recordWith(path, value)), [stranger]);
      }
    },
  );

  test.each(
    places
      .filter(({ path }) => path[0] !== 'figures' || path.length !== 2)
      .map(({ path }) => [path.join('.'), path] as const),
  )('as a key beside %s', (_, path) => {
    const inner = { [stranger]: stranger, 'Nguyễn Thị Lộ (ghi chú)': 1 };
    expectNobody(redacted(recordWith([...path.slice(0, -1), stranger], inner)), [stranger]);
  });

  test.each([
    ['a list of names for members', `members: [${stranger}]\n`],
    ['a name in a block list', `discipline:\n  - ${stranger} bị khiển trách\n`],
    ['a name for an item', `criteria:\n  I.1: ${stranger} đạt 9\n`],
    ['a name for a score', `criteria:\n  I.1: {self: ${stranger}}\n`],
    ['a name for a month', `criteria:\n  I.1: {months: [8, ${stranger}, 9]}\n`],
    ['a name for a status', `members:\n  - {id: dv01, status: ${stranger}}\n`],
    ['a name for a rating', `members:\n  - {id: dv01, commitment: {rating: ${stranger}}}\n`],
    ['a name for a step', `workflow:\n  cam-ket: ${stranger}\n`],
    ['a name for a day', `meetings:\n  - {date: ${stranger}, kind: thuong-ky}\n`],
    ['a list for a name', `members:\n  - {id: dv01, name: [${stranger}]}\n`],
    [
      'a map in a block list of texts',
      `criteria:\n  I.1:\n    evidence:\n      - nhân chứng: ${stranger}\n        ngày: 3\n      - 05-NQ/CB\n`,
    ],
    ['a name for a result', `workflow:\n  cong-nhan: {date: 2023-12-28, result: ${stranger}}\n`],
    ['a name for a figure', `figures: {members.total: ${stranger}}\n`],
    ['a name for an item that there is not', `criteria:\n  ${stranger}: {self: 9}\n`],
    ['a name for a member criterion', `members:\n  - {id: dv01, criteria: {${stranger}: dat}}\n`],
    ['a name behind a section', `targets: ${stranger}\n`],
  ])('%s', (_, body) => {
    expectNobody(redacted(head + body), [stranger]);
    expect(redactRecord(head + body).kind).toBe('redacted');
  });

  test('numbers of people in the place of counts', () => {
    const body = `meetings:\n  - {date: 2023-01-05, kind: thuong-ky, due: 001085012345, present: 912345678, minutes: 0914288765}\n`;
    const figures =
      'figures: {members.total: 912345678, "0914288765": 3}\ntargets:\n  - {title: Thu, assigned: 0914288765, achieved: 125000000}\n';
    const text = redacted(head + body + figures);
    expect(text).not.toMatch(/85012345|12345678|14288765/);
    // An amount is one.
    expect(text).toContain('achieved: 125000000');
  });

  test('keeps the entries in their places, and the rest of them', () => {
    const body = `members:\n  - ${stranger}\n  - {id: dv02, rank: htt}\ncriteria:\n  I.1: {months: [8, ${stranger}, 9]}\n`;
    expect(redacted(head + body)).toBe(
      `${head}members:\n  - {}\n  - {id: dv02, rank: htt}\ncriteria:\n  I.1: {months: [8, ~, 9]}\n`,
    );
  });
});

describe('whoever is on the list', () => {
  const spellings = [
    'Trần Văn An',
    'TRẦN VĂN AN',
    'Tran Van An',
    'tran-van-an',
    'TranVanAn',
    'Trần  Văn An',
    'Đ/c Trần Văn An',
  ];

  test('is in no place of the whole schema, as value or as key', () => {
    const place = fc.constantFrom(...places.map(({ path }) => path));
    const value = fc.constantFrom(...spellings).chain((name) =>
      fc.constantFrom<unknown>(name, `Gương ${name} nhé`, [name], { [name]: name }, [{ [name]: [name] }], {
        value: name,
        date: name,
      }),
    );
    fc.assert(
      fc.property(place, value, fc.option(fc.constantFrom(...spellings)), (path, written, key) => {
        const at = key === null ? path : [...path.slice(0, -1), key];
        const text = withMember(recordWith(at, written), '{"id": "dv01", "name": "Trần Văn An"}');
        expectNobody(redacted(text), ['Trần Văn An']);
      }),
      often(150),
    );
  });
});

/** A record as JSON with one more member, before those that it has. */
function withMember(text: string, member: string): string {
  return text.includes('"members": [')
    ? text.replace('"members": [', `"members": [${member},`)
    : text.replace(/\}$/, `,"members": [${member}]}`);
}
