import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** Files that are handed to a thread at once: enough to keep it busy, few enough to be shared out evenly. */
const batchSize = 32;

/**
 * How many threads pay for so many files on this machine. Below `from` files starting them and warming up takes
 * longer than they save (docs/performance.md).
 */
export function usefulJobs(files: number, from: number): number {
  return files < from ? 1 : Math.min(availableParallelism(), 8);
}

interface Question {
  readonly id: number;
  readonly files: readonly string[];
}

interface Answer<Result> {
  readonly id: number;
  readonly results: readonly Result[];
}

/**
 * Has files worked on in threads of their own. `script` stands beside this one and is told of the `task`; the
 * results come in the order of the files. Who stops asking for them ends the threads.
 */
export async function* inThreads<Result>(
  script: string,
  task: unknown,
  files: readonly string[],
  count: number,
): AsyncGenerator<Result> {
  const batches = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) =>
    files.slice(index * batchSize, (index + 1) * batchSize),
  );
  const threads = Array.from(
    { length: Math.min(count, batches.length) },
    () => new Worker(new URL(script, import.meta.url), { workerData: task }),
  );
  try {
    const pending = new Map<number, Promise<readonly Result[]>>();
    const start = (id: number): void => {
      const thread = threads[id % threads.length];
      const batch = batches[id];
      if (!thread || !batch) return;
      const results = answered<Result>(thread, { id, files: batch });
      // It is awaited in its turn; a failure before that must not end the process.
      results.catch(() => undefined);
      pending.set(id, results);
    };
    // Each thread has two batches to do at most, so that results do not pile up before they are used.
    const ahead = threads.length * 2;
    for (let id = 0; id < ahead; id += 1) start(id);
    for (const id of batches.keys()) {
      const results = (await pending.get(id)) ?? [];
      pending.delete(id);
      start(id + ahead);
      yield* results;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function answered<Result>(thread: Worker, question: Question): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    const hear = ({ id, results }: Answer<Result>): void => {
      if (id !== question.id) return;
      thread.off('message', hear);
      thread.off('error', reject);
      resolve(results);
    };
    thread.on('message', hear);
    thread.once('error', reject);
    thread.postMessage(question);
  });
}

/** A thread's own part: works on the files it is asked about, one after the other. */
export function answerWith<Result>(work: (file: string) => Promise<Result>): void {
  let before = Promise.resolve();
  parentPort?.on('message', ({ id, files }: Question) => {
    before = before.then(async () => {
      const results: Result[] = [];
      for (const file of files) results.push(await work(file));
      parentPort?.postMessage({ id, results } satisfies Answer<Result>);
    });
  });
}
