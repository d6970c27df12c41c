import type * as vscode from 'vscode';
import { withoutByteOrderMark } from '../../core/text/byte-order-mark.js';
import { repositoryOf } from '../comparison/git.js';

/**
 * The common ancestor of a merge in progress, as git stores it; `undefined` if there is none, or without git.
 */
export async function ancestorOf(uri: vscode.Uri): Promise<string | undefined> {
  if (uri.scheme !== 'file') return undefined;
  try {
    const repository = await repositoryOf(uri);
    const text = await repository?.show(':1', uri.fsPath);
    return text && withoutByteOrderMark(text);
  } catch {
    return undefined;
  }
}
