import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeTab, closeAll, eventually } from './workspace.js';

describe('the view of units', () => {
  afterEach(closeAll);

  it('opens the review of everything, named as such, once', async () => {
    await vscode.commands.executeCommand('chibo.branches.focus');
    await vscode.commands.executeCommand('chibo.branches.openReview');
    const label = 'Tổng hợp: Tất cả';
    await eventually('a tab with the review', () => activeTab()?.label === label);
    await vscode.commands.executeCommand('chibo.branches.openReview');
    const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => tab.label === label);
    assert.equal(open.length, 1);
  });

  it('opens the review of the unit it is called on', async () => {
    await vscode.commands.executeCommand('chibo.branches.focus');
    await vscode.commands.executeCommand('chibo.branches.openReview', { id: 'phong-ky-thuat' });
    await eventually(
      'a tab with the review',
      () => activeTab()?.label === 'Tổng hợp: Đảng bộ Phòng Kỹ thuật',
    );
  });
});
