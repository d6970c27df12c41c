import * as vscode from 'vscode';
import { proposalScheme } from '../import/proposal-uri.js';

/** Whether VS Code would not save a document: a version from git, a file system or a setting forbids it. */
export function isReadOnly(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  if (
    scheme === 'git' ||
    scheme === proposalScheme ||
    vscode.workspace.fs.isWritableFileSystem(scheme) === false
  )
    return true;
  return isReadOnlyBySettings(document);
}

/** Whether the disk protects a file from being written. */
export async function isFileReadOnly(uri: vscode.Uri): Promise<boolean> {
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

/**
 * Whether settings make a file read-only: `files.readonlyInclude`, unless `files.readonlyExclude` matches it
 * too. VS Code lets an extension change the text of such a file anyway and then silently does not save it.
 */
function isReadOnlyBySettings(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document.uri);
  const names = (setting: string): boolean =>
    Object.entries(settings.get<Readonly<Record<string, boolean>>>(setting, {})).some(
      ([glob, isOn]) => isOn && isNamedBy(glob, document),
    );
  return names('readonlyInclude') && !names('readonlyExclude');
}

/** Patterns in settings are relative to the open folder. */
function isNamedBy(glob: string, document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob;
  return vscode.languages.match({ pattern }, document) > 0;
}
