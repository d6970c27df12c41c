import * as vscode from 'vscode';
import { assessIn } from '../core/workspace/workspace.js';
import { type Assessed as OpenAssessed, OpenRecords } from '../session/open-records.js';
import { type KeptTexts, placeOf } from './folder.js';

export { isProfile, isRecord } from '../session/document.js';

/** A cached assessment of a record that is open in VS Code. */
export type Assessed = OpenAssessed<vscode.TextDocument>;

/** Assesses the records that are open in VS Code, and follows what they depend on. */
export class Records extends OpenRecords<vscode.TextDocument> implements vscode.Disposable {
  readonly #texts: KeptTexts;
  readonly #disposables: vscode.Disposable[];

  constructor() {
    const texts: KeptTexts = new Map();
    super({
      documents: () => vscode.workspace.textDocuments,
      assess(document, text) {
        const { workspace, path } = placeOf(document, texts);
        return assessIn(workspace, path, text);
      },
    });
    this.#texts = texts;
    const watcher = vscode.workspace.createFileSystemWatcher(
      '**/{*.chibo,*.chibo-profile,chibo.config}.yaml',
    );
    this.#disposables = [
      watcher,
      watcher.onDidChange(() => this.refresh()),
      watcher.onDidCreate(() => this.refresh()),
      watcher.onDidDelete(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // VS Code also fires this when only the dirty flag changes.
        if (contentChanges.length > 0) this.changed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
    ];
  }

  override refresh(): void {
    this.#texts.clear();
    super.refresh();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
