import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/core/rollup/collect.js';
import { answerOn, type Line } from '../../../src/core/rollup/evaluation-thread.js';
import { Evaluators, type Thread, type Threads } from '../../../src/core/rollup/evaluators.js';
import {
  type EvaluationTask,
  optionsOf,
  type TextsEvaluator,
} from '../../../src/core/rollup/texts-evaluator.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { anyTime, filesOf } from './records.js';

const samples = Object.fromEntries(
  readdirSync('samples', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative('samples', file).split(sep).join('/'), readFileSync(file, 'utf8')]),
);
const workspace = memoryWorkspace(samples);
const records = Object.keys(samples).filter((path) => path.endsWith('.chibo.yaml'));
const task: EvaluationTask = { language: 'vi', wanted: anyTime, prefix: 'folder/' };

/** A thread of this very thread: what is posted is copied, and arrives later. */
interface FakeThread extends Thread {
  isEnded: boolean;
  /** Ends it as a failure would. */
  fail(): void;
}

function fakeThread(): FakeThread {
  const ends: ((reason: string) => void)[] = [];
  const pair = [[], []] as [((message: unknown) => void)[], ((message: unknown) => void)[]];
  const line = (own: 0 | 1): Line => ({
    post(message) {
      const copy = structuredClone(message);
      setTimeout(() => {
        if (!thread.isEnded) for (const told of pair[own === 0 ? 1 : 0]) told(copy);
      });
    },
    hear: (told) => void pair[own].push(told),
  });
  const end = (reason: string): void => {
    thread.isEnded = true;
    for (const told of ends) told(reason);
  };
  const thread: FakeThread = {
    ...line(0),
    isEnded: false,
    onEnd: (told) => void ends.push(told),
    end: () => end('terminated'),
    fail: () => end('failed'),
  };
  answerOn(line(1));
  return thread;
}

interface Host extends Threads {
  readonly started: FakeThread[];
  readonly reports: string[];
}

function host(count = 1, prepare: (thread: FakeThread) => void = () => undefined): Host {
  const started: FakeThread[] = [];
  const reports: string[] = [];
  return {
    count,
    started,
    reports,
    report: (reason) => void reports.push(reason),
    start: async () => {
      const thread = fakeThread();
      started.push(thread);
      prepare(thread);
      return thread;
    },
  };
}

function evaluatorsOf(threads: Threads | undefined): Evaluators {
  return new Evaluators(threads, async () => undefined);
}

function filesAt(paths: readonly string[]) {
  return paths.map((path) => ({ path, text: samples[path] ?? '' }));
}

/** Everything that is collected of the samples by an evaluator, a few files at a time. */
async function collectedBy(evaluator: TextsEvaluator): Promise<unknown> {
  const collected: unknown[] = [];
  const all = collect(
    records,
    workspace,
    optionsOf(task),
    async function* (paths) {
      const batches = [0, 1, 2, 3].map((part) => paths.filter((_, index) => index % 4 === part));
      const results = await Promise.all(batches.map((batch) => evaluator.evaluate(filesAt(batch))));
      for (const [index, path] of paths.entries()) {
        const result = results[index % 4]?.[Math.floor(index / 4)];
        if (result) yield { path, result };
      }
    },
    (path, branches) => evaluator.evaluateWith({ path, text: samples[path] ?? '' }, branches),
  );
  for await (const { exchanged } of all) collected.push(exchanged);
  return collected;
}

async function collectedPlainly(): Promise<unknown> {
  const collected: unknown[] = [];
  for await (const { exchanged } of collect(records, workspace, optionsOf(task))) collected.push(exchanged);
  return collected;
}

describe('an evaluator of texts', () => {
  test('gives what collecting gives by itself: here, on a thread, and on two', async () => {
    const expected = await collectedPlainly();
    expect(expected).toHaveLength(49);
    expect(await collectedBy(evaluatorsOf(undefined).evaluator(task, workspace))).toEqual(expected);
    for (const count of [1, 2]) {
      const threads = host(count);
      expect(await collectedBy(evaluatorsOf(threads).evaluator(task, workspace))).toEqual(expected);
      expect(threads.started).toHaveLength(count);
      expect(threads.reports).toEqual([]);
    }
  });

  test('takes profiles as they are when it is made', async () => {
    const drawn = filesOf([{ id: 'a' }]);
    const [path = ''] = Object.keys(drawn).filter((name) => name.endsWith('.chibo.yaml'));
    const file = { path, text: drawn[path] ?? '' };
    const files = new Map(Object.entries(drawn));
    const source = { read: async (name: string) => files.get(name) };
    const evaluators = evaluatorsOf(host());
    const titles = async (evaluator: TextsEvaluator): Promise<string> =>
      JSON.stringify(await evaluator.evaluate([file]));
    expect(await titles(evaluators.evaluator(task, source))).not.toContain('Another title');
    const profile = drawn['thu.chibo-profile.yaml'] ?? '';
    files.set('thu.chibo-profile.yaml', profile.replace(/^title: .*$/m, 'title: Another title'));
    expect(await titles(evaluators.evaluator(task, source))).toContain('Another title');
  });
});

describe('a thread that fails', () => {
  test('is replaced, told of once, and what it had been asked is answered', async () => {
    const threads = host(1, (thread) => {
      if (threads.started.length === 1) setTimeout(() => thread.fail(), 2);
    });
    const evaluator = evaluatorsOf(threads).evaluator(task, workspace);
    expect(await collectedBy(evaluator)).toEqual(await collectedPlainly());
    expect(threads.started).toHaveLength(2);
    expect(threads.reports).toEqual(['failed']);
  });

  test('and fails again has the rest done here', async () => {
    const threads = host(1, (thread) => void setTimeout(() => thread.fail(), 2));
    const evaluator = evaluatorsOf(threads).evaluator(task, workspace);
    expect(await collectedBy(evaluator)).toEqual(await collectedPlainly());
    await evaluator.evaluate(filesAt(records.slice(0, 2)));
    expect(threads.reports).toEqual(['failed', 'failed']);
    expect(threads.started).toHaveLength(2);
  });

  test('to start has everything done here', async () => {
    const reports: string[] = [];
    const evaluator = evaluatorsOf({
      count: 1,
      start: () => {
        throw new Error('no threads');
      },
      report: (reason) => void reports.push(reason),
    }).evaluator(task, workspace);
    expect(await collectedBy(evaluator)).toEqual(await collectedPlainly());
    expect(reports).toEqual(['Error: no threads', 'Error: no threads']);
  });
});

describe('threads', () => {
  test('are ended while there is nothing to do, which is no failure, and started anew', async () => {
    const threads = host();
    const evaluators = evaluatorsOf(threads);
    const evaluator = evaluators.evaluator(task, workspace);
    const [first = ''] = records;
    for (let time = 0; time < 4; time += 1) {
      expect(await evaluator.evaluate(filesAt([first]))).toHaveLength(1);
      evaluators.rest();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(threads.started.map(({ isEnded }) => isEnded)).toEqual([true, true, true, true]);
    expect(threads.reports).toEqual([]);
  });

  test('are not started for little work, nor when all is over', async () => {
    const threads = host(2);
    const evaluators = evaluatorsOf(threads);
    const evaluator = evaluators.evaluator(task, workspace);
    await Promise.all(records.slice(0, 2).map((path) => evaluator.evaluate(filesAt([path]))));
    expect(threads.started).toHaveLength(1);
    evaluators.dispose();
    await expect(evaluator.evaluate(filesAt(records))).rejects.toThrow();
    expect(threads.started).toHaveLength(1);
  });
});
