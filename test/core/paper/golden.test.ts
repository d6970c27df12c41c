import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentKinds } from '../../../src/core/paper/registry.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { assessed, documentFor, thanhTra } from './records.js';

/** Each document of samples/thanh-tra as text; read against the record and the rules of layout by hand. */
describe('the text of', () => {
  const assessment = assessed(thanhTra);
  test.each(documentKinds)('%s', (kind) => {
    const golden = readFileSync(`test/core/paper/golden/${kind}.md`, 'utf8');
    expect(writeMarkdown(documentFor(kind, assessment))).toBe(golden);
  });
});
