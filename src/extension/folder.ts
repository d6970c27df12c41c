import * as vscode from 'vscode';
import type { Workspace } from '../core/workspace/workspace.js';
import { fileBehind } from './import/proposal-uri.js';

/**
 * A record's place in its workspace: the folder within which its references are resolved, and its path there.
 */
export interface FilePlace {
  readonly workspace: Workspace;
  readonly path: string;
}

/**
 * A cache of configurations and profiles, by URI. VS Code asks its main process for every file read, which
 * takes longer than assessing a record. The owner of the cache clears it when a file changes.
 */
export type KeptTexts = Map<string, Promise<string | undefined>>;

/** The workspace folder of a document, else its own folder, which is not watched. */
export function placeOf(document: vscode.TextDocument, kept?: KeptTexts): FilePlace {
  const file = fileBehind(document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const root = folder ?? vscode.Uri.joinPath(file, '..');
  return { workspace: openFolder(root, folder && kept), path: pathWithin(root, file) };
}

/** The records and texts below a folder. For an open document the text is that of its editor. */
export function openFolder(root: vscode.Uri, kept?: KeptTexts): Workspace {
  return {
    async read(path) {
      const uri = vscode.Uri.joinPath(root, path);
      const open = vscode.workspace.textDocuments.find(
        (document) => document.uri.toString() === uri.toString(),
      );
      if (open) return open.getText();
      if (!kept || path.endsWith('.chibo.yaml')) return textOf(uri);
      const text = kept.get(uri.toString()) ?? textOf(uri);
      kept.set(uri.toString(), text);
      return text;
    },
    async records() {
      const pattern = new vscode.RelativePattern(root, '**/*.chibo.yaml');
      const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**');
      return found.map((uri) => pathWithin(root, uri)).sort();
    },
  };
}

/** The text of a file; `undefined` where there is none. */
export async function textOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

/** The path of a file relative to a folder it lies in, with `/` between its parts. */
export function pathWithin(root: vscode.Uri, uri: vscode.Uri): string {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(folder) ? uri.path.slice(folder.length) : uri.path.replace(/^.*\//, '');
}
