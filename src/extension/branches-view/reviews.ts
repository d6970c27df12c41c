import * as vscode from 'vscode';
import { reviewBlocks } from '../../core/document/review/review-document.js';
import { plainBlocks } from '../../core/document/write-html.js';
import { type Language, say, text } from '../../core/language/language.js';
import { type Html, html } from '../../core/preview/html.js';
import { nodeOf, unitEntries } from '../../core/rollup/find-unit.js';
import { partialOf } from '../../core/rollup/partial.js';
import { reviewHtml } from '../../core/rollup/review-html.js';
import { type Rollup, rollup } from '../../core/rollup/rollup.js';
import { currentLanguage } from '../language.js';
import type { BranchRecords } from './branch-records.js';
import { exportReview } from './export-review.js';
import { reviewPage } from './review-page.js';

/** The one command that a review's page may ask for. */
export const exportCommand = 'chibo.branches.exportReview';

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
    this.#records.want();
    const known = this.#panels.get(id);
    if (known) {
      known.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel('chibo.review', '', vscode.ViewColumn.Active, {
      enableScripts: false,
      enableCommandUris: [exportCommand],
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

  /** Exports the review of a unit, of everything for `null`; with a choice, without asking. */
  async export(id: string | null, choice?: unknown): Promise<void> {
    await this.#records.read();
    await exportReview(this.#rollup(id), id, choice, this.#extension);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #draw(id: string | null): void {
    const panel = this.#panels.get(id);
    if (panel === undefined) return;
    const language = currentLanguage();
    const rolled = this.#rollup(id);
    const node = nodeOf(rolled.root, id);
    const title = say(
      language,
      text('branches/review-title', { name: node?.name || say(language, text('rollup/total')) }),
    );
    panel.title = title;
    const body = node && reviewHtml(node, rolled, language, partsOf(rolled, id, language));
    panel.webview.html = reviewPage(panel.webview, this.#extension, { title, language, body });
  }

  #rollup(id: string | null): Rollup {
    return rollup(partialOf(unitEntries(this.#records.entries, id)));
  }
}

/** What the report holds, as it is written, and the way to the report itself: a link, since the page runs no script. */
function partsOf(rolled: Rollup, id: string | null, language: Language): Html {
  const link = `command:${exportCommand}?${encodeURIComponent(JSON.stringify([{ id }]))}`;
  const blocks = reviewBlocks(rolled, id ?? undefined);
  return html`<p class="actions"><a class="button" href="${link}">${say(language, text('branches/export'))}</a></p>
<section class="report" lang="vi">${plainBlocks(blocks)}</section>
`;
}
