import * as vscode from 'vscode';
import { withoutByteOrderMark } from '../../core/text/byte-order-mark.js';

/** The subset of the built-in Git extension's API, version 1, that is used. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** A repository as the Git extension knows it. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly workingTreeChanges: readonly GitChange[];
    readonly indexChanges: readonly GitChange[];
    readonly remotes: readonly { readonly name: string }[];
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: vscode.Event<void>;
  };
  diffWith(revision: string): Promise<GitChange[]>;
  getCommit(revision: string): Promise<unknown>;
  show(revision: string, path: string): Promise<string>;
  status(): Promise<void>;
  add(paths: readonly string[]): Promise<void>;
  commit(message: string): Promise<void>;
  push(remote: string, reference: string): Promise<void>;
  fetch(options: { readonly remote: string; readonly prune?: boolean }): Promise<void>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  diffBetween(one: string, other: string): Promise<readonly GitChange[]>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
}

/**
 * The repository of a file or folder; `undefined` without one, or without the Git extension. In an untrusted
 * workspace git is not started, since a repository's settings can name programs.
 */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  if (!vscode.workspace.isTrusted) return undefined;
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  const git = await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  await initialised(api);
  return api.getRepository(uri) ?? undefined;
}

/**
 * Waits until the Git extension has found the repositories of the open folders, which takes a moment in a new
 * window.
 */
async function initialised(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const subscription = api.onDidChangeState(() => {
      if (api.state !== 'initialized') return;
      subscription.dispose();
      resolve();
    });
  });
}

/** Whether a repository has a branch, tag or commit of this name. */
export async function hasRevision(repository: GitRepository, revision: string): Promise<boolean> {
  return repository.getCommit(revision).then(
    () => true,
    () => false,
  );
}

/** The text of a file in a revision. Git's extension throws if there is none. */
export async function textAt(
  repository: GitRepository,
  revision: string,
  uri: vscode.Uri,
): Promise<string | undefined> {
  try {
    return withoutByteOrderMark(await repository.show(revision, uri.fsPath));
  } catch {
    return undefined;
  }
}

/** Every file that differs between a revision and the disk; new and renamed files under both names. */
export async function changedSince(
  repository: GitRepository,
  revision: string,
): Promise<readonly vscode.Uri[]> {
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const changes = [...(await repository.diffWith(revision)), ...workingTreeChanges, ...untrackedChanges];
  const uris = changes.flatMap(({ uri, originalUri, renameUri }) => [uri, originalUri, renameUri ?? uri]);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
