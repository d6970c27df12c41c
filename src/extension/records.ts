import * as vscode from 'vscode';
import type { Assessment } from '../core/assess.js';
import { assessIn } from '../core/workspace/workspace.js';
import { placeOf } from './folder.js';

/** What is known of an open record; a draft counts in a cell that is still being typed. */
export interface Assessed {
  readonly document: vscode.TextDocument;
  readonly assessment: Assessment;
  readonly draft: boolean;
}

interface Known {
  readonly version: number;
  readonly assessment: Promise<Assessment>;
}

/** Whether a document is a record, whatever editor shows it. */
export function isRecord(document: vscode.TextDocument): boolean {
  return document.uri.path.endsWith('.chibo.yaml');
}

/** Whether a document is a profile. */
export function isProfile(document: vscode.TextDocument): boolean {
  return document.uri.path.endsWith('.chibo-profile.yaml');
}

/** Assesses open records, each version once, and tells everybody who shows them. */
export class Records implements vscode.Disposable {
  readonly #assessed = new vscode.EventEmitter<Assessed>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #known = new Map<string, Known>();
  readonly #disposables: vscode.Disposable[];

  readonly onDidAssess = this.#assessed.event;
  readonly onDidClose = this.#closed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(
      '**/{*.chibo,*.chibo-profile,chibo.config}.yaml',
    );
    this.#disposables = [
      this.#assessed,
      this.#closed,
      watcher,
      watcher.onDidChange(() => this.refresh()),
      watcher.onDidCreate(() => this.refresh()),
      watcher.onDidDelete(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#announce(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
  }

  /** The assessment of a document as it stands now. */
  of(document: vscode.TextDocument): Promise<Assessment> {
    const key = document.uri.toString();
    const known = this.#known.get(key);
    if (known?.version === document.version) return known.assessment;
    const assessment = this.assessText(document, document.getText());
    this.#known.set(key, { version: document.version, assessment });
    return assessment;
  }

  /** Assesses a text as if it were the document's. */
  assessText(document: vscode.TextDocument, text: string): Promise<Assessment> {
    const { workspace, path } = placeOf(document);
    return assessIn(workspace, path, text);
  }

  /** Shows what the record would be with the cell that is being typed. */
  announceDraft(document: vscode.TextDocument, assessment: Assessment): void {
    this.#assessed.fire({ document, assessment, draft: true });
  }

  /** Shows the document itself again. */
  announce(document: vscode.TextDocument): void {
    this.#announce(document);
  }

  /** Assesses all open records again: a profile, a branch or the language has changed. */
  refresh(): void {
    this.#known.clear();
    for (const document of vscode.workspace.textDocuments) this.#announce(document);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #changed(document: vscode.TextDocument): void {
    if (isProfile(document)) this.refresh();
    if (!isRecord(document)) return;
    this.#announce(document);
    void this.#announceAbove(document, new Set([document]));
  }

  /** A đảng bộ that is open follows the records below it while they are edited. */
  async #announceAbove(document: vscode.TextDocument, seen: Set<vscode.TextDocument>): Promise<void> {
    const { record } = await this.of(document);
    if (record?.branch.parent === undefined) return;
    for (const other of vscode.workspace.textDocuments) {
      if (seen.has(other) || !isRecord(other)) continue;
      if ((await this.of(other)).record?.branch.id !== record.branch.parent) continue;
      seen.add(other);
      this.#known.delete(other.uri.toString());
      this.#announce(other);
      await this.#announceAbove(other, seen);
    }
  }

  #announce(document: vscode.TextDocument): void {
    if (!isRecord(document)) return;
    const { version } = document;
    this.of(document).then(
      (assessment) => {
        if (document.version === version && !document.isClosed) {
          this.#assessed.fire({ document, assessment, draft: false });
        }
      },
      (error: unknown) => console.error('chibo', error),
    );
  }

  #forget(document: vscode.TextDocument): void {
    if (!isRecord(document)) return;
    this.#known.delete(document.uri.toString());
    this.#closed.fire(document.uri);
  }
}
