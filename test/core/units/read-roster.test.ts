import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { readRoster } from '../../../src/core/units/read-roster.js';

/** The findings of a roster: code, the text it stands at, and what it says. */
function found(text: string): readonly (readonly [string, string, string])[] {
  return readRoster(text).findings.map(({ code, span, message }) => [
    code,
    text.slice(span.start, span.end),
    say('vi', message),
  ]);
}

describe('a roster', () => {
  test('is read with all it says', () => {
    const { units, findings } = readRoster(`units:
  - {id: xa, name: Xã, type: dang-bo-co-so}
  - {id: cb1, name: Chi bộ 1, type: chi-bo, parent: xa, order: 2, from: 2025-07-01, to: 2026-06-30, into: cb2, model: chi-bo-4-tot}
  - {id: cb2, parent: xa, model: [chi-bo-4-tot, xep-loai-2025]}
`);
    expect(findings).toEqual([]);
    expect([...(units?.values() ?? [])]).toEqual([
      { id: 'xa', name: 'Xã', type: 'dang-bo-co-so' },
      {
        id: 'cb1',
        name: 'Chi bộ 1',
        type: 'chi-bo',
        parent: 'xa',
        order: 2,
        from: '2025-07-01',
        to: '2026-06-30',
        into: 'cb2',
        models: ['chi-bo-4-tot'],
      },
      { id: 'cb2', parent: 'xa', models: ['chi-bo-4-tot', 'xep-loai-2025'] },
    ]);
  });

  test.each([
    [
      'units: [{id: a}, {id: a}]',
      [
        'units/duplicate-id',
        'a',
        'Mã "a" đã có ở đơn vị thứ 1 của danh mục; chỉ dòng đầu được tính. Ghi mã khác, hoặc bỏ một dòng.',
      ],
    ],
    [
      'units: [{id: db-xa}, {id: a, parent: db-xe}]',
      ['units/unknown-parent', 'db-xe', 'Cấp trên "db-xe" không có trong danh mục. Có phải là "db-xa"?'],
    ],
    [
      'units: [{id: a, to: 2025-09-30, into: zzzzzz}]',
      [
        'units/unknown-into',
        'zzzzzz',
        'Đơn vị nối tiếp "zzzzzz" không có trong danh mục. Thêm đơn vị đó vào danh mục, hoặc sửa mã.',
      ],
    ],
    [
      'units: [{id: a, from: 2025-10-01, to: 2025-09-30}]',
      [
        'units/dates',
        '2025-09-30',
        'Ngày kết thúc 30/09/2025 trước ngày thành lập 01/10/2025. Sửa một trong hai.',
      ],
    ],
    [
      'units: [{id: a, parent: c}, {id: b, parent: a}, {id: c, parent: b}, {id: d, parent: a}]',
      [
        'units/cycle',
        'c',
        'Các đơn vị là cấp trên của nhau thành vòng: a → c → b → a. Sửa parent của một đơn vị.',
      ],
    ],
    [
      'units: [{id: a, into: a}]',
      ['units/cycle', 'a', 'Các đơn vị sáp nhập vào nhau thành vòng: a → a. Sửa into của một đơn vị.'],
    ],
  ])('%s', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test.each([
    ['units: [{id: a, kind: x}]', ['schema/additionalProperties'], true],
    ['units: [{name: A}]', ['schema/required'], false],
    ['units: [{id: a, to: 2025-02-30}]', ['schema/format'], false],
    ['unit: []', ['schema/additionalProperties', 'schema/required'], false],
    ['units: [', ['yaml/syntax'], false],
  ])('%s: %j', (text, codes, isUsable) => {
    const { findings, units } = readRoster(text);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(codes));
    expect(units !== undefined).toBe(isUsable);
  });

  test('with a thousand units in one circle of superiors says so once', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `  - {id: u${at}, parent: u${(at + 1) % 1000}}\n`);
    expect(found(`units:\n${lines.join('')}`).map(([code]) => code)).toEqual(['units/cycle']);
  });
});
