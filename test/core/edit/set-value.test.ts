import { describe, expect, test } from 'vitest';
import type { MessageKey } from '../../../src/core/language/message.js';
import type { Path } from '../../../src/core/parse/tree.js';
import type { NewScalar } from '../../../src/core/record/new-data.js';
import { WrittenNumber } from '../../../src/core/record/new-data.js';
import { dataOf, set } from './edited.js';

interface Row {
  readonly name: string;
  readonly before: string;
  readonly path: Path;
  readonly value: NewScalar;
  readonly after: string;
}

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows)('$name', ({ before, path, value, after }) => {
      expect(set(before, path, value)).toEqual({ text: after });
    });
  });
}

const score = ['criteria', 'I.1', 'self'];

table('a value that stands in the text', [
  {
    name: 'plain text in a block',
    before: 'a: x\nb: y\n',
    path: ['a'],
    value: 'z',
    after: 'a: z\nb: y\n',
  },
  {
    name: 'a number with a comment',
    before: 'a: 8   # tự chấm\n',
    path: ['a'],
    value: 9.5,
    after: 'a: 9.5   # tự chấm\n',
  },
  {
    name: 'a number as it was written',
    before: 'a: 8\n',
    path: ['a'],
    value: new WrittenNumber(8.5, '8.50'),
    after: 'a: 8.50\n',
  },
  {
    name: 'single quotes stay',
    before: "a: 'x'\n",
    path: ['a'],
    value: "it's",
    after: "a: 'it''s'\n",
  },
  {
    name: 'single quotes cannot hold a line end',
    before: "a: 'x'\n",
    path: ['a'],
    value: 'y\nz',
    after: 'a: "y\\nz"\n',
  },
  {
    name: 'double quotes stay',
    before: 'a: "x"  # c\n',
    path: ['a'],
    value: 'say "y" \\',
    after: 'a: "say \\"y\\" \\\\"  # c\n',
  },
  {
    name: 'a number takes the place of quoted text',
    before: 'a: "9"\n',
    path: ['a'],
    value: 8,
    after: 'a: 8\n',
  },
  {
    name: 'text that looks like a number keeps the quotes',
    before: 'a: "07"\n',
    path: ['a'],
    value: '08',
    after: 'a: "08"\n',
  },
  { name: 'a boolean', before: 'a: false\n', path: ['a'], value: true, after: 'a: true\n' },
  { name: 'a null', before: 'a: ~ # c\n', path: ['a'], value: 'x', after: 'a: x # c\n' },
  { name: 'the word null', before: 'a: null\n', path: ['a'], value: 3, after: 'a: 3\n' },
  {
    name: 'in a flow map',
    before: 'a: {b: 1, c: x , d: 2}\n',
    path: ['a', 'c'],
    value: 'z',
    after: 'a: {b: 1, c: z , d: 2}\n',
  },
  {
    name: 'in a flow list',
    before: 'a: [9,8 , 7]\n',
    path: ['a', 1],
    value: 8.5,
    after: 'a: [9,8.5 , 7]\n',
  },
  {
    name: 'in a flow map over several lines',
    before: 'a: {\n  b: 1,   # một\n  c: 2    # hai\n}\n',
    path: ['a', 'b'],
    value: 3,
    after: 'a: {\n  b: 3,   # một\n  c: 2    # hai\n}\n',
  },
  {
    name: 'in JSON',
    before: '{"a":9,"b":{"c":"x"}}',
    path: ['b', 'c'],
    value: 'y',
    after: '{"a":9,"b":{"c":"y"}}',
  },
  {
    name: 'in an entry of a block list, on the line of the dash',
    before: 'm:\n  - id: a\n    n: x\n',
    path: ['m', 0, 'id'],
    value: 'b',
    after: 'm:\n  - id: b\n    n: x\n',
  },
  {
    name: 'in a block list of scalars',
    before: 'm:\n- 9\n-   8   # hai\n- 7\n',
    path: ['m', 1],
    value: 8.5,
    after: 'm:\n- 9\n-   8.5   # hai\n- 7\n',
  },
  {
    name: 'on the line below its key',
    before: 'a:  # c\n  x\nb: 1\n',
    path: ['a'],
    value: 'z',
    after: 'a:  # c\n  z\nb: 1\n',
  },
  {
    name: 'plain text over several lines becomes one line',
    before: 'a: một\n  hai\n\n  ba   # c\nb: 1\n',
    path: ['a'],
    value: 'bốn',
    after: 'a: bốn   # c\nb: 1\n',
  },
  {
    name: 'quoted text over several lines becomes one line',
    before: 'a: "một\n  hai"\nb: 1\n',
    path: ['a'],
    value: 'ba',
    after: 'a: "ba"\nb: 1\n',
  },
  {
    name: 'a key in quotes, and spaces before the colon',
    before: '"a b" : x\n',
    path: ['a b'],
    value: 'z',
    after: '"a b" : z\n',
  },
  { name: 'CRLF', before: 'a: 1\r\nb: 2\r\n', path: ['a'], value: 3, after: 'a: 3\r\nb: 2\r\n' },
  { name: 'no line end at the end', before: 'a: 1\nb: 2', path: ['b'], value: 3, after: 'a: 1\nb: 3' },
  { name: 'a tab before the comment', before: 'a: 1\t# c\n', path: ['a'], value: 2, after: 'a: 2\t# c\n' },
  {
    name: 'tabs in the strings around it',
    before: 'a: "x\ty"\nb: 1\nc: x\ty\n',
    path: ['b'],
    value: 2,
    after: 'a: "x\ty"\nb: 2\nc: x\ty\n',
  },
  {
    name: 'odd indents',
    before: 'a:\n     b:\n      c: 1\n     d: 2\n',
    path: ['a', 'b', 'c'],
    value: 5,
    after: 'a:\n     b:\n      c: 5\n     d: 2\n',
  },
  {
    name: 'the last of two keys of one name, which is the one that counts',
    before: 'a: 1\na: 2\n',
    path: ['a'],
    value: 3,
    after: 'a: 1\na: 3\n',
  },
  {
    name: 'behind a document marker',
    before: '---\na: 1\n...\n',
    path: ['a'],
    value: 2,
    after: '---\na: 2\n...\n',
  },
  { name: 'the value it has already', before: 'a: 08\n', path: ['a'], value: 'x', after: 'a: x\n' },
  {
    name: 'a key named __proto__',
    before: '__proto__: 1\n',
    path: ['__proto__'],
    value: 2,
    after: '__proto__: 2\n',
  },
  {
    name: 'beside a merge',
    before: 'd: &d {x: 1}\na: {<<: *d, y: 2}\n',
    path: ['a', 'y'],
    value: 3,
    after: 'd: &d {x: 1}\na: {<<: *d, y: 3}\n',
  },
  {
    name: 'inside something with an anchor that nothing repeats',
    before: 'a: &x {b: 1}\n',
    path: ['a', 'b'],
    value: 2,
    after: 'a: &x {b: 2}\n',
  },
]);

