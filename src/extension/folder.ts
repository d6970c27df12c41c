import * as vscode from 'vscode';
import type { Workspace } from '../core/workspace/workspace.js';

/** A record's place in its workspace: the folder it may refer within, and its path there. */
export interface Place {
  readonly workspace: Workspace;
  readonly path: string;
}

/** The workspace folder of a document, else the folder it stands in. */
export function placeOf(document: vscode.TextDocument): Place {
  const folder =
    vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.Uri.joinPath(document.uri, '..');
  return { workspace: openFolder(folder), path: pathWithin(folder, document.uri) };
}

/** The records and texts below a folder; an open document's text as it stands in its editor. */
export function openFolder(root: vscode.Uri): Workspace {
  return {
    async read(path) {
      const uri = vscode.Uri.joinPath(root, path);
      const open = vscode.workspace.textDocuments.find(
        (document) => document.uri.toString() === uri.toString(),
      );
      if (open) return open.getText();
      try {
        const bytes = await vscode.workspace.fs.readFile(uri);
        return new TextDecoder('utf-8').decode(bytes);
      } catch {
        return undefined;
      }
    },
    async records() {
      const pattern = new vscode.RelativePattern(root, '**/*.chibo.yaml');
      const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**');
      return found.map((uri) => pathWithin(root, uri)).sort();
    },
  };
}

/** The path of a file relative to a folder it lies in, with `/` between its parts. */
export function pathWithin(root: vscode.Uri, uri: vscode.Uri): string {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(folder) ? uri.path.slice(folder.length) : uri.path.replace(/^.*\//, '');
}
