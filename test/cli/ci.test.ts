import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanRecord, folderOf, wrongRecord } from './command-line.js';
import { forgeEnv, forgeServer } from './forge-server.js';
import { type Repository, repositoryOf } from './repository.js';

/** The built program and the files of CI are used as they are shipped; the services behind them are not there. */
const root = process.cwd();

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync('action.yml', 'utf8'));

interface Ended {
  readonly code: number;
  readonly out: string;
}

/** Runs a script of a job without waiting in this process, where the forge answers. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  return new Promise((resolve) => {
    execFile('bash', words, { cwd, env, encoding: 'utf8' }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

/** A runner as GitHub's: a folder for temporary files, files that steps write to, and a forge behind its API. */
async function runnerIn(repository: Repository, forge: Readonly<Record<string, string>> = {}) {
  const temp = await folderOf({ output: '', summary: '' });
  const read = (name: string): string => readFileSync(join(temp, name), 'utf8');
  return {
    read,
    step(name: string, env: Readonly<Record<string, string>>): Promise<Ended> {
      const step = action.runs.steps.find((one) => one.name === name);
      // Every variable that the step is given must be one that it declares.
      for (const key of Object.keys(env)) expect(Object.keys(step?.env ?? {}), key).toContain(key);
      return bash(step?.run ?? 'exit 9', repository.cwd, {
        ...forge,
        PATH: process.env.PATH ?? '',
        HOME: temp,
        RUNNER_TEMP: temp,
        GITHUB_ACTION_PATH: root,
        GITHUB_OUTPUT: join(temp, 'output'),
        GITHUB_STEP_SUMMARY: join(temp, 'summary'),
        ...env,
      });
    },
  };
}

const checkEnv = {
  CHIBO_PATHS: '',
  CHIBO_FAIL_ON: 'error',
  CHIBO_LANGUAGE: 'vi',
  CHIBO_CHANGED_ONLY: 'true',
  CHIBO_BASELINE: '',
  CHIBO_PARTED: '',
};