table('a block scalar', [
  {
    name: 'literal',
    before: 'a: |\n  một\n  hai\nb: 1\n',
    path: ['a'],
    value: 'ba',
    after: 'a: ba\nb: 1\n',
  },
  {
    name: 'literal, CRLF',
    before: 'a: |\r\n  một\r\n  hai\r\nb: 1\r\n',
    path: ['a'],
    value: 'ba\nbốn',
    after: 'a: "ba\\nbốn"\r\nb: 1\r\n',
  },
  {
    name: 'folded, with a comment at its head',
    before: 'a: >-   # ghi chú\n  một\n  hai\n\nb: 1\n',
    path: ['a'],
    value: 'x: y',
    after: 'a: "x: y"   # ghi chú\n\nb: 1\n',
  },
  {
    name: 'folded, CRLF',
    before: 'a: >\r\n   một\r\n   hai\r\nb: 1\r\n',
    path: ['a'],
    value: 5,
    after: 'a: 5\r\nb: 1\r\n',
  },
  {
    name: 'with its line ends kept',
    before: 'a: |+\n  một\n\n\nb: 1\n',
    path: ['a'],
    value: 'hai',
    after: 'a: hai\n\n\nb: 1\n',
  },
  {
    name: 'at the end of a text without a line end',
    before: 'a: |\n  một',
    path: ['a'],
    value: 'hai',
    after: 'a: hai',
  },
  {
    name: 'with an indent of its own and comments below',
    before: 'a: |2-\n    một\n# b\nb: 1\n',
    path: ['a'],
    value: 'hai',
    after: 'a: hai\n# b\nb: 1\n',
  },
  {
    name: 'in a list',
    before: 'm:\n  - |\n    một\n  - b\n',
    path: ['m', 0],
    value: 'hai',
    after: 'm:\n  - hai\n  - b\n',
  },
  {
    name: 'a value below it',
    before: 'a: |\r\n  # không phải ghi chú\r\nb: 1\r\n',
    path: ['b'],
    value: 2,
    after: 'a: |\r\n  # không phải ghi chú\r\nb: 2\r\n',
  },
]);

