import * as vscode from 'vscode';
import { say, text } from '../../core/language/language.js';
import { steps } from '../../core/record/codes.js';
import {
  type BranchFilter,
  type BranchItem,
  branchItems,
  periodsOf,
} from '../../core/rollup/branch-items.js';
import { currentLanguage } from '../language.js';
import { BranchRecords } from './branch-records.js';
import { exportCommand, Reviews } from './reviews.js';

const icons: Readonly<Record<BranchItem['standing'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  recognised: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  open: new vscode.ThemeIcon('circle-outline'),
  folder: new vscode.ThemeIcon('organization'),
};

/** The view "Chi bộ": the units of all records, live; a unit opens its record, or its review. */
export function showBranches(extension: vscode.Uri): vscode.Disposable {
  const records = new BranchRecords();
  const reviews = new Reviews(extension, records);
  const provider = new BranchTree(records);
  const view = vscode.window.createTreeView('chibo.branches', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const t = (key: Parameters<typeof text>[0]): string => say(currentLanguage(), text(key));
  const describe = (): void => {
    const empty = t(provider.isLoaded ? 'rollup/no-records' : 'branches/loading');
    view.message = records.entries.length === 0 ? empty : '';
    view.description = provider.filterText;
  };
  const begin = (): void => {
    if (!view.visible) return;
    describe();
    records.want();
  };
  begin();
  return vscode.Disposable.from(
    records,
    reviews,
    provider,
    view,
    view.onDidChangeVisibility(begin),
    provider.onDidChangeTreeData(describe),
    vscode.commands.registerCommand('chibo.branches.openReview', (item?: BranchItem) =>
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

class BranchTree implements vscode.TreeDataProvider<BranchItem>, vscode.Disposable {
  readonly #records: BranchRecords;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  #filter: BranchFilter = {};
  #items: readonly BranchItem[] = [];

  readonly onDidChangeTreeData = this.#changed.event;
  isLoaded = false;

  constructor(records: BranchRecords) {
    this.#records = records;
    this.#subscription = records.onDidChange(() => {
      this.isLoaded = true;
      this.#show();
    });
  }

  get filterText(): string {
    const { period, state } = this.#filter;
    const language = currentLanguage();
    const stateText =
      state && say(language, state === 'none' ? text('branches/no-state') : text(`step/${state}`));
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
    node.contextValue = 'unit';
    const uri = item.file === null ? undefined : this.#records.uriOf(item.file);
    if (uri) node.command = { command: 'vscode.open', title: '', arguments: [uri] };
    return node;
  }

  filter(filter: BranchFilter): void {
    this.#filter = filter;
    this.#show();
  }

  async choosePeriod(): Promise<void> {
    const language = currentLanguage();
    const all = say(language, text('branches/all-periods'));
    const chosen = await vscode.window.showQuickPick([all, ...periodsOf(this.#records.entries)]);
    if (chosen !== undefined) this.filter({ ...this.#filter, period: chosen === all ? undefined : chosen });
  }

  async chooseState(): Promise<void> {
    const language = currentLanguage();
    const choices = [
      { label: say(language, text('branches/all-states')), state: undefined },
      { label: say(language, text('branches/no-state')), state: 'none' as const },
      ...steps.map((state) => ({ label: say(language, text(`step/${state}`)), state })),
    ];
    const chosen = await vscode.window.showQuickPick(choices);
    if (chosen !== undefined) this.filter({ ...this.#filter, state: chosen.state });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #show(): void {
    this.#items = branchItems(this.#records.entries, this.#filter, currentLanguage());
    this.#changed.fire(undefined);
  }
}
