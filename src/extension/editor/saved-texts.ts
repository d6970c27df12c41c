import * as vscode from 'vscode';
import { isRecord } from '../../session/document.js';
import { textOnDisk } from './disk-text.js';

/** Texts longer than this are not kept for the next window, in characters. */
const mostKept = 200_000;

/** Texts that a record had since it was saved, by which its own saves are recognised. */
const mostOwn = 20;

const key = 'chibo.savedTexts';

/**
 * What the files of open records held when their documents were last the same. The text of a document with changes
 * is kept for the next window too, which VS Code opens with the changes.
 */
export class SavedTexts implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #saved = new Map<string, string>();
  readonly #own = new Map<string, string[]>();
  readonly #subscriptions: vscode.Disposable;

  constructor(state: vscode.Memento) {
    this.#state = state;
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#changed(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The text that the file of a document last held as far as this window knows; empty if that is unknown. */
  of({ uri }: vscode.TextDocument): string {
    return this.#saved.get(uri.toString()) ?? '';
  }

  /** Whether another program has written this text; a text that the document itself had was its own save. */
  isForeign(document: vscode.TextDocument, disk: string): boolean {
    const name = document.uri.toString();
    if (disk === this.#saved.get(name) || disk === document.getText()) return false;
    if (!this.#own.get(name)?.includes(disk)) return true;
    this.#saved.set(name, disk);
    return false;
  }

  #opened(document: vscode.TextDocument): void {
    if (!isRecord(document)) return;
    const name = document.uri.toString();
    const kept = this.#state.get<Record<string, string>>(key, {})[name];
    if (kept !== undefined) this.#saved.set(name, kept);
    // A document that a new window opens with changes is not reported to be dirty at once.
    void this.#confirm(document);
  }

  #changed(document: vscode.TextDocument): void {
    if (!isRecord(document)) return;
    const name = document.uri.toString();
    const saved = this.#saved.get(name);
    const own = this.#own.get(name);
    this.#own.set(name, [...(own ?? []), document.getText()].slice(-mostOwn));
    // An edit is reported before the document is reported to be dirty.
    if (!document.isDirty) void this.#confirm(document);
    else if (saved !== undefined && saved.length <= mostKept) void this.#keep(name, saved);
  }

  /** The document may have just been saved, or read again: its file tells. */
  async #confirm(document: vscode.TextDocument): Promise<void> {
    const disk = await textOnDisk(document);
    if (disk === undefined || disk !== document.getText() || document.isDirty) return;
    const name = document.uri.toString();
    this.#saved.set(name, disk);
    this.#own.delete(name);
    await this.#keep(name, undefined);
  }

  #forget(name: string): void {
    this.#saved.delete(name);
    this.#own.delete(name);
    void this.#keep(name, undefined);
  }

  async #keep(name: string, text: string | undefined): Promise<void> {
    const { [name]: known, ...others } = this.#state.get<Record<string, string>>(key, {});
    if (known === text) return;
    await this.#state.update(key, text === undefined ? others : { ...others, [name]: text });
  }
}
