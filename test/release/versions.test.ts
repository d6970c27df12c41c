import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../build/address.mjs';
import { notesOf } from '../../build/notes.mjs';
import { draw, pictures } from '../../build/pictures.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('one address says where the repository, its page and its issues are', () => {
  const { repository, homepage, bugs } = manifest;
  expect({ repository, homepage, bugs }).toEqual(fieldsOf(repository.url));
  expect(fieldsOf('https://git.example.vn/nhom/chibo.git/')).toEqual({
    repository: { type: 'git', url: 'git+https://git.example.vn/nhom/chibo.git' },
    homepage: 'https://git.example.vn/nhom/chibo#readme',
    bugs: { url: 'https://git.example.vn/nhom/chibo/issues' },
  });
  expect(() => fieldsOf('file:///etc')).toThrow('not an address');
});

test.each(['docs/checking.md', 'ci/chibo.gitlab-ci.yml', 'src/core/language/messages/cli-tools.ts'])(
  'the version that %s has people use is this one',
  (file) => {
    const named = readFileSync(file, 'utf8').match(/(?<![\w.-])v\d+\.\d+\.\d+/g) ?? [];
    // Actions of others have their own.
    const own = named.filter((each) => !['v4.3.0', 'v4.4.0'].includes(each));
    expect(new Set(own)).toEqual(new Set([`v${manifest.version}`]));
  },
);

test.each(pictures)('media/%s.png is what its SVG shows', async (name) => {
  const isSame = (await draw(name)).equals(readFileSync(`media/${name}.png`));
  expect(isSame, 'run node build/pictures.mjs').toBe(true);
});

describe('the notes of a release', () => {
  const changelog =
    '# Nhật ký\n\n## [Chưa phát hành] (Unreleased)\n\n- mới\n\n## [0.2.0]\n\n### Thêm\n\n- hai\n\n## [0.1.0]\n\n- một\n';

  test('are the block of its version', () => {
    expect(notesOf(changelog, ['0.2.0'])).toBe('### Thêm\n\n- hai\n');
    expect(notesOf(changelog, ['0.1.0', 'Chưa phát hành'])).toBe('- một\n');
    expect(notesOf(changelog, ['0.3.0', 'Chưa phát hành'])).toBe('- mới\n');
  });

  test('must be there', () => {
    expect(() => notesOf(changelog, ['0.3.0'])).toThrow('says nothing of 0.3.0');
    expect(() => notesOf('## [0.3.0]\n\n## [0.2.0]\n\n- hai', ['0.3.0'])).toThrow('says nothing');
  });
});
