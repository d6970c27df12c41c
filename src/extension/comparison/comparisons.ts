import * as vscode from 'vscode';
import { type Message, message, say } from '../../core/language/message.js';
import { compareWorkspaces } from '../../core/views/diff/compare-workspaces.js';
import type { SemanticDiff } from '../../core/views/diff/diff.js';
import { diffHtml } from '../../core/views/diff/diff-html.js';
import { html } from '../../core/views/preview/html.js';
import {
  type Compared,
  isComparisonState,
  isFromComparison,
  type ToComparison,
} from '../../protocol/comparison.js';
import { pick } from '../ask/pick.js';
import { openFolder, pathWithin } from '../folder.js';
import { currentLanguage } from '../language.js';
import { webviewPage } from '../webview-page.js';
import { changedSince, type GitRepository, hasRevision, repositoryOf } from './git.js';
import { atRevision } from './revision.js';

const viewType = 'chibo.comparison';

/** What a panel compares with what. */
interface Subject {
  readonly uri: vscode.Uri;
  readonly revision: string;
}

/** A subject in its repository. */
interface Found extends Subject {
  readonly folder: vscode.Uri;
  readonly repository: GitRepository;
}

/** Debounce time before a panel is redrawn. */
const calm = 300;

/**
 * The panels that compare records with a revision. There is one for each pair of a record or folder and a
 * revision. They are kept up to date and restored with the window.
 */
export class ComparisonPanels implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #panels = new Map<string, ComparisonPanel>();
  readonly #subscription: vscode.Disposable;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
    this.#subscription = vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
    });
  }

  /**
   * Compares a record, or the records below a folder, with a revision; asks for a branch if none is given.
   */
  async open(uri: vscode.Uri, given?: string): Promise<void> {
    const repository = await repositoryOf(uri);
    if (repository === undefined) {
      await vscode.window.showInformationMessage(say(currentLanguage(), message('compare/no-repository')));
      return;
    }
    const revision = given ?? (await pickBranch(repository));
    if (revision === undefined) return;
    const subject = { uri, revision };
    const known = this.#panels.get(keyOf(subject));
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const column = vscode.ViewColumn.Active;
    const options = { enableFindWidget: true };
    this.#fill(vscode.window.createWebviewPanel(viewType, titleOf(subject), column, options), subject);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const { panel } of this.#panels.values()) panel.dispose();
  }

  #restore(panel: vscode.WebviewPanel, state: unknown): void {
    const subject = isComparisonState(state)
      ? { uri: vscode.Uri.parse(state.subject), revision: state.revision }
      : undefined;
    if (subject && !this.#panels.has(keyOf(subject))) this.#fill(panel, subject);
    else panel.dispose();
  }

  #fill(panel: vscode.WebviewPanel, subject: Subject): void {
    this.#panels.set(keyOf(subject), new ComparisonPanel(panel, subject, this.#extension));
    panel.onDidDispose(() => this.#panels.delete(keyOf(subject)));
  }
}

