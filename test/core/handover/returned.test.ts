import { expect, test } from 'vitest';
import { returnOf, submissionDay } from '../../../src/core/handover/returned.js';
import { openRecord } from '../../../src/core/workspace/assess.js';

function returned(workflow: string): ReturnType<typeof returnOf> {
  const { record } = openRecord(`workflow: {${workflow}}\n`);
  return record && returnOf(record);
}

test('a record is returned with its reasons, a line each', () => {
  expect(
    returned(
      'gui-ho-so: 2025-12-15, tra-lai: {date: 2025-12-18, note: "Thiếu biên bản.\\n\\n Chưa xếp loại. "}',
    ),
  ).toEqual({
    date: '2025-12-18',
    reasons: ['Thiếu biên bản.', 'Chưa xếp loại.'],
  });
  expect(returned('tra-lai: 2025-12-18')).toEqual({ date: '2025-12-18', reasons: [] });
});

test('a record that is sent again on a later day is no longer returned', () => {
  expect(returned('gui-ho-so: 2025-12-18, tra-lai: 2025-12-18')?.date).toBe('2025-12-18');
  expect(returned('gui-ho-so: 2025-12-19, tra-lai: 2025-12-18')).toBeUndefined();
});

test('a record that nobody has returned is not', () => {
  expect(returned('gui-ho-so: 2025-12-15')).toBeUndefined();
});

test.each([
  ['', '2025-12-20', '2025-12-20'],
  ['gui-ho-so: 2025-12-15', '2025-12-20', undefined],
  ['tham-dinh: 2025-12-15', '2025-12-20', undefined],
  ['gui-ho-so: 2025-12-15, tra-lai: 2025-12-18', '2025-12-20', '2025-12-20'],
  ['gui-ho-so: 2025-12-15, tra-lai: 2025-12-18', '2025-12-18', '2025-12-19'],
  ['gui-ho-so: 2025-12-15, tra-lai: 2025-12-31', '2025-12-31', '2026-01-01'],
  ['gui-ho-so: 2025-12-19, tra-lai: 2025-12-18', '2025-12-20', undefined],
])('of {%s} on %s the day to offer is %s', (workflow, today, day) => {
  const { record } = openRecord(`workflow: {${workflow}}\n`);
  expect(record && submissionDay(record, today)).toBe(day);
});
