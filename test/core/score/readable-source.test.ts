import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { inWords } from '../../../src/core/score/fact-words.js';
import { readableSource } from '../../../src/core/score/readable-source.js';

describe('an expression as people write sums', () => {
  test.each([
    [
      '5.0 * ratio(initiatives.recognised, initiatives.registered)',
      '5.0 * initiatives.recognised / initiatives.registered',
    ],
    ['ratio(a + b, max(c, d)) >= 0.8', '(a + b) / max (c; d) >= 0.8'],
    ['ratio(a, b - c)', 'a / (b - c)'],
    ['1.0 / ratio(a, b)', '1.0 / (a / b)'],
    ['ratio(ratio(a, b), c)', '(a / b) / c'],
    ['ratio(a, b) + ratio(c, d)', 'a / b + c / d'],
    ['clamp(5.0 * ratio(a, b), 0.0, 5.0)', 'clamp (5.0 * a / b; 0.0; 5.0)'],
    ['a > 0.0 && b < 1.0', 'a > 0.0 && b < 1.0'],
    ['ratio(a, b', 'ratio(a, b'],
    ['size(a)', 'size(a)'],
  ])('%s: %s', (source, readable) => {
    expect(readableSource(source)).toBe(readable);
  });

  test('names functions in the language of the reader', () => {
    const source = 'ratio(members.htt, max(members.reviewed, members.rated)) >= 0.8';
    const said = (language: 'vi' | 'en') =>
      say(language, { key: 'explain/unmet', values: { condition: inWords(source) } });
    expect(said('vi')).toContain(
      'Xếp hoàn thành tốt nhiệm vụ / số lớn hơn trong (Đảng viên thuộc diện kiểm điểm, xếp loại; Đảng viên đã xếp loại) ≥ 0,8',
    );
    expect(said('en')).toContain(' / the greatest of (');
    expect(said('en')).not.toMatch(/ratio|max/);
  });
});
