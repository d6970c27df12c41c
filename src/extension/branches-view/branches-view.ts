import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { steps } from '../../core/record/codes.js';
import {
  type BranchFilter,
  type BranchItem,
  branchItems,
  periodsOf,
} from '../../core/rollup/branch-items.js';
import type { Threads } from '../../core/rollup/evaluators.js';
import type { ExportHost } from '../export/export-host.js';
import { currentLanguage } from '../language.js';
import { BranchRecords } from './branch-records.js';
import { Follower } from './follower.js';
import { exportCommand, Reviews } from './reviews.js';

const viewId = 'chibo.branches';

const icons: Readonly<Record<BranchItem['standing'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  recognised: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  open: new vscode.ThemeIcon('circle-outline'),
  folder: new vscode.ThemeIcon('organization'),
};

/** The view "Chi bộ": the units of all records, live; a unit opens its record, or its review. */
export function showBranches(host: ExportHost, threads: Threads | undefined): vscode.Disposable {
  const records = new BranchRecords(threads);
  const reviews = new Reviews(host, records);
  const provider = new BranchTree(records);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
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
    vscode.commands.registerCommand(exportCommand, (item?: Pick<BranchItem, 'id'>, choice?: unknown) =>
      reviews.export(item?.id ?? null, choice),
    ),
    vscode.commands.registerCommand('chibo.branches.filterPeriod', () => provider.choosePeriod()),
    vscode.commands.registerCommand('chibo.branches.filterState', () => provider.chooseState()),
    vscode.commands.registerCommand('chibo.branches.clearFilter', () => provider.filter({})),
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

class BranchTree implements vscode.TreeDataProvider<BranchItem>, vscode.Disposable {
  readonly #records: BranchRecords;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  #filter: BranchFilter = {};
  #items: readonly BranchItem[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(records: BranchRecords) {
    this.#records = records;
    this.#subscription = records.onDidChange(() => this.show());
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  get filterText(): string {
    const { period, state } = this.#filter;
    const language = currentLanguage();
    const stateText =
      state && say(language, state === 'none' ? message('branches/no-state') : message(`step/${state}`));
    return [period, stateText].filter((part) => part !== undefined).join(' · ');
  }

  getChildren(item?: BranchItem): BranchItem[] {
    return [...(item?.children() ?? this.#items)];
  }

  getTreeItem(item: BranchItem): vscode.TreeItem {
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const node = new vscode.TreeItem(item.label, item.isLeaf ? None : Collapsed);
    node.id = item.key;
    node.description = item.description;
    node.tooltip = [item.label, item.description].filter((line) => line !== '').join('\n');
    node.iconPath = icons[item.standing];
    // A unit known only from a path has no review of its own.
    if (item.id !== null) node.contextValue = 'unit';
    const uri = item.file === null ? undefined : this.#records.uriOf(item.file);
    if (uri) node.command = { command: 'vscode.open', title: '', arguments: [uri] };
    return node;
  }

  filter(filter: BranchFilter): void {
    this.#filter = filter;
    this.show();
  }

  async choosePeriod(): Promise<void> {
    const language = currentLanguage();
    const all = say(language, message('branches/all-periods'));
    const chosen = await vscode.window.showQuickPick([all, ...periodsOf(this.#records.entries)]);
    if (chosen !== undefined) this.filter({ ...this.#filter, period: chosen === all ? undefined : chosen });
  }

  async chooseState(): Promise<void> {
    const language = currentLanguage();
    const choices = [
      { label: say(language, message('branches/all-states')), state: undefined },
      { label: say(language, message('branches/no-state')), state: 'none' as const },
      ...steps.map((state) => ({ label: say(language, message(`step/${state}`)), state })),
    ];
    const chosen = await vscode.window.showQuickPick(choices);
    if (chosen !== undefined) this.filter({ ...this.#filter, state: chosen.state });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** Rebuilds the units because the records, the filter or the language changed. */
  show(): void {
    this.#items = branchItems(this.#records.entries, this.#filter, currentLanguage());
    this.#changed.fire(undefined);
  }
}
