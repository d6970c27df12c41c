import type { TextSource } from '../profile/supply.js';
import type { Branches } from '../score/facts/facts.js';
import type { FileOutcome, ReportedEvaluation } from './evaluate-file.js';
import { type EvaluationTask, evaluatorHere, type FileText, type TextsEvaluator } from './texts-evaluator.js';

/** One end of the line between a thread and who started it; what is posted is copied. */
export interface Line {
  post(message: unknown): void;
  hear(listener: (message: unknown) => void): void;
}

/** What a thread is asked: to evaluate files, or one file with what is known of the branches below it. */
export type Work =
  | { readonly files: readonly FileText[] }
  | { readonly file: FileText; readonly branches: Branches };

/** What a thread answers to `Work`. */
export type Answer = readonly FileOutcome[] | ReportedEvaluation;

/** A folder's files are evaluated by one evaluator after the other: by a new one when a profile has changed. */
export interface NumberedTask extends EvaluationTask {
  readonly number: number;
}

type ToThread =
  | { readonly type: 'work'; readonly id: number; readonly task: NumberedTask; readonly work: Work }
  | { readonly type: 'text'; readonly id: number; readonly text: string | undefined };

type FromThread =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string }
  /** A text that only the other side can read: that of a profile. */
  | { readonly type: 'read'; readonly id: number; readonly prefix: string; readonly path: string };

/** The thread's side: evaluates what it is sent. */
export function answerOn(line: Line): void {
  const evaluators = new Map<string, { readonly number: number; readonly evaluator: TextsEvaluator }>();
  const awaited = new Map<number, (text: string | undefined) => void>();
  const post = (message: FromThread): void => line.post(message);
  let reads = 0;

  const evaluatorOf = (task: NumberedTask): TextsEvaluator => {
    const known = evaluators.get(task.prefix);
    if (known?.number === task.number) return known.evaluator;
    const read: TextSource['read'] = (path) =>
      new Promise((resolve) => {
        reads += 1;
        awaited.set(reads, resolve);
        post({ type: 'read', id: reads, prefix: task.prefix, path });
      });
    const evaluator = evaluatorHere(task, { read });
    evaluators.set(task.prefix, { number: task.number, evaluator });
    return evaluator;
  };

  line.hear((posted) => {
    const message = posted as ToThread;
    if (message.type === 'text') {
      awaited.get(message.id)?.(message.text);
      awaited.delete(message.id);
      return;
    }
    const { id, task, work } = message;
    doneBy(evaluatorOf(task), work).then(
      (answer) => post({ type: 'answer', id, answer }),
      (error: unknown) => post({ type: 'failed', id, reason: String(error) }),
    );
  });
}

/** Has an evaluator do what a thread would be asked. */
export function doneBy(evaluator: TextsEvaluator, work: Work): Promise<Answer> {
  return 'files' in work ? evaluator.evaluate(work.files) : evaluator.evaluateWith(work.file, work.branches);
}

interface Asked {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Why there is no answer: the thread is no more. */
export class ThreadEnded extends Error {}

/** The other side: asks a thread. `sourceOf` gives where the profiles of a prefix are read. */
export class AskedThread {
  readonly #line: Line;
  readonly #asked = new Map<number, Asked>();
  #count = 0;

  constructor(line: Line, sourceOf: (prefix: string) => TextSource | undefined) {
    this.#line = line;
    line.hear((posted) => {
      const message = posted as FromThread;
      if (message.type !== 'read') {
        this.#settle(message);
        return;
      }
      const { id, prefix, path } = message;
      const give = (text: string | undefined): void => this.#post({ type: 'text', id, text });
      Promise.resolve(sourceOf(prefix)?.read(path)).then(give, () => give(undefined));
    });
  }

  /** Asks for work; rejects with `ThreadEnded` where the thread ends before it has answered. */
  ask(task: NumberedTask, work: Work): Promise<Answer> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#post({ type: 'work', id, task, work });
    });
  }

  /** Tells all who still wait that the thread is no more. */
  end(reason: string): void {
    for (const { reject } of this.#asked.values()) reject(new ThreadEnded(reason));
    this.#asked.clear();
  }

  #post(message: ToThread): void {
    this.#line.post(message);
  }

  #settle(message: Exclude<FromThread, { readonly type: 'read' }>): void {
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.reason));
  }
}
