import * as vscode from 'vscode';
import { compareWorkspaces } from '../../core/diff/compare-workspaces.js';
import type { SemanticDiff } from '../../core/diff/diff.js';
import { diffHtml } from '../../core/diff/diff-html.js';
import { isFromComparison, type ToComparison } from '../../core/diff/panel-messages.js';
import { say, text } from '../../core/language/language.js';
import { openFolder, pathWithin } from '../folder.js';
import { currentLanguage } from '../language.js';
import { webviewPage } from '../webview-page.js';
import { changedSince, type GitRepository, repositoryOf } from './git.js';
import { atRevision } from './revision.js';

/** What is compared with what. */
interface Subject {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly repository: GitRepository;
  readonly revision: string;
}

/** How long to wait for more changes before a panel is drawn anew. */
const calm = 300;

/** The panels that compare records with a revision: one for each record or folder and revision, kept up to date. */
export class Comparisons implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #panels = new Map<string, vscode.WebviewPanel>();

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  /** Compares a record, or the records below a folder, with a revision; asks for a branch where none is given. */
  async open(uri: vscode.Uri, given?: string): Promise<void> {
    const language = currentLanguage();
    const repository = await repositoryOf(uri);
    if (repository === undefined) {
      await vscode.window.showInformationMessage(say(language, text('compare/no-repository')));
      return;
    }
    const revision = given ?? (await pickBranch(repository));
    if (revision === undefined) return;
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? repository.rootUri;
    this.#show({ uri, folder, repository, revision });
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #show(subject: Subject): void {
    const key = `${subject.uri.toString()} ${subject.revision}`;
    const known = this.#panels.get(key);
    if (known) {
      known.reveal(undefined, true);
      return;
    }
    const panel = this.#createPanel(subject);
    this.#panels.set(key, panel);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void draw(panel, subject), calm);
    };
    const subscriptions = vscode.Disposable.from(
      subject.repository.state.onDidChange(later),
      vscode.workspace.onDidSaveTextDocument(later),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromComparison(message)) return;
        if (message.type === 'ready') void draw(panel, subject);
        else
          void vscode.commands.executeCommand(
            'vscode.open',
            vscode.Uri.joinPath(subject.folder, message.path),
          );
      }),
    );
    panel.onDidDispose(() => {
      clearTimeout(timer);
      subscriptions.dispose();
      this.#panels.delete(key);
    });
  }

  #createPanel(subject: Subject): vscode.WebviewPanel {
    const title = titleOf(subject);
    const panel = vscode.window.createWebviewPanel('chibo.comparison', title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    });
    panel.webview.html = webviewPage(panel.webview, this.#extension, {
      script: 'review.js',
      style: 'review-style.css',
      title: say(currentLanguage(), text('diff/title')),
      language: currentLanguage(),
    });
    return panel;
  }
}

function titleOf({ uri, revision }: Subject): string {
  const name = uri.path.replace(/^.*\//, '').replace(/\.chibo\.yaml$/, '');
  return say(currentLanguage(), text('diff/title-with', { name, revision }));
}

async function draw(panel: vscode.WebviewPanel, subject: Subject): Promise<void> {
  const language = currentLanguage();
  const diff = await compare(subject);
  const html = diffHtml(diff, titleOf(subject), { language, names: true });
  const message: ToComparison = { type: 'show', html, language };
  await panel.webview.postMessage(message);
}

/** Everything is compared, so that a member who moved is found on both sides; what is shown is below the subject. */
async function compare({ uri, folder, repository, revision }: Subject): Promise<SemanticDiff> {
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

async function pickBranch(repository: GitRepository): Promise<string | undefined> {
  const [own, remote] = await Promise.all([
    repository.getBranches({ remote: false }),
    repository.getBranches({ remote: true }),
  ]);
  const names = [...new Set([...own, ...remote].flatMap(({ name }) => name ?? []))];
  return vscode.window.showQuickPick(names, {
    placeHolder: say(currentLanguage(), text('compare/pick-branch')),
  });
}
