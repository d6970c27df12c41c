import * as vscode from 'vscode';
import { collect, type EvaluateMany, type EvaluateSuperior } from '../../core/rollup/collect.js';
import type { FileOutcome, ReportedEvaluation } from '../../core/rollup/evaluate-file.js';
import type { Evaluators } from '../../core/rollup/evaluators.js';
import type { RecordSummary } from '../../core/rollup/record-summary.js';
import {
  type EvaluationTask,
  type FileText,
  optionsOf,
  type TextsEvaluator,
} from '../../core/rollup/texts-evaluator.js';
import { hashOf } from '../../core/text/hash.js';
import { isRosterPath, rosterName } from '../../core/units/read-roster.js';
import type { Units } from '../../core/units/units.js';
import { configName } from '../../core/workspace/config.js';
import { countedRecords, rosterFor, type Workspace } from '../../core/workspace/workspace.js';
import { openFolder, pathWithin } from '../folder.js';
import { breath } from './breath.js';

/** The cached result of a file, valid while its text is unchanged. */
interface Known {
  readonly print: string;
  readonly result: FileOutcome;
}

/** The cached result of a đảng bộ, valid while its text and the branches below it are unchanged. */
interface KnownSuperior {
  readonly print: string;
  readonly below: string;
  readonly told: ReportedEvaluation;
}

/** Number of files per batch. */
const batchSize = 32;
/** Number of batches in flight: enough to keep two threads busy while the next files are read. */
const ahead = 4;

/** The records of an open folder. An unchanged text is neither sent nor evaluated again. */
export class FolderRecords {
  readonly prefix: string;
  readonly uri: vscode.Uri;
  readonly #workspace: Workspace;
  readonly #evaluators: Evaluators;
  readonly #task: EvaluationTask;
  readonly #known = new Map<string, Known>();
  readonly #superiors = new Map<string, KnownSuperior>();
  /** Paths that may have changed since they were read. */
  readonly #stale = new Set<string>();
  #isProfileStale = true;
  #evaluator: TextsEvaluator | undefined;