describe('the action', () => {
  test('documents each input and hands it to scripts by the environment alone', () => {
    for (const [name, { description }] of Object.entries(action.inputs))
      expect(description, name).toMatch(/\S/);
    for (const { run, name } of action.runs.steps) expect(run ?? '', name).not.toContain('${{');
    const page = readFileSync('docs/checking.md', 'utf8');
    for (const name of Object.keys(action.inputs)) expect(page, name).toContain(`\`${name}\``);
  });

  test('uses actions of others by their commit alone, and none of the tools of one forge', () => {
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
    expect(used).toHaveLength(2);
    for (const one of used) expect(one).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
    for (const { run = '' } of action.runs.steps) expect(run).not.toMatch(/(^|\s)gh\s/);
  });

  test('annotates, writes reports and the summary page, and fails at the end', async () => {
    const repository = await repositoryOf({ 'a b/1.chibo.yaml': wrongRecord });
    const runner = await runnerIn(repository);
    expect((await runner.step('Install', {})).code).toBe(0);
    const { code, out } = await runner.step('Check', checkEnv);
    expect(code).toBe(0);
    expect(out).toMatch(/^::error file=a b\/1\.chibo\.yaml,line=6,col=15/);
    expect(runner.read('output')).toMatch(/^report=.*\/chibo\nexit-code=1\n$/);
    expect(runner.read('summary')).toContain('| lỗi | `a b/1.chibo.yaml:6` |');
    expect(JSON.parse(runner.read('chibo/chibo.sarif')).runs[0].results).toHaveLength(1);
    expect((await runner.step('Result', { CHIBO_EXIT_CODE: '1' })).code).toBe(1);
    expect((await runner.step('Result', { CHIBO_EXIT_CODE: '0' })).code).toBe(0);
  });

  test('takes paths a line each, and nothing in them is run', async () => {
    const repository = await repositoryOf({ 'a b/1.chibo.yaml': cleanRecord, 'c/2.chibo.yaml': wrongRecord });
    const runner = await runnerIn(repository);
    const check = await runner.step('Check', { ...checkEnv, CHIBO_PATHS: 'a b\n\n' });
    expect(check.code).toBe(0);
    expect(runner.read('output')).toContain('exit-code=0');
    await runner.step('Check', { ...checkEnv, CHIBO_PATHS: '$(touch hacked)\n--fix' });
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(runner.read('output')).toContain('exit-code=2');
  });

  test('annotates a pull request with what is new in it, and counts what is old', async () => {
    const repository = await repositoryOf({ 'a/1.chibo.yaml': wrongRecord, '2.chibo.yaml': cleanRecord });
    const parted = repository.git('rev-parse', 'HEAD').trim();
    repository.commit({ '2.chibo.yaml': `${cleanRecord}\n` });
    const runner = await runnerIn(repository);
    const old = await runner.step('Check', { ...checkEnv, CHIBO_PARTED: parted });
    expect(old.out).not.toContain('::error');
    expect(old.out).toContain('1 phát hiện cũ đã có trong tệp mốc, không tính.');
    expect(runner.read('output')).toContain('exit-code=0');
    expect(runner.read('summary')).toContain('- 1 phát hiện cũ');
    expect(repository.git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    repository.commit({ '3.chibo.yaml': wrongRecord.replace('cb1', 'cb3') });
    const later = await runnerIn(repository);
    const { out } = await later.step('Check', { ...checkEnv, CHIBO_PARTED: parted });
    expect(out.match(/::error/g)).toHaveLength(1);
    expect(out).toContain('::error file=3.chibo.yaml');
    expect(later.read('output')).toContain('exit-code=1');
    // Asked for everything, it says everything.
    const whole = { ...checkEnv, CHIBO_PARTED: parted, CHIBO_CHANGED_ONLY: 'false' };
    expect((await later.step('Check', whole)).out.match(/::error/g)).toHaveLength(2);
  });

  test('counts the findings of a baseline of the repository as well', async () => {
    const repository = await repositoryOf({ '1.chibo.yaml': wrongRecord });
    const chibo = (...words: readonly string[]): string =>
      execFileSync('node', [join(root, 'dist/cli/chibo.mjs'), ...words], {
        cwd: repository.cwd,
        encoding: 'utf8',
      });
    chibo('check', '--baseline', 'moc.json', '--update-baseline');
    repository.commit({ '2.chibo.yaml': wrongRecord.replace('cb1', 'cb2') });
    const runner = await runnerIn(repository);
    const { out } = await runner.step('Check', { ...checkEnv, CHIBO_BASELINE: 'moc.json' });
    expect(out.match(/::error/g)).toHaveLength(1);
    expect(out).toContain('file=2.chibo.yaml');
    const parted = repository.git('rev-parse', 'HEAD').trim();
    repository.commit({ '3.chibo.yaml': wrongRecord.replace('cb1', 'cb3') });
    const both = { ...checkEnv, CHIBO_BASELINE: 'moc.json', CHIBO_PARTED: parted };
    const later = await runner.step('Check', both);
    expect(later.out.match(/::error/g)).toHaveLength(1);
    expect(later.out).toContain('file=3.chibo.yaml');
  });

  const comment = { CHIBO_TOKEN: 'secret-token', CHIBO_PULL_REQUEST: '7' };

  /** A pull request whose target has changed meanwhile. */
  async function pullRequest(): Promise<Repository & { readonly base: string }> {
    const repository = await repositoryOf({
      '1.chibo.yaml': cleanRecord,
      '2.chibo.yaml': cleanRecord.replace('cb1', 'cb2'),
    });
    repository.git('checkout', '-q', '-b', 'mine');
    repository.commit({ '1.chibo.yaml': `${cleanRecord}criteria: {I.1: {self: 9}}\n` });
    repository.git('checkout', '-q', 'main');
    const base = repository.commit({
      '2.chibo.yaml': `${cleanRecord.replace('cb1', 'cb2')}criteria: {I.1: {self: 1}}\n`,
    });
    repository.git('checkout', '-q', 'mine');
    return { ...repository, base };
  }

  test('says what changed in meaning since the branch parted, in a comment of its own', async () => {
    const repository = await pullRequest();
    const server = await forgeServer({ forge: 'github', user: 'me' });
    const runner = await runnerIn(repository, forgeEnv('github', server.api));
    expect((await runner.step('Base', { CHIBO_BASE: repository.base })).code).toBe(0);
    const parted = /^parted=([0-9a-f]{40})$/m.exec(runner.read('output'))?.[1] ?? '';
    expect(parted).toBe(repository.git('merge-base', 'main', 'mine').trim());
    const step = { CHIBO_PARTED: parted, CHIBO_LANGUAGE: 'vi' };
    expect((await runner.step('Difference', step)).code).toBe(0);
    const body = runner.read('chibo/diff.md');
    expect(body).toMatch(/^<!-- chibo-diff:v1 -->\n\n### So sánh hồ sơ chi bộ: 1 hồ sơ đổi\n/);
    expect(runner.read('summary')).toContain(body);
    expect(runner.read('chibo/diff.html')).toContain('<!doctype html>');
    expect(await runner.step('Comment', comment)).toMatchObject({ code: 0 });
    expect(server.comments).toMatchObject([{ body, user: 'me' }]);
    // Once said, it is kept up to date.
    repository.commit({ '1.chibo.yaml': `${cleanRecord}criteria: {I.1: {self: 8}}\n` });
    await runner.step('Difference', step);
    await runner.step('Comment', comment);
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toContain('8');
    expect(server.written.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  });

  test('says what a profile or a configuration changes, though no record does', async () => {
    const repository = await repositoryOf({ '1.chibo.yaml': cleanRecord });
    repository.commit({ 'chibo.config.yaml': 'chiboConfig: 1\nrules: {quota/exceeded: "off"}\n' });
    const server = await forgeServer({ forge: 'gitea', user: 'me' });
    const runner = await runnerIn(repository, forgeEnv('gitea', server.api));
    await runner.step('Difference', { CHIBO_PARTED: 'HEAD~1', CHIBO_LANGUAGE: 'vi' });
    await runner.step('Comment', comment);
    expect(server.comments[0]?.body).toContain('tắt phát hiện quota/exceeded');
  });

  test('says nothing where nothing changed in meaning, and fails nothing where a fork may not write', async () => {
    const repository = await repositoryOf({ '1.chibo.yaml': cleanRecord });
    repository.commit({ '1.chibo.yaml': `# x\n${cleanRecord}` });
    const server = await forgeServer({ forge: 'github', user: 'me' });
    const runner = await runnerIn(repository, forgeEnv('github', server.api));
    const step = { CHIBO_PARTED: 'HEAD~1', CHIBO_LANGUAGE: 'vi' };
    expect((await runner.step('Difference', step)).code).toBe(0);
    expect((await runner.step('Comment', comment)).code).toBe(0);
    expect(server.written).toEqual([]);
    expect((await runner.step('Difference', { ...step, CHIBO_PARTED: '' })).code).toBe(0);

    const fork = await forgeServer({ forge: 'github', isReadOnly: true });
    const own = await pullRequest();
    const forked = await runnerIn(own, forgeEnv('github', fork.api));
    await forked.step('Difference', { ...step, CHIBO_PARTED: own.git('merge-base', 'main', 'mine').trim() });
    const ended = await forked.step('Comment', comment);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('may not write');
  });

  test('sets statuses and comments on lines where it is asked to', async () => {
    const repository = await repositoryOf({ '1.chibo.yaml': wrongRecord });
    const server = await forgeServer({ forge: 'gitea', user: 'me' });
    const runner = await runnerIn(repository, forgeEnv('gitea', server.api));
    await runner.step('Check', checkEnv);
    const { CHIBO_TOKEN } = comment;
    const status = { CHIBO_TOKEN, CHIBO_COMMIT: 'abc', CHIBO_EXIT_CODE: '0', CHIBO_LANGUAGE: 'vi' };
    expect((await runner.step('Status', status)).code).toBe(0);
    const review = { ...comment, CHIBO_COMMIT: 'abc', CHIBO_LANGUAGE: 'vi' };
    expect((await runner.step('Review', review)).code).toBe(0);
    expect(server.written).toMatchObject([
      { path: '/repos/nhom/kho/statuses/abc', body: { context: 'chibo/kiem-tra', state: 'success' } },
      { path: '/repos/nhom/kho/statuses/abc', body: { context: 'chibo/truoc-khi-nop', state: 'failure' } },
      {
        path: '/repos/nhom/kho/pulls/7/reviews',
        body: { comments: [{ path: '1.chibo.yaml', new_position: 6 }] },
      },
    ]);
  });
});

describe('the GitLab job', () => {
  const { chibo } = parse(readFileSync('ci/chibo.gitlab-ci.yml', 'utf8'));
  const script = [...chibo.before_script, ...chibo.script].join('\n');

  async function job(repository: Repository, env: Readonly<Record<string, string>>): Promise<Ended> {
    const bin = await folderOf({});
    symlinkSync(join(root, 'dist/cli/chibo.mjs'), join(bin, 'chibo'));
    return bash(script, repository.cwd, {
      ...chibo.variables,
      ...env,
      PATH: `${bin}:${process.env.PATH}`,
      HOME: bin,
    });
  }

  test('checks, compares, and ends with the code of the check', async () => {
    const repository = await repositoryOf({ '1.chibo.yaml': cleanRecord });
    repository.commit({ '1.chibo.yaml': wrongRecord });
    const { code, out } = await job(repository, { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD~1' });
    expect(code).toBe(1);
    expect(out).toContain('score/range');
    const { artifacts } = chibo;
    const quality = JSON.parse(readFileSync(join(repository.cwd, artifacts.reports.codequality), 'utf8'));
    expect(quality).toMatchObject([{ check_name: 'score/range', location: { path: '1.chibo.yaml' } }]);
    expect(readFileSync(join(repository.cwd, artifacts.reports.junit), 'utf8')).toContain('<failure');
    expect(readFileSync(join(repository.cwd, artifacts.paths[0]), 'utf8')).toContain('1 hồ sơ đổi');
    expect(readFileSync(join(repository.cwd, artifacts.paths[1]), 'utf8')).toContain('<!doctype html>');
  });

  test('compares with where the request parted, also where the result of merging is checked', async () => {
    const repository = await repositoryOf({
      '1.chibo.yaml': cleanRecord,
      '2.chibo.yaml': cleanRecord.replace('cb1', 'cb2').replace('name: Chi bộ 1', 'name: Chi bộ 2'),
    });
    const { git, commit } = repository;
    const parted = git('rev-parse', 'HEAD').trim();
    git('checkout', '-q', '-b', 'mine');
    const source = commit({ '1.chibo.yaml': `${cleanRecord}criteria: {I.1: {self: 9}}\n` });
    git('checkout', '-q', 'main');
    const target = commit({ '2.chibo.yaml': wrongRecord.replace('cb1', 'cb2') });
    git('merge', '-q', '--no-edit', 'mine');
    const server = await forgeServer({ forge: 'gitlab', user: 'me' });
    const { code, out } = await job(repository, {
      ...forgeEnv('gitlab', server.api),
      CI_MERGE_REQUEST_DIFF_BASE_SHA: parted,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: source,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target,
    });
    // What others merged meanwhile is neither charged nor listed.
    expect({ code, out }).toMatchObject({ code: 0, out: expect.not.stringContaining('score/range') });
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toContain('1 hồ sơ đổi');
    expect(server.comments[0]?.body).toContain('1.chibo.yaml');
    expect(server.comments[0]?.body).not.toContain('2.chibo.yaml');
  });

  test('posts nothing for nothing', async () => {
    const repository = await repositoryOf({ '1.chibo.yaml': cleanRecord });
    repository.commit({ '1.chibo.yaml': `# x\n${cleanRecord}` });
    const server = await forgeServer({ forge: 'gitlab', user: 'me' });
    const env = { ...forgeEnv('gitlab', server.api), CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD~1' };
    const { code } = await job(repository, env);
    expect({ code, written: server.written }).toEqual({ code: 0, written: [] });
  });

  test('builds the program from its source where there is none, and hands no package the token', () => {
    expect(script).toContain('npm ci --ignore-scripts');
    expect(script).toContain('npm run build');
    for (const line of script.split('\n').filter((one) => /npm /.test(one)))
      expect(line.match(/npm (ci|run)/g)?.length).toBe(line.match(/env -u CHIBO_TOKEN npm/g)?.length);
  });
});

test('the package that pre-commit installs runs its hooks', async () => {
  const folder = await folderOf({ 'kho/a.chibo.yaml': cleanRecord, 'kho/b.chibo.yaml': wrongRecord });
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', words, { cwd: root, encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  execFileSync('tar', ['xzf', name], { cwd: folder });
  const { bin } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
  const hooks: readonly { readonly id: string; readonly entry: string; readonly files: string }[] = parse(
    readFileSync('.pre-commit-hooks.yaml', 'utf8'),
  );
  expect(hooks.map(({ id }) => id)).toEqual(['chibo-check', 'chibo-fix']);
  for (const { entry, files } of hooks) {
    const [program = '', ...options] = entry.split(' ');
    expect(options.at(-1)).toBe('--');
    const run = (file: string): { readonly status: number | null; readonly stdout: string } =>
      spawnSync('node', [join(folder, 'package', bin[program]), ...options, file], {
        cwd: join(folder, 'kho'),
        encoding: 'utf8',
      });
    expect(run('a.chibo.yaml')).toMatchObject({ status: 0, stdout: '' });
    expect(run('b.chibo.yaml')).toMatchObject({ status: 1, stdout: expect.stringContaining('score/range') });
    const pattern = new RegExp(files);
    expect(
      ['x/a.chibo.yaml', 'b.chibo-profile.yaml', 'c.yaml', 'a.chibo.yaml.bak'].map((path) =>
        pattern.test(path),
      ),
    ).toEqual([true, true, false, false]);
  }
});

test('VS Code and GitHub read the same problem matcher', () => {
  const { problemMatcher } = JSON.parse(readFileSync('ci/chibo-matcher.json', 'utf8'));
  const [contributed] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.problemMatchers;
  expect(problemMatcher[0].pattern).toEqual([contributed.pattern]);
});
