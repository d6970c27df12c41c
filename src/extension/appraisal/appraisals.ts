import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { yearOf } from '../../core/record/period.js';
import { appraisingUnits } from '../../core/views/appraisal/read-appraisal.js';
import { type AppraisalState, isAppraisalState, isFromAppraisal } from '../../protocol/appraisal.js';
import { pick } from '../ask/pick.js';
import type { ExportHost } from '../export/export-host.js';
import { openFolder } from '../folder.js';
import { currentLanguage } from '../language.js';
import { webviewPage } from '../webview-page.js';
import { actOn } from './appraisal-actions.js';
import { AppraisalSession } from './appraisal-session.js';

const viewType = 'chibo.appraisal';

/** A unit of the view; its records are appraised by the unit above where nothing is below it. */
interface AppraisedItem {
  readonly id?: unknown;
  readonly superior?: unknown;
  readonly isLeaf?: unknown;
}

function unitOf({ id, superior, isLeaf }: AppraisedItem = {}): string | undefined {
  const unit = isLeaf === true ? superior : id;
  return typeof unit === 'string' ? unit : undefined;
}

/** The sheets in which superiors appraise: one panel for each unit and year, restored with the window. */
export class Appraisals implements vscode.Disposable {
  readonly #host: ExportHost;
  readonly #panels = new Map<string, vscode.WebviewPanel>();
  readonly #subscriptions: vscode.Disposable;

  constructor(host: ExportHost) {
    this.#host = host;
    this.#subscriptions = vscode.Disposable.from(
      vscode.commands.registerCommand('chibo.appraise', (item?: AppraisedItem) => this.#open(unitOf(item))),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          if (isAppraisalState(state) && !this.#panels.has(keyOf(state))) this.#fill(panel, state);
          else panel.dispose();
        },
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  /** Opens the sheet of a unit; what is not known is asked. */
  async #open(unit: string | undefined): Promise<void> {
    const state = await chooseState(unit);
    if (state === undefined) return;
    const known = this.#panels.get(keyOf(state));
    if (known) {
      known.reveal();
      return;
    }
    const options = { retainContextWhenHidden: true };
    this.#fill(vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active, options), state);
  }

  #fill(panel: vscode.WebviewPanel, state: AppraisalState): void {
    const { webview } = panel;
    const { extensionUri } = this.#host;
    const language = currentLanguage();
    const key = keyOf(state);
    const session = new AppraisalSession(state, {
      post: (sent) => void webview.postMessage(sent),
      writeFile: this.#host.writeFile,
      openRecord: async (uri, path) => {
        await vscode.commands.executeCommand('chibo.showInGrid', uri, path);
      },
      act: (acting, request) => actOn(acting, request, this.#host),
    });
    this.#panels.set(key, panel);
    panel.onDidDispose(() => {
      this.#panels.delete(key);
      session.dispose();
    });
    webview.onDidReceiveMessage((received: unknown) => {
      if (isFromAppraisal(received)) void session.receive(received);
    });
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
    };
    const year = String(yearOf(state.period) ?? '');
    panel.title = say(language, message('appraisal/panel-title', { unit: state.name, year })).trim();
    webview.html = webviewPage(webview, extensionUri, {
      script: 'appraisal.js',
      styles: ['editor-style.css', 'appraisal-style.css'],
      title: panel.title,
      language,
      document: JSON.stringify(state),
    });
  }
}

function keyOf({ folder, unit, period }: AppraisalState): string {
  return JSON.stringify([folder, unit, period]);
}

/** Whose records, and of which year: asked where there is a choice. */
async function chooseState(unit: string | undefined): Promise<AppraisalState | undefined> {
  const language = currentLanguage();
  const folder = await chooseFolder();
  if (folder === undefined) return undefined;
  const units = await appraisingUnits(openFolder(folder.uri));
  const known = units.filter(({ id }) => unit === undefined || id === unit);
  const chosen =
    known.length < 2
      ? known[0]
      : await pick(
          say(language, message('appraisal/choose-unit')),
          known.map((value) => ({
            label: value.name || say(language, message('appraisal/all-branches')),
            description: value.id ?? '',
            value,
          })),
        );
  if (chosen === undefined) {
    if (known.length === 0)
      void vscode.window.showInformationMessage(say(language, message('appraisal/no-records')));
    return undefined;
  }
  const { years } = chosen;
  const period =
    years.length < 2
      ? years[0]
      : await pick(
          say(language, message('appraisal/choose-year')),
          years.map((value) => ({ label: value.to.slice(0, 4), value })),
        );
  return period && { folder: folder.uri.toString(), unit: chosen.id, name: chosen.name, period };
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length < 2 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}
