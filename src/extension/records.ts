import * as vscode from 'vscode';
import type { Assessment } from '../core/workspace/assess.js';
import { assessIn } from '../core/workspace/workspace.js';
import { type KeptTexts, placeOf } from './folder.js';

/** A cached assessment of an open record; a draft includes a cell that is still being typed. */
export interface Assessed {
  readonly document: vscode.TextDocument;
  readonly assessment: Assessment;
  readonly draft: boolean;
}

interface Ahead {
  readonly text: string;
  readonly assessment: Promise<Assessment>;
  readonly draft: boolean;
  /** The version of the document with this text, once it exists. */
  reached?: number;
}

interface Known {
  readonly version: number;
  readonly assessment: Promise<Assessment>;
}

/** Whether a document is a record, in any editor. */
export function isRecord(document: vscode.TextDocument): boolean {
  return document.uri.path.endsWith('.chibo.yaml');
}

/** Whether a document is a profile. */
export function isProfile(document: vscode.TextDocument): boolean {
  return document.uri.path.endsWith('.chibo-profile.yaml');
}

/** Assesses open records, each version once, and notifies all views that show them. */
export class Records implements vscode.Disposable {
  readonly #assessedFirst = new vscode.EventEmitter<Assessed>();
  readonly #assessed = new vscode.EventEmitter<Assessed>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #known = new Map<string, Known>();
  /**
   * Assessments shown ahead of the document, for a cell that is being typed or a pending edit. Usually the
   * document's next text is the same, and the assessment is reused.
   */
  readonly #ahead = new Map<string, Ahead>();
  readonly #texts: KeptTexts = new Map();
  readonly #disposables: vscode.Disposable[];

  /** Fires before `onDidAssess`, so that messages posted here are sent while the other views draw. */
  readonly onDidAssessFirst = this.#assessedFirst.event;
  readonly onDidAssess = this.#assessed.event;
  readonly onDidClose = this.#closed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(
      '**/{*.chibo,*.chibo-profile,chibo.config}.yaml',
    );
    this.#disposables = [
      this.#assessedFirst,
      this.#assessed,
      this.#closed,
      watcher,
      watcher.onDidChange(() => this.refresh()),
      watcher.onDidCreate(() => this.refresh()),
      watcher.onDidDelete(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#announce(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // VS Code also fires this when only the dirty flag changes.
        if (contentChanges.length > 0) this.#changed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
  }

  /** The assessment of a document's current text. */
  of(document: vscode.TextDocument): Promise<Assessment> {
    const key = document.uri.toString();
    const known = this.#known.get(key);
    if (known?.version === document.version) return known.assessment;
    const text = document.getText();
    const ahead = this.#ahead.get(key);
    const assessment = ahead?.text === text ? ahead.assessment : this.assessText(document, text);
    this.#known.set(key, { version: document.version, assessment });
    return assessment;
  }

  /** Assesses a text as if it were the document's. */
  assessText(document: vscode.TextDocument, text: string): Promise<Assessment> {
    const { workspace, path } = placeOf(document, this.#texts);
    return assessIn(workspace, path, text);
  }

  /** Shows the record with the cell that is being typed. */
  announceDraft(document: vscode.TextDocument, text: string): Promise<void> {
    return this.#announceAhead(document, text, true);
  }

  /** Shows the record as it will be after a pending edit. If VS Code rejects the edit, call `announce`. */
  announceEdit(document: vscode.TextDocument, text: string): void {
    this.#announceAhead(document, text, false).catch(complain);
  }

  async #announceAhead(document: vscode.TextDocument, text: string, draft: boolean): Promise<void> {
    const key = document.uri.toString();
    const known = this.#ahead.get(key);
    const assessment = known?.text === text ? known.assessment : this.assessText(document, text);
    const ahead: Ahead = { text, assessment, draft };
    this.#ahead.set(key, ahead);
    const isCurrent = (): boolean => (ahead.reached ?? document.version) === document.version;
    await this.#tell(document, ahead, () => this.#ahead.get(key) === ahead && isCurrent());
  }

  /** Shows the document itself again. */
  announce(document: vscode.TextDocument): void {
    this.#ahead.delete(document.uri.toString());
    this.#announce(document);
  }

  /** Reassesses all open records, because a profile, a branch or the language has changed. */
  refresh(): void {
    this.#known.clear();
    this.#ahead.clear();
    this.#texts.clear();
    for (const document of vscode.workspace.textDocuments) this.#announce(document);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #changed(document: vscode.TextDocument): void {
    if (isProfile(document)) this.refresh();
    if (!isRecord(document)) return;
    const ahead = this.#ahead.get(document.uri.toString());
    if (ahead && !ahead.draft && ahead.reached === undefined && ahead.text === document.getText())
      ahead.reached = document.version;
    else {
      // The expected text of the edit did not come.
      if (ahead?.draft === false) this.#ahead.delete(document.uri.toString());
      this.#announce(document);
    }
    void this.#announceAbove(document, new Set([document]));
  }

  /** Updates an open đảng bộ while the records below it are edited. */
  async #announceAbove(document: vscode.TextDocument, seen: Set<vscode.TextDocument>): Promise<void> {
    const { record } = await this.of(document);
    if (record?.branch.parent === undefined) return;
    for (const other of vscode.workspace.textDocuments) {
      if (seen.has(other) || !isRecord(other)) continue;
      if ((await this.of(other)).record?.branch.id !== record.branch.parent) continue;
      seen.add(other);
      this.#discard(other);
      this.#announce(other);
      await this.#announceAbove(other, seen);
    }
  }

  #announce(document: vscode.TextDocument): void {
    if (!isRecord(document)) return;
    const { version } = document;
    const isCurrent = (): boolean => document.version === version && !document.isClosed;
    this.#tell(document, { assessment: this.of(document), draft: false }, isCurrent).catch(complain);
  }

  /**
   * Notifies the views of a record unless a newer assessment exists. The pause between both events lets VS
   * Code send the messages posted by the first.
   */
  async #tell(
    document: vscode.TextDocument,
    told: Pick<Ahead, 'assessment' | 'draft'>,
    isCurrent: () => boolean,
  ): Promise<void> {
    const assessed: Assessed = { document, assessment: await told.assessment, draft: told.draft };
    if (!isCurrent()) return;
    this.#assessedFirst.fire(assessed);
    await new Promise((resolve) => setTimeout(resolve));
    if (isCurrent()) this.#assessed.fire(assessed);
  }

  #forget(document: vscode.TextDocument): void {
    if (!isRecord(document)) return;
    this.#discard(document);
    this.#closed.fire(document.uri);
  }

  #discard({ uri }: vscode.TextDocument): void {
    this.#known.delete(uri.toString());
    this.#ahead.delete(uri.toString());
  }
}

function complain(error: unknown): void {
  console.error('chibo', error);
}
