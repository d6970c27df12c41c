import * as vscode from 'vscode';
import { ask } from './question.js';

/** What a typed text leads to. */
export interface Typed<Item> {
  readonly items: readonly Item[];
  /** The item that the text asks for, where Enter comes before the list has followed. */
  readonly meant: Item | undefined;
}

/** A list in which the typed text decides what is offered. */
interface TypedPick<Item> {
  readonly title: string | undefined;
  readonly placeholder: string;
  readonly items: readonly Item[];
  /** `undefined` for a text that changes nothing about the items that there are. */
  typed(written: string): Typed<Item> | undefined;
}

/** Asks for one item; `undefined` if the list is left. */
export function pickAsTyped<Item extends vscode.QuickPickItem>({
  title,
  placeholder,
  items,
  typed,
}: TypedPick<Item>): Promise<Item | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  Object.assign(pick, { title, placeholder, items });
  pick.onDidChangeValue((written) => {
    pick.items = typed(written)?.items ?? items;
  });
  const accepted = (): Item | undefined => {
    const own = typed(pick.value);
    if (own?.items.length === 1) return own.meant;
    return pick.activeItems[0] ?? (own ? own.meant : pick.value === '' ? items[0] : undefined);
  };
  return ask(pick, accepted);
}
