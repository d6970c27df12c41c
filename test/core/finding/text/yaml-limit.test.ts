import { limits } from '../../../../src/core/parse/limits.js';
import { testRule } from '../../rules/test-rule.js';

/** `a: [[…]]` with so many maps and lists within each other. */
function nested(depth: number): string {
  return `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`;
}

function aliases(count: number): string {
  return `a: &a 1\nb: [${Array.from({ length: count }, () => '*a').join(', ')}]\n`;
}

/** Each line holds the one above ten times: 10⁶ values in seven lines. */
const multiplied = Array.from({ length: 7 }, (_, index) =>
  index === 0 ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]' : tenTimes(index),
).join('\n');

function tenTimes(index: number): string {
  const above = Array.from({ length: 10 }, () => `*a${index - 1}`);
  return `a${index}: &a${index} [${above.join(', ')}]`;
}

testRule('yaml/limit', [
  { name: 'takes as many levels as are allowed', text: nested(limits.depth), findings: [] },
  { name: 'takes as many aliases as are allowed', text: aliases(limits.aliases), findings: [] },
  {
    name: 'finds one level too many',
    text: nested(limits.depth + 2),
    findings: [
      {
        line: 1,
        text: '[',
        message: 'Dữ liệu lồng nhau quá sâu (giới hạn 40 cấp).',
        english: 'The data is nested too deeply (the limit is 40 levels).',
      },
    ],
  },
  {
    name: 'finds nesting so deep that the YAML parser gives up by itself',
    text: `${'- '.repeat(3000)}a\n`,
    findings: [{ line: 1, text: ' ', message: 'Dữ liệu lồng nhau quá sâu (giới hạn 40 cấp).' }],
  },
  {
    name: 'finds nesting so deep that the parser is not asked',
    text: `a: ${'['.repeat(100_000)}`,
    findings: [{ line: 1, text: '[', message: 'Dữ liệu lồng nhau quá sâu (giới hạn 40 cấp).' }],
  },
  {
    name: 'finds one alias too many, at that alias',
    text: aliases(limits.aliases + 1),
    findings: [
      {
        line: 2,
        text: '*',
        message: 'Quá nhiều bí danh *tên (giới hạn 100). Viết thẳng giá trị ở từng chỗ.',
      },
    ],
  },
  {
    name: 'finds aliases that multiply the data',
    text: multiplied,
    findings: [
      {
        line: 1,
        text: 'a',
        message: 'Bí danh nhân dữ liệu lên quá 200000 giá trị. Viết thẳng giá trị ở từng chỗ.',
      },
    ],
  },
  {
    name: 'finds a text that is too large',
    text: `# ${'x'.repeat(limits.size)}\n`,
    findings: [
      {
        line: 1,
        text: '#',
        message: 'Tệp lớn hơn 5 triệu ký tự. Tách hồ sơ theo chi bộ và theo kỳ.',
        english: 'The file is larger than 5 million characters. Split the record by branch and by period.',
      },
    ],
  },
]);
