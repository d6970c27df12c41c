import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Language, say, text } from '../core/language/language.js';
import type { Period } from '../core/record/period.js';
import { collect, type EvaluateMany, oneByOne, type Shard } from '../core/rollup/collect.js';
import {
  type Evaluated,
  type EvaluateOptions,
  type FileResult,
  fileEvaluator,
} from '../core/rollup/evaluate-file.js';
import type { Context } from './context.js';
import { findFiles, pathWithin, rootOf, shownName, textsOf } from './folder.js';
import { UsageError } from './io.js';
import { progress } from './rollup-progress.js';
import { inThreads, usefulJobs } from './threads.js';

export interface FolderOptions {
  readonly wanted: Period;
  readonly shard: Shard | undefined;
  /** How many threads evaluate; as many as pay where absent. */
  readonly jobs: number | undefined;
  /** Also make the lines of the exchange form. */
  readonly lines: boolean;
}

/** So many records are worth several threads. */
const threadsFrom = 400;

/** What a thread of a roll-up is told. */
export interface WorkerTask {
  readonly root: string;
  readonly cwd: string;
  readonly language: Language;
  readonly wanted: Period;
  readonly lines: boolean;
}

/** Evaluates every record below a folder, with progress on stderr; Ctrl+C ends it between two records. */
export async function* evaluatedFolder(
  folder: string,
  { wanted, shard, jobs, lines }: FolderOptions,
  context: Context,
): AsyncGenerator<Evaluated> {
  const { io, language } = context;
  const kind = await stat(folder).catch(() => undefined);
  if (!kind?.isDirectory()) throw new UsageError(`${folder}: ${kind ? 'ENOTDIR' : 'ENOENT'}`);
  const files = await findFiles(['**/*.chibo.yaml'], folder);
  const root = rootOf(join(folder, 'x'));
  const paths = files.map((file) => pathWithin(root, file));
  const options: EvaluateOptions = {
    language,
    wanted,
    lines,
    nameOf: (path) => shownName(join(root, path), io.cwd),
  };
  const source = textsOf(root);
  const threads = jobs ?? usefulJobs(paths.length, threadsFrom);
  const report = progress(paths.length, context);
  const many: EvaluateMany =
    threads > 1
      ? inWorkers({ root, cwd: io.cwd, language, wanted, lines }, threads)
      : oneByOne(fileEvaluator(source, options));
  let outside = 0;
  const counted: EvaluateMany = async function* (all) {
    for await (const result of many(all)) {
      report.done(1);
      if (result.result.kind === 'outside') outside += 1;
      if (report.isCancelled()) throw new UsageError(say(language, text('cli/rollup-cancelled')));
      yield result;
    }
  };
  try {
    yield* collect(paths, source, { ...options, shard }, counted);
  } finally {
    report.end();
    if (outside > 0) io.err(`chibo: ${say(language, text('cli/rollup-outside', { count: outside }))}\n`);
  }
}

function inWorkers(task: WorkerTask, count: number): EvaluateMany {
  return async function* (paths) {
    let index = 0;
    for await (const result of inThreads<FileResult>('./rollup-worker.mjs', task, paths, count)) {
      yield { path: paths[index] ?? '', result };
      index += 1;
    }
  };
}
