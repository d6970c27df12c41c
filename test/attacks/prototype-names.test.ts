import { describe, expect, test } from 'vitest';
import { changeText } from '../../src/core/edit/change.js';
import { readPath } from '../../src/core/edit/path.js';
import { parseText } from '../../src/core/parse/parse.js';
import { readProfile } from '../../src/core/profile/read-profile.js';
import { builtinProfile, supplyProfile } from '../../src/core/profile/supply.js';
import { everythingOf, fullRecord, shownOf } from './everything.js';

/** Names that every plain object inherits, so that a look-up by them finds a function. */
const names = ['constructor', '__proto__', 'valueOf', 'toString', 'hasOwnProperty'];

/** A word of the full record: a key or a value. */
const word = /(?<=[ {[\n]|^)(?:[\w.À-ỹ/>%=-]+|"[^"]*")/gu;

/** Every record in which one word of the full record is another. */
function withOneWord(name: string): readonly string[] {
  return [...fullRecord.matchAll(word)].map(
    ({ 0: found, index }) => fullRecord.slice(0, index) + name + fullRecord.slice(index + found.length),
  );
}

/** Every record in which all values of one line are another word. */
function withOneLine(name: string): readonly string[] {
  const lines = fullRecord.split('\n');
  return lines.map((_, at) =>
    lines
      .map((line, index) => (index === at ? line.replace(/(?<=[:[,] )[^{}[\],]+/g, name) : line))
      .join('\n'),
  );
}

describe('a name of Object.prototype', () => {
  test.each(['constructor', '__proto__'])(
    '%s in the place of any word of a record ends in findings, never in an exception',
    async (name) => {
      const records = withOneWord(name);
      expect(records.length).toBeGreaterThan(150);
      for (const record of records) {
        const { json } = await shownOf(record);
        expect(json.join('')).not.toContain('native code');
      }
    },
  );

  test('constructor in the place of all values of a line goes through pages, papers and roll-ups', async () => {
    for (const record of withOneLine('constructor')) {
      const { html, markdown, json } = await everythingOf(record);
      expect([...html, ...markdown, ...json].join('')).not.toContain('native code');
    }
  });

  test.each(names)('%s as a score is a finding of its place without a fix', async (name) => {
    const { assessment } = await shownOf(fullRecord.replace('self: dat', `self: ${name}`));
    const found = assessment.findings.filter(({ code }) => code === 'score/kind');
    expect(found).toMatchObject([{ path: ['criteria', 'I.3', 'self'] }]);
    expect(found[0]?.fix).toBeUndefined();
  });

  test.each(names)('%s as a way of counting is a finding and prints no code', async (name) => {
    const outputs = await everythingOf(fullRecord.replace('mode: luot', `mode: ${name}`));
    expect(outputs.assessment.findings).toContainEqual(
      expect.objectContaining({ code: 'schema/enum', path: ['figures', 'members.fiveGood', 'mode'] }),
    );
    expect(outputs.html.join()).not.toContain('native code');
  });

  test.each(names)('%s as a key that an edit writes to stays a key', (name) => {
    const { profile } = builtinProfile('chi-bo-4-tot');
    for (const written of [`figures.${name}`, `criteria.${name}.self`, `criteria.${name}.months[2]`, name]) {
      const read = readPath(written, parseText(fullRecord).root, profile);
      if (read.path === undefined) continue;
      const changed = changeText(fullRecord, [{ kind: 'set', path: read.path, value: 5 }], profile);
      if (changed.kind === 'changed') expect(changed.text).toContain(name);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each(names)('%s names no profile, and breaks none', async (name) => {
    const source = { read: async () => undefined };
    expect(await supplyProfile(name, 'a.chibo.yaml', source)).toMatchObject({ kind: 'not-found' });
    const text = `chiboProfile: 1
id: ${name}
version: "1"
title: ${name}
valid: {from: 2022-01-01}
appliesTo: [${name}]
scale: {max: 100, step: 0.25, na: ${name}}
groups:
  - {id: ${name}, title: N, items: [{id: ${name}, title: T, kind: ${name}, max: 100, formula: ${name}}]}
bands:
  - {id: ${name}, title: Đạt, min: 0, mustBeMax: [${name}], when: ${name}}
vetoes: [{id: ${name}, title: V, when: ${name}, to: ${name}}]
quotas: [{id: ${name}, level: ${name}, max: 0.2, base: ${name}}]
limits: {${name}: 3}
`;
    expect(readProfile(parseText(text)).findings.map(({ code }) => code)).toContain('schema/enum');
  });
});
