#!/usr/bin/env node
/**
 * Tells a forge what Chibo found, by its API alone: GitHub, Gitea, Forgejo, GitLab. It is no part of the program,
 * which uses no network; a job of CI runs it behind `chibo`.
 *
 *   node forge.mjs comment FILE.md                          keeps one comment of its own up to date
 *   node forge.mjs status CONTEXT success|failure TEXT      sets a status of the commit
 *   node forge.mjs review CHECK.json                        comments on lines with findings, at most 20
 *
 * The variables of the runner say where; CHIBO_FORGE, CHIBO_API, CHIBO_REPOSITORY, CHIBO_PULL_REQUEST, CHIBO_COMMIT
 * and CHIBO_TOKEN say it otherwise. A token that may not write, as in a pull request from a fork, fails nothing: it is
 * said, and the exit code is 0. Wrong use and answers that nobody expects are 1.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** The first line of a comparison as Markdown, and the one that says that there is nothing to tell. */
const marker = '<!-- chibo-diff:v1 -->';
const nothing = '<!-- chibo-diff:nothing -->';

/** An answer that refuses what was asked, with what the forge says of it. */
class Refused extends Error {
  constructor(status, path, body) {
    super(`${status} ${path} ${body.slice(0, 300).replace(/\s+/g, ' ')}`.trim());
    this.status = status;
  }
}

/** What a token that may not write is told; a fork's pull request may know no more than that. */
const forbidden = [401, 403, 404];

