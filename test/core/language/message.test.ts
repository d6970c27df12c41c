import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isMessageKey,
  type MessageKey,
  message,
  messageNamed,
  messagesOf,
  say,
} from '../../../src/core/language/message.js';
import * as codes from '../../../src/core/record/codes.js';

const vietnamese = messagesOf('vi');
const english = messagesOf('en');
const keys = Object.keys(vietnamese) as MessageKey[];

function placeholders(wording: string): readonly string[] {
  return [...new Set([...wording.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name ?? ''))].sort();
}

describe('the two languages', () => {
  test('hold the same messages', () => {
    expect(Object.keys(english).sort()).toEqual([...keys].sort());
  });

  test('hold the same placeholders in each message', () => {
    const different = keys.filter(
      (key) => placeholders(vietnamese[key]).join() !== placeholders(english[key]).join(),
    );
    expect(different).toEqual([]);
  });

  test('leave no message empty or in the other language', () => {
    const empty = keys.filter((key) => vietnamese[key].trim() === '' || english[key].trim() === '');
    // The name of the other language, and the name of a unit, are Vietnamese in any language.
    const ofNames = new Set<string>(['page/other-language', 'page/new-name-hint']);
    const marked = keys
      .filter((key) => !ofNames.has(key))
      .filter((key) => /\p{M}|[đĐ]/u.test(english[key].normalize('NFD')));
    expect({ empty, marked }).toEqual({ empty: [], marked: [] });
  });

  test('are written in composed letters', () => {
    expect(keys.filter((key) => vietnamese[key] !== vietnamese[key].normalize('NFC'))).toEqual([]);
  });

  test('name every coded value of a record that is shown', () => {
    const named = {
      branch: codes.branchTypes,
      rank: codes.ranks,
      kind: codes.memberKinds,
      role: codes.roles,
      status: codes.statuses,
      rating: codes.ratings,
      check: codes.checks,
      meeting: codes.meetingKinds,
      mentee: codes.menteeKinds,
      progress: codes.progresses,
      outcome: codes.outcomes,
      'discipline-form': codes.disciplineForms,
    };
    const missing = Object.entries(named)
      .flatMap(([group, values]) => values.map((value) => `${group}/${value}`))
      .filter((key) => !isMessageKey(key));
    expect(missing).toEqual([]);
  });
});

describe('a word that goes with a number', () => {
  test.each([
    [1, '1 file: 1 error, 1 warning, 1 note.'],
    [0, '0 files: 0 errors, 0 warnings, 0 notes.'],
    [21, '21 files: 21 errors, 21 warnings, 21 notes.'],
  ])('has the form of %d in English', (count, expected) => {
    const values = { files: count, errors: count, warnings: count, infos: count };
    expect(say('en', message('cli/summary', values))).toBe(expected);
  });

  test('has one form in Vietnamese', () => {
    expect(keys.filter((key) => /\{\w+\|/.test(vietnamese[key]))).toEqual([]);
  });
});

describe('messages in use', () => {
  const sources = filesBelow('src').concat(filesBelow('webview'));

  test('are defined: every literal that message(…) or a key of a message takes', () => {
    const used = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bmessage\(\s*'([^']+)'|\bkey: '([a-z]+\/[^']+)'/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    );
    expect(used.length).toBeGreaterThan(50);
    expect([...new Set(used)].filter((key) => !isMessageKey(key))).toEqual([]);
  });
});

describe('say', () => {
  test('puts numbers in the decimal form of the language', () => {
    const wording = message('score/above', { item: 'I.1', value: 30.5, max: 30 });
    expect(say('vi', wording)).toBe('I.1: 30,5 vượt điểm tối đa 30. Nhập điểm từ 0 đến 30.');
    expect(say('en', wording)).toBe('I.1: 30.5 is above the maximum of 30. Enter a score from 0 to 30.');
  });

  test('hides the last digits of a float, and the sign of a zero', () => {
    expect(say('vi', message('report/score', { final: 0.1 + 0.2, max: -0 }))).toBe('Tổng điểm: 0,3/0');
  });

  test('leaves text as it is, however it looks', () => {
    const wording = message('score/kind-comma', { item: '{meant}', meant: '9.5' });
    expect(say('vi', wording)).toBe(
      '{meant}: trong tệp, số thập phân viết bằng dấu chấm: 9.5 (bảng tính nhận cả hai cách).',
    );
  });

  test('puts messages within messages, and joins several', () => {
    const wording = message('report/incomplete', {
      columns: [message('column/self'), message('column/appraised')],
    });
    expect(say('vi', wording)).toBe('Chưa đủ điểm ở cột: tự chấm; thẩm định');
    expect(say('en', wording)).toBe('Scores still missing in: self-scored; appraised');
  });

  test('leaves a placeholder without a value as it is written', () => {
    expect(say('en', messageNamed('report/level'))).toBe('Level: {level}');
  });
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
