import * as vscode from 'vscode';
import { Evaluators, type Threads } from '../../core/rollup/evaluators.js';
import type { RecordSummary } from '../../core/rollup/record-summary.js';
import { isRosterPath, rosterName } from '../../core/units/read-roster.js';
import { noUnits, type Units } from '../../core/units/units.js';
import { configName } from '../../core/workspace/config.js';
import { watchFolders } from '../folder-watch.js';
import { logFailure } from '../log.js';
import { isProfile, isRecord } from '../records.js';
import { breath } from './breath.js';
import { FolderRecords } from './folder-records.js';

/** The progress of reading the records. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Debounce time for changes, in milliseconds. */
const settle = 300;
/** Progress is shown for reads that take longer than this, in milliseconds. */
const unnoticed = 400;
/** Interval between progress events, in milliseconds. */
const often = 100;
/**
 * On the first read, the view is updated after this many records, and then each time their number has
 * doubled.
 */
const firstShown = 64;
/** Threads are ended after this idle time, in milliseconds. */
const idle = 60_000;

/**
 * The records of all open folders, evaluated in worker threads if possible. They are read only while there
 * are followers. Without followers reading stops, and the next follower continues it.
 */
export class BranchRecords implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<void>();
  readonly #disposables: readonly vscode.Disposable[];
  readonly #evaluators: Evaluators;
  readonly #followers = new Set<object>();
  #folders: readonly FolderRecords[] = [];
  #isForgotten = false;
  #entries: readonly RecordSummary[] = [];
  #units: Units = noUnits;
  #isWhole = false;
  #progress: ReadingProgress | undefined;
  #problem: string | undefined;
  /** Change counter of the records, and its value at the last complete read. */
  #happened = 1;
  #seen = 0;
  #run = 0;
  #reading: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when records or results have changed, and at intervals during the first read. */
  readonly onDidChange = this.#changed.event;
  /** Fires when a long read starts, progresses or ends. */
  readonly onDidProgress = this.#progressed.event;

  constructor(threads: Threads | undefined) {
    this.#evaluators = new Evaluators(threads, breath().pause);
    const watcher = vscode.workspace.createFileSystemWatcher(
      `**/{*.chibo.yaml,*.chibo-profile.yaml,${rosterName},${configName}}`,
    );
    const touch = (uri: vscode.Uri): void => this.#touch(uri);
    const touchText = (document: vscode.TextDocument): void => {
      if (isRecord(document) || isProfile(document) || isShared(document.uri.path)) touch(document.uri);
    };
    this.#disposables = [
      this.#changed,
      this.#progressed,
      watcher,
      watcher.onDidChange(touch),
      watcher.onDidCreate(touch),
      watcher.onDidDelete(touch),
      watchFolders(
        (folder) => this.#touchBelow(folder, true),
        (folder) => this.#touchBelow(folder, false),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // VS Code also fires this when only the dirty flag changes.
        if (contentChanges.length > 0) touchText(document);
      }),
      vscode.workspace.onDidCloseTextDocument(touchText),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#later()),
    ];
  }

  get entries(): readonly RecordSummary[] {
    return this.#entries;
  }

  /** The rosters of all folders as one. */
  get units(): Units {
    return this.#units;
  }

  /** Whether all records have been read once; until then `entries` may be incomplete. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The progress of the current read, if it takes long. */
  get progress(): ReadingProgress | undefined {
    return this.#progress;
  }

  /** The error of the last read, if it failed. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Reads the records, and again after each change, until the returned object is disposed. */
  follow(): vscode.Disposable {
    const follower = {};
    this.#followers.add(follower);
    if (this.#isDue && (this.#followers.size === 1 || this.#problem !== undefined)) this.#read(0);
    return new vscode.Disposable(() => {
      if (this.#followers.delete(follower) && this.#followers.size === 0) this.#stop();
    });
  }

  /** Waits until all records are up to date; `false` if cancelled. */
  async read(token?: vscode.CancellationToken): Promise<boolean> {
    const following = this.follow();
    try {
      while (this.#isDue && token?.isCancellationRequested !== true) {
        await nextOf(this.#progressed.event, token?.onCancellationRequested);
        if (this.#problem !== undefined) throw new Error(this.#problem);
      }
      return token?.isCancellationRequested !== true;
    } finally {
      following.dispose();
    }
  }

  /** Clears all caches and reads everything again. */
  refresh(): void {
    this.#isForgotten = true;
    this.#later(0);
  }

  /** The URI of a record by its name. */
  uriOf(file: string): vscode.Uri | undefined {
    return this.#folders.map((folder) => folder.uriOf(file)).find((uri) => uri !== undefined);
  }

  dispose(): void {
    this.#followers.clear();
    this.#stop();
    clearTimeout(this.#idleTimer);
    this.#evaluators.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #touch(uri: vscode.Uri): void {
    const touched = this.#folders.filter((folder) => folder.touch(uri));
    if (touched.length > 0) this.#later();
  }

  #touchBelow(folder: vscode.Uri, isNew: boolean): void {
    const touched = this.#folders.filter((one) => one.touchBelow(folder));
    if (touched.length > 0 || isNew || this.#isDue) this.#later();
  }

  get #isDue(): boolean {
    return this.#happened !== this.#seen;
  }

  /** Marks the records as changed and reads them after the debounce time. */
  #later(wait = settle): void {
    this.#happened += 1;
    if (this.#followers.size > 0) this.#read(wait);
  }

  #read(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#run += 1;
      const run = this.#run;
      this.#reading = this.#reading.then(() => this.#readAll(run));
    }, wait);
  }

  #stop(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
    this.#tell(undefined);
  }

  /** Reads changed records, after the previous read has stopped. Stops early if another read is requested. */
  async #readAll(run: number): Promise<void> {
    const isOutdated = (): boolean => run !== this.#run;
    if (isOutdated()) return;
    clearTimeout(this.#idleTimer);
    this.#problem = undefined;
    const happened = this.#happened;
    try {
      const entries = await this.#collect(isOutdated);
      if (entries) {
        this.#entries = entries;
        this.#isWhole = true;
        this.#seen = happened;
        this.#changed.fire();
      }
    } catch (error) {
      if (isOutdated()) return;
      logFailure('reading the units', error);
      this.#problem = error instanceof Error ? error.message : String(error);
    }
    if (!isOutdated()) this.#tell(undefined);
    this.#idleTimer = setTimeout(() => this.#evaluators.rest(), idle);
  }

  /** All records; `undefined` if this read is outdated. */
  async #collect(isOutdated: () => boolean): Promise<readonly RecordSummary[] | undefined> {
    const begun = performance.now();
    let told = begun;
    let shown = firstShown;
    const folders = this.#openFolders();
    const listed = await Promise.all(folders.map(async (folder) => ({ folder, paths: await folder.list() })));
    this.#units = new Map(
      (await Promise.all(folders.map((folder) => folder.units()))).flatMap((one) => [...one]),
    );
    const total = listed.reduce((sum, { paths }) => sum + paths.length, 0);
    const entries: RecordSummary[] = [];
    const foreseen = new Map<string, RecordSummary>();
    const foresee = this.#isWhole
      ? undefined
      : (entry: RecordSummary) => void foreseen.set(entry.file, entry);
    for (const { folder, paths } of listed) {
      for await (const entry of folder.entries(paths, foresee)) {
        if (isOutdated()) return undefined;
        entries.push(entry);
        foreseen.delete(entry.file);
        const now = performance.now();
        if (now - begun > (this.#isWhole ? unnoticed : 0) && now - told > often) {
          told = now;
          this.#tell({ done: entries.length, total });
        }
        if (this.#isWhole || entries.length < shown) continue;
        shown = entries.length * 2;
        this.#entries = [...entries, ...foreseen.values()];
        this.#changed.fire();
      }
    }
    return isOutdated() ? undefined : entries;
  }

  #openFolders(): readonly FolderRecords[] {
    const known = this.#isForgotten ? [] : this.#folders;
    this.#isForgotten = false;
    this.#folders = namedFolders().map(
      ({ uri, prefix }) =>
        known.find((folder) => folder.prefix === prefix && folder.uri.toString() === uri.toString()) ??
        new FolderRecords(uri, prefix, this.#evaluators),
    );
    return this.#folders;
  }

  #tell(progress: ReadingProgress | undefined): void {
    this.#progress = progress;
    this.#progressed.fire();
  }
}

/** The open folders, each with the prefix of its records' paths; the prefix is empty for a single folder. */
function namedFolders(): readonly { readonly uri: vscode.Uri; readonly prefix: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders.map(({ uri }) => ({ uri, prefix: '' }));
  return folders.map(({ uri, name }, index) => {
    const before = folders.slice(0, index).filter((folder) => folder.name === name).length;
    return { uri, prefix: before === 0 ? `${name}/` : `${name} (${before + 1})/` };
  });
}

/** Whether a path is that of a roster or of a configuration. */
function isShared(path: string): boolean {
  return isRosterPath(path) || path.endsWith(`/${configName}`);
}

/** Resolves when one of these events fires. */
function nextOf(...events: readonly (vscode.Event<unknown> | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const subscriptions = events.map((event) =>
      event?.(() => {
        for (const subscription of subscriptions) subscription?.dispose();
        resolve();
      }),
    );
  });
}
