import * as vscode from 'vscode';
import { collect, type EvaluateMany } from '../../core/rollup/collect.js';
import type { Entry } from '../../core/rollup/entry.js';
import { type EvaluateOptions, type FileResult, fileEvaluator } from '../../core/rollup/evaluate-file.js';
import { hashOf } from '../../core/text/hash.js';
import type { Workspace } from '../../core/workspace/workspace.js';
import { openFolder, pathWithin } from '../folder.js';
import { currentLanguage } from '../language.js';
import { isProfile, isRecord } from '../records.js';
import { type Breath, breath } from './breath.js';

/** What is known of a file; it holds as long as the text does. */
interface Known {
  readonly hash: string;
  readonly result: FileResult;
}

interface Folder {
  readonly uri: vscode.Uri;
  readonly workspace: Workspace;
  readonly known: Map<string, Known>;
  /** Paths that may have changed since they were read. */
  readonly stale: Set<string>;
}

/** Changes within this many milliseconds are taken together. */
const settle = 300;

/**
 * The records of all open folders, evaluated bit by bit so that nothing else waits for them. A text that
 * has not changed is not evaluated again.
 */
export class BranchRecords implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  #folders = new Map<string, Folder>();
  #entries: readonly Entry[] = [];
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWanted = false;
  #isRead = false;

  /** Fires when other records are there, or other results. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{chibo,chibo-profile}.yaml');
    const touch = (uri: vscode.Uri): void => this.#touch(uri);
    this.#disposables = [
      this.#changed,
      watcher,
      watcher.onDidChange(touch),
      watcher.onDidCreate(touch),
      watcher.onDidDelete(touch),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isRecord(document) || isProfile(document)) touch(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (isRecord(document) || isProfile(document)) touch(document.uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
    ];
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Begins to follow the records; before that nothing is read. */
  want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.refresh();
  }

  /** Waits until the records have been read once. */
  async read(): Promise<void> {
    this.want();
    if (this.#isRead) return;
    await new Promise<void>((resolve) => {
      const subscription = this.onDidChange(() => {
        subscription.dispose();
        resolve();
      });
    });
  }

  /** Forgets everything and begins anew. */
  refresh(): void {
    this.#folders = new Map();
    this.#schedule();
  }

  /** The document that a record's name in the view stands for. */
  uriOf(file: string): vscode.Uri | undefined {
    const at = file.indexOf(separator);
    const folder = this.#folders.get(file.slice(0, at));
    return folder && vscode.Uri.joinPath(folder.uri, file.slice(at + 1));
  }

  dispose(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #touch(uri: vscode.Uri): void {
    for (const folder of this.#folders.values()) {
      if (uri.path.endsWith('.chibo-profile.yaml')) folder.known.clear();
      else folder.stale.add(pathWithin(folder.uri, uri));
    }
    this.#schedule();
  }

  #schedule(): void {
    if (!this.#isWanted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#load().catch((error: unknown) => console.error('chibo', error));
    }, settle);
  }

  async #load(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const entries: Entry[] = [];
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const folder = this.#folderOf(uri);
      for await (const entry of entriesOf(folder)) {
        // A later change has begun a newer run, which sees everything this one would.
        if (run !== this.#run) return;
        entries.push(entry);
      }
    }
    this.#entries = entries;
    this.#isRead = true;
    this.#changed.fire();
  }

  #folderOf(uri: vscode.Uri): Folder {
    const key = uri.toString();
    const known = this.#folders.get(key) ?? {
      uri,
      workspace: openFolder(uri),
      known: new Map(),
      stale: new Set(),
    };
    this.#folders.set(key, known);
    return known;
  }
}

/** Between a folder and a path within it, where neither holds it. */
const separator = '\n';

async function* entriesOf(folder: Folder): AsyncGenerator<Entry> {
  const { pause } = breath();
  const options: EvaluateOptions = {
    language: currentLanguage(),
    wanted: { from: '0000-01-01', to: '9999-12-31' },
    lines: false,
    nameOf: (path) => `${folder.uri.toString()}${separator}${path}`,
  };
  const paths = await folder.workspace.records();
  const listed = new Set(paths);
  for (const path of folder.known.keys()) if (!listed.has(path)) folder.known.delete(path);
  const source = {
    read: async (path: string) => {
      await pause();
      return folder.workspace.read(path);
    },
  };
  const many = cached(folder, options, pause);
  for await (const { exchanged } of collect(paths, source, options, many)) {
    if (!('unread' in exchanged)) yield exchanged;
  }
}

/** Evaluates what has changed; of everything else the result is known. */
function cached(folder: Folder, options: EvaluateOptions, pause: Breath['pause']): EvaluateMany {
  let text = '';
  const files = fileEvaluator(
    { read: async (path) => (path.endsWith('.chibo.yaml') ? text : folder.workspace.read(path)) },
    options,
  );
  return async function* (paths) {
    for (const path of paths) {
      await pause();
      const known = folder.known.get(path);
      if (known && !folder.stale.has(path)) {
        yield { path, result: known.result };
        continue;
      }
      folder.stale.delete(path);
      text = (await folder.workspace.read(path)) ?? '';
      const hash = `${text.length} ${hashOf(text)}`;
      const result = known?.hash === hash ? known.result : await files.evaluate(path);
      folder.known.set(path, { hash, result });
      yield { path, result };
    }
  };
}
