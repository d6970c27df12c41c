import { describe, expect, test } from 'vitest';
import type { MessageKey } from '../../../src/core/language/message.js';
import type { Path } from '../../../src/core/parse/tree.js';
import type { NewData } from '../../../src/core/record/new-data.js';
import { insert, remove } from './edited.js';

interface Insertion {
  readonly name: string;
  readonly before: string;
  readonly path?: Path;
  readonly index: number;
  readonly data?: NewData;
  readonly after: string;
  /** Taking the entry out again gives the text before, unless the list was made for it. */
  readonly madeList?: true;
}

const ba = { id: 'c', name: 'Ba' };
const members = ['members'];

const insertions: readonly Insertion[] = [
  {
    name: 'between entries with a line for each key',
    before: 'members:\n  - id: a\n    name: An\n  - id: b\n    name: Bo\n',
    index: 1,
    after: 'members:\n  - id: a\n    name: An\n  - id: c\n    name: Ba\n  - id: b\n    name: Bo\n',
  },
  {
    name: 'first',
    before: 'members:\n  - id: a\n    name: An\nmeetings: []\n',
    index: 0,
    after: 'members:\n  - id: c\n    name: Ba\n  - id: a\n    name: An\nmeetings: []\n',
  },
  {
    name: 'first, above the comment lines of the entry that was first',
    before: 'members:\n  # bí thư\n  # từ 2023\n  - id: a\n',
    index: 0,
    after: 'members:\n  - id: c\n    name: Ba\n  # bí thư\n  # từ 2023\n  - id: a\n',
  },
  {
    name: 'last, behind a deeper comment and before what follows',
    before: 'members:\n  - id: a\n    # hết a\n\n# họp\nmeetings: []\n',
    index: 1,
    after: 'members:\n  - id: a\n    # hết a\n  - id: c\n    name: Ba\n\n# họp\nmeetings: []\n',
  },
  {
    name: 'between an entry and the comment of the next',
    before: 'members:\n  - id: a\n  # về b\n  - id: b\n',
    index: 1,
    after: 'members:\n  - id: a\n  - id: c\n    name: Ba\n  # về b\n  - id: b\n',
  },
  {
    name: 'last, without a line end at the end',
    before: 'members:\n  - id: a',
    index: 1,
    after: 'members:\n  - id: a\n  - id: c\n    name: Ba',
  },
  {
    name: 'CRLF',
    before: 'members:\r\n- id: a\r\n- id: b\r\n',
    index: 1,
    after: 'members:\r\n- id: a\r\n- id: c\r\n  name: Ba\r\n- id: b\r\n',
  },
  {
    name: 'CRLF, last and without a line end at the end',
    before: 'members:\r\n- {id: a}',
    index: 1,
    after: 'members:\r\n- {id: a}\r\n- {id: c, name: Ba}',
  },
  {
    name: 'beside entries on one line',
    before: 'members:\n  - {id: a, name: An}   # một\n  - {id: b}\n',
    index: 1,
    after: 'members:\n  - {id: a, name: An}   # một\n  - {id: c, name: Ba}\n  - {id: b}\n',
  },
  {
    name: 'with the neighbour’s space behind the dash',
    before: 'members:\n  -   id: a\n      name: An\n',
    index: 1,
    after: 'members:\n  -   id: a\n      name: An\n  -   id: c\n      name: Ba\n',
  },
  {
    name: 'beside an entry that begins below its dash, with dashes in a comment',
    before: 'members:\n  -   # một - hai\n    id: a\n  - id: b\n',
    index: 1,
    after: 'members:\n  -   # một - hai\n    id: a\n  - id: c\n    name: Ba\n  - id: b\n',
  },
  {
    name: 'beside an entry with an anchor',
    before: 'members:\n  - &bi-thu {id: a}\n',
    index: 1,
    after: 'members:\n  - &bi-thu {id: a}\n  - {id: c, name: Ba}\n',
  },
  {
    name: 'behind a block scalar',
    before: 'members:\n  - id: a\n    note: |\n      một\n\n  - id: b\n',
    index: 1,
    after: 'members:\n  - id: a\n    note: |\n      một\n  - id: c\n    name: Ba\n\n  - id: b\n',
  },
  {
    name: 'in a flow list',
    before: 'members: [{id: a}, {id: b}]  # hai\n',
    index: 1,
    after: 'members: [{id: a}, {id: c, name: Ba}, {id: b}]  # hai\n',
  },
  {
    name: 'in a flow list without spaces',
    before: 'members: [{id: a},{id: b}]\n',
    index: 1,
    after: 'members: [{id: a}, {id: c, name: Ba},{id: b}]\n',
  },
  {
    name: 'first in a flow list',
    before: 'members: [ {id: a} ]\n',
    index: 0,
    after: 'members: [ {id: c, name: Ba}, {id: a} ]\n',
  },
  {
    name: 'last in a flow list over several lines',
    before: 'members: [\n  {id: a}, # một\n  {id: b}  # hai\n]\n',
    index: 2,
    after: 'members: [\n  {id: a}, # một\n  {id: b}, {id: c, name: Ba}  # hai\n]\n',
  },
  {
    name: 'a list within maps within an entry',
    before: 'members:\n  - id: a\n',
    index: 1,
    data: { id: 'b', commitment: { tasks: 3, rating: 'tot' }, tags: ['x, y', null] },
    after: 'members:\n  - id: a\n  - id: b\n    commitment: {tasks: 3, rating: tot}\n    tags: ["x, y", ~]\n',
  },
  {
    name: 'a scalar in a block list',
    before: 'e:\n- x\n',
    path: ['e'],
    index: 1,
    data: 'a: b',
    after: 'e:\n- x\n- "a: b"\n',
  },
  {
    name: 'an empty list of the record gets lines',
    before: 'members: []   # chưa có\nmeetings: []\n',
    index: 0,
    after: 'members:   # chưa có\n  - {id: c, name: Ba}\nmeetings: []\n',
    madeList: true,
  },
  {
    name: 'an empty list deeper down stays on its line',
    before: 'criteria:\n  I.1: {evidence: [ ]}\n',
    path: ['criteria', 'I.1', 'evidence'],
    index: 0,
    data: '05-NQ/CB',
    after: 'criteria:\n  I.1: {evidence: [05-NQ/CB ]}\n',
  },
  {
    name: 'a key without a list',
    before: 'members:   # chưa có\nmeetings: []\n',
    index: 0,
    after: 'members:   # chưa có\n  - {id: c, name: Ba}\nmeetings: []\n',
    madeList: true,
  },
  {
    name: 'a list that is ~',
    before: 'members: ~\n',
    index: 0,
    after: 'members:\n  - {id: c, name: Ba}\n',
    madeList: true,
  },
  {
    name: 'no such section',
    before: 'chibo: 1\ncriteria: {}\n',
    index: 0,
    after: 'chibo: 1\nmembers:\n  - {id: c, name: Ba}\ncriteria: {}\n',
    madeList: true,
  },
  {
    name: 'no such list in a flow map',
    before: 'criteria:\n  I.1: {self: 9}\n',
    path: ['criteria', 'I.1', 'evidence'],
    index: 0,
    data: '05-NQ/CB',
    after: 'criteria:\n  I.1: {self: 9, evidence: [05-NQ/CB]}\n',
    madeList: true,
  },
  {
    name: 'no such list in a block map',
    before: 'criteria:\n  I.1:\n    self: 9\n',
    path: ['criteria', 'I.1', 'evidence'],
    index: 0,
    data: '05-NQ/CB',
    after: 'criteria:\n  I.1:\n    self: 9\n    evidence:\n      - 05-NQ/CB\n',
    madeList: true,
  },
];