table('an empty value', [
  { name: 'in a block', before: 'a:\nb: 1\n', path: ['a'], value: 7, after: 'a: 7\nb: 1\n' },
  { name: 'with spaces', before: 'a:   \nb: 1\n', path: ['a'], value: 7, after: 'a: 7   \nb: 1\n' },
  { name: 'with a comment', before: 'a:   # c\n', path: ['a'], value: 7, after: 'a: 7   # c\n' },
  {
    name: 'with a comment below',
    before: 'a:\n# c\n\nb: 1\n',
    path: ['a'],
    value: 7,
    after: 'a: 7\n# c\n\nb: 1\n',
  },
  { name: 'at the end of the text', before: 'b: 1\na:', path: ['a'], value: 7, after: 'b: 1\na: 7' },
  { name: 'CRLF', before: 'a:\r\nb: 1\r\n', path: ['a'], value: 'x', after: 'a: x\r\nb: 1\r\n' },
  {
    name: 'in a flow map',
    before: 'a: {b: , c: 1}\n',
    path: ['a', 'b'],
    value: 7,
    after: 'a: {b: 7 , c: 1}\n',
  },
  {
    name: 'last in a flow map',
    before: 'a: {c: 1, b: }\n',
    path: ['a', 'b'],
    value: 7,
    after: 'a: {c: 1, b: 7 }\n',
  },
  {
    name: 'right before the bracket',
    before: 'a: {c: 1, b:}\n',
    path: ['a', 'b'],
    value: 7,
    after: 'a: {c: 1, b: 7}\n',
  },
  {
    name: 'a bare key in a flow map',
    before: 'a: {b, c: 1}\n',
    path: ['a', 'b'],
    value: 7,
    after: 'a: {b: 7, c: 1}\n',
  },
  {
    name: 'the last key on the line of a dash',
    before: 'm:\n  - id:\n    n: x\n',
    path: ['m', 0, 'id'],
    value: 'a',
    after: 'm:\n  - id: a\n    n: x\n',
  },
  {
    name: 'an entry of a block list',
    before: 'm:\n  - 9\n  -\n  - 8\n',
    path: ['m', 1],
    value: 7,
    after: 'm:\n  - 9\n  - 7\n  - 8\n',
  },
  {
    name: 'an entry of a block list with a comment that holds a dash',
    before: 'm:\n  - 9 # a - b\n  # - c\n  -   # d - e\n  - 8\n',
    path: ['m', 1],
    value: 7,
    after: 'm:\n  - 9 # a - b\n  # - c\n  - 7   # d - e\n  - 8\n',
  },
]);

