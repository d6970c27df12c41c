import * as vscode from 'vscode';
import { parseText } from '../../core/parse/parse.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { profileHtml } from '../../core/views/preview/profile-html.js';
import type { FromPreview } from '../../protocol/preview.js';
import { showInText, showTextAt } from '../editor/text-cursor.js';
import { PageSender } from './page-sender.js';

/** One open preview of a profile: its empty score sheet. */
export class ProfilePreview implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #page: PageSender;
  readonly #subscription: vscode.Disposable;

  constructor(document: vscode.TextDocument, panel: vscode.WebviewPanel) {
    this.#document = document;
    this.#page = new PageSender(panel);
    this.#subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document.uri.toString() === document.uri.toString()) this.#draw(event.document);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#page.dispose();
  }

  async receive(message: FromPreview): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#document.uri);
    if (message.type === 'ready') {
      this.#page.forget();
      this.#draw(document);
    }
    if (message.type === 'openText') await showTextAt(document, message.offset);
    if (message.type !== 'visit') return;
    await showInText(document, parseText(document.getText()).root, message.path);
  }

  #draw(document: vscode.TextDocument): void {
    const read = readProfile(parseText(document.getText()));
    this.#page.show((language) => [profileHtml(read, language)]);
  }
}
