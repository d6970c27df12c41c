import * as vscode from 'vscode';
import { say, text } from '../../core/language/language.js';
import { nodeOf, unitEntries } from '../../core/rollup/find-unit.js';
import { partialOf } from '../../core/rollup/partial.js';
import { reviewHtml } from '../../core/rollup/review-html.js';
import { rollup } from '../../core/rollup/rollup.js';
import { currentLanguage } from '../language.js';
import type { BranchRecords } from './branch-records.js';
import { reviewPage } from './review-page.js';

/** The reviews of units: one panel for each, live, without any script. */
export class Reviews implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #records: BranchRecords;
  readonly #panels = new Map<string | null, vscode.WebviewPanel>();
  readonly #subscription: vscode.Disposable;

  constructor(extension: vscode.Uri, records: BranchRecords) {
    this.#extension = extension;
    this.#records = records;
    this.#subscription = records.onDidChange(() => {
      for (const [id, panel] of this.#panels) if (panel.visible) this.#draw(id);
    });
  }

  /** Opens the review of a unit, of everything for `null`. */
  open(id: string | null): void {
    const known = this.#panels.get(id);
    if (known) {
      known.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel('chibo.review', '', vscode.ViewColumn.Active, {
      enableScripts: false,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    });
    this.#panels.set(id, panel);
    panel.onDidDispose(() => this.#panels.delete(id));
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.#draw(id);
    });
    this.#draw(id);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #draw(id: string | null): void {
    const panel = this.#panels.get(id);
    if (panel === undefined) return;
    const language = currentLanguage();
    const rolled = rollup(partialOf(unitEntries(this.#records.entries, id)));
    const node = nodeOf(rolled.root, id);
    const title = say(
      language,
      text('branches/review-title', { name: node?.name || say(language, text('rollup/total')) }),
    );
    panel.title = title;
    const body = node && reviewHtml(node, rolled, language);
    panel.webview.html = reviewPage(panel.webview, this.#extension, { title, language, body });
  }
}
