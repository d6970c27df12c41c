import * as vscode from 'vscode';
import { say, text } from '../../core/language/language.js';
import { isFromEditor } from '../../protocol.js';
import { recordViewType } from '../active-record.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { webviewPage } from '../webview-page.js';
import { DocumentEdits } from './document-edits.js';
import { EditorSession } from './editor-session.js';

/** The grid as the editor of `*.chibo.yaml`; undo, redo, save and hot exit are the text document's. */
export class RecordEditor implements vscode.CustomTextEditorProvider {
  readonly #extension: vscode.Uri;
  readonly #records: Records;
  /** One queue for each document, shared by all editors on it. */
  readonly #edits = new WeakMap<vscode.TextDocument, DocumentEdits>();

  static register(extension: vscode.Uri, records: Records): vscode.Disposable {
    return vscode.window.registerCustomEditorProvider(recordViewType, new RecordEditor(extension, records), {
      supportsMultipleEditorsPerDocument: true,
    });
  }

  private constructor(extension: vscode.Uri, records: Records) {
    this.#extension = extension;
    this.#records = records;
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const { webview } = panel;
    const language = currentLanguage();
    const session = new EditorSession(document, webview, this.#records, this.#editsOf(document));
    const subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => {
        if (isFromEditor(message)) void session.receive(message);
      }),
      this.#records.onDidAssess((assessed) => {
        if (assessed.document === document) session.show(assessed.assessment, assessed.draft);
      }),
      vscode.workspace.onWillSaveTextDocument((event) => {
        if (event.document === document && panel.visible) event.waitUntil(session.flush());
      }),
    ];
    panel.onDidDispose(() => {
      for (const subscription of subscriptions) subscription.dispose();
    });
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    };
    webview.html = webviewPage(webview, this.#extension, {
      script: 'editor.js',
      style: 'editor-style.css',
      title: say(language, text('ui/editor-title')),
      language,
    });
  }

  #editsOf(document: vscode.TextDocument): DocumentEdits {
    const edits = this.#edits.get(document) ?? new DocumentEdits(document);
    this.#edits.set(document, edits);
    return edits;
  }
}
