import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from './command-line.js';
import { type ForgeSetting, forgeEnv, forgeServer } from './forge-server.js';

const marker = '<!-- chibo-diff:v1 -->';
const body = `${marker}\n\n### So sánh hồ sơ chi bộ: 1 hồ sơ đổi\n`;
const silent = `${marker}\n<!-- chibo-diff:nothing -->\n\n### Không có gì thay đổi về ý nghĩa.\n`;

interface Ended {
  readonly code: number;
  readonly err: string;
}

/** Runs the script as a job does: the server runs in this process, which must not wait. */
function forge(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve) => {
    execFile('node', ['ci/forge.mjs', ...words], { env, encoding: 'utf8' }, (error, _, err) =>
      resolve({ code: error ? Number(error.code) : 0, err }),
    );
  });
}

async function told(
  setting: ForgeSetting,
  text = body,
): Promise<Ended & Awaited<ReturnType<typeof forgeServer>>> {
  const server = await forgeServer(setting);
  const folder = await folderOf({ 'diff.md': text });
  const ended = await forge(['comment', join(folder, 'diff.md')], forgeEnv(setting.forge, server.api));
  return { ...ended, ...server };
}

const forges = ['github', 'gitea', 'forgejo', 'gitlab'] as const;
const many = Array.from({ length: 250 }, (_, index) => ({ body: `lời ${index}`, user: 'other' }));

describe.each(forges)('one comment on %s', (name) => {
  const path =
    name === 'gitlab' ? '/projects/12/merge_requests/7/notes' : '/repos/nhom/kho/issues/7/comments';

  test('is added where there is none, among however many of others', async () => {
    const { code, written } = await told({ forge: name, user: 'me', comments: many });
    expect({ code, written }).toEqual({ code: 0, written: [{ method: 'POST', path, body: { body } }] });
  });

  test('is changed where it stands on a later page', async () => {
    const comments = [...many, { body: `${marker}\n\ncũ`, user: 'me' }, { body: 'sau', user: 'other' }];
    const { code, written } = await told({ forge: name, user: 'me', comments });
    const [method, one] =
      name === 'gitlab' ? ['PUT', `${path}/251`] : ['PATCH', '/repos/nhom/kho/issues/comments/251'];
    expect({ code, written }).toEqual({ code: 0, written: [{ method, path: one, body: { body } }] });
  });

  test('of somebody else with the same marker is left alone', async () => {
    const comments = [{ body: `${marker}\n\ncủa người khác`, user: 'other' }];
    const { written } = await told({ forge: name, user: 'me', comments });
    expect(written).toMatchObject([{ method: 'POST', path }]);
  });

  test('is not made where nothing changed in meaning, and not asked for again where it says the same', async () => {
    expect((await told({ forge: name, user: 'me' }, silent)).written).toEqual([]);
    const same = await told({ forge: name, user: 'me', comments: [{ body: body.trim(), user: 'me' }] });
    expect(same).toMatchObject({ code: 0, written: [] });
  });

  test('that was made says when nothing is left of it', async () => {
    const comments = [{ body, user: 'me' }];
    expect((await told({ forge: name, user: 'me', comments }, silent)).written).toMatchObject([
      { body: { body: silent } },
    ]);
  });

  test('fails nothing where a fork may not write, and says so', async () => {
    const { code, err } = await told({ forge: name, user: 'me', isReadOnly: true });
    expect(code).toBe(0);
    expect(err).toContain('this token may not write here');
    expect(await told({ forge: name, failure: 404 })).toMatchObject({ code: 0 });
  });

  test('that cannot be kept for another reason fails, and the token is not printed', async () => {
    const { code, err } = await told({ forge: name, user: 'me', failure: 500 });
    expect(code).toBe(1);
    expect(err).toContain('500 GET');
    expect(err).not.toContain('secret-token');
  });
});

