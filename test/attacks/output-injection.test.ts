import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../src/cli/csv-text.js';
import { printed } from '../../src/cli/printing.js';
import { chibo, folderOf } from '../cli/command-line.js';
import { often } from '../properties.js';

/** A record whose every text moves a cursor, turns direction, or writes a command of a build server. */
const hostile = `chibo: 1
profile: chi-bo-4-tot
branch: {id: "thu\\e[31m", name: "Chi bộ \\e]0;HACK\\a\\u009b31m\\u202eRTL\\r\\n::error::x\\n##[group]y", type: chi-bo, parent: "cha\\e[5m"}
period: 2023
members:
  - {id: "dv\\e[1m", name: "Trần\\e[32m An\\n::warning::x", kind: chinh-thuc, rank: "xx\\e[33m"}
criteria:
  "I.\\e[34m": {self: 9}
  I.1: {self: 9}
figures:
  "x\\e[35m": ">5"
awards:
  - {form: "bd\\e[36m\\n::error::x", collective: 2}
`;

const file = 'a\u001b[31m\n::error::file.chibo.yaml';

/** What no line on a terminal or in the log of a build server may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^[ \t]*::|##\[/m;

describe('the lines of a command', () => {
  test.each([
    [['check', '--format', 'pretty']],
    [['check', '--format', 'compact']],
    [['check', '--format', 'markdown']],
    [['rollup', '.', '--format', 'csv']],
    [['evaluate', '.', '--format', 'csv']],
    [['check', '--fix']],
    [['evaluate', file, '--format', 'pretty']],
    [['evaluate', file, '--format', 'pretty', '--explain']],
    [['evaluate', `missing${file}`]],
    [['rollup', '.', '--format', 'pretty', '--figures']],
    [['set', file, 'criteria.I.1.self', '8']],
    [['set', file, 'criteria.I.\u001b[34m.self', 'x\u001b[1m\n::error::x']],
    [['check', 'missing\n::error::x']],
    [['--nosuch\n::error::x']],
  ])('%j carry nothing that acts', async (words) => {
    const cwd = await folderOf({ [file]: hostile });
    const { out, err } = await chibo(words, { cwd });
    expect(out + err).not.toBe('');
    // Rows of CSV end as the format has it.
    expect(out.replaceAll('\r\n', '\n')).not.toMatch(dangerous);
    expect(err).not.toMatch(dangerous);
  });

  test('of the GitHub format are our own commands only', async () => {
    const cwd = await folderOf({ [file]: hostile });
    const { out } = await chibo(['check', '--format', 'github'], { cwd });
    for (const line of out.trimEnd().split('\n')) {
      expect(line).toMatch(/^::(error|warning|notice) /);
      expect(line.slice(2)).not.toMatch(dangerous);
    }
  });
});

describe('printing for people', () => {
  test('shows what hides, keeps lines, and lets no line be a command', () => {
    expect(printed('a\u001b[31mb\u202ec\nd\te\n')).toBe('a\\u001b[31mb\\u202ec\nd\te\n');
    expect(printed('x\n ::error::y\n##[group]z')).toBe('x\n : :error::y\n# #[group]z');
  });

  test('keeps colours where there are any, and no other sequence', () => {
    expect(printed('\u001b[31mred\u001b[39m \u001b[2J', true)).toBe('\u001b[31mred\u001b[39m \\u001b[2J');
  });

  test('is what every command does: characters as they are go out in the places listed alone', () => {
    const raw = readdirSync('src/cli', { recursive: true, encoding: 'utf8' })
      .filter(
        (name) =>
          name.endsWith('.ts') && /\bio\.(write|draw)\b/.test(readFileSync(`src/cli/${name}`, 'utf8')),
      )
      .sort();
    for (const name of raw)
      expect(readFileSync(`src/cli/${name}`, 'utf8')).not.toMatch(/process\.std(out|err)\.write/);
    expect(raw).toEqual([
      'check/check.ts',
      'check/outputs.ts',
      'check/progress.ts',
      'completion/completion.ts',
      'diff/diff.ts',
      'doctor/doctor.ts',
      'evaluate/evaluate-folder.ts',
      'evaluate/evaluate.ts',
      'git-setup/git-command.ts',
      'merge/merge.ts',
      'redact/redact.ts',
      'rollup/output.ts',
      'rollup/review.ts',
    ]);
  });
});

describe('a text in CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['A,=1+1', `"A,'=1+1"`],
    ['A;=1+1', `"A;'=1+1"`],
    ['A|=1+1', `"A|'=1+1"`],
    ['A\t=1+1', "A '=1+1"],
    ['A\n@x', "A '@x"],
    ['\u0000=1', " '=1"],
    ['\u202e=1', " '=1"],
    ['X\r\n::error::x', 'X ::error::x'],
    ['A\u001b[2J', 'A [2J'],
    ['A, -B', `"A, '-B"`],
    ['"=x', `"""'=x"`],
    ['0123', "'0123"],
    ['1/2', "'1/2"],
    ['1.500', "'1.500"],
    ['12e5', "'12e5"],
    ['Mar 1', "'Mar 1"],
    ['TRUE', "'TRUE"],
    ['Chi bộ 1', 'Chi bộ 1'],
    ['dv01', 'dv01'],
    ['Tổ 1, 2', '"Tổ 1, 2"'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(csvText(text)).toBe(written);
  });

  test('is no formula and no second line, whatever separator a program takes', () => {
    const sign = fc.constantFrom(...'=+-@;,|\t\n\r"\' \u00a0\u0000\u200b\u2028\uff1da1', '::');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), fc.constantFrom(';', ','), (text, separator) => {
        const row = `${['x', csvText(text), 'y'].join(separator)}`;
        expect(row).not.toMatch(/[\r\n\t]/);
        const cells = [';', ',', '|', '\t'].flatMap((other) => [
          // With quotes, and by a program that knows of none.
          ...parseCsv(row, { delimiter: other, typeInference: false }).flat().map(String),
          ...row.split(other),
        ]);
        const formulas = cells.filter((cell) => /^["\s\u200b]*[=+\-@\uff1d]/.test(cell));
        expect({ text, formulas }).toEqual({ text, formulas: [] });
      }),
      often(500),
    );
  });
});
