import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A comment, or a note of GitLab. */
export interface Comment {
  readonly id: number;
  body: string;
  readonly user: string;
}

export interface ForgeSetting {
  readonly forge: 'github' | 'gitea' | 'forgejo' | 'gitlab';
  readonly comments?: readonly Omit<Comment, 'id'>[];
  /** Who the token is; `undefined` where it may not ask, as that of a workflow. */
  readonly user?: string;
  /** Refuses whatever would write, as for a fork. */
  readonly isReadOnly?: boolean;
  /** Answers every request so. */
  readonly failure?: number;
  /** Reviews of others that are there before. */
  readonly reviewsOfOthers?: number;
  /** What changed in files of the pull request. */
  readonly patches?: Readonly<Record<string, string>>;
}

/** What a forge was asked to write. */
export interface Written {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ForgeServer {
  readonly api: string;
  readonly comments: readonly Comment[];
  readonly written: readonly Written[];
  readonly asked: readonly string[];
}

const token = 'secret-token';
const ids: Readonly<Record<string, number>> = { me: 7, other: 8, 'github-actions[bot]': 41898282 };

/**
 * A forge on this machine that answers as the documentation of its API says: pages of comments, whose they are, statuses
 * and reviews. Gitea and Forgejo give all comments at once, whatever page is asked for; their reviews have pages.
 */
export async function forgeServer(setting: ForgeSetting): Promise<ForgeServer> {
  const comments: Comment[] = (setting.comments ?? []).map((one, index) => ({ ...one, id: index + 1 }));
  const written: Written[] = [];
  const asked: string[] = [];
  const reviewed: { readonly id: number; readonly body: string; readonly user: string }[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://forge');
    const method = request.method ?? '';
    asked.push(`${method} ${url.pathname}${url.search}`);
    const send = (code: number, data: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(data));
    };
    const given = request.headers['private-token'] ?? request.headers.authorization;
    if (given !== (setting.forge === 'gitlab' ? token : `token ${token}`))
      return send(401, { message: 'token' });
    if (setting.failure !== undefined) return send(setting.failure, { message: 'failure' });
    const author = (name: string): object => ({ id: ids[name] ?? 9, login: name, username: name });
    if (url.pathname === '/user') {
      return setting.user === undefined
        ? send(403, { message: 'integration' })
        : send(200, author(setting.user));
    }
    if (method !== 'GET') {
      if (setting.isReadOnly) return send(403, { message: 'Resource not accessible by integration' });
      const body = JSON.parse(await textOf(request));
      written.push({ method, path: url.pathname, body });
      const id = Number(/\/(?:comments|notes)\/(\d+)$/.exec(url.pathname)?.[1]);
      const known = comments.find((one) => one.id === id);
      if (known) known.body = body.body;
      else if (/\/(comments|notes)$/.test(url.pathname))
        comments.push({ id: comments.length + 1, body: body.body, user: setting.user ?? '' });
      for (const one of body.comments ?? [])
        reviewed.push({ id: reviewed.length + 1, body: one.body, user: setting.user ?? '' });
      return send(201, {});
    }
    const shown = (one: { readonly id: number; readonly body: string; readonly user: string }): object => ({
      id: one.id,
      body: one.body,
      ...(setting.forge === 'gitlab'
        ? { author: author(one.user), system: false }
        : { user: author(one.user) }),
    });
    const list = listOf(url.pathname);
    if (list === undefined) return send(404, { message: 'Not Found' });
    const isTea = setting.forge === 'gitea' || setting.forge === 'forgejo';
    const isWhole = isTea && url.pathname.endsWith('/comments');
    const [name, most] = isTea ? ['limit', 50] : ['per_page', 100];
    const size = Math.min(Number(most), Number(url.searchParams.get(String(name)) ?? 20));
    const page = Number(url.searchParams.get('page') ?? 1);
    const part = isWhole ? list : list.slice((page - 1) * size, page * size);
    const hasMore = !isWhole && page * size < list.length;
    const headers: Record<string, string> = {};
    if (setting.forge === 'gitlab') headers['x-next-page'] = hasMore ? String(page + 1) : '';
    if (setting.forge !== 'gitlab' && !isWhole && list.length > size)
      headers.link = hasMore
        ? `<${url.pathname}?page=${page + 1}>; rel="next"`
        : `<${url.pathname}?page=1>; rel="first"`;
    return send(200, part, headers);

    function listOf(path: string): readonly object[] | undefined {
      if (/\/(issues|merge_requests)\/\d+\/(comments|notes)$/.test(path)) return comments.map(shown);
      if (/\/pulls\/\d+\/comments$/.test(path)) return reviewed.map(shown);
      const before = setting.reviewsOfOthers ?? 0;
      const reviews = before + (reviewed.length === 0 ? 0 : 1);
      if (/\/pulls\/\d+\/reviews$/.test(path))
        return Array.from({ length: reviews }, (_, index) => ({ id: index + 1 }));
      const id = /\/reviews\/(\d+)\/comments$/.exec(path)?.[1];
      if (id !== undefined) return Number(id) > before ? reviewed.map(shown) : [];
      if (/\/pulls\/\d+\/files$/.test(path))
        return Object.entries(setting.patches ?? {}).map(([filename, patch]) => ({ filename, patch }));
      return undefined;
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { api: `http://127.0.0.1:${port}`, comments, written, asked };
}

/** The variables that say to the script where it runs. */
export function forgeEnv(forge: ForgeSetting['forge'], api: string): Readonly<Record<string, string>> {
  const common = { CHIBO_TOKEN: token, PATH: process.env.PATH ?? '' };
  if (forge === 'gitlab') {
    return {
      ...common,
      GITLAB_CI: 'true',
      CI_API_V4_URL: api,
      CI_PROJECT_ID: '12',
      CI_MERGE_REQUEST_IID: '7',
      CI_COMMIT_SHA: 'abc',
    };
  }
  const runner = {
    github: {},
    gitea: { GITEA_ACTIONS: 'true' },
    forgejo: { FORGEJO_ACTIONS: 'true', GITEA_ACTIONS: 'true' },
  };
  return {
    ...common,
    ...runner[forge],
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'nhom/kho',
    GITHUB_SHA: 'abc',
    CHIBO_PULL_REQUEST: '7',
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