test.each([
  ['github', 'github-actions[bot]'],
  ['gitea', 'gitea-actions'],
  ['forgejo', 'forgejo-actions'],
] as const)(
  'the token of a workflow on %s, which may not ask who it is, knows its own comment',
  async (name, user) => {
    const comments = [
      { body: `${marker}\n\nngười khác`, user: 'other' },
      { body: `${marker}\n\ncũ`, user },
    ];
    const { written } = await told({ forge: name, comments });
    expect(written).toMatchObject([{ method: 'PATCH', path: '/repos/nhom/kho/issues/comments/2' }]);
  },
);

test.each([
  ['github', '/repos/nhom/kho/statuses/abc', { state: 'failure', context: 'chibo/kiem-tra' }],
  ['forgejo', '/repos/nhom/kho/statuses/abc', { state: 'failure', context: 'chibo/kiem-tra' }],
  ['gitlab', '/projects/12/statuses/abc', { state: 'failed', name: 'chibo/kiem-tra' }],
] as const)('a status is set on %s', async (name, path, expected) => {
  const server = await forgeServer({ forge: name, user: 'me' });
  const words = ['status', 'chibo/kiem-tra', 'failure', 'x'.repeat(200)];
  expect(await forge(words, forgeEnv(name, server.api))).toMatchObject({ code: 0 });
  expect(server.written).toEqual([
    { method: 'POST', path, body: { ...expected, description: 'x'.repeat(140) } },
  ]);
});

describe('a review', () => {
  const diagnostic = (line: number, message: string, severity = 'warning'): object => ({
    code: 'quota/exceeded',
    severity,
    message,
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
  });
  const report = JSON.stringify({
    files: [
      {
        file: 'a.chibo.yaml',
        diagnostics: [diagnostic(2, 'gọi @ai <b>'), diagnostic(9, 'ngoài'), diagnostic(3, 'nặng', 'error')],
      },
    ],
  });
  const patches = { 'a.chibo.yaml': '@@ -1,4 +2,4 @@\n giữ\n-cũ\n+mới\n+mới\n\\ No newline at end of file' };

  async function reviewed(
    name: ForgeSetting['forge'],
    reviewsOfOthers = 0,
  ): Promise<Awaited<ReturnType<typeof forgeServer>>> {
    const server = await forgeServer({ forge: name, user: 'me', patches, reviewsOfOthers });
    const folder = await folderOf({ 'check.json': report });
    const words = ['review', join(folder, 'check.json')];
    // A job that runs twice says each thing once.
    for (let time = 0; time < 2; time += 1)
      expect(await forge(words, forgeEnv(name, server.api))).toMatchObject({ code: 0 });
    return server;
  }

  test('on GitHub is of lines within the change, the gravest first, and calls nobody', async () => {
    const { written } = await reviewed('github');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({
      path: '/repos/nhom/kho/pulls/7/reviews',
      body: {
        event: 'COMMENT',
        comments: [
          { path: 'a.chibo.yaml', line: 4, side: 'RIGHT', body: expect.stringContaining('**lỗi** nặng') },
          { path: 'a.chibo.yaml', line: 3, side: 'RIGHT', body: expect.stringContaining('&#60;b&#62;') },
        ],
      },
    });
    expect(JSON.stringify(written)).not.toContain('@ai');
  });

  test.each(['gitea', 'forgejo'] as const)('on %s is of every line', async (name) => {
    const { written } = await reviewed(name);
    expect(written).toMatchObject([
      { body: { comments: [{ new_position: 4 }, { new_position: 3 }, { new_position: 10 }] } },
    ]);
  });

  test.each(['gitea', 'forgejo'] as const)(
    'on %s is not repeated after many reviews of others',
    async (name) => {
      expect((await reviewed(name, 120)).written).toHaveLength(1);
    },
  );
});

test('wrong use fails, and nothing is sent', async () => {
  const server = await forgeServer({ forge: 'github', user: 'me' });
  const env = forgeEnv('github', server.api);
  const folder = await folderOf({ 'x.md': 'không có dấu' });
  for (const words of [['comment', join(folder, 'x.md')], ['comment', join(folder, 'nosuch')], ['x'], []])
    expect((await forge(words, env)).code).toBe(1);
  expect((await forge(['comment', join(folder, 'x.md')], { ...env, GITHUB_API_URL: '' })).code).toBe(1);
  expect(server.written).toEqual([]);
});
