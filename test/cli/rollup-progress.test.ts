import { describe, expect, test } from 'vitest';
import { printingIo } from '../../src/cli/printing.js';
import { progress } from '../../src/cli/rollup/progress.js';

function following(all: number) {
  let time = 0;
  const said: string[] = [];
  const io = {
    cwd: '.',
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    ended: new AbortController().signal,
    in: async () => '',
    out: () => undefined,
    err: (text: string) => said.push(text),
  };
  const report = progress(all, 'cli/rollup-progress', { io: printingIo(io), language: 'en' }, () => time);
  const at = (ms: number, records: number): void => {
    time = ms;
    report.done(records);
  };
  return { report, said, at };
}

describe('the progress of a long run', () => {
  test('is said once a second, with the rate and what is left', () => {
    const { report, said, at } = following(1000);
    at(500, 100);
    at(1000, 100);
    at(1500, 100);
    at(2500, 200);
    report.end();
    expect(said).toEqual([
      'chibo: 200/1000 records, 200/s, about 4 s left\n',
      'chibo: 500/1000 records, 200/s, about 3 s left\n',
    ]);
  });

  test('is not said of a short run', () => {
    const { report, said, at } = following(10);
    at(900, 10);
    report.end();
    expect(said).toEqual([]);
  });

  test('ends when the user asks for it, and listens no longer than the run', () => {
    const before = process.listenerCount('SIGINT');
    const { report } = following(10);
    expect(report.isCancelled()).toBe(false);
    process.emit('SIGINT');
    expect(report.isCancelled()).toBe(true);
    report.end();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
