import { describe, expect, test } from 'vitest';
import { isViewState } from '../../../webview/editor/view-state.js';

describe('isViewState', () => {
  test.each([
    [{ sheet: 0, row: 0, column: 0 }, true],
    [{ sheet: 1, row: 27, column: 3, more: 'of a later version' }, true],
    [{ sheet: 0, row: 0 }, false],
    [{ sheet: '0', row: 0, column: 0 }, false],
    [{ sheet: 0.5, row: 0, column: 0 }, false],
    [{ sheet: 0, row: Number.NaN, column: 0 }, false],
    [[0, 0, 0], false],
    [undefined, false],
    [null, false],
    ['0', false],
  ])('%o: %o', (value, expected) => {
    expect(isViewState(value)).toBe(expected);
  });
});
