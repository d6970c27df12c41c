import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import type { BranchItem } from '../../core/rollup/branch-items.js';
import type { Threads } from '../../core/rollup/evaluators.js';
import type { ExportHost } from '../export/export-host.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { reported } from '../reported.js';
import { type Behind, behindCommand } from './behind.js';
import { BranchRecords } from './branch-records.js';
import { BranchTree } from './branch-tree.js';
import { registerBulk } from './bulk.js';
import { registerFilters } from './filters.js';
import { Follower } from './follower.js';
import { exportCommand, Reviews } from './reviews.js';

const viewId = 'chibo.branches';

/** The view "Chi bộ": the units of all records, live; a unit opens its record, or its review. */
export function showBranches(
  host: ExportHost,
  threads: Threads | undefined,
  assessed: Records,
): vscode.Disposable {
  const records = new BranchRecords(threads);
  const reviews = new Reviews(host, records);
  const provider = new BranchTree(records);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const follower = new Follower(records);
  const describe = (): void => {
    view.message = messageOf(records, provider);
    view.description = provider.filterText;
    void vscode.commands.executeCommand('setContext', viewId, emptinessOf(records, provider));
  };
  const follow = (): void => {
    follower.look(view.visible);
    describe();
  };
  follow();
  return vscode.Disposable.from(
    records,
    reviews,
    provider,
    view,
    follower,
    showProgress(records),
    view.onDidChangeVisibility(follow),
    provider.onDidChangeTreeData(describe),
    records.onDidProgress(describe),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('chibo.language')) provider.show();
    }),
    vscode.commands.registerCommand('chibo.branches.openReview', (item?: Pick<BranchItem, 'id'>) =>
      reviews.open(item?.id ?? null),
    ),
    vscode.commands.registerCommand(behindCommand, (behind: Behind) =>
      reported(behindCommand, () => reviews.showBehind(behind)),
    ),
    vscode.commands.registerCommand(exportCommand, (item?: Pick<BranchItem, 'id'>, choice?: unknown) =>
      reviews.export(item?.id ?? null, choice),
    ),
    registerFilters(provider),
    registerBulk({ view, tree: provider, records: assessed, host }),
    vscode.commands.registerCommand('chibo.branches.refresh', () => records.refresh()),
  );
}

/** The line above the units: the reading progress, or the error. */
function messageOf(records: BranchRecords, tree: BranchTree): string {
  const language = currentLanguage();
  const { problem, progress } = records;
  if (problem !== undefined) return say(language, message('branches/failed', { reason: problem }));
  if (progress) return say(language, message('branches/progress', { ...progress }));
  return records.isWhole || !tree.isEmpty ? '' : say(language, message('branches/loading'));
}

/** The reason why the view is empty; the text for it is in `viewsWelcome` of package.json. */
function emptinessOf(records: BranchRecords, tree: BranchTree): 'no-records' | 'filtered' | undefined {
  if (!records.isWhole || !tree.isEmpty) return undefined;
  return records.entries.length === 0 ? 'no-records' : 'filtered';
}

/** Shows a progress bar in the view during a long read. */
function showProgress(records: BranchRecords): vscode.Disposable {
  let end: (() => void) | undefined;
  const tell = (): void => {
    if (records.progress === undefined) {
      end?.();
      end = undefined;
    } else if (end === undefined) {
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      void vscode.window.withProgress({ location: { viewId } }, () => ended);
    }
  };
  return vscode.Disposable.from(records.onDidProgress(tell), { dispose: () => end?.() });
}
