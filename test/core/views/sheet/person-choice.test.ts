import { describe, expect, test } from 'vitest';
import { assessed, cellIn, sheetOf, shownIn } from './sheet-of.js';
import { typedText } from './typed-text.js';

const members = `members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv02, name: Nguyễn Văn Ân, kind: chinh-thuc}
  - {id: dv03, name: Lê Văn Cường, kind: chinh-thuc}
  - {id: dv04, name: Trần Hoà, kind: chinh-thuc}
  - {id: dv05, name: Trần Bình, kind: chinh-thuc}
  - {id: dv06, name: Trần Bình, kind: chinh-thuc}
`;

describe('a mentee', () => {
  const pair = `${members}mentoring:\n  - {mentor: dv01, mentee: qc-01}\n`;
  const typing = async (text: string): Promise<string> =>
    (await typedText(pair, 'mentoring', [['entry:0:', 'mentee', text]])).match(/mentee: ([^}]+)/)?.[1] ?? '';

  test.each([
    ['a member by full name', 'Lê Văn Cường', 'dv03'],
    ['a member in another spelling of the name', 'trần  hòa', 'dv04'],
    ['the one of two who differ in a mark', 'Nguyễn Văn Ân', 'dv02'],
    ['a member by id', 'dv05', 'dv05'],
    ['one of two namesakes as the list shows them', 'Trần Bình (dv06)', 'dv06'],
    ['the name alone where two members have it', 'Trần Bình', 'Trần Bình'],
    ['somebody else, also without accents', 'Le Van Cuong', 'Le Van Cuong'],
    ['somebody else', 'Lý Thị Mới', 'Lý Thị Mới'],
  ])('is written as %s', async (_, typed, written) => {
    expect(await typing(typed)).toBe(written);
  });

  test('who is a member is shown by name, and offered in the list', async () => {
    const sheet = sheetOf(await assessed(pair.replace('qc-01', 'dv03')), 'mentoring');
    const cell = cellIn(sheet, 'entry:0:', 'mentee');
    expect(shownIn(cell)).toBe('Lê Văn Cường');
    expect(cell.choices?.map(({ code }) => code)).toEqual(['dv01', 'dv02', 'dv03', 'dv04', 'dv05', 'dv06']);
  });
});

describe('a mentor', () => {
  const pair = `${members}mentoring:\n  - {mentor: dv01, mentee: qc-01}\n`;
  test.each([
    ['le van cuong', 'dv03'],
    ['nguyen van an', 'nguyen van an'],
    ['Nguyễn Văn An', 'dv01'],
  ])('%s is written as %s', async (typed, written) => {
    const text = await typedText(pair, 'mentoring', [['entry:0:', 'mentor', typed]]);
    expect(text).toContain(`{mentor: ${written}, mentee: qc-01}`);
  });
});
