import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/core/language/message.js';
import { parseText } from '../../../../src/core/parse/parse.js';
import { pathAt } from '../../../../src/core/parse/path-at.js';
import { builtinProfile } from '../../../../src/core/profile/supply.js';
import { indexLines } from '../../../../src/core/text/positions.js';
import { foldsOf, type OutlineSymbol, outlineOf } from '../../../../src/core/views/text/outline.js';
import { placeHelp } from '../../../../src/core/views/text/place-help.js';

const text = `# Ghi chú
# hai dòng
chibo: 1
branch: {id: to-1, name: Chi bộ 1}
workflow:
  tu-cham: 2023-12-05
  binh-xet: {date: 2023-12-10, eligible: 29}
members:
  - id: dv01
    name: Trần Văn An
    rank: htxs
  - {id: dv02}
criteria:
  I.1: {self: 9, branch: 8.5}
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
mentoring:
  - {mentor: dv01, mentee: qc-01}
`;
const { profile } = builtinProfile('chi-bo-4-tot');

function lines(symbols: readonly OutlineSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name} (${typeof detail === 'string' ? detail : say('vi', detail)})`,
    ...lines(children, `${indent}  `),
  ]);
}

function every(symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...every(symbol.children)]);
}

describe('the outline of a record', () => {
  test('names sections, members, items and entries', () => {
    const shown = lines(outlineOf(parseText(text), profile));
    expect(shown).toContain('  Trần Văn An (Hoàn thành xuất sắc nhiệm vụ)');
    expect(shown).toContain('  dv02 (dv02)');
    expect(shown).toContain('  2023-01-05 (Sinh hoạt thường kỳ)');
    expect(shown).toContain('  Trần Văn An → qc-01 ()');
    expect(shown.find((line) => line.startsWith('  I.1 '))).toMatch(/^ {2}I\.1 .+ \(9 · 8\.5\)$/);
    expect(shown.find((line) => line.endsWith('(2023-12-10)'))).toBeDefined();
    expect(shown.filter((line) => !line.startsWith(' '))).toHaveLength(7);
  });

  test('selects what lies within each, for any text', () => {
    for (const source of [
      text,
      '',
      'members: [',
      'members:\n  -\n  - {id: a}\n',
      'a: &x {b: 1}\nmembers: *x\n',
      '- 1\n- 2\n',
    ])
      for (const { span, nameSpan } of every(outlineOf(parseText(source), profile))) {
        expect(nameSpan.start).toBeGreaterThanOrEqual(span.start);
        expect(nameSpan.end).toBeLessThanOrEqual(span.end);
      }
  });
});

test('sections, entries of several lines and comments can be folded', () => {
  const index = indexLines(text);
  const folds = foldsOf(parseText(text), (offset) => index.position(offset).line);
  expect(
    folds.map(({ startLine, endLine, isComment }) => `${startLine}-${endLine}${isComment ? '#' : ''}`),
  ).toEqual(['0-1#', '4-6', '7-11', '8-10', '12-13', '14-15', '16-17']);
});

describe('help for a place', () => {
  const parsed = parseText(text);
  const helpAt = (part: string): string => {
    const help = placeHelp(parsed, pathAt(parsed.root, text.indexOf(part) + 1), profile);
    return [
      help?.title ?? '',
      ...(help?.lines ?? []).map((line) => (typeof line === 'string' ? line : say('vi', line))),
    ].join('\n');
  };

  test('says what a coded value stands for', () => {
    expect(helpAt('htxs')).toContain('htxs: Hoàn thành xuất sắc nhiệm vụ');
    expect(helpAt('thuong-ky')).toContain('thuong-ky: Sinh hoạt thường kỳ');
  });

  test('names the member of an id and the item of a score', () => {
    expect(helpAt('dv01, mentee')).toContain('dv01: Trần Văn An');
    expect(helpAt('self: 9')).toMatch(/I\.1 .+: tối đa 10 điểm/);
  });

  test('is what the schema says of a key', () => {
    expect(helpAt('eligible')).not.toBe('');
    expect(helpAt('khong-co')).toBe('');
  });
});
