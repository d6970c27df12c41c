import * as vscode from 'vscode';

/**
 * Whether settings make a file read-only: `files.readonlyInclude`, unless `files.readonlyExclude` matches it
 * too. VS Code lets an extension change the text of such a file anyway and then silently does not save it.
 */
export function isReadOnlyBySettings(document: vscode.TextDocument): boolean {
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
