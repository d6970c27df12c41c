import * as vscode from 'vscode';
import { message, say } from '../core/language/message.js';
import { parseText } from '../core/parse/parse.js';
import { readProfile } from '../core/profile/read-profile.js';
import type { Assessment } from '../core/workspace/assess.js';
import { isIgnored } from '../core/workspace/config.js';
import {
  assessIn,
  type Branches,
  branchesIn,
  configFor,
  type Workspace,
} from '../core/workspace/workspace.js';
import { openFolder, pathWithin } from './folder.js';
import { watchFolders } from './folder-watch.js';
import { currentLanguage } from './language.js';
import { logFailure } from './log.js';
import { toVscodeDiagnostics } from './problems.js';

/**
 * Maximum number of files checked in the background; a province has thousands of records, and nobody reads
 * more problems.
 */
const mostFiles = 5000;
/** Time slice of work before the event loop gets a turn, in milliseconds. */
const turn = 15;
/** Number of files read together; VS Code asks its main process for each read. */
const batchSize = 32;
/** Debounce time for changes on disk, in milliseconds. */
const calm = 400;
const files = '**/*.{chibo,chibo-profile}.yaml';
const watched = '**/{*.chibo,*.chibo-profile,chibo.config}.yaml';

/** A check of the workspace that can be cancelled. */
interface Round {
  isEnded: boolean;
}

interface ReadFile {
  readonly uri: vscode.Uri;
  readonly path: string;
  /** Its content; `undefined` if it was deleted. */
  readonly source: string | undefined;
}

/**
 * Shows the findings of closed records and profiles in the Problems panel: all of them once, in the
 * background, and again after changes on disk. Open documents are handled by `Problems`.
 */
