import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsIn, resolution, textOfSide } from '../../../src/core/edit/conflicts.js';
import { applyEdits } from '../../../src/core/text/text-edits.js';
import { often } from '../../properties.js';

const merged = `a: 1
<<<<<<< HEAD
b: 2
=======
b: 3
c: 3
>>>>>>> nhánh khác
d: 4
`;

describe('a conflict', () => {
  test('is known by its place, its line and its sides', () => {
    expect(conflictsIn(merged)).toEqual([
      {
        start: 'a: 1\n'.length,
        end: merged.length - 'd: 4\n'.length,
        line: 2,
        ours: 'b: 2\n',
        theirs: 'b: 3\nc: 3\n',
      },
    ]);
  });

  test.each([
    { name: 'the usual one', text: merged, ours: 'a: 1\nb: 2\nd: 4\n', theirs: 'a: 1\nb: 3\nc: 3\nd: 4\n' },
    {
      name: 'one with the common ancestor',
      text: '<<<<<<< a\nx\n||||||| 1a2b3c\no\n=======\ny\n>>>>>>> b\n',
      ours: 'x\n',
      theirs: 'y\n',
    },
    {
      name: 'one of which the ancestor has a conflict of its own, with longer marks',
      text: '<<<<<<< a\nx\n||||||| c\n<<<<<<<<< d\no\n=========\np\n>>>>>>>>> e\n=======\ny\n>>>>>>> b\n',
      ours: 'x\n',
      theirs: 'y\n',
    },
    {
      name: 'one whose sides are empty',
      text: '<<<<<<< a\n=======\n>>>>>>> b\nz\n',
      ours: 'z\n',
      theirs: 'z\n',
    },
    {
      name: 'marks without names',
      text: '<<<<<<<\nx\n|||||||\n=======\ny\n>>>>>>>\n',
      ours: 'x\n',
      theirs: 'y\n',
    },
    {
      name: 'one at the end without a line end',
      text: '<<<<<<< a\nx\n=======\ny\n>>>>>>> b',
      ours: 'x\n',
      theirs: 'y\n',
    },
    {
      name: 'CRLF',
      text: 'k\r\n<<<<<<< a\r\nx\r\n\r\n=======\r\n>>>>>>> b\r\nz',
      ours: 'k\r\nx\r\n\r\nz',
      theirs: 'k\r\nz',
    },
    {
      name: 'two',
      text: '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\nk\n<<<<<<< a\nu\n=======\nv\n>>>>>>> b\n',
      ours: 'x\nk\nu\n',
      theirs: 'y\nk\nv\n',
    },
    {
      name: 'a line of signs in their side',
      text: '<<<<<<< a\nx\n=======\n=======\ny\n>>>>>>> b\n',
      ours: 'x\n',
      theirs: '=======\ny\n',
    },
  ])('$name gives each side', ({ text, ours, theirs }) => {
    expect(textOfSide(text, 'ours')).toBe(ours);
    expect(textOfSide(text, 'theirs')).toBe(theirs);
  });

  test.each([
    { name: 'nothing', text: '' },
    { name: 'a text without marks', text: 'a: 1\nb: 2\n' },
    { name: 'marks that are not at the start of a line', text: ' <<<<<<< a\nx\n =======\ny\n >>>>>>> b\n' },
    { name: 'marks that are too short', text: '<<<<<< a\nx\n======\ny\n>>>>>> b\n' },
    { name: 'marks that are too long', text: '<<<<<<<< a\nx\n========\ny\n>>>>>>>> b\n' },
    { name: 'marks with a word at them', text: '<<<<<<<a\nx\n=======\ny\n>>>>>>>b\n' },
    { name: 'one without its end', text: '<<<<<<< a\nx\n=======\ny\n' },
    { name: 'one without its middle', text: '<<<<<<< a\nx\n>>>>>>> b\n' },
    { name: 'one without its start', text: 'x\n=======\ny\n>>>>>>> b\n' },
  ])('is not in $name', ({ text }) => {
    expect(conflictsIn(text)).toEqual([]);
    expect(textOfSide(text, 'theirs')).toBe(text);
  });

  test.each([
    { name: 'start', half: '<<<<<<< a\nx\n' },
    { name: 'start and middle', half: '<<<<<<< a\nx\n=======\ny\n' },
    { name: 'start and end', half: '<<<<<<< a\nx\n>>>>>>> b\n' },
    { name: 'end', half: 'y\n>>>>>>> b\n' },
  ])('takes nothing in that stands before it: half a conflict ($name) stays as it is', ({ half }) => {
    const text = `${half}kept: 1\n<<<<<<< a\nu\n=======\nv\n>>>>>>> b\n`;
    expect(textOfSide(text, 'ours')).toBe(`${half}kept: 1\nu\n`);
    expect(textOfSide(text, 'theirs')).toBe(`${half}kept: 1\nv\n`);
  });

  test('may be resolved otherwise than the rest', () => {
    const text = `${merged}${merged}`;
    const [ours, theirs] = ['a: 1\nb: 2\nd: 4\n', 'a: 1\nb: 3\nc: 3\nd: 4\n'];
    expect(textOfSide(text, 'ours', { 1: 'theirs' })).toBe(ours + theirs);
    expect(textOfSide(text, 'theirs', { 1: 'ours' })).toBe(theirs + ours);
  });

  test('may be resolved alone; the other one stays', () => {
    const [first] = conflictsIn(`${merged}${merged}`);
    if (!first) throw new Error('There are two conflicts.');
    const left = applyEdits(`${merged}${merged}`, [resolution(first, 'theirs')]);
    expect(left).toBe(`a: 1\nb: 3\nc: 3\nd: 4\n${merged}`);
  });

  test('is not in half of one, and the search ends however long the text behind it is', () => {
    const text = `<<<<<<< a\n${'b: 2\n'.repeat(100_000)}`;
    expect(conflictsIn(text)).toEqual([]);
  });
});

