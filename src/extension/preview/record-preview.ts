import * as vscode from 'vscode';
import type { Path } from '../../core/parse/tree.js';
import type { BranchRecord } from '../../core/record/record.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { FromPreview, ToPreview } from '../../protocol/preview.js';
import type { DocumentEdits } from '../../session/document-edits.js';
import type { Assessments } from '../../session/host.js';
import { type PreviewHost, PreviewSession } from '../../session/preview-session.js';
import { editsOf } from '../editor/document-edits.js';
import { isReadOnly } from '../editor/read-only.js';
import { showTextAt } from '../editor/text-cursor.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import type { Records } from '../records.js';
import { openInGrid } from './open-in-grid.js';
import type { PreviousRecords } from './previous-records.js';

/** What a preview needs from the rest of the extension. */
export interface PreviewServices {
  readonly records: Records;
  readonly places: Places;
  readonly previous: PreviousRecords;
}

/** One open preview of a record, with VS Code as its host. */
export class RecordPreview implements PreviewHost, vscode.Disposable {
  readonly session = new PreviewSession(this);
  readonly language = currentLanguage;
  readonly #services: PreviewServices;
  readonly #panel: vscode.WebviewPanel;
  #document: vscode.TextDocument;
  #isClosed = false;

  constructor(document: vscode.TextDocument, panel: vscode.WebviewPanel, services: PreviewServices) {
    this.#document = document;
    this.#panel = panel;
    this.#services = services;
  }

  /** The panel was closed and must not be used any more: VS Code would throw. */
  dispose(): void {
    this.#isClosed = true;
  }

  receive(message: FromPreview): Promise<void> {
    return this.session.receive(message);
  }

  get isVisible(): boolean {
    return !this.#isClosed && this.#panel.visible;
  }

  /** The document, reopened if its last editor was closed meanwhile. */
  async current(): Promise<{ readonly assessments: Assessments; readonly edits: DocumentEdits }> {
    if (this.#document.isClosed) this.#document = await vscode.workspace.openTextDocument(this.#document.uri);
    const document = this.#document;
    return { assessments: this.#services.records.assessmentsOf(document), edits: editsOf(document) };
  }

  isReadOnly(): boolean {
    return isReadOnly(this.#document);
  }

  previous(record: BranchRecord | undefined): Assessment | undefined {
    return this.#services.previous.of(this.#document, record);
  }

  visit(path: Path): Promise<void> {
    this.#services.places.visit({ record: this.#document.uri, path, by: this });
    return openInGrid(this.#document.uri, path);
  }

  async showTextAt(offset: number): Promise<void> {
    await this.current();
    await showTextAt(this.#document, offset);
  }

  post(message: ToPreview): void {
    if (!this.#isClosed) void this.#panel.webview.postMessage(message);
  }
}
