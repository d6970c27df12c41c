import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editsOf } from '../../../src/extension/editor/document-edits.js';
import { closeAll, sample } from './workspace.js';

const namePath = ['members', 3, 'name'] as const;

describe('edits of a document', () => {
  afterEach(closeAll);

  it('asked for at once arrive one after the other, none lost', async () => {
    const document = await vscode.workspace.openTextDocument(sample('thanh-tra/2023.chibo.yaml'));
    const before = document.getText();
    const edits = editsOf(document);
    const steps = ['D', 'Đ', 'Đa', 'Đan', 'Đang', 'Đặng'];
    const outcomes = await Promise.all(
      steps.map((value) =>
        edits.apply(async () => ({ changes: [{ kind: 'set', path: namePath, value }], profile: undefined })),
      ),
    );
    assert.deepEqual(
      outcomes,
      steps.map(() => ({ ok: true })),
    );
    assert.equal(document.getText(), before.replace('    name: Triệu Thị Diễm', '    name: Đặng'));
  });

  it('are one undo step each', async () => {
    const uri = sample('thanh-tra/2023.chibo.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    const edits = editsOf(document);
    const set = (path: readonly (string | number)[], value: string) => ({
      kind: 'set' as const,
      path,
      value,
    });
    await edits.apply(async () => ({
      changes: [set(['members', 0, 'name'], 'Lê Một'), set(['members', 1, 'name'], 'Lê Hai')],
      profile: undefined,
    }));
    assert.ok(document.getText().includes('Lê Một') && document.getText().includes('Lê Hai'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('that would touch an alias are refused with a reason and change nothing', async () => {
    const text = 'chibo: 1\nmembers:\n  - &a {id: dv01, name: A}\n  - *a\n';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
    const outcome = await editsOf(document).apply(async () => ({
      changes: [{ kind: 'set', path: ['members', 1, 'name'], value: 'B' }],
      profile: undefined,
    }));
    assert.equal(outcome.ok, false);
    assert.match(outcome.ok ? '' : outcome.message, /dùng chung/);
    assert.equal(document.getText(), text);
  });
});
