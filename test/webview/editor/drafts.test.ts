import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import { Drafts } from '../../../webview/editor/drafts.js';
import { often } from '../../properties.js';

function typed(text: string): CellInput {
  return { sheet: 'criteria', row: 'item:I.1', column: 'self', text };
}

/** A host that answers when it is told to. */
class SlowHost {
  readonly sent: (string | null)[] = [];
  readonly #answers: { resolve(took: number): void; reject(error: Error): void }[] = [];
  readonly noted: (string | null)[] = [];
  readonly drafts = new Drafts(
    (cell) => {
      this.sent.push(cell?.text ?? null);
      return new Promise<number>((resolve, reject) => this.#answers.push({ resolve, reject }));
    },
    (cell) => this.noted.push(cell?.text ?? null),
  );

  /** Answers the oldest; it took the host so many milliseconds. */
  async answer(took = 0): Promise<void> {
    this.#answers.shift()?.resolve(took);
    await settled();
  }

  async fail(): Promise<void> {
    this.#answers.shift()?.reject(new Error('gone'));
    await settled();
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

describe('drafts', () => {
  test('that have to wait are noted, so that the host knows the last letter', async () => {
    const host = new SlowHost();
    for (const text of ['8', '8,', '8,5']) host.drafts.push(typed(text));
    expect(host.noted).toEqual(['8,', '8,5']);
    await host.answer(200);
    await host.answer(200);
    host.drafts.push(typed('8,25'));
    expect(host.sent).toEqual(['8', '8,5']);
    expect(host.noted.at(-1)).toBe('8,25');
    host.drafts.drop();
  });

  test('the first goes at once', () => {
    const host = new SlowHost();
    host.drafts.push(typed('8'));
    expect(host.sent).toEqual(['8']);
  });

  test('while one is awaited only the newest waits', async () => {
    const host = new SlowHost();
    for (const text of ['8', '8,', '8,2', '8,25']) host.drafts.push(typed(text));
    expect(host.sent).toEqual(['8']);
    await host.answer();
    expect(host.sent).toEqual(['8', '8,25']);
    await host.answer();
    expect(host.sent).toEqual(['8', '8,25']);
  });

  test('the end of typing is sent like a draft', async () => {
    const host = new SlowHost();
    host.drafts.push(typed('8'));
    host.drafts.push(null);
    await host.answer();
    expect(host.sent).toEqual(['8', null]);
  });

  test('a dropped one is not sent, a later one is', async () => {
    const host = new SlowHost();
    host.drafts.push(typed('8'));
    host.drafts.push(typed('8,5'));
    host.drafts.drop();
    await host.answer();
    expect(host.sent).toEqual(['8']);
    host.drafts.push(typed('9'));
    expect(host.sent).toEqual(['8', '9']);
  });

  test('dropping nothing does nothing', () => {
    const host = new SlowHost();
    host.drafts.drop();
    host.drafts.push(typed('8'));
    expect(host.sent).toEqual(['8']);
  });

  test('a failure does not hold up those that follow', async () => {
    const host = new SlowHost();
    host.drafts.push(typed('8'));
    host.drafts.push(typed('8,5'));
    await host.fail();
    expect(host.sent).toEqual(['8', '8,5']);
    await host.fail();
    host.drafts.push(typed('9'));
    expect(host.sent).toEqual(['8', '8,5', '9']);
  });

  test('where the host is slow, a pause in typing is waited for, but not at the end of it', async () => {
    const host = new SlowHost();
    host.drafts.push(typed('8'));
    await host.answer(100);
    host.drafts.push(typed('8,'));
    host.drafts.push(typed('8,5'));
    expect(host.sent).toEqual(['8']);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(host.sent).toEqual(['8', '8,5']);
    await host.answer(100);
    host.drafts.push(null);
    expect(host.sent).toEqual(['8', '8,5', null]);
  });

  test('however typing and answers mix, the newest is sent last and none twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (steps) => {
        const host = new SlowHost();
        let count = 0;
        for (const isTyped of steps) {
          if (isTyped) host.drafts.push(typed(String(++count)));
          else await host.answer();
        }
        for (let rest = 0; rest < 2; rest += 1) await host.answer();
        expect(host.sent.at(-1) ?? '0').toBe(String(count));
        const numbers = host.sent.map(Number);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
      often(40),
    );
  });
});