describe('inserting an entry', () => {
  test.each(insertions)('$name', ({ before, path = members, index, data = ba, after }) => {
    expect(insert(before, path, index, data)).toEqual({ text: after });
  });

  test.each(insertions.filter(({ madeList }) => !madeList))(
    'and taking it out again: $name',
    ({ before, path = members, index, after }) => {
      expect(remove(after, path, index)).toEqual({ text: before });
    },
  );
});

interface Removal {
  readonly name: string;
  readonly before: string;
  readonly index: number;
  readonly after: string;
}

const removals: readonly Removal[] = [
  {
    name: 'with the comment lines above it and the deeper ones below',
    before:
      'members:\n  # về a\n  - id: a\n  # về b\n  - id: b\n    name: Bo # bo\n    # hết b\n  # về c\n  - id: c\n',
    index: 1,
    after: 'members:\n  # về a\n  - id: a\n  # về c\n  - id: c\n',
  },
  {
    name: 'blank lines stay',
    before: 'members:\n  - id: a\n\n  - id: b\n\n  - id: c\n',
    index: 1,
    after: 'members:\n  - id: a\n\n\n  - id: c\n',
  },
  {
    name: 'the last of a text without a line end at the end',
    before: 'members:\r\n  - id: a\r\n  - id: b\r\n    name: Bo',
    index: 1,
    after: 'members:\r\n  - id: a',
  },
  {
    name: 'the only one leaves an empty list',
    before: 'members:   # ghi\n  # về a\n  - id: a\nmeetings: []\n',
    index: 0,
    after: 'members: []   # ghi\nmeetings: []\n',
  },
  {
    name: 'the only one of a text without a line end at the end',
    before: 'members:\n- id: a',
    index: 0,
    after: 'members: []',
  },
  {
    name: 'an empty one',
    before: 'members:\n  - id: a\n  -   # trống\n  - id: c\n',
    index: 1,
    after: 'members:\n  - id: a\n  - id: c\n',
  },
  {
    name: 'the only one of a flow list',
    before: 'members: [ {id: a} ]\n',
    index: 0,
    after: 'members: [  ]\n',
  },
  {
    name: 'one with lines of its own in a flow list; comments of others stay',
    before: 'members: [\n  {id: a}, # một\n  {id: b,\n   name: Bo},\n  # ba\n  {id: c}\n]\n',
    index: 1,
    after: 'members: [\n  {id: a}, # một\n  # ba\n  {id: c}\n]\n',
  },
];