table('a missing key', [
  {
    name: 'in a block map, in the order of the schema',
    before: 'branch:\n  id: a\n  type: chi-bo\n',
    path: ['branch', 'name'],
    value: 'Chi bộ A',
    after: 'branch:\n  id: a\n  name: Chi bộ A\n  type: chi-bo\n',
  },
  {
    name: 'before all others',
    before: 'branch:\n    name: A   # tên\n',
    path: ['branch', 'id'],
    value: 'a',
    after: 'branch:\n    id: a\n    name: A   # tên\n',
  },
  {
    name: 'unknown to the schema: last',
    before: 'x:\n  b: 1\n  a: 2\ny: 3\n',
    path: ['x', 'c'],
    value: 4,
    after: 'x:\n  b: 1\n  a: 2\n  c: 4\ny: 3\n',
  },
  {
    name: 'between comment lines',
    before: 'branch:\n  # mã\n  id: a\n  # loại\n  type: chi-bo\n',
    path: ['branch', 'name'],
    value: 'A',
    after: 'branch:\n  # mã\n  id: a\n  name: A\n  # loại\n  type: chi-bo\n',
  },
  {
    name: 'behind a value of several lines and its deeper comment',
    before: 'branch:\n  id: a\n  name: |\n    một\n    hai\n    # không phải ghi chú\n  # ghi chú\n',
    path: ['branch', 'type'],
    value: 'chi-bo',
    after:
      'branch:\n  id: a\n  name: |\n    một\n    hai\n    # không phải ghi chú\n  type: chi-bo\n  # ghi chú\n',
  },
  {
    name: 'behind a block scalar that keeps its line ends',
    before: 'branch:\n  id: |+\n    a\n\n\n  type: x\n',
    path: ['branch', 'name'],
    value: 'A',
    after: 'branch:\n  id: |+\n    a\n\n\n  name: A\n  type: x\n',
  },
  {
    name: 'in an entry whose first key shares the line of the dash',
    before: 'members:\n  - name: An\n    rank: htt\n',
    path: ['members', 0, 'kind'],
    value: 'du-bi',
    after: 'members:\n  - name: An\n    kind: du-bi\n    rank: htt\n',
  },
  {
    name: 'before the key on the line of the dash: below it',
    before: 'members:\n  -   name: An\n  -   name: Ba\n',
    path: ['members', 0, 'id'],
    value: 'a',
    after: 'members:\n  -   name: An\n      id: a\n  -   name: Ba\n',
  },
  {
    name: 'in a list that is not indented',
    before: 'members:\r\n- id: a\r\n- id: b\r\n',
    path: ['members', 0, 'rank'],
    value: 'ht',
    after: 'members:\r\n- id: a\r\n  rank: ht\r\n- id: b\r\n',
  },
  {
    name: 'at the end of a text without a line end',
    before: 'branch:\n  id: a',
    path: ['branch', 'name'],
    value: 'A',
    after: 'branch:\n  id: a\n  name: A',
  },
  {
    name: 'in a flow map, in the order of the schema',
    before: 'criteria:\n  I.1: {self: 9, note: x}\n',
    path: ['criteria', 'I.1', 'branch'],
    value: 8,
    after: 'criteria:\n  I.1: {self: 9, branch: 8, note: x}\n',
  },
  {
    name: 'first in a flow map',
    before: 'criteria:\n  I.1: { note: x }\n',
    path: score,
    value: 8,
    after: 'criteria:\n  I.1: { self: 8, note: x }\n',
  },
  {
    name: 'in an empty map',
    before: 'criteria:\n  I.1: {}   # chưa chấm\n',
    path: score,
    value: 8,
    after: 'criteria:\n  I.1: {self: 8}   # chưa chấm\n',
  },
  {
    name: 'in an empty map with a comment',
    before: 'criteria:\n  I.1: { # chưa chấm\n  }\n',
    path: score,
    value: 8,
    after: 'criteria:\n  I.1: {self: 8 # chưa chấm\n  }\n',
  },
  {
    name: 'in a flow map over several lines, behind a comment',
    before: 'criteria: {\n  I.1: {\n    self: 9, # tự chấm\n    note: x\n  }\n}\n',
    path: ['criteria', 'I.1', 'branch'],
    value: 8,
    after: 'criteria: {\n  I.1: {\n    self: 9, branch: 8, # tự chấm\n    note: x\n  }\n}\n',
  },
  {
    name: 'behind an empty value in a flow map',
    before: 'criteria:\n  I.1: {self: , note: x}\n',
    path: ['criteria', 'I.1', 'branch'],
    value: 8,
    after: 'criteria:\n  I.1: {self: , branch: 8, note: x}\n',
  },
  {
    name: 'in a flow map that holds only a merge',
    before: 'd: &d {note: x}\ncriteria:\n  I.1: {<<: *d}\n',
    path: score,
    value: 8,
    after: 'd: &d {note: x}\ncriteria:\n  I.1: {self: 8, <<: *d}\n',
  },
  {
    name: 'and its map',
    before: 'criteria:\n  I.1: {self: 9}\n',
    path: ['criteria', 'I.2', 'self'],
    value: 8,
    after: 'criteria:\n  I.1: {self: 9}\n  I.2: {self: 8}\n',
  },
  {
    name: 'and its maps, in flow',
    before: 'criteria: {I.1: {self: 9}}\n',
    path: ['criteria', 'I.2', 'override', 'value'],
    value: 8,
    after: 'criteria: {I.1: {self: 9}, I.2: {override: {value: 8}}}\n',
  },
  {
    name: 'and its section, in the order of the schema',
    before: 'chibo: 1\nperiod: 2023\nmeetings: []\n',
    path: score,
    value: 8,
    after: 'chibo: 1\nperiod: 2023\ncriteria:\n  I.1: {self: 8}\nmeetings: []\n',
  },
  {
    name: 'and its section, CRLF',
    before: 'chibo: 1\r\nperiod: 2023\r\n',
    path: ['workflow', 'cong-nhan', 'result'],
    value: 'dat',
    after: 'chibo: 1\r\nperiod: 2023\r\nworkflow:\r\n  cong-nhan: {result: dat}\r\n',
  },
  {
    name: 'and its section, behind the comment of the one before',
    before: 'chibo: 1\nmembers:\n  - id: a\n    # hết\n# đuôi\n',
    path: ['figures', 'members.total'],
    value: '>19000',
    after: 'chibo: 1\nmembers:\n  - id: a\n    # hết\nfigures:\n  members.total: ">19000"\n# đuôi\n',
  },
  {
    name: 'below a section that has only its key',
    before: 'criteria:   # chưa có\nmeetings: []\n',
    path: score,
    value: 8,
    after: 'criteria:   # chưa có\n  I.1: {self: 8}\nmeetings: []\n',
  },
  {
    name: 'below a section that has only its key, at the end of the text',
    before: 'chibo: 1\ncriteria:',
    path: score,
    value: 8,
    after: 'chibo: 1\ncriteria:\n  I.1: {self: 8}',
  },
  {
    name: 'below a section that is ~',
    before: 'criteria: ~   # chưa có\nmeetings: []\n',
    path: score,
    value: 8,
    after: 'criteria:   # chưa có\n  I.1: {self: 8}\nmeetings: []\n',
  },
  {
    name: 'below a key without a value in an entry of a list',
    before: 'members:\n  - commitment:\n    id: a\n',
    path: ['members', 0, 'commitment', 'done'],
    value: 3,
    after: 'members:\n  - commitment:\n      done: 3\n    id: a\n',
  },
  {
    name: 'below a key without a value in flow',
    before: 'criteria: {I.1: , I.2: ~}\n',
    path: score,
    value: 8,
    after: 'criteria: {I.1: {self: 8} , I.2: ~}\n',
  },
  {
    name: 'below a ~ in flow',
    before: 'criteria: {I.1: ~, I.2: {}}\n',
    path: score,
    value: 8,
    after: 'criteria: {I.1: {self: 8}, I.2: {}}\n',
  },
  {
    name: 'that needs quotes',
    before: 'a:\n  x: 1\n',
    path: ['a', 'b: c'],
    value: 2,
    after: 'a:\n  x: 1\n  "b: c": 2\n',
  },
]);

