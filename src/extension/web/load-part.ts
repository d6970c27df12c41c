import * as vscode from 'vscode';

type Part = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

let folder: vscode.Uri | undefined;
const parts = new Map<string, Promise<Part>>();

/** Says where the parts are; called before any is loaded. */
export function findPartsIn(extension: vscode.Uri): void {
  folder = vscode.Uri.joinPath(extension, 'dist', 'extension');
}

/** Loads a part of the extension once: a CommonJS script that needs nothing of the workbench. */
export function loadPart(name: string): Promise<Part> {
  const known = parts.get(name);
  if (known) return known;
  const loading = readPart(name);
  parts.set(name, loading);
  // What failed, as when the network was gone for a moment, is tried again.
  loading.catch(() => parts.delete(name));
  return loading;
}

async function readPart(name: string): Promise<Part> {
  if (folder === undefined) throw new Error(`${name} is loaded before the extension is active.`);
  const file = vscode.Uri.joinPath(folder, `${name}.cjs`);
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: Part } = { exports: {} };
  // The workbench runs extensions in the same way.
  new Function('module', 'exports', `${code}\n//# sourceURL=${file.toString(true)}`)(module, module.exports);
  return module.exports;
}
