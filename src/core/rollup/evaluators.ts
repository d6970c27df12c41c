import type { TextSource } from '../profile/supply.js';
import type { FileOutcome, ReportedEvaluation } from './evaluate-file.js';
import {
  type Answer,
  AskedThread,
  doneBy,
  type Line,
  type NumberedTask,
  ThreadEnded,
  type Work,
} from './evaluation-thread.js';
import { type EvaluationTask, evaluatorHere, type TextsEvaluator } from './texts-evaluator.js';

/** A thread of a host, on the other side of which `answerOn` answers. */
export interface Thread extends Line {
  /** Calls `listener` with the reason when the thread fails or ends; may call it more than once. */
  onEnd(listener: (reason: string) => void): void;
  end(): void;
}

/** The threads of a host that evaluate records. */
export interface Threads {
  start(): Promise<Thread>;
  /** How many are of use at most. */
  readonly count: number;
  /** Told why a thread could not be started or has ended by itself. */
  report(reason: string): void;
}

/** So many threads may fail until no more are started. */
const mostFailures = 2;

/** The amount of work that a thread gets before another thread is started. */
const backlog = 2;

interface Running {
  readonly thread: Thread;
  readonly asked: AskedThread;
}

interface Slot {
  readonly running: Promise<Running>;
  /** How much it has been asked and not yet answered. */
  waiting: number;
}

/**
 * Makes evaluators that work on threads: the first question starts a thread, one that fails is replaced, and
 * what it was asked is asked again. Without threads, or when they keep failing, the same is done here with
 * `pause` before each file.
 */
export class Evaluators {
  readonly #threads: Threads | undefined;
  readonly #pause: () => Promise<void>;
  readonly #sources = new Map<string, TextSource>();
  #slots: Slot[] = [];
  #failures = 0;
  #tasks = 0;
  #isDisposed = false;

  constructor(threads: Threads | undefined, pause: () => Promise<void>) {
    this.#threads = threads;
    this.#pause = pause;
  }

  /** An evaluator of the files of a folder. A later one of the same prefix takes the place of this one. */
  evaluator(task: EvaluationTask, source: TextSource): TextsEvaluator {
    this.#tasks += 1;
    const numbered: NumberedTask = { ...task, number: this.#tasks };
    this.#sources.set(task.prefix, source);
    const here = evaluatorHere(task, source, this.#pause);
    const done = (work: Work): Promise<Answer> => this.#done(numbered, work, here);
    return {
      evaluate: async (files) => (await done({ files })) as readonly FileOutcome[],
      evaluateWith: async (file, branches) => (await done({ file, branches })) as ReportedEvaluation,
    };
  }

  /** Ends the idle threads; the next question starts a thread again. */
  rest(): void {
    const slots = this.#slots;
    this.#slots = [];
    for (const { running } of slots) running.then(({ thread }) => thread.end()).catch(() => undefined);
  }

  /** Ends the threads; what they were asked is answered no more. */
  dispose(): void {
    this.#isDisposed = true;
    this.rest();
  }

  async #done(task: NumberedTask, work: Work, here: TextsEvaluator): Promise<Answer> {
    while (this.#threads && this.#failures < mostFailures) {
      if (this.#isDisposed) throw new ThreadEnded();
      const slot = this.#slot(this.#threads);
      slot.waiting += 1;
      try {
        return await (await slot.running).asked.ask(task, work);
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
      } finally {
        slot.waiting -= 1;
      }
    }
    return doneBy(here, work);
  }

  /** The thread that has least to do; another where all have enough, as long as there may be more. */
  #slot(threads: Threads): Slot {
    const [least] = [...this.#slots].sort((a, b) => a.waiting - b.waiting);
    if (least && (least.waiting < backlog || this.#slots.length >= threads.count)) return least;
    const fail = (reason: string): void => {
      // It may tell more than once, or have been ended from here.
      if (!this.#slots.includes(slot)) return;
      this.#slots = this.#slots.filter((one) => one !== slot);
      this.#failures += 1;
      threads.report(reason);
    };
    const slot: Slot = { running: this.#start(threads, fail), waiting: 0 };
    this.#slots.push(slot);
    return slot;
  }

  async #start(threads: Threads, fail: (reason: string) => void): Promise<Running> {
    try {
      const thread = await Promise.resolve().then(() => threads.start());
      const asked = new AskedThread(thread, (prefix) => this.#sources.get(prefix));
      thread.onEnd((reason) => {
        fail(reason);
        asked.end(reason);
      });
      return { thread, asked };
    } catch (error) {
      fail(String(error));
      throw new ThreadEnded(String(error));
    }
  }
}
