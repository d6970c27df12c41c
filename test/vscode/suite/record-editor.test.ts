import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeTab, closeAll, eventually, sample } from './workspace.js';

describe('the record editor', () => {
  afterEach(closeAll);

  it('is the default editor of a record and does not dirty it', async () => {
    await vscode.commands.executeCommand('vscode.open', sample('thanh-tra/2023.chibo.yaml'));
    const tab = await eventually(
      'the grid',
      () => activeTab()?.input instanceof vscode.TabInputCustom && activeTab(),
    );
    assert.equal((tab.input as vscode.TabInputCustom).viewType, 'chibo.record');
    assert.equal(tab.isDirty, false);
  });

  it('leaves other YAML files to the text editor', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const other = vscode.Uri.joinPath(folder, 'other.yaml');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('a: 1\n'));
    await vscode.commands.executeCommand('vscode.open', other);
    await eventually('a text editor', () => activeTab()?.input instanceof vscode.TabInputText);
  });

  it('goes to text, and back to the grid', async () => {
    const record = sample('thanh-tra/2023.chibo.yaml');
    await vscode.commands.executeCommand('vscode.open', record);
    await eventually('the grid', () => activeTab()?.input instanceof vscode.TabInputCustom);
    await vscode.commands.executeCommand('chibo.reopenAsText');
    await eventually('the text', () => activeTab()?.input instanceof vscode.TabInputText);
    await vscode.commands.executeCommand('chibo.reopenAsGrid');
    await eventually('the grid again', () => activeTab()?.input instanceof vscode.TabInputCustom);
  });

  it('opens the text beside the grid', async () => {
    await vscode.commands.executeCommand('vscode.open', sample('thanh-tra/2023.chibo.yaml'));
    await eventually('the grid', () => activeTab()?.input instanceof vscode.TabInputCustom);
    await vscode.commands.executeCommand('chibo.openTextBeside');
    const kinds = await eventually('two groups', () => {
      const inputs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
      return inputs.length === 2 && inputs;
    });
    assert.ok(kinds.some((input) => input instanceof vscode.TabInputCustom));
    assert.ok(kinds.some((input) => input instanceof vscode.TabInputText));
  });

  it('opens one preview for a record, however often it is asked', async () => {
    await vscode.commands.executeCommand('vscode.open', sample('thanh-tra/2023.chibo.yaml'));
    await eventually('the grid', () => activeTab()?.input instanceof vscode.TabInputCustom);
    const record = sample('thanh-tra/2023.chibo.yaml');
    await vscode.commands.executeCommand('chibo.openPreview', record);
    await vscode.commands.executeCommand('chibo.openPreview', record);
    const previews = await eventually('the preview', () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const found = tabs.filter((tab) => tab.label === 'Xem trước 2023');
      return found.length > 0 && found;
    });
    assert.equal(previews.length, 1);
  });
});
