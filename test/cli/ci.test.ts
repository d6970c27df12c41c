import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanRecord, folderOf, wrongRecord } from './command-line.js';
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

/** A runner as GitHub's: a folder for temporary files, files that steps write to, and a `gh` that only notes. */
async function runnerIn(repository: Repository, knownComment = '') {
  const temp = await folderOf({ output: '', summary: '', calls: '' });
  const bin = join(temp, 'bin');
  mkdirSync(bin);
  const gh = `#!/bin/sh\necho "$@" >> '${temp}/calls'\ncase "$*" in *--paginate*) echo '${knownComment}';; esac\n`;
  writeFileSync(join(bin, 'gh'), gh);
  chmodSync(join(bin, 'gh'), 0o755);
  const read = (name: string): string => readFileSync(join(temp, name), 'utf8');
  return {
    read,
    step(
      name: string,
      env: Readonly<Record<string, string>>,
    ): { readonly code: number | null; readonly out: string } {
      const step = action.runs.steps.find((one) => one.name === name);
      // Every variable that the step is given must be one that it declares.
      for (const key of Object.keys(env)) expect(Object.keys(step?.env ?? {}), key).toContain(key);
      const result = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 9'],
        {
          cwd: repository.cwd,
          encoding: 'utf8',
          env: {
            PATH: `${bin}:${process.env.PATH}`,
            HOME: temp,
            RUNNER_TEMP: temp,
            GITHUB_ACTION_PATH: root,
            GITHUB_OUTPUT: join(temp, 'output'),
            GITHUB_STEP_SUMMARY: join(temp, 'summary'),
            ...env,
          },
        },
      );
      return { code: result.status, out: result.stdout + result.stderr };
    },
  };
}

const checkEnv = { CHIBO_PATHS: '', CHIBO_FAIL_ON: 'error', CHIBO_LANGUAGE: 'vi' };

describe('the action', () => {
  test('documents each input and hands it to scripts by the environment alone', () => {
    for (const [name, { description }] of Object.entries(action.inputs))
      expect(description, name).toMatch(/\S/);
    for (const { run, name } of action.runs.steps) expect(run ?? '', name).not.toContain('${{');
    const page = readFileSync('docs/checking.md', 'utf8');
    for (const name of Object.keys(action.inputs)) expect(page, name).toContain(`\`${name}\``);
  });

  test('annotates, writes reports and the summary page, and fails at the end', async () => {
    const repository = await repositoryOf({ 'a b/1.chibo.yaml': wrongRecord });
    const runner = await runnerIn(repository);
    expect(runner.step('Install', {}).code).toBe(0);
    const { code, out } = runner.step('Check', checkEnv);
    expect(code).toBe(0);
    expect(out).toMatch(/^::error file=a b\/1\.chibo\.yaml,line=6,col=15/);
    expect(runner.read('output')).toMatch(/^report=.*\/chibo\nexit-code=1\n$/);
    expect(runner.read('summary')).toContain('| lỗi | `a b/1.chibo.yaml:6` |');
    expect(JSON.parse(runner.read('chibo/chibo.sarif')).runs[0].results).toHaveLength(1);
    expect(runner.step('Result', { CHIBO_EXIT_CODE: '1' }).code).toBe(1);
    expect(runner.step('Result', { CHIBO_EXIT_CODE: '0' }).code).toBe(0);
  });

  test('takes paths a line each, and nothing in them is run', async () => {
    const repository = await repositoryOf({ 'a b/1.chibo.yaml': cleanRecord, 'c/2.chibo.yaml': wrongRecord });
    const runner = await runnerIn(repository);
    const check = runner.step('Check', { ...checkEnv, CHIBO_PATHS: 'a b\n\n' });
    expect(check.code).toBe(0);
    expect(runner.read('output')).toContain('exit-code=0');
    runner.step('Check', { ...checkEnv, CHIBO_PATHS: '$(touch hacked)\n--fix' });
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(runner.read('output')).toContain('exit-code=2');
  });

  const comment = { GH_TOKEN: 't', CHIBO_PULL_REQUEST: '7', CHIBO_REPOSITORY: 'nhom/kho' };

  test('says what changed in meaning since the branch parted, in a comment of its own', async () => {
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
    const runner = await runnerIn(repository);
    const { code } = runner.step('Difference', { CHIBO_BASE: base, CHIBO_LANGUAGE: 'vi' });
    expect(code).toBe(0);
    const body = runner.read('chibo/diff.md');
    expect(body).toMatch(/^<!-- chibo-diff:v1 -->\n\n### So sánh hồ sơ chi bộ: 1 hồ sơ đổi\n/);
    expect(runner.read('summary')).toContain(body);
    expect(runner.step('Comment', comment).code).toBe(0);
    const calls = runner.read('calls');
    expect(calls).toContain('api --method POST repos/nhom/kho/issues/7/comments -F body=@');
    const marker = body.split('\n')[0] ?? '';
    expect(calls).toContain(`startswith("${marker}")`);
    // Once said, it is kept up to date.
    const later = await runnerIn(repository, '12345');
    later.step('Difference', { CHIBO_BASE: base, CHIBO_LANGUAGE: 'vi' });
    later.step('Comment', comment);
    expect(later.read('calls')).toContain(
      'api --method PATCH repos/nhom/kho/issues/comments/12345 -F body=@',
    );
    expect(later.read('calls')).not.toContain('POST');
  });

  test('says nothing where nothing changed in meaning', async () => {
    const repository = await repositoryOf({ '1.chibo.yaml': cleanRecord });
    repository.commit({ '1.chibo.yaml': `# x\n${cleanRecord}` });
    const runner = await runnerIn(repository);
    expect(runner.step('Difference', { CHIBO_BASE: 'HEAD~1', CHIBO_LANGUAGE: 'vi' }).code).toBe(0);
    expect(runner.step('Comment', comment).code).toBe(0);
    expect(runner.read('calls')).not.toMatch(/POST|PATCH/);
    expect(runner.step('Difference', { CHIBO_BASE: '', CHIBO_LANGUAGE: 'vi' }).code).toBe(0);
  });
});

test('the GitLab job checks, compares, and ends with the code of the check', async () => {
  const repository = await repositoryOf({ '1.chibo.yaml': cleanRecord });
  repository.commit({ '1.chibo.yaml': wrongRecord });
  const { chibo } = parse(readFileSync('ci/chibo.gitlab-ci.yml', 'utf8'));
  const bin = await folderOf({ chibo: `#!/bin/sh\nexec node '${root}/dist/cli/chibo.mjs' "$@"\n` });
  chmodSync(join(bin, 'chibo'), 0o755);
  const script = [...chibo.before_script, ...chibo.script].join('\n');
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: repository.cwd,
    encoding: 'utf8',
    env: {
      PATH: `${bin}:${process.env.PATH}`,
      HOME: bin,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD~1',
      CHIBO_FAIL_ON: 'error',
    },
  });
  expect(status).toBe(1);
  expect(stdout).toContain('score/range');
  const { artifacts } = chibo;
  const quality = JSON.parse(readFileSync(join(repository.cwd, artifacts.reports.codequality), 'utf8'));
  expect(quality).toMatchObject([{ check_name: 'score/range', location: { path: '1.chibo.yaml' } }]);
  expect(readFileSync(join(repository.cwd, artifacts.reports.junit), 'utf8')).toContain('<failure');
  expect(readFileSync(join(repository.cwd, artifacts.paths[0]), 'utf8')).toContain('1 hồ sơ đổi');
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
