import * as vscode from 'vscode';
import { type Language, type Message, message, say } from '../../core/language/message.js';
import { reviewBlocks } from '../../core/paper/review/review-document.js';
import { plainBlocks } from '../../core/paper/write-html.js';
import { nodeOf, unitEntries } from '../../core/rollup/find-unit.js';
import { partialOf } from '../../core/rollup/partial.js';
import { reviewHtml } from '../../core/rollup/review-html.js';
import { hasRecordIn, type Rollup, rollup } from '../../core/rollup/rollup.js';
import { uriPart } from '../../core/text/uri.js';
import { unitsWithin } from '../../core/units/units.js';
import { type Html, html } from '../../core/views/preview/html.js';
import { isReviewState } from '../../protocol/unit-review.js';
import type { ExportHost } from '../export/export-host.js';
import { currentLanguage } from '../language.js';
import { webviewPage } from '../webview-page.js';
import { type Behind, behindCommand, behindLink, showBehind } from './behind.js';
import type { BranchRecords } from './branch-records.js';
import { exportReview } from './export-review.js';
import { Follower } from './follower.js';

const viewType = 'chibo.review';

/** With `behindCommand`, what a review's page may request. */
export const exportCommand = 'chibo.branches.exportReview';

/** A panel with its current content, so that the same content is not sent twice. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  markup: string | undefined;
}

/** The reviews of units: one live panel for each, restored with the window. */
export class Reviews implements vscode.Disposable {
  readonly #host: ExportHost;
  readonly #records: BranchRecords;
  readonly #shown = new Map<string | null, Shown>();
  readonly #subscriptions: vscode.Disposable;

  constructor(host: ExportHost, records: BranchRecords) {
    this.#host = host;
    this.#records = records;
    const drawAll = (): void => {
      for (const [id, { panel }] of this.#shown) if (panel.visible) this.#draw(id);
    };
    this.#subscriptions = vscode.Disposable.from(
      records.onDidChange(drawAll),
      records.onDidProgress(() => {
        // A review needs all records; until they are read the page shows the progress.
        if (!records.isWhole) drawAll();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('chibo.language')) drawAll();
      }),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          if (isReviewState(state) && !this.#shown.has(state.unit)) this.#fill(panel, state.unit);
          else panel.dispose();
        },
      }),
    );
  }

  /** Opens the review of a unit (`null`: of everything). */
  open(id: string | null): void {
    const known = this.#shown.get(id);
    if (known) {
      known.panel.reveal();
      return;
    }
    const column = vscode.ViewColumn.Active;
    this.#fill(vscode.window.createWebviewPanel(viewType, '', column, { enableFindWidget: true }), id);
  }

  /** Offers the records that a figure is made of. */
  async showBehind(behind: Behind): Promise<void> {
    const rolled = this.#rollup(behind.id);
    const node = nodeOf(rolled.root, behind.id);
    const file = node && (await showBehind(node, rolled, behind));
    const uri = file === undefined ? undefined : this.#records.uriOf(file);
    if (uri) await vscode.commands.executeCommand('vscode.open', uri);
  }

  /** Exports the review of a unit (`null`: of everything); with a given choice it asks nothing. */
  async export(id: string | null, choice?: unknown): Promise<void> {
    const read = async (token?: vscode.CancellationToken): Promise<Rollup | undefined> =>
      (await this.#records.read(token)) ? this.#rollup(id) : undefined;
    await exportReview(read, id, choice, this.#host);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { panel } of this.#shown.values()) panel.dispose();
  }

  #fill(panel: vscode.WebviewPanel, id: string | null): void {
    const follower = new Follower(this.#records);
    panel.webview.options = {
      enableScripts: true,
      enableCommandUris: [exportCommand, behindCommand],
      localResourceRoots: [vscode.Uri.joinPath(this.#host.extensionUri, 'dist', 'webview')],
    };
    this.#shown.set(id, { panel, markup: undefined });
    const look = (): void => {
      follower.look(panel.visible);
      if (panel.visible) this.#draw(id);
    };
    panel.onDidDispose(() => {
      this.#shown.delete(id);
      follower.dispose();
    });
    panel.onDidChangeViewState(look);
    look();
  }

  #draw(id: string | null): void {
    const shown = this.#shown.get(id);
    if (shown === undefined) return;
    const language = currentLanguage();
    const { name, body } = this.#page(id, language);
    const title = say(language, message('branches/review-title', { name }));
    const markup = `${language} ${title} ${body.markup}`;
    if (markup === shown.markup) return;
    shown.markup = markup;
    shown.panel.title = title;
    shown.panel.webview.html = webviewPage(shown.panel.webview, this.#host.extensionUri, {
      script: 'unit-review.js',
      styles: ['preview-style.css', 'unit-review-style.css'],
      title,
      language,
      document: JSON.stringify(id),
      body,
    });
  }

  /** The review, if all records have been read and the unit still exists. */
  #page(id: string | null, language: Language): { readonly name: string; readonly body: Html } {
    const { isWhole, problem, entries } = this.#records;
    const unnamed = id ?? say(language, message('rollup/total'));
    const instead = (wording: Message): { readonly name: string; readonly body: Html } => ({
      name: unnamed,
      body: html`<p class="empty" role="status">${say(language, wording)}</p>`,
    });
    if (!isWhole) {
      return instead(
        problem === undefined ? message('branches/loading') : message('branches/failed', { reason: problem }),
      );
    }
    if (entries.length === 0) return instead(message('rollup/no-records'));
    const rolled = this.#rollup(id);
    const node = nodeOf(rolled.root, id);
    if (node === undefined) return instead(message('branches/review-gone', { unit: unnamed }));
    const body = reviewHtml(node, rolled, language, {
      parts: partsOf(rolled, id, language),
      linkTo: (figure, period) => behindLink({ id, key: figure.key, period }),
    });
    return { name: node.name || unnamed, body };
  }

  #rollup(id: string | null): Rollup {
    const { entries, units } = this.#records;
    return rollup(partialOf(unitEntries(entries, id)), {
      units: id === null ? units : unitsWithin(units, id),
      hasRecord: hasRecordIn(entries, undefined),
    });
  }
}

/** The content of the report, and the link to the report file. */
function partsOf(rolled: Rollup, id: string | null, language: Language): Html {
  const link = `command:${exportCommand}?${uriPart(JSON.stringify([{ id }]))}`;
  const blocks = reviewBlocks(rolled, id ?? undefined);
  return html`<p class="actions"><a class="button" href="${link}">${say(language, message('branches/export'))}</a></p>
<section class="report" lang="vi">${plainBlocks(blocks)}</section>
`;
}