const month = ['criteria', 'I.1', 'months', 3];
const twelve = '[~, ~, ~, 8, ~, ~, ~, ~, ~, ~, ~, ~]';

table('months', [
  {
    name: 'one that is there',
    before: 'criteria:\n  I.1: {months: [9, 9, 8.5, 9, 9, 9, 9, 9, 9, 9, 9, 9]}\n',
    path: month,
    value: 8,
    after: 'criteria:\n  I.1: {months: [9, 9, 8.5, 8, 9, 9, 9, 9, 9, 9, 9, 9]}\n',
  },
  {
    name: 'one that is ~',
    before: 'criteria:\n  I.1: {months: [9, 9, 9, ~]}\n',
    path: month,
    value: 8,
    after: 'criteria:\n  I.1: {months: [9, 9, 9, 8]}\n',
  },
  {
    name: 'one right behind the last of a short list',
    before: 'criteria:\n  I.1: {months: [9, 9, 9]}\n',
    path: month,
    value: 8,
    after: 'criteria:\n  I.1: {months: [9, 9, 9, 8]}\n',
  },
  {
    name: 'one further behind a short list',
    before: 'criteria:\n  I.1: {months: [9 ]}\n',
    path: month,
    value: 8,
    after: 'criteria:\n  I.1: {months: [9, ~, ~, 8 ]}\n',
  },
  {
    name: 'one of an empty list',
    before: 'criteria:\n  I.1: {months: []}\n',
    path: month,
    value: 8,
    after: 'criteria:\n  I.1: {months: [~, ~, ~, 8]}\n',
  },
  {
    name: 'a list that is not there',
    before: 'criteria:\n  I.1: {self: 9}\n',
    path: month,
    value: 8,
    after: `criteria:\n  I.1: {self: 9, months: ${twelve}}\n`,
  },
  {
    name: 'a list that is not there, in a block',
    before: 'criteria:\n  I.1:\n    self: 9\n',
    path: month,
    value: 8,
    after: `criteria:\n  I.1:\n    self: 9\n    months: ${twelve}\n`,
  },
  {
    name: 'a key without a list',
    before: 'criteria:\n  I.1:\n    months:   # tháng\n',
    path: month,
    value: 8,
    after: `criteria:\n  I.1:\n    months: ${twelve}   # tháng\n`,
  },
  {
    name: 'a list that is ~',
    before: 'criteria:\n  I.1: {months: ~}\n',
    path: month,
    value: 8,
    after: `criteria:\n  I.1: {months: ${twelve}}\n`,
  },
  {
    name: 'no criteria at all',
    before: 'chibo: 1\n',
    path: month,
    value: 8,
    after: `chibo: 1\ncriteria:\n  I.1: {months: ${twelve}}\n`,
  },
  {
    name: 'one of a list with a line for each',
    before: 'criteria:\n  I.1:\n    months:\n      - 9\n      - ~  # nghỉ\n',
    path: ['criteria', 'I.1', 'months', 1],
    value: 8,
    after: 'criteria:\n  I.1:\n    months:\n      - 9\n      - 8  # nghỉ\n',
  },
  {
    name: 'the first entry of an empty list of another kind',
    before: 'criteria:\n  I.1: {evidence: []}\n',
    path: ['criteria', 'I.1', 'evidence', 0],
    value: '05-NQ/CB',
    after: 'criteria:\n  I.1: {evidence: [05-NQ/CB]}\n',
  },
]);

