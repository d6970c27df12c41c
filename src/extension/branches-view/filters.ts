import * as vscode from 'vscode';
import { type Message, message, say } from '../../core/language/message.js';
import { steps } from '../../core/record/codes.js';
import { type BranchFilter, branchTroubles, levelsOf, periodsOf } from '../../core/rollup/branch-filter.js';
import { pick } from '../ask/pick.js';
import { currentLanguage } from '../language.js';
import type { BranchTree } from './branch-tree.js';

/** The commands that ask what the view is to show. */
export function registerFilters(tree: BranchTree): vscode.Disposable {
  const register = (name: string, run: () => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`chibo.branches.${name}`, run);
  return vscode.Disposable.from(
    register('search', () => search(tree)),
    register('filterPeriod', () => choosePeriod(tree)),
    register('filterState', () => chooseState(tree)),
    register('filterLevel', () => chooseLevel(tree)),
    register('filterTrouble', () => chooseTrouble(tree)),
    register('clearFilter', () => tree.clear()),
  );
}

/** Shows what is found with every letter; Escape brings back what was there before. */
function search(tree: BranchTree): void {
  const before = tree.filter.words;
  const input = vscode.window.createInputBox();
  input.title = t(message('branches/search'));
  input.placeholder = t(message('branches/search-hint'));
  input.value = before ?? '';
  let isTaken = false;
  input.onDidChangeValue((words) => tree.narrow({ words: words || undefined }));
  input.onDidAccept(() => {
    isTaken = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isTaken) tree.narrow({ words: before });
    input.dispose();
  });
  input.show();
}

async function choosePeriod(tree: BranchTree): Promise<void> {
  const chosen = await pick<BranchFilter>(t(message('branches/ask-period')), [
    { label: t(message('branches/all-periods')), value: {} },
    ...periodsOf(tree.viewed.entries).map((period) => ({ label: period, value: { period } })),
  ]);
  if (chosen) tree.narrow({ period: undefined, ...chosen });
}

async function chooseState(tree: BranchTree): Promise<void> {
  const chosen = await pick<BranchFilter>(t(message('branches/ask-state')), [
    { label: t(message('branches/all-states')), value: {} },
    { label: t(message('branches/no-state')), value: { state: 'none' } },
    ...steps.map((state) => ({ label: t(message(`step/${state}`)), value: { state } })),
  ]);
  if (chosen) tree.narrow({ state: undefined, ...chosen });
}

async function chooseLevel(tree: BranchTree): Promise<void> {
  const chosen = await pick<BranchFilter>(t(message('branches/ask-level')), [
    { label: t(message('branches/all-levels')), value: {} },
    ...levelsOf(tree.viewed.entries).map((level) => ({ label: level, value: { level } })),
    { label: t(message('branches/no-level')), value: { level: null } },
  ]);
  if (chosen) tree.narrow({ level: undefined, ...chosen });
}

async function chooseTrouble(tree: BranchTree): Promise<void> {
  const chosen = await pick<BranchFilter>(t(message('branches/ask-trouble')), [
    { label: t(message('branches/all-records')), value: {} },
    ...branchTroubles.map((trouble) => ({
      label: t(message(`branches/trouble-${trouble}`)),
      value: { trouble },
    })),
  ]);
  if (chosen) tree.narrow({ trouble: undefined, ...chosen });
}

function t(wording: Message): string {
  return say(currentLanguage(), wording);
}
