import { describe, expect, test } from 'vitest';
import { formOn } from '../../../src/core/paper/form.js';
import { type Block, type Chart, type Document, reachOf, sectionsOf } from '../../../src/core/paper/model.js';
import { writeHtml } from '../../../src/core/paper/write-html.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { hostileTexts } from './records.js';

const chart: Chart = {
  kind: 'chart',
  name: 'C',
  title: 'Tỷ lệ',
  max: 1,
  percent: true,
  bars: [
    { label: 'A', number: 0.5, text: '50 %' },
    { label: 'B', number: undefined, text: 'dưới 5' },
  ],
};

function documentOf(...blocks: readonly Block[]): Document {
  return { kind: 'x', title: 'X', form: formOn('2023-12-31'), orientation: 'portrait', blocks };
}

describe('sections', () => {
  const turned = documentOf(chart, { kind: 'section', orientation: 'landscape' }, chart);

  test('part a document where its pages are turned', () => {
    expect(sectionsOf(turned).map(({ orientation, blocks }) => [orientation, blocks.length])).toEqual([
      ['portrait', 1],
      ['landscape', 1],
    ]);
    expect(sectionsOf(documentOf())).toMatchObject([{ orientation: 'portrait', blocks: [] }]);
  });

  test('print on pages of their own in HTML, and are parted by a rule in Markdown', () => {
    const page = writeHtml(turned);
    expect(page).toContain('@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; ');
    expect(page).toContain('@page landscape { size: A4 landscape; margin: 20mm 20mm 15mm 20mm; ');
    expect(page).toContain('<section class="landscape">');
    expect(writeHtml(documentOf(chart))).not.toContain('@page landscape');
    expect(writeMarkdown(turned)).toContain('\n---\n');
  });
});

describe('a chart', () => {
  test('says every number as text beside its bar', () => {
    const page = writeHtml(documentOf(chart));
    expect(page).toContain('<rect class="filled" width="50.00" height="10">');
    expect(page).toContain('<span class="number">50 %</span>');
    expect(page).toContain('<rect class="filled" width="0.00" height="10">');
    expect(writeMarkdown(documentOf(chart))).toContain('| A | ██████████ | 50 % |\n| B | | dưới 5 |');
  });

  test.each([
    [-1, 0],
    [0.25, 0.25],
    [3, 1],
    [undefined, 0],
  ])('a bar of %j reaches %d', (number, reach) => {
    expect(reachOf({ label: '', number, text: '' }, chart)).toBe(reach);
  });

  test.each(hostileTexts)('keeps %j as text', (text) => {
    const bars = [{ label: text, number: 1, text }];
    const document = documentOf({ ...chart, title: text, bars });
    expect(writeHtml(document)).not.toMatch(/<(img|script)|javascript:[^<]*\)"/);
    expect(writeHtml(document).match(/<\/style>/g)).toHaveLength(1);
    expect(writeMarkdown(document)).not.toMatch(/(?<!\\)[<>]/);
  });
});