/** A panel; its content is sent when its page requests it. */
class ComparisonPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #subject: Subject;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The repository that is watched for changes. */
  #followed: { readonly repository: GitRepository; readonly subscription: vscode.Disposable } | undefined;
  /** A sequence number, so that a slow redraw does not replace a later one. */
  #drawings = 0;
  #isDisposed = false;

  constructor(panel: vscode.WebviewPanel, subject: Subject, extension: vscode.Uri) {
    this.panel = panel;
    this.#subject = subject;
    const { webview } = panel;
    // Git's extension sends no event when an already changed file changes again.
    const watcher = vscode.workspace.createFileSystemWatcher(
      '**/{*.chibo,*.chibo-profile,chibo.config}.yaml',
    );
    const subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(() => this.#later()),
      watcher.onDidCreate(() => this.#later()),
      watcher.onDidDelete(() => this.#later()),
      vscode.workspace.onDidSaveTextDocument(() => this.#later()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#later()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('chibo')) this.#later();
      }),
      webview.onDidReceiveMessage((wording: unknown) => {
        if (!isFromComparison(wording)) return;
        if (wording.type === 'ready') void this.#draw();
        else void this.#openRecord(wording.path);
      }),
    );
    panel.onDidDispose(() => {
      this.#isDisposed = true;
      clearTimeout(this.#timer);
      subscriptions.dispose();
      this.#followed?.subscription.dispose();
    });
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')],
    };
    const language = currentLanguage();
    const compared: Compared = { subject: subject.uri.toString(), revision: subject.revision };
    webview.html = webviewPage(webview, extension, {
      script: 'review.js',
      styles: ['review-style.css'],
      title: say(language, message('diff/title')),
      language,
      document: JSON.stringify(compared),
      body: html`<p role="status">${say(language, message('compare/loading'))}</p>`,
    });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), calm);
  }

  async #draw(): Promise<void> {
    this.#drawings += 1;
    const drawing = this.#drawings;
    const shown = await this.#compared().catch((error: unknown) =>
      message('ui/failed', { reason: error instanceof Error ? error.message : String(error) }),
    );
    if (this.#isDisposed || drawing !== this.#drawings) return;
    const language = currentLanguage();
    const title = titleOf(this.#subject);
    this.panel.title = title;
    const wording: ToComparison = {
      type: 'show',
      html:
        'branches' in shown
          ? diffHtml(shown, title, { language, names: true })
          : html`<p id="gone" role="status">${say(language, shown)}</p>`.markup,
      language,
    };
    await this.panel.webview.postMessage(wording);
  }

  /** The comparison, or the reason why there is none. */
  async #compared(): Promise<SemanticDiff | Message> {
    const found = await this.#find();
    if (found === undefined) return message('compare/no-repository');
    const { repository, uri, revision } = found;
    if (!(await hasRevision(repository, revision))) return message('compare/revision-gone', { revision });
    const diff = await compare(found);
    if (diff.branches.length > 0 || (await exists(uri))) return diff;
    return message('compare/record-gone', { file: vscode.workspace.asRelativePath(uri), revision });
  }

  async #find(): Promise<Found | undefined> {
    const repository = await repositoryOf(this.#subject.uri);
    if (this.#isDisposed || repository === undefined) return undefined;
    if (this.#followed?.repository !== repository) {
      this.#followed?.subscription.dispose();
      this.#followed = { repository, subscription: repository.state.onDidChange(() => this.#later()) };
    }
    return { ...this.#subject, repository, folder: folderOf(this.#subject, repository) };
  }

  async #openRecord(path: string): Promise<void> {
    const found = await this.#find();
    if (found) await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(found.folder, path));
  }
}

function keyOf({ uri, revision }: Subject): string {
  return `${uri.toString()} ${revision}`;
}

function titleOf({ uri, revision }: Subject): string {
  const name = uri.path.replace(/^.*\//, '').replace(/\.chibo\.yaml$/, '');
  return say(currentLanguage(), message('diff/title-with', { name, revision }));
}

function folderOf({ uri }: Subject, repository: GitRepository): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? repository.rootUri;
}

/**
 * The whole folder is compared, so that a member who moved is found on both sides. Only differences below the
 * subject are shown.
 */
async function compare({ uri, folder, repository, revision }: Found): Promise<SemanticDiff> {
  const uris = await changedSince(repository, revision);
  const changed = uris.flatMap((one) => (isBelow(one, folder) ? [pathWithin(folder, one)] : []));
  const head = openFolder(folder);
  const base = atRevision(repository, revision, folder, head, new Set(changed));
  const diff = await compareWorkspaces({ base, head, changed });
  const wanted = isBelow(uri, folder) ? pathWithin(folder, uri) : '';
  const isWanted = (path: string): boolean =>
    wanted === '' || path === wanted || path.startsWith(`${wanted}/`);
  return { ...diff, branches: diff.branches.filter(({ path }) => isWanted(path)) };
}

function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function pickBranch(repository: GitRepository): Promise<string | undefined> {
  const [own, remote] = await Promise.all([
    repository.getBranches({ remote: false }),
    repository.getBranches({ remote: true }),
  ]);
  const names = [...new Set([...own, ...remote].flatMap(({ name }) => name ?? []))];
  return pick(
    say(currentLanguage(), message('compare/pick-branch')),
    names.map((label) => ({ label, value: label })),
  );
}
