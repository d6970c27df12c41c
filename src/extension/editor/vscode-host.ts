import * as vscode from 'vscode';
import type { Table } from '../../core/import/table.js';
import type { Language } from '../../core/language/message.js';
import type { Node, Path } from '../../core/parse/tree.js';
import type { EditorAction, ToEditor } from '../../protocol/editor.js';
import type { DocumentEdits } from '../../session/document-edits.js';
import type { Assessments, Proposal, SessionHost, SessionPage, ViewMemory } from '../../session/host.js';
import { importPastedTable } from '../import/import-file.js';
import type { ImportPreviews } from '../import/previews.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import type { Records } from '../records.js';
import { reported } from '../reported.js';
import { ancestorOf } from './ancestor.js';
import { editsOf } from './document-edits.js';
import { runAction } from './editor-actions.js';
import { isFileReadOnly, isReadOnly } from './read-only.js';
import { showsIds } from './shows-ids.js';
import { showInText } from './text-cursor.js';

/** What all grids share. */
export interface EditorServices {
  readonly records: Records;
  readonly places: Places;
  readonly memory: ViewMemory;
  readonly imports: ImportPreviews;
}

/** VS Code as the host of one record's session. */
export class VscodeHost implements SessionHost {
  readonly document: vscode.TextDocument;
  readonly #services: EditorServices;
  readonly edits: DocumentEdits;
  readonly assessments: Assessments;
  #isReadOnlyFile = false;

  constructor(document: vscode.TextDocument, services: EditorServices) {
    this.document = document;
    this.#services = services;
    this.edits = editsOf(document);
    this.assessments = services.records.assessmentsOf(document);
  }

  get memory(): ViewMemory {
    return this.#services.memory;
  }

  language(): Language {
    return currentLanguage();
  }

  showsIds(): boolean {
    return showsIds();
  }

  async prepare(): Promise<void> {
    this.#isReadOnlyFile = await isFileReadOnly(this.document.uri);
  }

  isReadOnly(): boolean {
    return this.#isReadOnlyFile || isReadOnly(this.document);
  }

  hasFocus(): boolean {
    return vscode.window.state.focused;
  }

  savesOnBlur(): boolean {
    const settings = vscode.workspace.getConfiguration('files', this.document.uri);
    return settings.get('autoSave') === 'onFocusChange';
  }

  ancestor(): Promise<string | undefined> {
    return ancestorOf(this.document.uri);
  }

  visit(path: Path): void {
    this.#services.places.visit({ record: this.document.uri, path, by: this });
  }

  showInText(root: Node | undefined, path: Path): Promise<void> {
    return showInText(this.document, root, path);
  }

  proposal(): Proposal | undefined {
    return this.#services.imports.of(this.document.uri);
  }

  async importTable(table: Table): Promise<void> {
    const { document } = this;
    await reported('paste', () => importPastedTable(table, document.uri, this.#services.imports));
  }

  run(action: EditorAction): Promise<void> {
    return runAction(action, this.document.uri);
  }
}

/** The webview of a grid. VS Code throws where a closed panel is used, so nothing is asked of it then. */
export class PanelPage implements SessionPage {
  readonly #panel: vscode.WebviewPanel;
  #isClosed = false;

  constructor(panel: vscode.WebviewPanel) {
    this.#panel = panel;
  }

  get isVisible(): boolean {
    return !this.#isClosed && this.#panel.visible;
  }

  get isActive(): boolean {
    return !this.#isClosed && this.#panel.active;
  }

  post(posted: ToEditor): void {
    if (!this.#isClosed) void this.#panel.webview.postMessage(posted);
  }

  bringToFront(): void {
    if (!this.#isClosed) this.#panel.reveal();
  }

  close(): void {
    this.#isClosed = true;
  }
}