table('clearing', [
  {
    name: 'in a block: the key and its comment stay',
    before: 'a: 9   # c\nb: 1\n',
    path: ['a'],
    value: null,
    after: 'a:   # c\nb: 1\n',
  },
  {
    name: 'in a block without a comment',
    before: 'a: "x y"\r\nb: 1\r\n',
    path: ['a'],
    value: null,
    after: 'a:\r\nb: 1\r\n',
  },
  { name: 'at the end of the text', before: 'b: 1\na: 9', path: ['a'], value: null, after: 'b: 1\na:' },
  { name: 'what is empty', before: 'a:  # c\n', path: ['a'], value: null, after: 'a:  # c\n' },
  {
    name: 'a block scalar',
    before: 'a: |  # c\n  x\n  y\nb: 1\n',
    path: ['a'],
    value: null,
    after: 'a:  # c\nb: 1\n',
  },
  { name: 'a missing key', before: 'a: 1\n', path: ['b'], value: null, after: 'a: 1\n' },
  { name: 'below a missing key', before: 'a: 1\n', path: score, value: null, after: 'a: 1\n' },
  { name: 'below a ~', before: 'criteria: ~\n', path: score, value: null, after: 'criteria: ~\n' },
  {
    name: 'in a flow map: the pair goes',
    before: 'a: {b: 1, c: 2, d: 3}\n',
    path: ['a', 'c'],
    value: null,
    after: 'a: {b: 1, d: 3}\n',
  },
  {
    name: 'the first pair',
    before: 'a: {b: 1, c: 2}\n',
    path: ['a', 'b'],
    value: null,
    after: 'a: {c: 2}\n',
  },
  {
    name: 'the last pair',
    before: 'a: {b: 1, c: 2 }\n',
    path: ['a', 'c'],
    value: null,
    after: 'a: {b: 1 }\n',
  },
  { name: 'the only pair', before: 'a: {b: 1}\n', path: ['a', 'b'], value: null, after: 'a: {}\n' },
  { name: 'an empty pair', before: 'a: {b: , c: 2}\n', path: ['a', 'b'], value: null, after: 'a: {c: 2}\n' },
  { name: 'a bare key', before: 'a: {c: 2, b}\n', path: ['a', 'b'], value: null, after: 'a: {c: 2}\n' },
  {
    name: 'the last pair, before a trailing comma',
    before: 'a: {b: 1, c: 2,}\n',
    path: ['a', 'c'],
    value: null,
    after: 'a: {b: 1,}\n',
  },
  {
    name: 'a pair on lines of its own goes with them',
    before: 'a: {\n  b: 1,\n  # về c\n  c: 2,\n  d: 3\n}\n',
    path: ['a', 'c'],
    value: null,
    after: 'a: {\n  b: 1,\n  # về c\n  d: 3\n}\n',
  },
  {
    name: 'the last pair on a line of its own',
    before: 'a: {\n  b: 1, # một\n  c: 2\n}\n',
    path: ['a', 'c'],
    value: null,
    after: 'a: {\n  b: 1, # một\n}\n',
  },
  {
    name: 'comments in a flow map stay',
    before: 'a: {\n  b: 1, # một\n  c: 2, # hai\n  d: 3  # ba\n}\n',
    path: ['a', 'c'],
    value: null,
    after: 'a: {\n  b: 1, # một\n   # hai\n  d: 3  # ba\n}\n',
  },
  {
    name: 'a comment between the pair and its comma stays',
    before: 'a: {b: 1 # một\n  , c: 2}\n',
    path: ['a', 'b'],
    value: null,
    after: 'a: { # một\n   c: 2}\n',
  },
  {
    name: 'a merge beside the pair stays',
    before: 'd: &d {c: 7}\na: {b: 1, <<: *d, c: 2}\n',
    path: ['a', 'b'],
    value: null,
    after: 'd: &d {c: 7}\na: {<<: *d, c: 2}\n',
  },
  {
    name: 'in a list: ~ keeps the place',
    before: 'a: [9, 8, 7]\n',
    path: ['a', 1],
    value: null,
    after: 'a: [9, ~, 7]\n',
  },
  {
    name: 'in a block list',
    before: 'a:\n  - 9 # c\n  - 8\n',
    path: ['a', 0],
    value: null,
    after: 'a:\n  - ~ # c\n  - 8\n',
  },
  {
    name: 'a block scalar in a list',
    before: 'a:\n  - |\n    x\n  - 8\n',
    path: ['a', 0],
    value: null,
    after: 'a:\n  - ~\n  - 8\n',
  },
  {
    name: 'an empty entry of a list',
    before: 'a:\n  -\n  - 8\n',
    path: ['a', 0],
    value: null,
    after: 'a:\n  -\n  - 8\n',
  },
  {
    name: 'a month beyond a short list',
    before: 'criteria:\n  I.1: {months: [9]}\n',
    path: month,
    value: null,
    after: 'criteria:\n  I.1: {months: [9]}\n',
  },
]);

