import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataIn, fullRead, isReadable } from '../../../src/core/parse/parse.js';
import { builtinProfile } from '../../../src/core/profile/supply.js';
import { isMap } from '../../../src/core/record/read.js';
import { readRecord } from '../../../src/core/record/record.js';
import { assess, type OpenedRecord, openRecord } from '../../../src/core/workspace/assess.js';
import { often } from '../../properties.js';

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.chibo.yaml'))
  .map((name) => readFileSync(join('samples', name), 'utf8'));

/** What some rule or other looks for, and what stands near it. */
const pieces = [
  ...[' #12', ' # c', '#c', '\t#c', '08', '+08', '-007.5', '[1,08]', '08 ', '08/2023', '05-NQ/CB'],
  ...['a:b', 'self:9', 'https://x.vn', '7:30', 'a：b', ':b', '{self: 9,5}', '{self:9}', '{self: , x: 1}'],
  ...['TODO', 'xTODO', '"TODO"', '…', '...', '[tên]', '"[tên]"', '____', '[~, 1]', '"\\u2026"', "'[a] '"],
  ...['001085012345', '"001085012345"', '0010850123456', '0912345678', '0912 345 678', '+84 912 345 678'],
  ...['e\u0302\u0301', '"e\\u0302"', 'a\u0323', '👍', '|\n      a\n', '&x 1', '*x', ': ', '\n', '- '],
];

/** A record as the full parser reads it, of whose text nothing is ruled out beforehand. */
function fullyOpened(text: string): OpenedRecord {
  const parsed = fullRead(text);
  const data = isReadable(parsed) ? dataIn(parsed) : undefined;
  return { parsed, record: isMap(data) ? readRecord(data) : undefined };
}

function expectAlike(text: string): void {
  const place = { kind: 'builtin', id: 'chi-bo-4-tot' } as const;
  const supplied = { kind: 'found', place, ...builtinProfile(place.id) } as const;
  const quick = assess(openRecord(text), supplied);
  const full = assess(fullyOpened(text), supplied);
  expect(quick.findings, text).toEqual(full.findings);
  expect(quick.evaluation, text).toEqual(full.evaluation);
}

test.each(samples)(
  'the findings of a sample are those that a look at each of its values gives (%#)',
  (text) => {
    expectAlike(text);
  },
);

test('so are those of a record in which anything that a rule looks for was put anywhere', () => {
  const small = samples.filter(({ length }) => length < 6000);
  fc.assert(
    fc.property(
      fc.constantFrom(...small),
      fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 3 }),
      (sample, changes) => {
        let text = sample;
        for (const [at, removed, piece] of changes) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + piece + text.slice(start + removed);
        }
        expectAlike(text);
      },
    ),
    often(300),
  );
});

test('so are those of a record in which a value is anything that a rule looks for', () => {
  const small = samples.filter(({ length }) => length < 6000);
  fc.assert(
    fc.property(fc.constantFrom(...small), fc.nat(), fc.constantFrom(...pieces), (sample, which, piece) => {
      const values = [...sample.matchAll(/: ([^\s,{}[\]]+)/g)];
      const value = values[which % values.length];
      const start = (value?.index ?? 0) + 2;
      expectAlike(sample.slice(0, start) + piece + sample.slice(start + (value?.[1]?.length ?? 0)));
    }),
    often(300),
  );
});
