import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import {
  fromGithub,
  fromJson,
  fromJunit,
  fromSarif,
  type SaidFinding,
  sorted,
} from '../../cli/formats/read-formats.js';
import { activeTab, closeAll, codeOf, codesOf, eventually, sample } from './workspace.js';

const wrong = `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb-la, name: Chi bộ lạ, type: chi-bo}
period: 2023
criteria:
  I.1: {self: 10.5}
`;

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

const severities = ['error', 'warning', 'info', 'hint'] as const;

/** Chibo's findings of the whole folder, as the Problems panel has them. */
function problems(): readonly SaidFinding[] {
  const root = sample('').path.replace(/\/$/, '');
  const found = vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
    diagnostics
      .filter(({ source }) => source === 'chibo')
      .map((diagnostic) => ({
        file: uri.path.slice(root.length + 1),
        code: codeOf(diagnostic),
        severity: severities[diagnostic.severity],
        line: diagnostic.range.start.line + 1,
        column: diagnostic.range.start.character + 1,
        message: diagnostic.message,
      })),
  );
  return sorted(found.filter(({ file }) => file.endsWith('.chibo.yaml')));
}

describe('findings of the workspace', () => {
  afterEach(closeAll);

  it('are there for records that nobody has opened, and follow what happens on disk', async () => {
    await eventually(
      'findings of a closed record',
      () => codesOf(sample('dang-lam/2024.chibo.yaml')).length > 0,
    );
    const uri = sample('que-phu/lạ.chibo.yaml');
    await write(uri, wrong);
    await eventually('the new record', () => codesOf(uri).includes('score/range'));
    await write(uri, wrong.replace('10.5', '9'));
    await eventually('the fixed record', () => codesOf(uri).length === 0);
    await write(uri, wrong);
    await eventually('the broken record', () => codesOf(uri).length > 0);
    await vscode.workspace.fs.delete(uri);
    await eventually('the record that is gone', () => codesOf(uri).length === 0);
  }).timeout(60_000);

  it('are there for the records of a folder that comes as a whole, and go with it', async () => {
    const outside = await mkdtemp(join(dirname(sample('').fsPath), 'xa-'));
    const folder = sample('xa-mới');
    const uri = vscode.Uri.joinPath(folder, 'sâu', 'lạ.chibo.yaml');
    await mkdir(join(outside, 'sâu'));
    await writeFile(join(outside, 'sâu', 'lạ.chibo.yaml'), wrong);
    await rename(outside, folder.fsPath);
    await eventually('the findings of its record', () => codesOf(uri).includes('score/range'));
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await eventually('no findings', () => codesOf(uri).length === 0);
  }).timeout(60_000);

  it('are shown once for an open record, and stay when it is closed', async () => {
    const uri = sample('dang-lam/2024.chibo.yaml');
    const before = await eventually('findings', () => codesOf(uri).length > 0 && codesOf(uri));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    await eventually('the same findings', () => codesOf(uri).join() === before.join());
    await closeAll();
    await eventually('the same findings again', () => codesOf(uri).join() === before.join());
  });

  it('go with the setting, and with a configuration', async () => {
    const uri = sample('dang-lam/2024.chibo.yaml');
    const configuration = vscode.workspace.getConfiguration('chibo');
    await eventually('findings', () => codesOf(uri).length > 0);
    await configuration.update('checkWorkspace', false, vscode.ConfigurationTarget.Global);
    await eventually('no findings', () => codesOf(uri).length === 0);
    await configuration.update('checkWorkspace', undefined, vscode.ConfigurationTarget.Global);
    await eventually('findings again', () => codesOf(uri).includes('score/range'));
    await write(sample('chibo.config.yaml'), 'chiboConfig: 1\nrules: {score/range: off}\n');
    try {
      await eventually(
        'without the one',
        () => codesOf(uri).length > 0 && !codesOf(uri).includes('score/range'),
      );
    } finally {
      await vscode.workspace.fs.delete(sample('chibo.config.yaml'));
    }
    await eventually('with the one', () => codesOf(uri).includes('score/range'));
  });

  it('are those of the command line, in every format and under any name', async () => {
    const name = `Chi bộ "số 1" & <2>, it's.chibo.yaml`;
    await write(sample(name), wrong);
    const folder = sample('').fsPath;
    const program = join(__dirname, '../cli/chibo.mjs');
    const run = (format: string): string =>
      spawnSync('node', [program, 'check', '--names', '--format', format], { cwd: folder, encoding: 'utf8' })
        .stdout;
    try {
      const expected = sorted(fromJson(run('json')));
      assert.ok(expected.some(({ file }) => file === name));
      await eventually('all findings', () => problems().length === expected.length);
      assert.deepEqual(problems(), expected);
      assert.deepEqual(sorted(fromSarif(run('sarif'))), expected);
      assert.deepEqual(sorted(fromGithub(run('github'))), expected);
      assert.deepEqual(sorted(fromJunit(run('junit'))), expected);
    } finally {
      await vscode.workspace.fs.delete(sample(name));
    }
  });
});

describe('comparing with a revision', () => {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], {
      cwd: sample('').fsPath,
      encoding: 'utf8',
    });
  before(async () => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'x');
    git('branch', 'nhánh');
    const extension = vscode.extensions.getExtension<{
      getAPI(version: 1): { openRepository(uri: vscode.Uri): Promise<unknown> };
    }>('vscode.git');
    const api = (await extension?.activate())?.getAPI(1);
    assert.ok(await api?.openRepository(sample('')));
  });
  after(() => vscode.workspace.fs.delete(sample('.git'), { recursive: true }));
  afterEach(closeAll);

  it('opens a panel from a record, and brings the open one to the front', async () => {
    const uri = sample('thanh-tra/2023.chibo.yaml');
    await vscode.commands.executeCommand('chibo.compareWithHead', uri);
    const tab = await eventually('the panel', () => activeTab()?.label.includes('HEAD') && activeTab());
    assert.equal(tab.label, 'So sánh 2023 với HEAD');
    assert.ok(tab.input instanceof vscode.TabInputWebview);
    await vscode.commands.executeCommand('chibo.compareWithHead', uri);
    const panels = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label === tab.label);
    assert.equal(panels.length, 1);
  });

  it('takes a branch, a folder, and a changed file of Source Control', async () => {
    await vscode.commands.executeCommand('chibo.compareWithBranch', sample('que-phu'), 'nhánh');
    await eventually('the folder', () => activeTab()?.label === 'So sánh que-phu với nhánh');
    await vscode.commands.executeCommand('chibo.compareWithHead', {
      resourceUri: sample('dang-lam/2024.chibo.yaml'),
    });
    await eventually('the resource', () => activeTab()?.label === 'So sánh 2024 với HEAD');
  });
});
