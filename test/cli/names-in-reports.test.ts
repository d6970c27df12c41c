import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chibo, folderOf, wrongRecord } from './command-line.js';
import { repositoryOf } from './repository.js';

const name = 'tinh/xã a/1.chibo.yaml';

/** What each format for a service calls the file. */
const shown = {
  github: `::error file=${name},line=6`,
  gitlab: `"path": "${name}"`,
  sarif: '"uri": "tinh/x%C3%A3%20a/1.chibo.yaml"',
  junit: `name="${name}"`,
  markdown: `\`${name}:6\``,
};

test.each(Object.entries(shown))(
  '%s names files from the root of the repository, in any folder',
  async (format, expected) => {
    const { cwd } = await repositoryOf({ [name]: wrongRecord });
    for (const folder of ['.', 'tinh', 'tinh/xã a']) {
      const { code, out } = await chibo(['check', '--format', format], { cwd: join(cwd, folder) });
      expect({ folder, code, out }).toEqual({ folder, code: 1, out: expect.stringContaining(expected) });
    }
  },
);

test.each(['pretty', 'compact', 'json'])(
  '%s names them from the folder that the command runs in',
  async (format) => {
    const { cwd } = await repositoryOf({ [name]: wrongRecord });
    const { out } = await chibo(['check', '--format', format], { cwd: join(cwd, 'tinh') });
    expect(out).toMatch(/(^|")xã a\/1\.chibo\.yaml/);
  },
);

test('outside of a repository a service is told what people are', async () => {
  const cwd = await folderOf({ [name]: wrongRecord });
  const { out } = await chibo(['check', '--format', 'github'], { cwd: join(cwd, 'tinh') });
  expect(out).toContain('file=xã a/1.chibo.yaml,');
});
