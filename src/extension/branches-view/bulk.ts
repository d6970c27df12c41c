import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { type BranchItem, missingBelow } from '../../core/rollup/branch-items.js';
import type { MissingBelow } from '../../core/rollup/missing-units.js';
import { missingList } from '../../core/rollup/missing-units.js';
import { type AppraisedRecord, appraisalOf } from '../../core/views/appraisal/models.js';
import { faultList } from '../../core/views/appraisal/return-records.js';
import type { ExportHost } from '../export/export-host.js';
import { exportSets } from '../export/export-set.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { reported } from '../reported.js';
import { showText } from '../show-text.js';
import type { BranchTree } from './branch-tree.js';

/** What the commands on several units work with. */
export interface BulkOptions {
  readonly view: vscode.TreeView<BranchItem>;
  readonly tree: BranchTree;
  readonly records: Records;
  readonly host: ExportHost;
}

/** The commands on the units that are selected, or on the one whose menu was opened. */
export function registerBulk(options: BulkOptions): vscode.Disposable {
  const register = (name: string, run: (items: readonly BranchItem[]) => Promise<unknown>) => {
    const id = `chibo.branches.${name}`;
    return vscode.commands.registerCommand(id, (item?: BranchItem, all?: readonly BranchItem[]) =>
      reported(id, () => run(chosen(options.view, item, all))),
    );
  };
  return vscode.Disposable.from(
    register('listMissing', (items) => listMissing(items, options)),
    register('listWork', (items) => listWork(items, options)),
    register('exportPapers', (items) => exportSets(filesOf(items, options), options.records, options.host)),
  );
}

function chosen(
  view: vscode.TreeView<BranchItem>,
  item: BranchItem | undefined,
  all: readonly BranchItem[] | undefined,
): readonly BranchItem[] {
  if (all && all.length > 0) return all;
  return item ? [item] : view.selection;
}

/** The units that owe a record below those that are chosen, below all where none is: as a text to copy or save. */
async function listMissing(items: readonly BranchItem[], { tree }: BulkOptions): Promise<void> {
  const superiors = items.filter(({ isLeaf }) => !isLeaf);
  const found = new Map<string, MissingBelow>();
  for (const id of superiors.length > 0 ? superiors.map((one) => one.id) : [null])
    for (const [key, below] of missingBelow(tree.viewed, id, tree.filter)) found.set(key, below);
  await showText(missingList([...found.values()], currentLanguage()), message('branches/nothing-missing'));
}

/** What the branches that are chosen, and those below, still have to correct. */
async function listWork(items: readonly BranchItem[], options: BulkOptions): Promise<void> {
  const language = currentLanguage();
  const all = items.length > 0 ? items : options.tree.getChildren();
  const assessed: AppraisedRecord[] = [];
  const title = say(language, message('branches/work-progress'));
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    for (const uri of filesOf(all.flatMap(withBelow), options)) {
      const assessment = await options.records.of(await vscode.workspace.openTextDocument(uri));
      assessed.push({ file: vscode.workspace.asRelativePath(uri), assessment });
    }
  });
  const { models, left } = appraisalOf(assessed);
  const faults = faultList(
    models.flatMap((model) => model.records),
    language,
  );
  const unread = left.map(({ file }) => `${say(language, message('branches/unread', { file }))}\n`);
  await showText(
    [faults, ...unread].filter((part) => part !== '').join('\n'),
    message('appraisal/no-faults'),
  );
}

function withBelow(item: BranchItem): readonly BranchItem[] {
  return [item, ...item.children().flatMap(withBelow)];
}

/** The records of units, each once. */
function filesOf(items: readonly BranchItem[], { tree }: BulkOptions): readonly vscode.Uri[] {
  const own = items
    .filter(({ standing }) => standing !== 'missing')
    .flatMap((item) => tree.uriOf(item) ?? []);
  return [...new Map(own.map((uri) => [uri.toString(), uri])).values()];
}
