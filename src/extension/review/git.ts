import * as vscode from 'vscode';

/** What is used of the API of the built-in Git extension, version 1. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): GitRepository | null;
  };
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
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: vscode.Event<void>;
  };
  diffWith(revision: string): Promise<GitChange[]>;
  show(revision: string, path: string): Promise<string>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
}

/** The repository a file or folder lies in; `undefined` without one, or without the Git extension. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  const git = await extension.activate();
  return git.enabled ? (git.getAPI(1).getRepository(uri) ?? undefined) : undefined;
}

/** Every file that differs between a revision and what is on disk, new and renamed ones under both names. */
export async function changedSince(
  repository: GitRepository,
  revision: string,
): Promise<readonly vscode.Uri[]> {
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const changes = [...(await repository.diffWith(revision)), ...workingTreeChanges, ...untrackedChanges];
  const uris = changes.flatMap(({ uri, originalUri, renameUri }) => [uri, originalUri, renameUri ?? uri]);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