/** Where this run reports to, from the variables of the runner. */
export function placeOf(env) {
  const forge =
    env.CHIBO_FORGE ||
    (env.GITLAB_CI ? 'gitlab' : env.FORGEJO_ACTIONS ? 'forgejo' : env.GITEA_ACTIONS ? 'gitea' : 'github');
  const isLab = forge === 'gitlab';
  const place = {
    forge,
    api: env.CHIBO_API || (isLab ? env.CI_API_V4_URL : env.GITHUB_API_URL) || '',
    token: env.CHIBO_TOKEN || '',
    repository: env.CHIBO_REPOSITORY || (isLab ? env.CI_PROJECT_ID : env.GITHUB_REPOSITORY) || '',
    number: env.CHIBO_PULL_REQUEST || (isLab ? env.CI_MERGE_REQUEST_IID : '') || '',
    commit: env.CHIBO_COMMIT || (isLab ? env.CI_COMMIT_SHA : env.GITHUB_SHA) || '',
    language: env.CHIBO_LANGUAGE === 'en' ? 'en' : 'vi',
  };
  if (!/^https?:\/\//.test(place.api)) throw new Error('CHIBO_API: no address of an API');
  return place;
}

function headersOf({ forge, token }) {
  const common = { 'content-type': 'application/json', accept: 'application/json', 'user-agent': 'chibo' };
  if (token === '') return common;
  if (forge === 'gitlab') return { ...common, 'private-token': token };
  // `token` is understood by all three; `Bearer` by GitHub and by newer Giteas alone.
  return { ...common, authorization: `token ${token}` };
}

async function ask(place, method, path, body) {
  const answer = await fetch(`${place.api}${path}`, {
    method,
    headers: headersOf(place),
    redirect: 'error',
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, `${method} ${path}`, text);
  return { data: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
}

const mostPages = 100;

/**
 * Every entry of a list. GitHub and Gitea say by `Link` whether there is more, GitLab by `X-Next-Page`; a Gitea that
 * knows no pages of a list gives all of it again, which is noticed by its first entry.
 */
async function all(place, path) {
  const found = [];
  const sign = path.includes('?') ? '&' : '?';
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, headers } = await ask(place, 'GET', `${path}${sign}per_page=100&limit=50&page=${page}`);
    if (data.length === 0 || found.some((one) => nameOf(one) === nameOf(data[0]))) break;
    found.push(...data);
    const [link, next] = [headers.get('link'), headers.get('x-next-page')];
    const isLast =
      link !== null ? !/rel="?next"?/.test(link) : next !== null ? next === '' : data.length < 30;
    if (isLast) break;
  }
  return found;
}

/** What an entry of a list is told apart by: comments have ids, files of a pull request have names. */
function nameOf({ id, filename }) {
  return id ?? filename;
}

/** Who the token of a workflow is, where it may not ask. */
const workflowUsers = {
  github: 'github-actions[bot]',
  gitea: 'gitea-actions',
  forgejo: 'forgejo-actions',
};

/** Whether something was written by whoever this token is. */
async function ownership(place) {
  try {
    const { data } = await ask(place, 'GET', '/user');
    return (user) => user?.id === data.id;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const name = workflowUsers[place.forge];
    return (user) => name !== undefined && user?.login === name;
  }
}

/** The paths of a pull request's comments, by forge. */
function commentPaths({ forge, repository, number }) {
  if (forge === 'gitlab') {
    const notes = `/projects/${encodeURIComponent(repository)}/merge_requests/${number}/notes`;
    return { list: `${notes}?sort=asc`, add: notes, one: (id) => `${notes}/${id}`, change: 'PUT' };
  }
  const issues = `/repos/${repository}/issues`;
  const list = `${issues}/${number}/comments`;
  return { list, add: list, one: (id) => `${issues}/comments/${id}`, change: 'PATCH' };
}

/**
 * Keeps one comment up to date: the first of its own that begins with the marker. Where there is none yet and nothing
 * changed in meaning, nothing is said.
 */
export async function comment(place, body) {
  if (!body.startsWith(marker)) throw new Error('the comment does not begin with its marker');
  if (place.number === '') return 'no pull request';
  const paths = commentPaths(place);
  const isOwn = await ownership(place);
  const known = (await all(place, paths.list)).find(
    (one) => !one.system && isOwn(one.user ?? one.author) && one.body?.startsWith(marker),
  );
  if (known) {
    if (known.body.trim() === body.trim()) return 'comment is up to date';
    await ask(place, paths.change, paths.one(known.id), { body });
    return 'comment changed';
  }
  if (body.includes(nothing)) return 'nothing to say';
  await ask(place, 'POST', paths.add, { body });
  return 'comment added';
}

/** GitHub takes 140 characters of a description. */
const longestDescription = 140;

/** Sets a status of the commit; `state` is `success`, `failure`, `error` or `pending`. */
export async function status(place, context, state, description) {
  if (place.commit === '') throw new Error('CHIBO_COMMIT: no commit');
  const text = description.slice(0, longestDescription);
  if (place.forge === 'gitlab') {
    const states = { failure: 'failed', error: 'failed' };
    const path = `/projects/${encodeURIComponent(place.repository)}/statuses/${place.commit}`;
    await ask(place, 'POST', path, { state: states[state] ?? state, name: context, description: text });
  } else {
    const path = `/repos/${place.repository}/statuses/${place.commit}`;
    await ask(place, 'POST', path, { state, context, description: text });
  }
  return `status ${context}: ${state}`;
}

/** So many findings are commented on; a reviewer reads no more, and a forge takes no more kindly. */
const mostComments = 20;

const severities = {
  vi: {
    error: 'lỗi',
    warning: 'cảnh báo',
    info: 'lưu ý',
    more: 'và {count} phát hiện nữa, xem kết quả kiểm tra',
  },
  en: { error: 'error', warning: 'warning', info: 'info', more: 'and {count} more findings; see the check' },
};
const gravity = ['error', 'warning', 'info'];

/**
 * Comments on the lines of a pull request that findings stand in, the gravest first, each once however often the job
 * runs. `report` is what `chibo check --format json` prints, which names nobody.
 */
export async function review(place, report) {
  if (place.forge === 'gitlab') return 'GitLab shows findings by its Code Quality report';
  if (place.number === '') return 'no pull request';
  const pull = `/repos/${place.repository}/pulls/${place.number}`;
  const inDiff = place.forge === 'github' ? await linesInDiff(place, pull) : () => true;
  const isOwn = await ownership(place);
  const said = new Set(
    (await reviewComments(place, pull))
      .filter(({ user }) => isOwn(user))
      .flatMap(({ body }) => signOf(body) ?? []),
  );
  const found = findingsOf(report, place).filter(
    ({ path, line, sign }) => inDiff(path, line) && !said.has(sign),
  );
  if (found.length === 0) return 'no new findings in changed lines';
  const shown = found.slice(0, mostComments);
  const left = found.length - shown.length;
  const words = severities[place.language];
  await ask(place, 'POST', `${pull}/reviews`, {
    ...(place.commit === '' ? {} : { commit_id: place.commit }),
    event: 'COMMENT',
    body: left > 0 ? `Chibo: ${words.more.replace('{count}', left)}` : 'Chibo',
    comments: shown.map(({ path, line, body }) =>
      place.forge === 'github' ? { path, line, side: 'RIGHT', body } : { path, new_position: line, body },
    ),
  });
  return `${shown.length} comments`;
}

function findingsOf({ files }, { language }) {
  const words = severities[language];
  return files
    .flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ code, severity, message, range }) => {
        const sign = createHash('sha256').update([file, code, message].join('\n')).digest('hex').slice(0, 16);
        const body = `**${words[severity]}** ${escaped(message)} (\`${code}\`)\n<!-- chibo-finding:${sign} -->`;
        return { path: file, line: range.start.line + 1, severity, sign, body };
      }),
    )
    .sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}

