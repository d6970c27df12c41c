import { describe, expect, test } from 'vitest';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { typedText } from './typed-text.js';

type Case = readonly [
  name: string,
  before: string,
  sheet: SheetId,
  cells: readonly (readonly [row: string, column: string, text: string])[],
  after: string,
];

describe('an entry that loses its last value', () => {
  test.each<Case>([
    [
      'goes from a list',
      'meetings:\n  - {date: 2023-01-05}\n  - {title: b}\n',
      'meetings',
      [['entry:0:', 'date', '']],
      'meetings:\n  - {title: b}\n',
    ],
    [
      'goes where its keys stand without a value already',
      'awards:\n  - form: Giấy khen\n    note:\n  - form: b\n',
      'awards',
      [['entry:0:', 'form', '']],
      'awards:\n  - form: b\n',
    ],
    [
      'goes with its id, which is made for it',
      'members:\n  - id: dv01\n    name: An\n  - {id: dv02, name: Bình}\n',
      'members',
      [['entry:1:dv02', 'name', '']],
      'members:\n  - id: dv01\n    name: An\n',
    ],
    [
      'goes with what lies in it',
      'members:\n  - {id: dv01, name: An}\n  - {id: dv02, commitment: {tasks: 3}}\n',
      'members',
      [['entry:1:dv02', 'tasks', '']],
      'members:\n  - {id: dv01, name: An}\n',
    ],
    [
      'stays where something names it by its id',
      'members:\n  - {id: dv01, name: An}\nmentoring:\n  - {mentor: dv01, mentee: x}\n',
      'members',
      [['entry:0:dv01', 'name', '']],
      'members:\n  - {id: dv01}\nmentoring:\n  - {mentor: dv01, mentee: x}\n',
    ],
    [
      'goes together with others, each from its place',
      'awards:\n  - {form: a}\n  - {form: b}\n  - {form: c}\n',
      'awards',
      [
        ['entry:0:', 'form', ''],
        ['entry:2:', 'form', ''],
      ],
      'awards:\n  - {form: b}\n',
    ],
    [
      'stays while another of its cells is filled',
      'awards:\n  - {form: a}\n',
      'awards',
      [
        ['entry:0:', 'form', ''],
        ['entry:0:', 'note', 'x'],
      ],
      'awards:\n  - {note: x}\n',
    ],
    [
      'stays where the file says more of it than the sheet shows',
      'awards:\n  - {form: a, khac: 1}\n',
      'awards',
      [['entry:0:', 'form', '']],
      'awards:\n  - {khac: 1}\n',
    ],
    [
      'leaves its place to one that is begun in the same edit',
      'awards:\n  - {form: a}\n  - {form: b}\n',
      'awards',
      [
        ['entry:0:', 'form', ''],
        ['new', 'form', 'c'],
      ],
      'awards:\n  - {form: b}\n  - {form: c}\n',
    ],
    [
      'of scores leaves no braces behind',
      'criteria:\n  I.1: {self: 9}\n  I.2: {self: dat}\n',
      'criteria',
      [['item:I.1', 'self', '']],
      'criteria:\n  I.2: {self: dat}\n',
    ],
    [
      'of scores takes its section along, if it was the last',
      'criteria:\n  I.1: {self: 9}\nmembers: []\n',
      'criteria',
      [['item:I.1', 'self', '']],
      'members: []\n',
    ],
    [
      'of scores stays where something is noted beside it',
      'criteria:\n  I.1: {self: 9}   # chờ\n',
      'criteria',
      [['item:I.1', 'self', '']],
      'criteria:\n  I.1: {}   # chờ\n',
    ],
    [
      'of a commitment leaves no braces behind',
      'members:\n  - {id: dv01, name: An, commitment: {tasks: 3}}\n',
      'members',
      [['entry:0:dv01', 'tasks', '']],
      'members:\n  - {id: dv01, name: An}\n',
    ],
  ])('%s', async (_, before, sheet, cells, after) => {
    expect(await typedText(before, sheet, cells)).toBe(after);
  });
});