export class WorkspaceFindings implements vscode.Disposable {
  readonly #problems = vscode.languages.createDiagnosticCollection('chibo-workspace');
  readonly #subscriptions: vscode.Disposable;
  /** The queue of files to be checked, in addition to all files if a full check was not completed. */
  readonly #waiting = new Map<string, vscode.Uri>();
  /** Records of đảng bộ; their findings depend on the records below them. */
  readonly #above = new Map<string, vscode.Uri>();
  #isAllWaiting = true;
  #round: Round | undefined;
  /** The last check. The next one waits for it and takes over what it left undone. */
  #last: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(watched);
    this.#subscriptions = vscode.Disposable.from(
      this.#problems,
      watcher,
      watcher.onDidChange((uri) => this.#later(uri)),
      watcher.onDidCreate((uri) => this.#later(uri)),
      watcher.onDidDelete((uri) => this.#later(uri)),
      watchFolders(
        (folder) => void this.#findBelow(folder),
        (folder) => this.#forgetBelow(folder),
      ),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#problems.delete(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (/\.chibo(-profile)?\.yaml$/.test(uri.path)) this.#later(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#later()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('chibo')) this.#later();
      }),
    );
    this.#later();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#end();
    this.#subscriptions.dispose();
  }

  /**
   * Debounces, then checks a record again; everything if the file is a profile, a configuration, or unknown.
   */
  #later(uri?: vscode.Uri): void {
    if (uri?.path.endsWith('.chibo.yaml')) this.#waiting.set(uri.toString(), uri);
    else this.#isAllWaiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), calm);
  }

  /** Checks the files in a new folder. */
  async #findBelow(created: vscode.Uri): Promise<void> {
    for (const uri of await filesOf(created)) this.#later(uri);
  }

  #forgetBelow(folder: vscode.Uri): void {
    const below = `${folder.toString()}/`;
    this.#problems.forEach((uri) => {
      if (uri.toString().startsWith(below)) this.#later(uri);
    });
  }

  #end(): void {
    if (this.#round) this.#round.isEnded = true;
  }

  /**
   * Starts a check. A running one is cancelled, and the new one starts when it has stopped at its next file.
   */
  #start(): void {
    this.#end();
    const round: Round = { isEnded: false };
    this.#round = round;
    this.#last = this.#last
      .then(() => this.#check(round))
      .catch((error: unknown) => {
        logFailure('checking the workspace', error);
        this.#isAllWaiting = true;
      });
  }

  async #check(round: Round): Promise<void> {
    if (round.isEnded) return;
    if (!vscode.workspace.getConfiguration('chibo').get<boolean>('checkWorkspace', true)) {
      this.#problems.clear();
      this.#isAllWaiting = true;
      return;
    }
    // Cleared before the check, so that a change during the check sets it again.
    const isAll = this.#isAllWaiting;
    this.#isAllWaiting = false;
    const title = say(currentLanguage(), message('compare/checking'));
    const progress = { location: vscode.ProgressLocation.Window, title };
    await vscode.window.withProgress(progress, async (report) => {
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        // Queued files may have been deleted, so a search does not find them.
        const waiting = this.#waitingIn(folder);
        const uris = isAll ? distinct([...(await filesOf(folder.uri)), ...waiting]) : waiting;
        await this.#checkFolder(folder.uri, uris, round, (done) =>
          report.report({ message: `${done}/${uris.length}` }),
        );
      }
    });
    if (isAll && round.isEnded) this.#isAllWaiting = true;
  }

  #waitingIn(folder: vscode.WorkspaceFolder): readonly vscode.Uri[] {
    const uris = distinct([...this.#waiting.values(), ...this.#above.values()]);
    return uris.filter((uri) => vscode.workspace.getWorkspaceFolder(uri) === folder);
  }

  async #checkFolder(
    folder: vscode.Uri,
    uris: readonly vscode.Uri[],
    round: Round,
    report: (done: number) => void,
  ): Promise<void> {
    const workspace = openFolder(folder);
    const branches = branchesIn(workspace);
    let started = Date.now();
    for (let done = 0; done < uris.length && !round.isEnded; ) {
      const batch = uris.slice(done, done + batchSize);
      // Removed from the queue before reading, so that a later change queues the file again.
      for (const uri of batch) this.#waiting.delete(uri.toString());
      const closed = batch.filter((uri) => !isOpen(uri));
      const sources = await Promise.all(closed.map((uri) => workspace.read(pathWithin(folder, uri))));
      for (const [index, uri] of closed.entries()) {
        if (!round.isEnded) {
          const place = { uri, path: pathWithin(folder, uri), source: sources[index] };
          await this.#checkFile(place, workspace, branches, round);
        }
        if (round.isEnded) {
          this.#waiting.set(uri.toString(), uri);
          continue;
        }
        if (Date.now() - started < turn) continue;
        report(done + index + 1);
        await new Promise((resolve) => setTimeout(resolve));
        started = Date.now();
      }
      done += batchSize;
    }
  }

  async #checkFile(
    { uri, path, source }: ReadFile,
    workspace: Workspace,
    branches: Branches,
    round: Round,
  ): Promise<void> {
    if (source === undefined || isIgnored(path, await configFor(workspace, path))) {
      this.#problems.delete(uri);
      this.#above.delete(uri.toString());
      return;
    }
    const { findings, parsed } = await this.#findingsOf(uri, path, source, workspace, branches);
    // The file may have been opened meanwhile, or the result may be outdated.
    if (!round.isEnded && !isOpen(uri)) this.#problems.set(uri, toVscodeDiagnostics(findings, parsed.text));
  }

  async #findingsOf(
    uri: vscode.Uri,
    path: string,
    source: string,
    workspace: Workspace,
    branches: Branches,
  ): Promise<Pick<Assessment, 'findings' | 'parsed'>> {
    if (path.endsWith('.chibo-profile.yaml')) return readProfile(parseText(source));
    const assessment = await assessIn(workspace, path, source, branches);
    if (assessment.record?.branch.type?.startsWith('dang-bo')) this.#above.set(uri.toString(), uri);
    return assessment;
  }
}

async function filesOf(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, files);
  return vscode.workspace.findFiles(pattern, '**/node_modules/**', mostFiles);
}

function distinct(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