describe('removing an entry', () => {
  test.each(removals)('$name', ({ before, index, after }) => {
    expect(remove(before, members, index)).toEqual({ text: after });
  });
});

interface Refusal {
  readonly name: string;
  readonly text: string;
  readonly path: Path;
  readonly index: number;
  readonly insertion?: MessageKey;
  readonly removal?: MessageKey;
}

const refusals: readonly Refusal[] = [
  {
    name: 'behind the end',
    text: 'm: [1]\n',
    path: ['m'],
    index: 2,
    insertion: 'edit/no-entry',
    removal: 'edit/no-entry',
  },
  {
    name: 'before the start',
    text: 'm: [1]\n',
    path: ['m'],
    index: -1,
    insertion: 'edit/no-entry',
    removal: 'edit/no-entry',
  },
  {
    name: 'no whole number',
    text: 'm: [1]\n',
    path: ['m'],
    index: 0.5,
    insertion: 'edit/no-entry',
    removal: 'edit/no-entry',
  },
  {
    name: 'second of no list',
    text: 'a: 1\n',
    path: ['m'],
    index: 1,
    insertion: 'edit/no-entry',
    removal: 'edit/not-a-list',
  },
  {
    name: 'a value',
    text: 'm: x\n',
    path: ['m'],
    index: 0,
    insertion: 'edit/not-a-list',
    removal: 'edit/not-a-list',
  },
  {
    name: 'a map',
    text: 'm: {k: 1}\n',
    path: ['m'],
    index: 0,
    insertion: 'edit/not-a-list',
    removal: 'edit/not-a-list',
  },
  {
    name: 'an alias',
    text: 'l: &l [1]\nm: *l\n',
    path: ['m'],
    index: 0,
    insertion: 'edit/alias',
    removal: 'edit/alias',
  },
  {
    name: 'an anchor on the list',
    text: 'm: &l [1]\n',
    path: ['m'],
    index: 0,
    insertion: 'edit/anchor',
    removal: 'edit/anchor',
  },
  {
    name: 'an anchor on the entry',
    text: 'm:\n  - &a 1\n  - 2\n',
    path: ['m'],
    index: 0,
    removal: 'edit/anchor',
  },
  {
    name: 'an entry that ends with a merge',
    text: 'd: &d {n: 1}\nm:\n  - id: a\n    <<: *d\n  - id: b\n',
    path: ['m'],
    index: 1,
    insertion: 'edit/unsafe',
    removal: 'edit/unsafe',
  },
  {
    name: 'a list within a list',
    text: 'm:\n  - - a\n    - b\n',
    path: ['m', 0],
    index: 0,
    removal: 'edit/unsafe',
  },
  {
    name: 'broken YAML',
    text: 'm: [1\n',
    path: ['m'],
    index: 0,
    insertion: 'edit/broken',
    removal: 'edit/broken',
  },
];

describe('refused with a reason', () => {
  test.each(refusals)('$name', ({ text, path, index, insertion, removal }) => {
    if (insertion) expect(insert(text, path, index, { id: 'z' })).toEqual({ refused: insertion });
    if (removal) expect(remove(text, path, index)).toEqual({ refused: removal });
  });
});