const lookalikes: readonly (readonly [value: string, block: string, flow: string])[] = [
  ['no', '"no"', '"no"'],
  ['y', '"y"', '"y"'],
  ['Yes', '"Yes"', '"Yes"'],
  ['true', '"true"', '"true"'],
  ['null', '"null"', '"null"'],
  ['~', '"~"', '"~"'],
  ['', '""', '""'],
  [' ', '" "', '" "'],
  ['1e3', '"1e3"', '"1e3"'],
  ['0123', '"0123"', '"0123"'],
  ['8.50', '"8.50"', '"8.50"'],
  ['-1', '"-1"', '"-1"'],
  ['0x1F', '"0x1F"', '"0x1F"'],
  ['.inf', '".inf"', '".inf"'],
  ['1_000', '"1_000"', '"1_000"'],
  ['9,5', '9,5', '"9,5"'],
  ['- x', '"- x"', '"- x"'],
  ['-', '"-"', '"-"'],
  ['? x', '"? x"', '"? x"'],
  ['a: b', '"a: b"', '"a: b"'],
  ['a:', '"a:"', '"a:"'],
  ['a:b', 'a:b', '"a:b"'],
  ['# x', '"# x"', '"# x"'],
  ['x # y', '"x # y"', '"x # y"'],
  ['x#y', 'x#y', 'x#y'],
  [' x', '" x"', '" x"'],
  ['x ', '"x "', '"x "'],
  ['\u00a0x', '"\u00a0x"', '"\u00a0x"'],
  ['[x]', '"[x]"', '"[x]"'],
  ['x]', 'x]', '"x]"'],
  ['{x', '"{x"', '"{x"'],
  ['x, y', 'x, y', '"x, y"'],
  ['*x', '"*x"', '"*x"'],
  ['&x', '"&x"', '"&x"'],
  ['!x', '"!x"', '"!x"'],
  ['|', '"|"', '"|"'],
  ['>19000', '">19000"', '">19000"'],
  ['@x', '"@x"', '"@x"'],
  ['`x`', '"`x`"', '"`x`"'],
  ['%x', '"%x"', '"%x"'],
  ['50%', '50%', '50%'],
  ['"x"', '"\\"x\\""', '"\\"x\\""'],
  ["'x'", '"\'x\'"', '"\'x\'"'],
  ["it's", "it's", "it's"],
  ['---', '"---"', '"---"'],
  ['...', '"..."', '"..."'],
  ['<<', '"<<"', '"<<"'],
  ['=', '"="', '"="'],
  ['x\ny', '"x\\ny"', '"x\\ny"'],
  ['x\r\ny', '"x\\r\\ny"', '"x\\r\\ny"'],
  ['x\ty', '"x\\ty"', '"x\\ty"'],
  ['x\\y', 'x\\y', 'x\\y'],
  ['x\u2028y', '"x\\u2028y"', '"x\\u2028y"'],
  ['x\u0085y', '"x\\u0085y"', '"x\\u0085y"'],
  ['x\u0000y', '"x\\u0000y"', '"x\\u0000y"'],
  ['\ufeffx', '"\\ufeffx"', '"\\ufeffx"'],
  ['x\ufffdy', '"x\\ufffdy"', '"x\\ufffdy"'],
  ['Nguye\u0302\u0303n', 'Nguye\u0302\u0303n', 'Nguye\u0302\u0303n'],
  ['Đặng Thị Ý', 'Đặng Thị Ý', 'Đặng Thị Ý'],
  ['👍🏽 tốt', '👍🏽 tốt', '👍🏽 tốt'],
  ['05-NQ/CB', '05-NQ/CB', '05-NQ/CB'],
  ['2023-12-28', '2023-12-28', '2023-12-28'],
  ['…', '…', '…'],
];

describe('text that YAML would read as something else is put in quotes', () => {
  test.each(lookalikes)('%j', (value, block, flow) => {
    const text = 'a: x # c\nb: {k: x, l: [x, y]}\n';
    expect(set(text, ['a'], value)).toEqual({ text: `a: ${block} # c\nb: {k: x, l: [x, y]}\n` });
    expect(set(text, ['b', 'k'], value)).toEqual({ text: `a: x # c\nb: {k: ${flow}, l: [x, y]}\n` });
    expect(set(text, ['b', 'l', 1], value)).toEqual({ text: `a: x # c\nb: {k: x, l: [x, ${flow}]}\n` });
  });

  test.each(lookalikes)('and is read back as itself in quotes of either kind: %j', (value) => {
    for (const text of ['a: "x"\n', "a: 'x'\n", 'a: {b: "x"}\n']) {
      const path = text.includes('{') ? ['a', 'b'] : ['a'];
      const result = set(text, path, value);
      expect('text' in result ? dataOf(result.text) : result).toEqual(
        text.includes('{') ? { a: { b: value } } : { a: value },
      );
    }
  });
});

describe('numbers', () => {
  test.each<readonly [number, string]>([
    [0, '0'],
    [-0.25, '-0.25'],
    [1e-7, '0.0000001'],
    [1.5e-12, '1.5e-12'],
    [1e21, '1e+21'],
    [1e30, '1e+30'],
    [123456789.125, '123456789.125'],
    [Number.POSITIVE_INFINITY, '.inf'],
    [Number.NaN, '.nan'],
  ])('%d is written %s', (value, written) => {
    expect(set('a: 5\n', ['a'], value)).toEqual({ text: `a: ${written}\n` });
  });
});

interface Refusal {
  readonly name: string;
  readonly text: string;
  readonly path: Path;
  readonly value?: NewScalar;
  readonly reason: MessageKey;
}

