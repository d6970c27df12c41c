import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEntry } from '../../src/core/rollup/is-record-summary.js';
import { nameOf, partsOf } from '../../src/core/rollup/names.js';
import { entryOf } from '../../src/core/rollup/record-summary.js';
import { keyPart, keyPartText, uriPart, wellFormed } from '../../src/core/text/uri.js';
import { often } from '../properties.js';
import { everythingOf, fullRecord, shownOf } from './everything.js';

/** Records with half a character in places that names of counts are made of. */
const places = [
  ['a figure', 'exemplaryUnits', '"x\\ud800"'],
  ['a form of award', 'form: bieu-duong', 'form: "b\\ud800"'],
  ['a form of discipline', 'form: khien-trach', 'form: "k\\udc00"'],
  ['a branch', 'id: thu', 'id: "t\\ud800"'],
  ['a superior', 'parent: cha', 'parent: "p\\udfff"'],
  ['a member', 'id: dv01', 'id: "d\\ud800"'],
  ['an item', '  I.1:', '  "I.\\ud800":'],
  ['a result', 'result: chua-dat', 'result: "\\ud800"'],
] as const;

describe('half a character', () => {
  test.each(places)('in the name of %s goes through everything', async (_, before, after) => {
    const text = fullRecord.replace(before, after);
    expect(text).not.toBe(fullRecord);
    const { assessment } = await everythingOf(text);
    const entry = entryOf(assessment, 'a.chibo.yaml');
    expect(isEntry(JSON.parse(JSON.stringify(entry)))).toBe(true);
  });

  test('in two names keeps them two', () => {
    expect(nameOf('award', '\ud800')).not.toBe(nameOf('award', '\ud801'));
    expect(nameOf('award', '\ud800')).not.toBe(nameOf('award', '%uD800'));
    expect(partsOf('award', nameOf('award', '\ud800/%', 'é'))).toEqual(['\ud800/%', 'é']);
  });

  test('is written into a URI as the sign for what cannot be shown', () => {
    expect(uriPart('a\ud800 b')).toBe('a%EF%BF%BD%20b');
    expect(wellFormed('\ud83d\ude00\ude00')).toBe('\ud83d\ude00\ufffd');
  });
});

describe('a part of a key', () => {
  const anyText = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  });

  test('gives back any text whatever', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(keyPartText(keyPart(text))).toBe(text);
        expect(keyPart(text)).not.toContain('/');
      }),
      often(500),
    );
  });

  test('is read without an exception whoever wrote it', () => {
    fc.assert(
      fc.property(anyText, (text) => typeof keyPartText(text) === 'string'),
      often(500),
    );
    expect(keyPartText('%')).toBe('%');
    expect(keyPartText('%E0%A4%A')).toBe('%E0%A4%A');
  });
});

describe('a line of another program in place of a record', () => {
  async function line(): Promise<Record<string, unknown>> {
    const { assessment } = await shownOf(fullRecord);
    return JSON.parse(JSON.stringify(entryOf(assessment, 'a.chibo.yaml')));
  }

  test.each<readonly [string, unknown]>([
    ['people', [null]],
    ['people', [{ id: 1, print: 'x' }]],
    ['fiveGood', [null]],
    ['path', Array.from({ length: 100_000 }, () => 'x')],
    ['counts', null],
    ['counts', { 'members.total': null }],
    ['figures', [{ name: 'x', value: 1, qualifier: '', mode: 5, range: {} }]],
    ['figures', [{ name: 'x', value: 1, qualifier: '', percent: false, mode: 'constructor', range: {} }]],
    ['level', 5],
    ['score', 'x'],
    ['cell', 'x'],
    ['titles', [1]],
    ['findings', {}],
  ])('with %s of another kind is no record', async (name, value) => {
    const entry = await line();
    expect(isEntry(entry)).toBe(true);
    expect(isEntry({ ...entry, [name]: value })).toBe(false);
  });

  test('may name counts as any record can, and not otherwise', async () => {
    const counts = JSON.parse('{"own/constructor": 2, "own/%uD800": 1, "__proto__": 3}');
    expect(isEntry({ ...(await line()), counts })).toBe(true);
    expect(isEntry({ ...(await line()), counts: { 'award/%': 1 } })).toBe(false);
  });
});
