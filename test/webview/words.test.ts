import { describe, expect, test } from 'vitest';
import { word } from '../../webview/words.js';

describe('word', () => {
  const strings = { cell: '{row}, {column}: {value}', pasted: 'Đã dán {count} ô', twice: '{a} {a}' };

  test.each([
    { name: 'pasted', values: { count: 3 }, said: 'Đã dán 3 ô' },
    { name: 'cell', values: { row: 'I.1', column: 'Tự chấm', value: '8,5' }, said: 'I.1, Tự chấm: 8,5' },
    { name: 'cell', values: { row: 'I.1' }, said: 'I.1, {column}: {value}' },
    { name: 'pasted', values: { count: 0 }, said: 'Đã dán 0 ô' },
    { name: 'twice', values: { a: '{a} $& $1' }, said: '{a} $& $1 {a} $& $1' },
    { name: 'unknown', values: {}, said: 'unknown' },
  ])('$name with $values', ({ name, values, said }) => {
    expect(word(strings, name, values)).toBe(said);
  });
});
