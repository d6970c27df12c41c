import * as vscode from 'vscode';

const skipped = /\/(node_modules|\.git)(\/|$)/;

/**
 * Watches folders that come or go as a whole: of those VS Code tells the folder alone. Who is told that
 * something went looks itself whether anything of its own lay below; it may have been a file.
 */
export function watchFolders(
  came: (folder: vscode.Uri) => void,
  went: (uri: vscode.Uri) => void,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const look = async (created: vscode.Uri): Promise<void> => {
    if (created.path.endsWith('.yaml') || skipped.test(created.path)) return;
    const kind = await vscode.workspace.fs.stat(created).then(
      ({ type }) => type,
      // It has gone again.
      () => vscode.FileType.Unknown,
    );
    if (kind === vscode.FileType.Directory) came(created);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void look(uri)),
    watcher.onDidDelete((uri) => {
      if (!skipped.test(uri.path)) went(uri);
    }),
  );
}
