import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf, ownProfile } from './command-line.js';
import { repositoryOf } from './repository.js';

describe('chibo init', () => {
  test('writes a configuration that is valid and switches nothing', async () => {
    const cwd = await folderOf({ 'ho-so/1.chibo.yaml': cleanRecord });
    const { code, out, err } = await chibo(['init', 'ho-so'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Đã lập ho-so/chibo.config.yaml.\n');
    expect((await chibo(['check', 'ho-so/chibo.config.yaml'], { cwd })).code).toBe(0);
    const text = await readFile(join(cwd, 'ho-so/chibo.config.yaml'), 'utf8');
    const inUse = text.replace(/^# (?=\S+:|\s)/gm, '');
    expect(inUse).toContain('\nrules:\n  score/copy-forward: off\n');
  });

  test('says what can be written in it without an error, in both languages', async () => {
    for (const language of ['vi', 'en']) {
      const cwd = await folderOf({});
      await chibo(['init', '--language', language], { cwd });
      const file = join(cwd, 'chibo.config.yaml');
      const text = await readFile(file, 'utf8');
      const { writeFile } = await import('node:fs/promises');
      await writeFile(file, text.replace(/^# (?=\w+:| {2})/gm, ''));
      const { code, out } = await chibo(['check', 'chibo.config.yaml', '--format', 'json'], { cwd });
      expect({ code, files: JSON.parse(out).files }).toEqual({
        code: 0,
        files: [{ file: 'chibo.config.yaml', diagnostics: [] }],
      });
    }
  });

  test('never writes over a file', async () => {
    const cwd = await folderOf({ 'chibo.config.yaml': 'chiboConfig: 1\n' });
    const { code, err } = await chibo(['init'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('chibo.config.yaml đã có, giữ nguyên.');
    expect(await readFile(join(cwd, 'chibo.config.yaml'), 'utf8')).toBe('chiboConfig: 1\n');
    const more = await chibo(['init', '--ci', 'github'], { cwd });
    expect(more.code).toBe(0);
    expect(more.err).toContain('Đã lập .github/workflows/chibo.yml.');
  });

  test.each([
    ['github', '.github/workflows/chibo.yml'],
    ['gitlab', '.gitlab-ci.yml'],
    ['pre-commit', '.pre-commit-config.yaml'],
  ])('for %s writes %s at the root of the repository, as docs/checking.md has it', async (system, file) => {
    const { cwd } = await repositoryOf({ 'a/b.txt': '' });
    expect((await chibo(['init', '--ci', system], { cwd: join(cwd, 'a') })).code).toBe(0);
    const written = (await readFile(join(cwd, file), 'utf8')).replace(/ +#.*$/gm, '').trim();
    const docs = (await readFile('docs/checking.md', 'utf8')).replace(/ +#.*$/gm, '');
    expect(docs).toContain(written);
  });
});

describe('chibo doctor', () => {
  test('shows what holds, and says that nothing is broken', async () => {
    const { cwd } = await repositoryOf({
      'chibo.config.yaml': 'chiboConfig: 1\nrules: {score/copy-forward: off}\nignore: [luu/]\n',
      'a/1.chibo.yaml': cleanRecord,
      'a/rieng.chibo-profile.yaml': ownProfile,
    });
    const { code, out, err } = await chibo(['doctor', 'a'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Cấu hình +chibo\.config\.yaml\n/);
    expect(out).toMatch(/Mức của từng mã +score\/copy-forward: off\n/);
    expect(out).toMatch(/Bỏ qua +luu\/\n/);
    expect(out).toMatch(/Hồ sơ +1\n/);
    expect(out).toMatch(/Không có gì hỏng\.\n$/);
    expect(out).not.toContain('✗');
  });

  test('marks what is broken, with exit code 1, for people and for programs', async () => {
    const cwd = await folderOf({
      'chibo.config.yaml': 'chiboConfig: 2\n',
      'hong.chibo-profile.yaml': 'chiboProfile: 1\n',
    });
    const { code, out } = await chibo(['doctor'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Cấu hình .*\n {4}chiboConfig: giá trị phải là 1\./);
    expect(out).toMatch(/✗ Bộ tiêu chí của nơi mình +1\n {4}.*hong\.chibo-profile\.yaml/);
    const printed = JSON.parse((await chibo(['doctor', '--format', 'json'], { cwd })).out);
    expect(printed.sound).toBe(false);
    expect(printed.checks).toContainEqual({
      name: 'own-profiles',
      value: '1',
      problem: expect.stringContaining('hong.chibo-profile.yaml'),
    });
  });

  test('says nothing of what records hold, and refuses what is no folder', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': cleanRecord });
    expect((await chibo(['doctor'], { cwd })).out).not.toContain('Chi bộ 1');
    expect((await chibo(['doctor', '1.chibo.yaml'], { cwd })).code).toBe(2);
  });
});
