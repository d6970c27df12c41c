import * as vscode from 'vscode';
import type { HandoverSettings } from '../../core/workspace/config.js';
import { configFor, type Workspace } from '../../core/workspace/workspace.js';

/** How records of a folder are handed over, with the shared folder as a place on this computer. */
export interface HandoverPlace extends Omit<HandoverSettings, 'folder'> {
  readonly folder: vscode.Uri | undefined;
}

/** The settings of `chibo.config.yaml` for a path below `root`. */
export async function handoverPlace(
  workspace: Workspace,
  root: vscode.Uri,
  path: string,
): Promise<HandoverPlace> {
  const { handover, folder } = await configFor(workspace, path);
  const shared = handover.folder === undefined ? undefined : placeOfFolder(root, folder, handover.folder);
  return { ...handover, folder: shared };
}

/** A drive letter or `\\server` begins a full path, as `/` does. */
function placeOfFolder(root: vscode.Uri, folder: string, written: string): vscode.Uri {
  if (!/^([A-Za-z]:)?[\\/]/.test(written)) {
    return vscode.Uri.joinPath(root, folder, written.replaceAll('\\', '/'));
  }
  const { path, authority } = vscode.Uri.file(written);
  return root.with({ path, ...(authority === '' ? {} : { authority }) });
}
