import * as vscode from 'vscode';
import { parseText } from '../../core/parse/parse.js';
import { indexLines } from '../../core/text/positions.js';
import { folded } from '../../core/text/words.js';
import { namesIn, type RecordName } from '../../core/views/text/names.js';
import { textAt, toVscodeRange } from './ranges.js';

const records = '**/*.chibo.yaml';
/** A province has thousands of records; names of more are not looked for. */
const mostFiles = 5000;
/** Files that are asked for together: to read one VS Code asks its main process first. */
const batchSize = 32;
/** Symbols that are shown of one search. */
const mostShown = 500;

interface NamedPlace extends Pick<RecordName, 'kind' | 'id' | 'name'> {
  readonly location: vscode.Location;
}

/** The units and members of all records of the workspace, read when somebody first asks and again when files change. */
export class WorkspaceNames implements vscode.Disposable {
  readonly #read = new Map<string, readonly NamedPlace[]>();
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(records);
    const forget = (uri: vscode.Uri): void => {
      this.#read.delete(uri.toString());
    };
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeTextDocument(({ document }) => forget(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
      vscode.languages.registerWorkspaceSymbolProvider({
        provideWorkspaceSymbols: (query, token) => this.#symbols(query, token),
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The units that have records, each once. */
  async units(
    token: vscode.CancellationToken,
  ): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const units = new Map<string, string>();
    for (const { kind, id, name } of await this.#all(token))
      if (kind === 'unit' && id !== '') units.set(id, name);
    return [...units].map(([id, name]) => ({ id, name }));
  }

  /** Ctrl+T: members and units by name or id, written with or without marks. */
  async #symbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    const words = folded(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    const found: vscode.SymbolInformation[] = [];
    for (const { kind, id, name, location } of await this.#all(token)) {
      const text = folded(`${name} ${id}`);
      if (!words.every((word) => text.includes(word))) continue;
      const symbol = kind === 'unit' ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Object;
      const container = vscode.workspace.asRelativePath(location.uri);
      found.push(new vscode.SymbolInformation(name, symbol, `${id} · ${container}`, location));
      if (found.length === mostShown) break;
    }
    return found;
  }

  async #all(token: vscode.CancellationToken): Promise<readonly NamedPlace[]> {
    const uris = await vscode.workspace.findFiles(records, '**/node_modules/**', mostFiles, token);
    const all: NamedPlace[] = [];
    for (let first = 0; first < uris.length && !token.isCancellationRequested; first += batchSize) {
      const batch = await Promise.all(uris.slice(first, first + batchSize).map((uri) => this.#of(uri)));
      all.push(...batch.flat());
    }
    return all;
  }

  async #of(uri: vscode.Uri): Promise<readonly NamedPlace[]> {
    const key = uri.toString();
    const known = this.#read.get(key);
    if (known) return known;
    const text = await textAt(uri);
    const lines = indexLines(text);
    const places = namesIn(parseText(text)).map(({ kind, id, name, span }) => ({
      kind,
      id,
      name,
      location: new vscode.Location(uri, toVscodeRange(lines.range(span))),
    }));
    this.#read.set(key, places);
    return places;
  }
}
