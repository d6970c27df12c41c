import * as vscode from 'vscode';

/** A file of the copied samples. */
export function sample(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the suite needs a folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Waits until `value` gives something, for things that VS Code does in its own time. */
export async function eventually<Value>(
  what: string,
  value: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const found = await value();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`);
}

export function activeTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab;
}

export function closeAll(): Thenable<unknown> {
  return vscode.commands
    .executeCommand('workbench.action.revertAndCloseActiveEditor')
    .then(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
}

/** The codes of Chibo's findings on a document, in the order of the text. */
export function codesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'chibo')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(codeOf);
}

/** The code of a diagnostic, which links to its page. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
