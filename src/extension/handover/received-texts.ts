import type * as vscode from 'vscode';

const key = 'chibo.received';

/** Texts longer than this are not kept, in characters. */
const mostKept = 200_000;

/**
 * What each record was when it was last received, by path: both sides went on from there, so that the next time they
 * are joined by cell.
 */
export class ReceivedTexts {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  of(root: vscode.Uri, path: string): string | undefined {
    return this.#texts()[nameOf(root, path)];
  }

  async keep(root: vscode.Uri, received: ReadonlyMap<string, string>): Promise<void> {
    const texts = { ...this.#texts() };
    for (const [path, text] of received) if (text.length <= mostKept) texts[nameOf(root, path)] = text;
    await this.#state.update(key, texts);
  }

  #texts(): Readonly<Record<string, string>> {
    return this.#state.get<Record<string, string>>(key, {});
  }
}

function nameOf(root: vscode.Uri, path: string): string {
  return `${root.toString()} ${path}`;
}
