import type { Language } from '../language/message.js';
import type { TextSource } from '../profile/supply.js';
import type { Period } from '../record/period.js';
import type { Branches } from '../score/facts/facts.js';
import {
  type EvaluateOptions,
  type FileOutcome,
  fileEvaluator,
  type ReportedEvaluation,
} from './evaluate-file.js';

/** A file to be evaluated, with its text as it stands now, wherever that is: on disk or in an editor. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** How the files of a folder are evaluated. It is plain data, so that it can be sent to another thread. */
export interface EvaluationTask {
  readonly language: Language;
  /** Only records whose period lies within. */
  readonly wanted: Period;
  /** What stands before the path where a result names its file. */
  readonly prefix: string;
}

/** What a task asks for, as those who evaluate one file take it. */
export function optionsOf({ language, wanted, prefix }: EvaluationTask): EvaluateOptions {
  return { language, wanted, lines: false, nameOf: (path) => prefix + path };
}

/** Evaluates files of a folder by their texts. Who asks does not know whether that happens here or on another thread. */
export interface TextsEvaluator {
  /** A result for each file, in their order; a record of a đảng bộ is only looked at. */
  evaluate(files: readonly FileText[]): Promise<readonly FileOutcome[]>;
  /** Evaluates a record with what is known of the branches below it. */
  evaluateWith(file: FileText, branches: Branches): Promise<ReportedEvaluation>;
}

/**
 * Evaluates on this thread, one file after the other. `source` has the profiles; `pause` is awaited before each
 * file, so that whatever else runs here gets its turn.
 */
export function evaluatorHere(
  task: EvaluationTask,
  source: TextSource,
  pause: () => Promise<void> = async () => undefined,
): TextsEvaluator {
  let current: FileText | undefined;
  const files = fileEvaluator(
    { read: async (path) => (path === current?.path ? current.text : source.read(path)) },
    optionsOf(task),
  );
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    evaluate: (texts) =>
      inTurn(async () => {
        const results: FileOutcome[] = [];
        for (const file of texts) {
          await pause();
          current = file;
          results.push(await files.evaluate(file.path));
        }
        return results;
      }),
    evaluateWith: (file, branches) =>
      inTurn(async () => {
        await pause();
        current = file;
        return files.evaluateWith(file.path, branches);
      }),
  };
}
