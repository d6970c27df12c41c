import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Language, message, say } from '../../core/language/message.js';
import type { Period } from '../../core/record/period.js';
import {
  collect,
  collectShare,
  type EvaluateMany,
  looksAt,
  oneByOne,
  type Paths,
  type Shard,
} from '../../core/rollup/collect.js';
import {
  type EvaluatedRecord,
  type EvaluateOptions,
  type FileOutcome,
  fileEvaluator,
} from '../../core/rollup/evaluate-file.js';
import type { FoldSource } from '../../core/rollup/fold.js';
import type { Units } from '../../core/units/units.js';
import { Folders } from '../check/folders.js';
import type { Context } from '../context.js';
import { noteFile } from '../files/read-file.js';
import { pathWithin, rootOf, shownName, textsOf } from '../folder.js';
import { UsageError } from '../io.js';
import { type Ignores, recordsBelow } from '../walk.js';
import { inThreads, usefulJobs } from '../workers/threads.js';
import { type ProgressKey, progress } from './progress.js';

export interface FolderOptions {
  readonly wanted: Period;
  /** The number of threads; by default as many as pay off. */
  readonly jobs: number | undefined;
  /** Also makes the lines of the exchange form. */
  readonly lines: boolean;
  /** The roster of the folder. */
  readonly units: Units;
}

/** A folder, the root within which its records' references are resolved, and what the configuration leaves out. */
interface OpenedFolder {
  readonly folder: string;
  readonly root: string;
  readonly ignores: Ignores;
}

/** Number of records from which several threads pay off. */
const threadsFrom = 400;

/** The task that a worker thread of a roll-up receives. */
export interface WorkerTask {
  readonly root: string;
  readonly cwd: string;
  readonly language: Language;
  readonly wanted: Period;
  readonly lines: boolean;
}

/**
 * The records below a folder. They can be iterated several times and are never held as a list. Shows progress
 * on stderr; Ctrl+C ends it between two records.
 */
export class RecordFolder implements FoldSource {
  readonly #root: string;
  readonly #options: FolderOptions;
  readonly #context: Context;
  readonly #evaluating: EvaluateOptions;
  readonly #count: number;
  readonly #paths: Paths;
  #print: string | undefined;

  private constructor(
    { folder, root, ignores }: OpenedFolder,
    count: number,
    options: FolderOptions,
    context: Context,
  ) {
    const { io, language } = context;
    this.#root = root;
    this.#count = count;
    this.#options = options;
    this.#context = context;
    this.#evaluating = {
      language,
      wanted: options.wanted,
      lines: options.lines,
      nameOf: (path) => shownName(join(root, path), io.cwd),
    };
    this.#paths = {
      [Symbol.asyncIterator]: async function* () {
        for await (const file of recordsBelow(folder, ignores)) yield pathWithin(root, file);
      },
    };
  }

  /** Opens a folder. Its records are counted first, which is fast, so that the progress has a total. */
  static async open(folder: string, options: FolderOptions, context: Context): Promise<RecordFolder> {
    const kind = await stat(folder).catch(() => undefined);
    if (!kind?.isDirectory()) throw new UsageError(`${folder}: ${kind ? 'ENOTDIR' : 'ENOENT'}`);
    const root = rootOf(join(folder, 'x'));
    const folders = await Folders.open(context.io.cwd, undefined, context.language);
    const ignores: Ignores = (file) => folders.ignores(file, root);
    let count = 0;
    for await (const _ of recordsBelow(folder, ignores)) count += 1;
    return new RecordFolder({ folder, root, ignores }, count, options, context);
  }

  async *looks(): ReturnType<FoldSource['looks']> {
    yield* this.#followed('cli/rollup-looking', looksAt(this.#paths, textsOf(this.#root)));
  }

  async *records(isOnly: (id: string, period: Period) => boolean): ReturnType<FoldSource['records']> {
    for await (const { exchanged } of this.#collected((many) =>
      collect(
        this.#paths,
        textsOf(this.#root),
        { ...this.#evaluating, isOnly, units: this.#options.units },
        many,
      ),
    )) {
      yield exchanged;
    }
  }

  async *recordsAt(places: ReadonlySet<number>): ReturnType<FoldSource['recordsAt']> {
    const files = fileEvaluator(textsOf(this.#root), this.#evaluating);
    let place = 0;
    for await (const path of this.#paths) {
      if (places.has(place)) yield (await files.evaluateWith(path, [])).evaluated.exchanged;
      place += 1;
    }
  }

  /** The fingerprint of the folder, available after records of a part were read. */
  get print(): string | undefined {
    return this.#print;
  }

  /** Evaluates every record once, or only those of one part. */
  evaluated(shard: Shard): AsyncGenerator<EvaluatedRecord> {
    const source = textsOf(this.#root);
    const { units } = this.#options;
    const onFolder = (print: string): void => {
      this.#print = print;
    };
    return this.#collected((many) =>
      shard.count === 1
        ? collect(this.#paths, source, { ...this.#evaluating, units }, many)
        : collectShare(this.#paths, source, { ...this.#evaluating, units, shard, onFolder }, many),
    );
  }

  async *#collected(
    work: (many: EvaluateMany<Paths>) => AsyncIterable<EvaluatedRecord>,
  ): AsyncGenerator<EvaluatedRecord> {
    const { io, language } = this.#context;
    const many = this.#evaluateMany();
    let outside = 0;
    const followed = (paths: Paths) => this.#followed('cli/rollup-progress', many(paths));
    const counted: EvaluateMany<Paths> = async function* (paths) {
      for await (const one of followed(paths)) {
        if (one.result.kind === 'outside') outside += 1;
        yield one;
      }
    };
    try {
      yield* work(counted);
    } finally {
      if (outside > 0) io.err(`chibo: ${say(language, message('cli/rollup-outside', { count: outside }))}\n`);
    }
  }

  #evaluateMany(): EvaluateMany<Paths> {
    const { wanted, jobs, lines } = this.#options;
    const { io, language } = this.#context;
    const threads = jobs ?? usefulJobs(this.#count, threadsFrom);
    if (threads <= 1) return oneByOne(fileEvaluator(textsOf(this.#root), this.#evaluating));
    const root = this.#root;
    const task: WorkerTask = { root, cwd: io.cwd, language, wanted, lines };
    return async function* (paths) {
      const done = inThreads<FileOutcome>('./rollup-worker.mjs', task, paths, threads);
      for await (const { file, result } of done) {
        // The files that threads read count as inputs of this run too, so that no output overwrites them.
        noteFile(join(root, file));
        yield { path: file, result };
      }
    };
  }

  /** Passes the items through with progress, and stops if the user asks for it. */
  async *#followed<One>(key: ProgressKey, all: AsyncIterable<One>): AsyncGenerator<One> {
    const { language } = this.#context;
    const report = progress(this.#count, key, this.#context);
    try {
      for await (const one of all) {
        report.done(1);
        if (report.isCancelled()) throw new UsageError(say(language, message('cli/rollup-cancelled')));
        yield one;
      }
    } finally {
      report.end();
    }
  }
}
