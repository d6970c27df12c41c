import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../../src/core/paper/registry.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { assessed, documentFor } from './records.js';

const head = `chibo: 1
profile: chi-bo-4-tot
branch: {id: x, name: Chi bộ X, type: chi-bo}
period: 2026
`;

function members(count: number, pledged: number): string {
  return `members:\n${Array.from({ length: count }, (_, index) => {
    const commitment = index < pledged ? ', commitment: {tasks: 3, done: 2, rating: tot}' : '';
    return `  - {id: dv${index}, name: Người ${index}, kind: chinh-thuc${commitment}}\n`;
  }).join('')}`;
}

function pairs(count: number, more: (index: number) => string = () => ''): string {
  return `mentoring:\n${Array.from(
    { length: count },
    (_, index) => `  - {mentor: dv${index}, mentee: qc-${index}, kind: quan-chung${more(index)}}\n`,
  ).join('')}`;
}

function textOf(kind: DocumentKind, body: string, withhold: boolean): string {
  return writeMarkdown(documentFor(kind, assessed(head + body), { withhold }));
}

describe('rows of pledges for others', () => {
  test.each([
    // Members, with a pledge, whether the rows show who has how many.
    [12, 12, true],
    [12, 6, true],
    [12, 2, false],
    [12, 9, false],
  ])('of %d members, %d with a pledge: shown is %s', (count, pledged, isShown) => {
    const text = textOf('ban-cam-ket', members(count, pledged), true);
    expect(/\| 3 \| \|/.test(text)).toBe(isShown);
    expect(/\| – \| \|/.test(text)).toBe(!isShown);
    expect(textOf('ban-cam-ket', members(count, pledged), false)).toMatch(/\| 3 \| \|/);
  });

  test('and for the superior never hold what the year brought', () => {
    expect(textOf('ban-cam-ket', members(12, 12), false)).not.toMatch(/Đã làm|đánh giá|Tốt/);
  });
});

describe('rows of mentoring for others', () => {
  test('are left out where they name each of a few people', () => {
    const text = textOf('so-theo-doi-diu-dat', members(12, 0) + pairs(3), true);
    expect(text).toContain('Danh sách không công bố');
    expect(text).not.toMatch(/dv0|qc-0/);
    expect(textOf('so-theo-doi-diu-dat', members(12, 0) + pairs(3), false)).toContain('Người 0');
  });

  test('hide a column whose values a few share, and no other', () => {
    const body =
      members(12, 0) +
      pairs(
        8,
        (index) => `, progress: tien-bo${index < 2 ? ', outcome: ket-nap, admitted: 2026-09-02' : ''}`,
      );
    const text = textOf('so-theo-doi-diu-dat', body, true);
    expect(text).not.toMatch(/Kết nạp \d/);
    expect(text).toMatch(/\| Quần chúng \|.*\| Tiến bộ \| – \|/);
    expect(text).toContain('kết nạp: dưới 5');
  });

  test('are whole where no group is small', () => {
    const text = textOf('so-theo-doi-diu-dat', members(12, 0) + pairs(8), true);
    expect(text.match(/\| Quần chúng \|/g)).toHaveLength(8);
    expect(text).not.toContain('| – |');
  });
});
