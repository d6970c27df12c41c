import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textRules } from '../../../src/core/finding/text/text-rules.js';
import { limits } from '../../../src/core/parse/limits.js';
import { rollup } from '../../../src/core/rollup/rollup.js';
import { rollupRules } from '../../../src/core/rollup/rules/rules.js';
import { recordRules } from '../../../src/core/rules/rules.js';
import { readRoster } from '../../../src/core/units/read-roster.js';
import { rosterRules } from '../../../src/core/units/roster-rules.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { collected } from '../rollup/records.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { completed, smallProfile } from './test-rule.js';

const page = readFileSync('docs/rules.md', 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section]),
);
const codes = [...textRules, ...recordRules, ...rosterRules, ...rollupRules].map(({ code }) => code);

/** Where the test of a rule lies: beside the rule, in the same folder of the core. */
function testOf(code: string): string {
  if (code.startsWith('units/')) return 'units/read-roster';
  if (code.startsWith('rollup/')) return code;
  return `${code.startsWith('yaml/') ? 'finding/text' : 'rules'}/${code.replace('/', '-')}`;
}

describe('docs/rules.md', () => {
  test('has one section for each code, and one for all of the schema', () => {
    expect([...sections.keys()].sort()).toEqual([...codes, 'schema/*'].sort());
    expect(page.match(/^## /gm)).toHaveLength(codes.length + 1);
  });

  test('has for each code a test file of its name', () => {
    const missing = codes
      .map(testOf)
      .map((name) => `test/core/${name}.test.ts`)
      .filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  test('names every keyword of the two schemas under schema/*', () => {
    const named = new Set(
      [...(sections.get('schema/*') ?? '').matchAll(/`schema\/(\w+)`/g)].map((match) => match[1]),
    );
    const used = new Set(
      ['schemas/chibo.schema.json', 'schemas/chibo-profile.schema.json'].flatMap(keywordsIn),
    );
    expect([...named].sort()).toEqual([...used].sort());
  });

  test('says the limits that the code has', () => {
    const section = sections.get('yaml/limit') ?? '';
    const written = { ...limits, size: '5 000 000', values: '200 000' };
    for (const name of ['size', 'depth', 'aliases', 'values'] as const) {
      expect(Number(String(written[name]).replaceAll(' ', ''))).toBe(limits[name]);
      expect(section).toContain(`| ${written[name]} |`);
    }
  });

  test('gives in each section what is found, why, the source, a bad and a good example, how to fix it, and English', () => {
    const parts = [
      '**Tìm gì.**',
      '**Vì sao.**',
      '**Nguồn.**',
      '**Sai.**',
      '**Đúng.**',
      '**Cách sửa.**',
      '**English.**',
    ];
    const incomplete = [...sections].filter(([, text]) => parts.some((part) => !text.includes(part)));
    expect(incomplete.map(([code]) => code)).toEqual([]);
  });

  test.each([...sections.keys()])('shows by its examples what %s finds and what it takes', async (code) => {
    const [bad, good] = examplesOf(code);
    expect(await codesIn(bad, code)).toContain(code);
    expect(await codesIn(good, code)).not.toContain(code);
  });
});

/** The first two examples of a section: what is wrong, and the same put right. */
function examplesOf(code: string): readonly [string, string] {
  const [bad = '', good = ''] = [...(sections.get(code) ?? '').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    (match) => match[1] ?? '',
  );
  return [bad, good];
}

/** The codes found in an example: part of a record, or of a profile where the code is about profiles. */
async function codesIn(example: string, code: string): Promise<readonly string[]> {
  if (code.startsWith('rollup/')) return codesTogether(example);
  if (code.startsWith('units/')) return readRoster(example).findings.map((finding) => finding.code);
  const ofProfile = code === 'profile/invalid';
  const profile = smallProfile.replace(/vetoes:\n.*\n/, example);
  const record = ofProfile ? '' : /^profile:/m.test(example) ? example : `${example}profile: chi-bo-4-tot\n`;
  const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': profile });
  const { findings } = await assessIn(workspace, 'a.chibo.yaml', completed(record));
  return findings.map((finding) => finding.code.replace(/^schema\/.*/, 'schema/*'));
}

/** The codes of a roll-up of the records in an example, which stand apart by `---`. */
async function codesTogether(example: string): Promise<readonly string[]> {
  const records = example.split(/^---\n/m).map((record, index) => {
    const whole = /^profile:/m.test(record) ? record : `${record}profile: chi-bo-4-tot\n`;
    return [`${index}.chibo.yaml`, completed(whole)];
  });
  const { findings } = rollup(await collected(Object.fromEntries(records)));
  return findings.map(({ code }) => code);
}

/** The keywords that can be violated; those that only describe, or lead elsewhere, are left out. */
function keywordsIn(file: string): readonly string[] {
  const describing = new Set([
    '$schema',
    '$id',
    '$defs',
    '$ref',
    'title',
    'description',
    'default',
    'properties',
    'items',
    'if',
    'then',
  ]);
  const found: string[] = [];
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [keyword, value] of Object.entries(schema)) {
      const isSchema = typeof value === 'object' && value !== null && !Array.isArray(value);
      // `additionalProperties: {…}` describes what may stand there; only `false` forbids.
      if (!describing.has(keyword) && !(keyword === 'additionalProperties' && isSchema)) found.push(keyword);
      if (keyword === 'properties' || keyword === '$defs') Object.values(value).forEach(walk);
      else if (keyword !== 'if' && isSchema) walk(value);
    }
  };
  walk(JSON.parse(readFileSync(file, 'utf8')));
  return found;
}