const refusals: readonly Refusal[] = [
  { name: 'an alias', text: 'a: &x 1\nb: *x\n', path: ['b'], reason: 'edit/alias' },
  { name: 'below an alias', text: 'a: &x {k: 1}\nb: *x\n', path: ['b', 'k'], reason: 'edit/alias' },
  { name: 'a new key below an alias', text: 'a: &x {k: 1}\nb: *x\n', path: ['b', 'l'], reason: 'edit/alias' },
  { name: 'an anchor', text: 'a: &x 1\n', path: ['a'], reason: 'edit/anchor' },
  { name: 'an anchor on nothing', text: 'a: &x\nb: 1\n', path: ['a'], reason: 'edit/anchor' },
  {
    name: 'a new key below an anchor on nothing',
    text: 'a: &x\nb: 1\n',
    path: ['a', 'k'],
    reason: 'edit/anchor',
  },
  {
    name: 'inside what an alias repeats',
    text: 'a: &x {k: 1}\nb: *x\n',
    path: ['a', 'k'],
    reason: 'edit/anchor',
  },
  {
    name: 'a new key in what an alias repeats',
    text: 'a: &x {k: 1}\nb: *x\n',
    path: ['a', 'l'],
    reason: 'edit/anchor',
  },
  {
    name: 'a value from a merge',
    text: 'a: &x {k: 1}\nb: {<<: *x, l: 2}\n',
    path: ['b', 'k'],
    reason: 'edit/merge',
  },
  {
    name: 'clearing a value from a merge',
    text: 'a: &x {k: 1}\nb:\n  <<: *x\n',
    path: ['b', 'k'],
    value: null,
    reason: 'edit/merge',
  },
  {
    name: 'clearing what a merge would fill',
    text: 'a: &x {k: 1}\nb: {<<: *x, k: 2}\n',
    path: ['b', 'k'],
    value: null,
    reason: 'edit/unsafe',
  },
  {
    name: 'a new key in a block map that holds only a merge',
    text: 'a: &x {k: 1}\nb:\n  <<: *x\n',
    path: ['b', 'l'],
    reason: 'edit/unsafe',
  },
  { name: 'a map', text: 'a: {k: 1}\n', path: ['a'], reason: 'edit/not-a-value' },
  { name: 'a list', text: 'a: [1]\n', path: ['a'], value: null, reason: 'edit/not-a-value' },
  { name: 'the record itself', text: 'a: 1\n', path: [], reason: 'edit/no-place' },
  { name: 'below a value', text: 'a: 1\n', path: ['a', 'k'], reason: 'edit/not-a-group' },
  { name: 'below an empty text', text: 'a: ""\n', path: ['a', 'k'], reason: 'edit/not-a-group' },
  { name: 'an unknown entry', text: 'm: [{id: a}]\n', path: ['m', 1, 'id'], reason: 'edit/no-entry' },
  {
    name: 'an unknown entry, in a block',
    text: 'm:\n  - id: a\n',
    path: ['m', 1, 'id'],
    reason: 'edit/no-entry',
  },
  {
    name: 'clearing in an unknown entry',
    text: 'm:\n  - id: a\n',
    path: ['m', 7, 'id'],
    value: null,
    reason: 'edit/no-entry',
  },
  { name: 'one behind the last', text: 'e: [a]\n', path: ['e', 1], reason: 'edit/no-entry' },
  {
    name: 'an entry of a list that is not there',
    text: 'a: 1\n',
    path: ['members', 0, 'rank'],
    reason: 'edit/no-entry',
  },
  {
    name: 'an entry of a list without entries',
    text: 'members:\n',
    path: ['members', 0, 'rank'],
    reason: 'edit/no-entry',
  },
  { name: 'a thirteenth month', text: 'months: [1]\n', path: ['months', 12], reason: 'edit/no-entry' },
  { name: 'a thirteenth month of none', text: 'a: 1\n', path: ['months', 12], reason: 'edit/no-entry' },
  {
    name: 'a month far beyond memory',
    text: 'a: 1\n',
    path: ['months', 4_294_967_296],
    reason: 'edit/no-entry',
  },
  {
    name: 'a month behind a block list',
    text: 'months:\n  - 9\n',
    path: ['months', 1],
    reason: 'edit/no-entry',
  },
  { name: 'a key of a list', text: 'm: [1]\n', path: ['m', 'k'], reason: 'edit/no-entry' },
  { name: 'an index of a map', text: 'a: {k: 1}\n', path: ['a', 0], reason: 'edit/no-place' },
  { name: 'broken YAML', text: 'a: 1\nb: [\n', path: ['a'], reason: 'edit/broken' },
  { name: 'a tag', text: 'a: !!str 1\nb: 2\n', path: ['b'], reason: 'edit/broken' },
  { name: 'two documents', text: 'a: 1\n---\na: 2\n', path: ['a'], reason: 'edit/broken' },
  { name: 'a directive', text: '%YAML 1.1\n---\na: 1\n', path: ['a'], reason: 'edit/broken' },
  { name: 'an alias of nothing', text: 'a: 1\nb: *x\n', path: ['a'], reason: 'edit/broken' },
  { name: 'bytes that were no UTF-8', text: 'a: 1\nb: \ufffd\n', path: ['a'], reason: 'edit/broken' },
  { name: 'a list at the root', text: '- a\n', path: [0], reason: 'edit/broken' },
  { name: 'an empty text', text: '', path: ['a'], reason: 'edit/broken' },
  { name: 'text that no file can hold', text: 'a: 1\n', path: ['a'], value: '\ud800', reason: 'edit/unsafe' },
  {
    name: 'the first of two keys of one name cannot take over',
    text: 'a: {k: 1, k: 2}\n',
    path: ['a', 'k'],
    value: null,
    reason: 'edit/unsafe',
  },
];

describe('refused with a reason', () => {
  test.each(refusals)('$name', ({ text, path, value = 5, reason }) => {
    expect(set(text, path, value)).toEqual({ refused: reason });
  });
});
