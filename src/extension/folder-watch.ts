import * as vscode from 'vscode';

const skipped = /\/(node_modules|\.git)(\/|$)/;

/**
 * Watches for whole folders that appear or disappear; for these VS Code reports only the folder, not the
 * files in it. A listener must check itself whether any of its files lay below a removed path, which may also
 * have been a file.
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
      // It was removed again.
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
