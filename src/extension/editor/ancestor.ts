import type * as vscode from 'vscode';
import { repositoryOf } from '../comparison/git.js';

/**
 * The common ancestor of a merge in progress, as git stores it; `undefined` if there is none, or without git.
 */
export async function ancestorOf(uri: vscode.Uri): Promise<string | undefined> {
  if (uri.scheme !== 'file') return undefined;
  try {
    const repository = await repositoryOf(uri);
    return (await repository?.show(':1', uri.fsPath))?.replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
