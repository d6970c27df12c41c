import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeNpmPackage } from '../../build/npm-package.mjs';

/** Whatever is asked of the network fails at once. */
const offline = { ...process.env, npm_config_offline: 'true', npm_config_registry: 'http://127.0.0.1:9' };

let folder = '';
let installed = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chibo-npm-'));
  await writeNpmPackage(join(folder, 'package'));
  npm(['pack', './package', '--pack-destination', folder], folder);
  installed = join(folder, 'empty');
  mkdirSync(installed);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  npm(['install', '--no-audit', '--no-fund', join(folder, tarball)], installed);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed command line, installed in an empty folder without a network, checks a record', () => {
  cpSync('samples/thanh-tra', join(installed, 'thanh-tra'), { recursive: true });
  const { status, stdout } = run(['check', 'thanh-tra']);
  expect(status).toBe(0);
  expect(stdout).toContain('1 tệp: 0 lỗi, 0 cảnh báo');
  const paper = join(installed, 'to-trinh.pdf');
  expect(run(['export', 'thanh-tra/2023.chibo.yaml', '--document', 'to-trinh', '-o', paper]).status).toBe(0);
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-');
});

test('it brings no other package, and nothing but what runs', () => {
  expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'chibo',
  ]);
  const home = join(installed, 'node_modules/chibo');
  expect(readdirSync(home).sort()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'ci', 'dist', 'package.json', 'schemas'].sort(),
  );
  expect(readdirSync(join(home, 'dist')).sort()).toEqual(['cli', 'fonts']);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const field of ['private', 'scripts', 'dependencies', 'devDependencies', 'contributes'])
    expect(manifest).not.toHaveProperty(field);
});

function run(words: readonly string[]): { status: number | null; stdout: string } {
  const program = join(installed, 'node_modules/.bin/chibo');
  const { status, stdout } = spawnSync(program, words, { cwd: installed, encoding: 'utf8' });
  return { status, stdout };
}

function npm(words: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync('npm', words, { cwd, env: offline, encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
}
