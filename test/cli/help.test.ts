import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CommandDeclaration } from '../../src/cli/command.js';
import { commands } from '../../src/cli/commands.js';
import { placeholder } from '../../src/cli/placeholders.js';
import { chibo } from './command-line.js';

const cwd = '.';
const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]);

describe('help', () => {
  test('lists every command under a heading, with no English', async () => {
    const { code, out, err } = await chibo(['help'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of names) expect(out).toMatch(new RegExp(`^ {2}(\\w+, )*${name}[ ,]`, 'm'));
    expect(out).toMatch(/^Kiểm tra và chấm điểm:$/m);
    expect(out).toContain('Xem từng lệnh: chibo help LỆNH.');
    expect(out).not.toMatch(/Usage|Options|Commands|command|options/);
    expect(await chibo(['--help'], { cwd })).toEqual({ code, out, err });
  });

  test.each(names)(
    'of %s is the same by name and by --help, and has no English of Commander',
    async (name) => {
      const { code, out, err } = await chibo(['help', name], { cwd });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(await chibo([name, '--help'], { cwd })).toEqual({ code, out, err });
      expect(out).toMatch(/^Cách dùng: chibo /);
      expect(out).toContain('Ví dụ:\n  chibo ');
      expect(out).toContain('Mã kết thúc: 0');
      expect(out).not.toMatch(/Usage|Arguments:|Options:|\[options\]|choices:|default:|<\w*[a-z]{5,}>/);
    },
  );

  test('is in English where asked to, before or behind the command', async () => {
    const before = await chibo(['--language', 'en', 'help', 'check'], { cwd });
    expect(before.out).toMatch(/^Usage: chibo check \[options\] \[glob\.\.\.\]\n/);
    expect(before.out).toContain('--format <format>');
    expect(before.out).toContain('default: pretty');
    expect(await chibo(['check', '--help', '--language', 'en'], { cwd })).toEqual(before);
  });

  test('names the choices, the default and the groups of options', async () => {
    const { out } = await chibo(['help', 'check'], { cwd });
    expect(out).toMatch(/^Kết quả:\n {2}--format <định dạng> /m);
    expect(out.replace(/\s+/g, ' ')).toContain('(một trong: error, warning, info; mặc định: error)');
  });

  test('of an unknown command is wrong use', async () => {
    const { code, out, err } = await chibo(['help', 'chec'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('chibo: Không có lệnh "chec".\nCó phải: check\nXem hướng dẫn: chibo help\n');
  });
});

describe('errors of words', () => {
  test.each([
    [['chek'], 'Không có lệnh "chek".\nCó phải: check\nXem hướng dẫn: chibo help'],
    [['zzzzzz'], 'Không có lệnh "zzzzzz".\nXem hướng dẫn: chibo help'],
    [['--versoin'], 'Không có tùy chọn --versoin.\nCó phải: --version\nXem hướng dẫn: chibo help'],
    [['check', '--fixx'], 'Không có tùy chọn --fixx.\nCó phải: --fix\nXem hướng dẫn: chibo help check'],
    [['check', '-x'], 'Không có tùy chọn -x.\nXem hướng dẫn: chibo help check'],
    [['check', '--format'], 'Tùy chọn --format cần một giá trị.\nXem hướng dẫn: chibo help check'],
    [
      ['evaluate', 'a', '--format', 'jsn'],
      '--format: không có "jsn"; chọn một trong: json, pretty, csv.\nCó phải: json',
    ],
    [['check', '--max-warnings', 'ba'], '--max-warnings: "ba" không phải số nguyên từ 0 trở lên.'],
    [['check', '--fix', '--stdin'], 'Không dùng --fix cùng với --stdin.\nXem hướng dẫn: chibo help check'],
    [['evaluate'], 'Thiếu <tệp>.\nXem hướng dẫn: chibo help evaluate'],
    [['evaluate', 'a', 'b'], 'Thừa: b\nXem hướng dẫn: chibo help evaluate'],
    [['export', 'a'], 'Cần có tùy chọn --output.\nXem hướng dẫn: chibo help export'],
    [
      ['completion', 'basch'],
      'trình lệnh: không có "basch"; chọn một trong: bash, zsh, fish, powershell.\nCó phải: bash',
    ],
  ])('%j', async (argv, message) => {
    expect(await chibo(argv, { cwd })).toEqual({ code: 2, out: '', err: `chibo: ${message}\n` });
  });

  test('are in English where asked to', async () => {
    const { err } = await chibo(['check', '--fixx', '--language', 'en'], { cwd });
    expect(err).toBe('chibo: There is no option --fixx.\nDid you mean: --fix\nSee: chibo help check\n');
  });
});

describe('declarations', () => {
  const flagsOf = ({ options = [] }: CommandDeclaration): readonly string[] =>
    options.flatMap(({ flags }) => flags.match(/-{1,2}[a-z][\w-]*/g) ?? []);

  test.each(commands)('$name names its values in Vietnamese', (declaration) => {
    const { options = [], arguments: words = [] } = declaration;
    const values = [...options.map(({ flags }) => flags), ...words.map(({ name }) => name)].flatMap(
      (written) => /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(written)?.[1]?.split('=') ?? [],
    );
    expect(values.filter((value) => placeholder(value, 'en') !== value)).toEqual([]);
    expect(values.filter((value) => placeholder(value, 'vi') === value)).toEqual([]);
  });

  test.each(commands)('$name has examples with options that there are', (declaration) => {
    const { examples = [], name } = declaration;
    expect(examples.length).toBeGreaterThan(0);
    for (const { words } of examples) {
      expect(words).toMatch(new RegExp(`^chibo ${name}( |$)`));
      const flags = words.match(/(?<= )-{1,2}[a-z][\w-]*/g) ?? [];
      expect(flags.filter((flag) => !flagsOf(declaration).includes(flag))).toEqual([]);
    }
  });

  test.each(commands)('$name is under a heading', ({ group }) => {
    expect(group).toBeDefined();
  });
});

describe('chibo explain', () => {
  const page = readFileSync('docs/rules.md', 'utf8');
  const codes = [...page.matchAll(/^## (.+)$/gm)].flatMap(([, code]) => code ?? []);

  test.each(codes)('prints the section of %s as docs/rules.md has it', async (code) => {
    const section = page.split(/^(?=## )/m).find((one) => one.startsWith(`## ${code}\n`));
    const { code: exit, out, err } = await chibo(['explain', code], { cwd });
    expect({ exit, out, err }).toEqual({ exit: 0, out: `${section?.trim()}\n`, err: '' });
  });

  test('prints the English paragraph with the examples', async () => {
    const { out } = await chibo(['explain', 'score/range', '--language', 'en'], { cwd });
    expect(out).toMatch(/^## score\/range\n\nError\. A score below 0 or above the maximum/);
    expect(out).toContain('**Wrong.**\n\n```yaml\ncriteria:\n  I.1: {self: 10.5}\n```');
    expect(out).toContain('**Right.**\n\n```yaml\ncriteria:\n  I.1: {self: 10}\n```');
    expect(out).not.toMatch(/[ăđơư]/);
  });

  test('explains each keyword of the schema by the one section', async () => {
    const { code, out } = await chibo(['explain', 'schema/maxLength'], { cwd });
    expect({ code, head: out.split('\n')[0] }).toEqual({ code: 0, head: '## schema/*' });
  });

  test.each([
    ['score/rang', 'Có phải: score/range'],
    ['range', 'Có phải: score/range'],
    ['quota', 'Có phải: quota/exceeded, quota/base'],
    ['toString', 'Xem mọi mã: chibo explain'],
  ])('%s is wrong use, with what was probably meant', async (word, guess) => {
    const { code, out, err } = await chibo(['explain', word], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`chibo: Không có mã kiểm tra "${word}".\n${guess}\n`);
  });

  test('lists all codes where none is named', async () => {
    const { code, out } = await chibo(['explain'], { cwd });
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(codes);
  });
});
