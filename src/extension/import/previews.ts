import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import type { ProposalAnswer } from '../../protocol/editor.js';
import type { Proposal } from '../../session/host.js';
import { recordViewType } from '../active-record.js';
import { currentLanguage } from '../language.js';
import { proposalScheme, proposalUri } from './proposal-uri.js';

interface Shown {
  readonly text: string;
  readonly proposal: Omit<Proposal, 'answer'>;
  answer(given: ProposalAnswer | undefined): void;
}

/**
 * Records as imports would leave them, in grids of their own, and reports of what was left out: virtual documents
 * that are never saved.
 */
export class ImportPreviews implements vscode.Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #reports = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  /** What is proposed for a record has changed, even where its text has not. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(proposalScheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) =>
          this.#shown.get(uri.toString())?.text ?? this.#reports.get(uri.path) ?? '',
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const tab of closed) {
          const uri = uriOf(tab);
          if (uri) this.#shown.get(uri.toString())?.answer(undefined);
        }
      }),
    );
  }

  /** What a document proposes; `undefined` for every other document. */
  of(uri: vscode.Uri): Proposal | undefined {
    const shown = this.#shown.get(uri.toString());
    return shown && { ...shown.proposal, answer: (given) => shown.answer(given) };
  }

  /** Shows what would be written, and waits for the answer; `undefined` if the user closed it. */
  async ask(
    record: vscode.Uri,
    text: string,
    proposal: Omit<Proposal, 'answer'>,
  ): Promise<ProposalAnswer | undefined> {
    const file = record.path.replace(/^.*\//, '');
    const uri = proposalUri(record, say(currentLanguage(), message('import/preview-name', { file })));
    const answered = new Promise<ProposalAnswer | undefined>((resolve) => {
      this.#shown.set(uri.toString(), { text, proposal, answer: resolve });
    });
    this.#changed.fire(uri);
    await vscode.commands.executeCommand('vscode.openWith', uri, recordViewType);
    return answered;
  }

  /** Shows a list of what was left out of an import. */
  async showReport(file: string, lines: readonly string[]): Promise<void> {
    const name = say(currentLanguage(), message('import/left-name', { file }));
    const uri = vscode.Uri.from({ scheme: proposalScheme, path: `/${name}.txt` });
    this.#reports.set(uri.path, `${lines.join('\n')}\n`);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  /** Closes the grid of what was proposed for a record; nothing in it can be lost. */
  async close(record: vscode.Uri): Promise<void> {
    const isOfRecord = (uri: vscode.Uri | undefined): boolean => uri?.query === record.toString();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter((tab) => isOfRecord(uriOf(tab))));
    for (const key of [...this.#shown.keys()]) if (isOfRecord(vscode.Uri.parse(key))) this.#shown.delete(key);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** The document of a tab, if it is one of ours. */
function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  const isFile = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
  return isFile && input.uri.scheme === proposalScheme ? input.uri : undefined;
}
