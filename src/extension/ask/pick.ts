import * as vscode from 'vscode';
import { ask } from './question.js';

type Entry<Value> = vscode.QuickPickItem & { readonly value: Value };

/** Asks for one entry of a list; `undefined` if the list is left. */
export async function pick<Value>(
  title: string,
  entries: readonly Entry<Value>[],
  placeholder?: string,
): Promise<Value | undefined> {
  const list = vscode.window.createQuickPick<Entry<Value>>();
  Object.assign(list, { title, placeholder, items: entries, matchOnDescription: true });
  return (await ask(list, () => list.activeItems[0]))?.value;
}

/** Asks for any number of the entries of a list, those marked `picked` at first; `undefined` if the list is left. */
export async function pickMany<Value>(
  title: string,
  entries: readonly Entry<Value>[],
): Promise<readonly Value[] | undefined> {
  const list = vscode.window.createQuickPick<Entry<Value>>();
  Object.assign(list, { title, items: entries, canSelectMany: true });
  list.selectedItems = entries.filter(({ picked }) => picked);
  return (await ask(list, () => list.selectedItems))?.map(({ value }) => value);
}
