import { describe, expect, test } from 'vitest';
import { page, partOf, textOf } from './page-of.js';

describe('the bars of the groups', () => {
  test('say the numbers beside the shapes, and mark the minimum', async () => {
    const part = partOf(
      await page('criteria: {I.1: {self: 25}, I.2: {self: dat}, II.2: {self: 5}}\n'),
      'groups',
    );
    const [first = '', second = ''] = part.split('<li>').slice(1);
    // 25 + 20 of 50, at least 30: 90 and 60 of a hundred. II has no minimum: 0 + 5 of 50.
    expect(textOf(first)).toBe('I. Nhiệm vụ 45 / 50 đạt tối thiểu 30');
    expect(first).toContain('class="filled" width="90.00"');
    expect(first).toContain('class="minimum" x1="60.00" x2="60.00"');
    expect(textOf(second)).toBe('II. Sinh hoạt 5 / 50');
    expect(second).toContain('class="filled" width="10.00"');
    expect(second).not.toContain('minimum');
  });

  test('tell a group below its minimum by its text and its shape', async () => {
    const part = partOf(await page('criteria: {I.1: {self: 5}}\n'), 'groups');
    expect(textOf(part)).toContain('I. Nhiệm vụ 5 / 50 chưa đạt tối thiểu 30');
    expect(part).toContain('class="filled low" width="10.00"');
  });

  test('of a group that does not apply at all are empty', async () => {
    const part = partOf(await page('criteria: {I.1: {self: na}, I.2: {self: na}}\n'), 'groups');
    expect(part).toContain('class="filled" width="0.00"');
  });
});
