import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { type BranchFilter, isNarrow } from '../../core/rollup/branch-filter.js';
import {
  type BranchItem,
  branchItems,
  type ViewedUnits,
  viewedUnits,
} from '../../core/rollup/branch-items.js';
import { currentLanguage } from '../language.js';
import type { BranchRecords } from './branch-records.js';

const icons: Readonly<Record<BranchItem['standing'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  recognised: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  open: new vscode.ThemeIcon('circle-outline'),
  folder: new vscode.ThemeIcon('organization'),
  missing: new vscode.ThemeIcon('circle-slash'),
};

/** The tree of the view: what its filter leaves of the units. */
export class BranchTree implements vscode.TreeDataProvider<BranchItem>, vscode.Disposable {
  readonly #records: BranchRecords;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  #viewed: ViewedUnits | undefined;
  #filter: BranchFilter = {};
  #items: readonly BranchItem[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(records: BranchRecords) {
    this.#records = records;
    this.#subscription = records.onDidChange(() => {
      this.#viewed = undefined;
      this.show();
    });
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  get filter(): BranchFilter {
    return this.#filter;
  }

  /** The records as they are now, with what is missing. */
  get viewed(): ViewedUnits {
    this.#viewed ??= viewedUnits(this.#records.entries, this.#records.units);
    return this.#viewed;
  }

  get filterText(): string {
    const { period, state, level, trouble, words } = this.#filter;
    const language = currentLanguage();
    const parts = [
      words === undefined || words === '' ? undefined : `“${words}”`,
      period,
      state && say(language, state === 'none' ? message('branches/no-state') : message(`step/${state}`)),
      level === null ? say(language, message('branches/no-level')) : level,
      trouble && say(language, message(`branches/trouble-${trouble}`)),
    ];
    return parts.filter((part) => part !== undefined).join(' · ');
  }

  getChildren(item?: BranchItem): BranchItem[] {
    return [...(item?.children() ?? this.#items)];
  }

  getTreeItem(item: BranchItem): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const isFiltered = isNarrow(this.#filter);
    const closed = isFiltered ? Expanded : Collapsed;
    const node = new vscode.TreeItem(item.label, item.isLeaf ? None : closed);
    // VS Code keeps what is open by id: what a filter leaves is open by itself.
    node.id = isFiltered ? `${item.key}?` : item.key;
    node.description = item.description;
    node.tooltip = item.details.join('\n');
    node.iconPath = icons[item.standing];
    // A unit known only from a path has no review of its own.
    if (item.id !== null) node.contextValue = item.file === null ? 'unit' : 'unit record';
    const uri = this.uriOf(item);
    if (uri) node.command = { command: 'vscode.open', title: '', arguments: [uri] };
    return node;
  }

  /** The record that an item opens. */
  uriOf({ file }: BranchItem): vscode.Uri | undefined {
    return file === null ? undefined : this.#records.uriOf(file);
  }

  /** Changes parts of the filter. */
  narrow(change: BranchFilter): void {
    this.#filter = { ...this.#filter, ...change };
    this.show();
  }

  clear(): void {
    this.#filter = {};
    this.show();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** Rebuilds the units because the records, the filter or the language changed. */
  show(): void {
    this.#items = branchItems(this.viewed, this.#filter, currentLanguage());
    this.#changed.fire(undefined);
  }
}
