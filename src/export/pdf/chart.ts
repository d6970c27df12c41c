import type { Content } from 'pdfmake/interfaces';
import { type Chart, reachOf } from '../../core/paper/model.js';
import { contentWidth, type PageLayout } from '../page.js';
import { borders } from './tables.js';
import { points } from './units.js';

/** Bars as drawn rectangles between their labels and numbers, which stay text. */
export function chart(shown: Chart, layout: PageLayout): Content {
  const whole = points(contentWidth(layout));
  const width = whole * 0.44 - 6;
  const bar = (share: number, color: string) =>
    ({ type: 'rect', x: 0, y: 3, w: share * width, h: 9, color }) as const;
  return {
    stack: [
      { text: shown.title, bold: true, alignment: 'center', margin: [0, 0, 0, 2] },
      {
        table: {
          dontBreakRows: true,
          widths: [whole * 0.34 - 6, width, whole * 0.22 - 6],
          body: shown.bars.map((one) => [
            { text: one.label },
            { canvas: [bar(1, '#ededed'), bar(reachOf(one, shown), '#595959')] },
            { text: one.text, alignment: 'right' },
          ]),
        },
        layout: {
          ...borders,
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingTop: () => 1,
          paddingBottom: () => 1,
        },
      },
    ],
    fontSize: 12,
    lineHeight: 1.05,
    unbreakable: true,
    margin: [0, 4, 0, 10],
  };
}
