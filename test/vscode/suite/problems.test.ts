import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, codesOf, eventually, sample } from './workspace.js';

describe('the Problems panel', () => {
  afterEach(closeAll);

  it('shows the findings of an open record at their places', async () => {
    const uri = sample('dang-lam/2024.chibo.yaml');
    await vscode.commands.executeCommand('vscode.open', uri);
    const codes = await eventually('findings', () => codesOf(uri).length > 0 && codesOf(uri));
    assert.deepEqual(codes, [
      'schema/enum',
      'score/range',
      'score/step',
      'score/months',
      'score/unknown-item',
      'score/kind',
      'yaml/suspicious',
      'score/kind',
      'meetings/count',
      'meetings/count',
      'meetings/count',
      'meetings/quarter',
    ]);
    const document = await vscode.workspace.openTextDocument(uri);
    const range = vscode.languages.getDiagnostics(uri).find((one) => codeOf(one) === 'score/range')?.range;
    assert.ok(range);
    assert.equal(document.getText(range), '10.5');
  });

  it('follows the text while it is edited', async () => {
    const uri = sample('thanh-tra/2023.chibo.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await eventually('the clean record', () => codesOf(uri).join() === 'quota/base');
    const at = document.positionAt(document.getText().indexOf('self: 9.5') + 'self: '.length);
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 3)), '99'));
    await eventually('the finding', () => codesOf(uri).includes('score/range'));
    await vscode.commands.executeCommand('undo');
    await eventually('its end', () => !codesOf(uri).includes('score/range'));
  });

  it('speaks English when asked to', async () => {
    const configuration = vscode.workspace.getConfiguration('chibo');
    const uri = sample('dang-lam/2024.chibo.yaml');
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventually('findings', () => codesOf(uri).length > 0);
    const message = (): string =>
      vscode.languages.getDiagnostics(uri).find((one) => codeOf(one) === 'score/range')?.message ?? '';
    assert.match(message(), /vượt điểm tối đa/);
    await configuration.update('language', 'en', vscode.ConfigurationTarget.Global);
    try {
      await eventually('English', () => /maximum/.test(message()));
    } finally {
      await configuration.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