function signOf(body) {
  return /<!-- chibo-finding:([0-9a-f]{16}) -->/.exec(body ?? '')?.[1];
}

/** A message may quote a record: nothing in it is markup, a link or a name to call. */
function escaped(text) {
  return text
    .replace(/[\\`*_{}[\]()#+!|<>~]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/@/g, '@\u200b')
    .replace(/\r?\n/g, ' ');
}

/** Comments of earlier reviews; GitHub lists them at once, Gitea and Forgejo review by review. */
async function reviewComments(place, pull) {
  if (place.forge === 'github') return all(place, `${pull}/comments`);
  const reviews = await all(place, `${pull}/reviews`);
  const lists = [];
  for (const { id } of reviews)
    lists.push((await ask(place, 'GET', `${pull}/reviews/${id}/comments`)).data ?? []);
  return lists.flat();
}

/** GitHub takes comments on lines within the hunks of a pull request alone. */
async function linesInDiff(place, pull) {
  const lines = new Map();
  for (const { filename, patch = '' } of await all(place, `${pull}/files`)) {
    const own = new Set();
    let at = 0;
    for (const row of patch.split('\n')) {
      const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(row);
      if (hunk) at = Number(hunk[1]);
      else if (!row.startsWith('-') && !row.startsWith('\\')) {
        own.add(at);
        at += 1;
      }
    }
    lines.set(filename, own);
  }
  return (path, line) => lines.get(path)?.has(line) ?? false;
}

async function run([command, ...words], env) {
  const place = placeOf(env);
  if (command === 'comment' && words.length === 1) return comment(place, await readFile(words[0], 'utf8'));
  if (command === 'status' && words.length === 3) return status(place, ...words);
  if (command === 'review' && words.length === 1)
    return review(place, JSON.parse(await readFile(words[0], 'utf8')));
  throw new Error('forge.mjs comment FILE | status CONTEXT STATE TEXT | review CHECK.json');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.error(`chibo: ${await run(process.argv.slice(2), process.env)}`);
  } catch (error) {
    console.error(`chibo: ${error.message}`);
    if (error instanceof Refused && forbidden.includes(error.status)) {
      console.error('chibo: this token may not write here; the report of the job says the same');
    } else process.exitCode = 1;
  }
}
