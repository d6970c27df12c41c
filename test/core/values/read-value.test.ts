import { describe, expect, test } from 'vitest';
import { rankChoices } from '../../../src/core/values/choices.js';
import {
  type NumberKind,
  type Reading,
  readValue,
  type ValueKind,
} from '../../../src/core/values/read-value.js';

const amount: NumberKind = { kind: 'number' };
const count: NumberKind = { kind: 'number', whole: true };
const ten: NumberKind = { kind: 'number', max: 10, step: 0.25 };
const thousands: NumberKind = { kind: 'number', max: 2000, step: 1 };
const percent: NumberKind = { kind: 'number', percent: true };

/** A reading in short: the value, `|` the other one, `?` where it is asked; `!` and the message where it is refused. */
function short(reading: Reading): string {
  if (reading.kind === 'empty') return 'empty';
  if (reading.kind === 'refused') return `!${reading.reason.key}`;
  const other = reading.other === undefined ? '' : ` | ${reading.other}`;
  return `${reading.value}${other}${reading.asks ? ' ?' : ''}`;
}

describe('a number for its place', () => {
  test.each<readonly [written: string, kind: NumberKind, typed: string, pasted: string]>([
    ['8,5', amount, '8.5', '8.5'],
    ['1.250', amount, '1250 | 1.25', '1250 | 1.25 ?'],
    ['1,250', amount, '1.25 | 1250', '1.25 | 1250 ?'],
    ['1.250.000', amount, '1250000', '1250000'],
    ['1 250', amount, '1250', '1250'],
    // Only thousands are whole.
    ['1.250', count, '1250', '1250'],
    ['1,250', count, '1250', '1250'],
    // The item's maximum and step decide.
    ['9.250', ten, '9.25', '9.25'],
    ['9.125', ten, '9.125', '9.125'],
    ['1.500', thousands, '1500', '1500'],
    ['1.250', { kind: 'number', max: 10_000, step: 0.25 }, '1250 | 1.25', '1250 | 1.25 ?'],
    ['11.500', ten, '11.5', '11.5'],
    ['95%', percent, '95', '95'],
    ['95,5 %', percent, '95.5', '95.5'],
    ['95 %', amount, '!input/percent', '!input/percent'],
    ['mười', amount, '!input/number', '!input/number'],
    ['', amount, 'empty', 'empty'],
  ])('%j at %o', (written, kind, typed, pasted) => {
    expect(short(readValue(kind, written))).toBe(typed);
    expect(short(readValue(kind, written, 'pasted'))).toBe(pasted);
  });
});

const date: ValueKind = {
  kind: 'date',
  period: { from: '2026-01-01', to: '2026-12-31' },
  latest: '2026-12-31',
};

describe('other values for their places', () => {
  test.each<readonly [written: string, kind: ValueKind, typed: string, pasted: string]>([
    ['19/5', date, '2026-05-19', '2026-05-19'],
    ['5/2004', date, '!input/date-no-day', '!input/date-no-day'],
    ['31/2/2004', date, '!input/date', '!input/date'],
    // A bare number is a day only where it comes from a spreadsheet, and then it is asked.
    ['38126', date, '!input/date', '2004-05-19 ?'],
    ['HTXSNV', { kind: 'choice', choices: rankChoices }, 'htxs', 'htxs'],
    [
      'hoàn thành',
      { kind: 'choice', choices: rankChoices },
      '!input/choice-several',
      '!input/choice-several',
    ],
    ['giỏi', { kind: 'choice', choices: rankChoices }, '!input/choice', '!input/choice'],
    ['giỏi', { kind: 'choice', choices: rankChoices, otherwise: 'text' }, 'giỏi', 'giỏi'],
    ['hơn 19.000', { kind: 'figure' }, '>19000 | >19', '>19000 | >19 ?'],
    ['7.252', { kind: 'figure' }, '7252 | 7.252', '7252 | 7.252 ?'],
    ['vô số', { kind: 'figure' }, '!input/figure', '!input/figure'],
    ['a; b', { kind: 'list' }, 'a,b', 'a,b'],
    [' ', { kind: 'text' }, 'empty', 'empty'],
    ['1.250', { kind: 'text' }, '1.250', '1.250'],
  ])('%j at %o', (written, kind, typed, pasted) => {
    expect(short(readValue(kind, written))).toBe(typed);
    expect(short(readValue(kind, written, 'pasted'))).toBe(pasted);
  });
});
