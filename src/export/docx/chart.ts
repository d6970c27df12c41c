import {
  BorderStyle,
  Table as DocxTable,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Align, type Chart, reachOf } from '../../core/paper/model.js';
import { contentWidth, type PageLayout } from '../page.js';
import { noBorders, none } from './tables.js';
import { styleIds, textParagraph } from './text.js';
import { twips } from './units.js';

/** The number of lengths that a bar can have: the columns of the table cannot be narrower. */
const barSteps = 50;

/** Bars as shaded cells of a table without borders: sharp at any size and editable. */
export function chart(shown: Chart, layout: PageLayout): readonly (Paragraph | DocxTable)[] {
  const whole = contentWidth(layout);
  const [label, number] = [whole * 0.34, whole * 0.22];
  const step = (whole - label - number) / barSteps;
  const widths = [label, ...Array.from({ length: barSteps }, () => step), number].map(twips);
  const cell = (text: string, align: Align, width: number): TableCell =>
    new TableCell({
      borders: noBorders,
      width: { size: twips(width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 40, right: 40 },
      children: [textParagraph(text, align, false, true)],
    });
  const bar = (steps: number, fill: string): TableCell[] =>
    steps === 0
      ? []
      : [
          new TableCell({
            borders: { ...noBorders, top: gap, bottom: gap },
            columnSpan: steps,
            width: { size: twips(steps * step), type: WidthType.DXA },
            shading: { type: ShadingType.CLEAR, color: 'auto', fill },
            children: [new Paragraph({ style: styleIds.table, children: [] })],
          }),
        ];
  const rows = shown.bars.map((one) => {
    const steps = Math.round(reachOf(one, shown) * barSteps);
    return new TableRow({
      cantSplit: true,
      children: [
        cell(one.label, 'left', label),
        ...bar(steps, '595959'),
        ...bar(barSteps - steps, 'EDEDED'),
        cell(one.text, 'right', number),
      ],
    });
  });
  return [
    textParagraph(shown.title, 'center', true, true),
    new DocxTable({
      layout: TableLayoutType.FIXED,
      borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
      columnWidths: widths,
      width: { size: twips(whole), type: WidthType.DXA },
      rows,
    }),
  ];
}

/** Separates bars that lie one below the other. */
const gap = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' };
