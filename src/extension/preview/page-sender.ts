import type * as vscode from 'vscode';
import type { Language } from '../../core/language/message.js';
import { partsSince } from '../../core/views/preview/page-parts.js';
import type { ToPreview } from '../../protocol/preview.js';
import { currentLanguage } from '../language.js';

/** Sends a panel what it shows: of a page that it shows already, only the parts that are new. */
export class PageSender implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  #sent: readonly string[] = [];
  #turn = 0;
  #disposed = false;

  constructor(panel: vscode.WebviewPanel) {
    this.#panel = panel;
  }

  /** The panel was closed; VS Code allows nothing more to be asked of it. */
  dispose(): void {
    this.#disposed = true;
  }

  /** The page has just begun, or has missed something: it is sent the whole next time. */
  forget(): void {
    this.#sent = [];
  }

  /** Shows a page. Out of sight there is none; when the panel comes back, it asks for everything. */
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
