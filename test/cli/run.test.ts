import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { chibo, cleanRecord, folderOf } from './command-line.js';

const cwd = '.';

describe('chibo', () => {
  test.each(['--help', '-h'])('%s explains itself on stdout', async (flag) => {
    const { code, out, err } = await chibo([flag], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of [
      'check',
      'evaluate',
      'set',
      '--version',
      'Mã kết thúc: 0',
      '1 có phát hiện',
      '2 dùng sai',
    ]) {
      expect(out).toContain(word);
    }
  });

  test.each(['check', 'evaluate', 'set'])('%s --help explains the command', async (command) => {
    const { code, out, err } = await chibo([command, '--help'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`chibo ${command}`);
    expect(out).toContain('Mã kết thúc: 0');
  });

  test('helps in English where asked to', async () => {
    const byOption = await chibo(['--language', 'en', 'check', '--help'], { cwd });
    const byVariable = await chibo(['check', '--help'], { cwd, env: { CHIBO_LANGUAGE: 'en' } });
    expect(byOption.out).toContain('Exit codes: 0 nothing to fix; 1 findings; 2 wrong use');
    expect(byVariable.out).toBe(byOption.out);
    const overruled = await chibo(['--language=vi', '--help'], { cwd, env: { CHIBO_LANGUAGE: 'en' } });
    expect(overruled.out).toContain('Mã kết thúc');
  });

  test.each(['--version', '-v'])('%s prints the version alone', async (flag) => {
    expect(await chibo([flag], { cwd })).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    { name: 'an unknown flag', argv: ['--khong-co'] },
    { name: 'an unknown flag of a command', argv: ['check', '--khong-co'] },
    { name: 'an unknown command', argv: ['khong-co'] },
    { name: 'no command', argv: [] },
    { name: 'an unknown format', argv: ['check', '--format', 'word'] },
    { name: 'an unknown severity', argv: ['check', '--fail-on', 'nothing'] },
    { name: 'an unknown language', argv: ['--language', 'fr', 'check'] },
    { name: 'a missing argument', argv: ['evaluate'] },
    { name: 'an argument too many', argv: ['evaluate', 'a', 'b'] },
    { name: 'an option without its value', argv: ['check', '--format'] },
  ])('$name is wrong use, said on stderr alone', async ({ argv }) => {
    const { code, out, err } = await chibo(argv, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('never ends the process and leaves no exit code behind', async () => {
    const folder = await folderOf({ 'a.chibo.yaml': cleanRecord });
    const before = process.exitCode;
    await chibo(['--khong-co'], { cwd: folder });
    await chibo(['check', 'x'], { cwd: folder });
    expect(process.exitCode).toBe(before);
  });
});
