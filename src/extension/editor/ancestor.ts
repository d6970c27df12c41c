import type * as vscode from 'vscode';
import { repositoryOf } from '../comparison/git.js';

/**
 * The version that both sides of a merge under way come from, as git keeps it; `undefined` where there is none, and
 * without git.
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
