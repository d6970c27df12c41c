import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { chibo, cleanRecord, folderOf } from './command-line.js';

const script = async (shell: string): Promise<string> =>
  (await chibo(['completion', shell], { cwd: '.' })).out;

describe('chibo completion', () => {
  test.each([
    { words: ['chibo', 'chec'], offered: ['check'] },
    { words: ['chibo', 'prev'], offered: ['preview'] },
    { words: ['chibo', 'check', '--max'], offered: ['--max-warnings'] },
    { words: ['chibo', 'check', '--lang'], offered: ['--language'] },
    { words: ['chibo', 'check', '--format', 'sa'], offered: ['sarif'] },
    { words: ['chibo', 'check', '--only', 'quota/'], offered: ['quota/exceeded', 'quota/base'] },
    { words: ['chibo', 'diff', '--format', 'mark'], offered: ['markdown'] },
    { words: ['chibo', 'explain', 'score/ra'], offered: ['score/range'] },
    { words: ['chibo', 'help', 'expl'], offered: ['explain'] },
    { words: ['chibo', 'completion', 'po'], offered: ['powershell'] },
    { words: ['chibo', 'check', ''], offered: ['xa 1', 'a.chibo.yaml', 'b.chibo-profile.yaml'] },
    { words: ['chibo', 'set', 'a'], offered: ['a.chibo.yaml'] },
  ])('in bash offers $offered behind $words', async ({ words, offered }) => {
    const cwd = await folderOf({
      'xa 1/1.chibo.yaml': cleanRecord,
      'a.chibo.yaml': cleanRecord,
      'b.chibo-profile.yaml': '',
      'ghi-chu.txt': '',
    });
    const list = words.map((word) => `'${word}'`).join(' ');
    const ask = `${await script('bash')}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _chibo; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const answer = execFileSync('bash', ['-c', ask], {
      encoding: 'utf8',
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(answer.trim().split('\n')).toEqual(offered);
  });

  test.each(['zsh', 'fish', 'powershell'])('in %s knows every command and option', async (shell) => {
    const text = await script(shell);
    for (const { name, options = [] } of commands) {
      expect(text).toMatch(new RegExp(`\\b${name}\\b`));
      for (const { flags } of options) expect(text).toContain(/--([\w-]+)/.exec(flags)?.[1]);
    }
    expect(text).toContain('score/range');
  });

  test('in PowerShell is ASCII, its texts escaped, and closes what it opens', async () => {
    const text = await script('powershell');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what ASCII is
    expect(text).toMatch(/^[\x00-\x7f]*$/);
    const [, about = ''] = /'check' = @\{ about = '([^']*)'/.exec(text) ?? [];
    expect(JSON.parse(`"${about}"`)).toBe(
      'Kiểm tra hồ sơ; mặc định là mọi tệp *.chibo.yaml dưới thư mục này.',
    );
    for (const [open, close] of ['{}', '()', '[]'])
      expect(text.split(open ?? '').length).toBe(text.split(close ?? '').length);
    expect(text.split("'").length % 2).toBe(1);
  });
});