describe('plain lines and conflicts in any order', () => {
  const line = fc.constantFrom(
    ...['', 'a: 1', '  - {id: dv01}', '# ghi chú', 'note: "<<<<<<< HEAD"'],
    ...['  <<<<<<< HEAD', '<<<<<<<HEAD', '<<<<<<', '<<<<<<<<', '<<<<<<<< HEAD'],
    ...[' =======', '======', '========', '======= a', '=======a'],
    ...['||||||', '||||||||', '|||||||a', ' ||||||| a', '>>>>>>>a', '>>>>>>', '>>>>>>>> a', ' >>>>>>> a'],
  );
  // What is no mark at its place.
  const outside = fc.oneof(line, fc.constantFrom('=======', '||||||| a', '>>>>>>> a'));
  const inAncestor = fc.oneof(line, fc.constantFrom('||||||| a'));
  const inTheirs = fc.oneof(line, fc.constantFrom('=======', '||||||| a'));
  const few = { maxLength: 4 };
  const parts = fc.array(
    fc.oneof(
      fc.array(outside, few),
      fc.record({
        ours: fc.array(line, few),
        ancestor: fc.option(fc.array(inAncestor, few)),
        theirs: fc.array(inTheirs, few),
        name: fc.constantFrom('', ' HEAD', ' nhánh khác', ' a b'),
      }),
    ),
    { maxLength: 6 },
  );

  test('give back each side to the letter', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('\n', '\r\n'), fc.boolean(), (written, eol, ends) => {
        const joined = (lines: readonly string[]): string => lines.map((each) => each + eol).join('');
        let text = '';
        let ours = '';
        let theirs = '';
        const starts: number[] = [];
        const lineNumbers: number[] = [];
        for (const part of written) {
          if (Array.isArray(part)) {
            text += joined(part);
            ours += joined(part);
            theirs += joined(part);
            continue;
          }
          starts.push(text.length);
          lineNumbers.push(text.split('\n').length);
          const ancestor = part.ancestor ? [`|||||||${part.name}`, ...part.ancestor] : [];
          text += joined([`<<<<<<<${part.name}`, ...part.ours, ...ancestor, '=======', ...part.theirs]);
          text += joined([`>>>>>>>${part.name}`]);
          ours += joined(part.ours);
          theirs += joined(part.theirs);
        }
        const last = written.at(-1);
        if (!ends && last !== undefined && !Array.isArray(last)) text = text.slice(0, -eol.length);
        const conflicts = conflictsIn(text);
        expect(conflicts.map(({ start }) => start)).toEqual(starts);
        expect(conflicts.map((conflict) => conflict.line)).toEqual(lineNumbers);
        expect(textOfSide(text, 'ours')).toBe(ours);
        expect(textOfSide(text, 'theirs')).toBe(theirs);
      }),
      often(500),
    );
  });

  test('any text at all can be looked through', () => {
    const mark = fc.constantFrom('<<<<<<< a', '||||||| a', '=======', '>>>>>>> a', 'x');
    fc.assert(
      fc.property(fc.array(mark), (lines) => {
        let end = 0;
        for (const conflict of conflictsIn(lines.join('\n'))) {
          expect(conflict.start).toBeGreaterThanOrEqual(end);
          expect(conflict.ours + conflict.theirs).not.toMatch(/^(<<<<<<<|>>>>>>>) a$/m);
          end = conflict.end;
        }
      }),
    );
  });
});
