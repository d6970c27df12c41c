import type * as vscode from 'vscode';
import type { Language } from '../../core/language/message.js';
import { partsSince } from '../../core/views/preview/page-parts.js';
import type { ToPreview } from '../../protocol/preview.js';
import { currentLanguage } from '../language.js';

/** Sends content to a panel: if it already shows the page, only the parts that changed. */
export class PageSender implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  #sent: readonly string[] = [];
  #turn = 0;
  #disposed = false;

  constructor(panel: vscode.WebviewPanel) {
    this.#panel = panel;
  }

  /** The panel was closed and must not be used any more: VS Code would throw. */
  dispose(): void {
    this.#disposed = true;
  }

  /** The page has just started, or has missed a message: the whole page is sent next time. */
  forget(): void {
    this.#sent = [];
  }

  /** Shows a page. VS Code destroys a hidden page; when the panel is shown again, it requests everything. */
  show(make: (language: Language) => readonly string[]): void {
    if (this.#disposed || !this.#panel.visible) return;
    const language = currentLanguage();
    const page = make(language);
    const parts = partsSince(this.#sent, page);
    this.#sent = page;
    this.#turn += 1;
    this.post({ type: 'show', parts, language, turn: this.#turn });
  }

  post(message: ToPreview): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(message);
  }
}