  /** `prefix` is prepended to the path in a record's name. */
  constructor(uri: vscode.Uri, prefix: string, evaluators: Evaluators) {
    this.uri = uri;
    this.prefix = prefix;
    this.#workspace = openFolder(uri);
    this.#evaluators = evaluators;
    this.#task = {
      // Entries contain no translated text: titles come from the profiles.
      language: 'vi',
      wanted: { from: '0000-01-01', to: '9999-12-31' },
      prefix,
    };
  }

  /** Marks a file as created, changed or deleted; returns whether it belongs to this folder. */
  touch(uri: vscode.Uri): boolean {
    if (!this.#holds(uri)) return false;
    // A configuration says where profiles are.
    const isOfProfiles = uri.path.endsWith('.chibo-profile.yaml') || uri.path.endsWith(`/${configName}`);
    if (isOfProfiles) this.#isProfileStale = true;
    // What is due from the units below belongs to the evaluation of a superior.
    else if (isRosterPath(uri.path)) this.#superiors.clear();
    else this.#stale.add(pathWithin(this.uri, uri));
    return true;
  }

  /** Marks everything below a folder as changed; returns whether any of it is cached. */
  touchBelow(folder: vscode.Uri): boolean {
    if (!this.#holds(folder)) return false;
    const below = `${pathWithin(this.uri, folder)}/`;
    const paths = [...this.#known.keys()].filter((path) => path.startsWith(below));
    for (const path of paths) this.#stale.add(path);
    return paths.length > 0;
  }

  /** The roster at the top of the folder, as far as it can be read. */
  units(): Promise<Units> {
    return rosterFor(this.#workspace, rosterName);
  }

  /** The current paths of all records that count; cached results of other paths are dropped. */
  async list(): Promise<readonly string[]> {
    const paths = await countedRecords(this.#workspace);
    const listed = new Set(paths);
    for (const known of [this.#known, this.#superiors]) {
      for (const path of known.keys()) if (!listed.has(path)) known.delete(path);
    }
    return paths;
  }

  /**
   * The records at these paths, the đảng bộ last. `foreseen` receives a preliminary entry of a đảng bộ (its
   * identity and superior) before everything below it is known. Only one read may run at a time.
   */
  async *entries(
    paths: readonly string[],
    foreseen: ((entry: RecordSummary) => void) | undefined,
  ): AsyncGenerator<RecordSummary> {
    if (this.#isProfileStale || !this.#evaluator) {
      this.#isProfileStale = false;
      this.#known.clear();
      this.#superiors.clear();
      this.#evaluator = this.#evaluators.evaluator(this.#task, this.#workspace);
    }
    const evaluator = this.#evaluator;
    const many = this.#inBatches(evaluator, foreseen);
    const superior = this.#superior(evaluator);
    const options = optionsOf(this.#task);
    for await (const { exchanged } of collect(paths, this.#workspace, options, many, superior)) {
      if (!('unread' in exchanged)) yield exchanged;
    }
  }

  /** The URI of a record by its name, if it belongs to this folder. */
  uriOf(file: string): vscode.Uri | undefined {
    return file.startsWith(this.prefix)
      ? vscode.Uri.joinPath(this.uri, file.slice(this.prefix.length))
      : undefined;
  }

  #holds(uri: vscode.Uri): boolean {
    return `${uri.toString()}/`.startsWith(this.uri.toString().replace(/\/?$/, '/'));
  }

  #inBatches(
    evaluator: TextsEvaluator,
    foreseen: ((entry: RecordSummary) => void) | undefined,
  ): EvaluateMany {
    const { pause } = breath();
    const evaluated = async (batch: readonly string[]): Promise<readonly FileOutcome[]> => {
      const results = await this.#evaluate(batch, evaluator);
      if (foreseen) await this.#foresee(batch, results, evaluator, foreseen);
      return results;
    };
    return async function* (paths) {
      const pending: {
        readonly batch: readonly string[];
        readonly results: Promise<readonly FileOutcome[]>;
      }[] = [];
      try {
        for (let start = 0; start < paths.length || pending.length > 0; ) {
          while (start < paths.length && pending.length < ahead) {
            await pause();
            const batch = paths.slice(start, start + batchSize);
            const results = evaluated(batch);
            // The promise is awaited later.
            results.catch(() => undefined);
            pending.push({ batch, results });
            start += batchSize;
          }
          const [first] = pending;
          if (!first) return;
          const results = await first.results;
          pending.shift();
          for (const [index, result] of results.entries()) yield { path: first.batch[index] ?? '', result };
        }
      } finally {
        // If the consumer stops early, the next read must not start before everything in flight is done.
        await Promise.allSettled(pending.map(({ results }) => results));
      }
    };
  }

  async #evaluate(paths: readonly string[], evaluator: TextsEvaluator): Promise<readonly FileOutcome[]> {
    const read = await Promise.all(paths.map((path) => this.#readChanged(path)));
    const changed = read.filter((file) => file !== undefined);
    if (changed.length > 0) {
      try {
        const results = await evaluator.evaluate(changed.map(({ path, text }) => ({ path, text })));
        for (const [index, result] of results.entries()) {
          const { path, print } = changed[index] ?? { path: '', print: '' };
          this.#known.set(path, { print, result });
        }
      } catch (error) {
        for (const { path } of changed) this.#stale.add(path);
        throw error;
      }
    }
    return paths.map((path) => this.#known.get(path)?.result ?? { kind: 'outside' });
  }

  /** The text of a file with its fingerprint, if it differs from the evaluated one. */
  async #readChanged(path: string): Promise<(FileText & { readonly print: string }) | undefined> {
    const known = this.#known.get(path);
    if (known && !this.#stale.has(path)) return undefined;
    this.#stale.delete(path);
    const text = (await this.#workspace.read(path)) ?? '';
    const print = printOf(text);
    return print === known?.print ? undefined : { path, text, print };
  }

  /** Until everything below a đảng bộ is known, its record gives its place but not its score. */
  async #foresee(
    paths: readonly string[],
    results: readonly FileOutcome[],
    evaluator: TextsEvaluator,
    foreseen: (entry: RecordSummary) => void,
  ): Promise<void> {
    for (const [index, result] of results.entries()) {
      const path = paths[index];
      if (result.kind !== 'superior' || path === undefined) continue;
      const text = (await this.#workspace.read(path)) ?? '';
      const { exchanged } = (await evaluator.evaluateWith({ path, text }, [])).evaluated;
      if ('unread' in exchanged) continue;
      const nothing = { errors: 0, warnings: 0 };
      foreseen({ ...exchanged, score: null, level: null, recognised: false, findings: nothing });
    }
  }

  #superior(evaluator: TextsEvaluator): EvaluateSuperior {
    const { pause } = breath();
    return async (path, branches) => {
      await pause();
      const print = this.#known.get(path)?.print ?? '';
      const below = printOf(
        JSON.stringify(branches, (_, value) => (value instanceof Map ? [...value] : value)),
      );
      const known = this.#superiors.get(path);
      if (known?.print === print && known.below === below) return known.told;
      const text = (await this.#workspace.read(path)) ?? '';
      const told = await evaluator.evaluateWith({ path, text }, branches);
      this.#superiors.set(path, { print, below, told });
      return told;
    };
  }
}

function printOf(text: string): string {
  return `${text.length} ${hashOf(text)}`;
}
