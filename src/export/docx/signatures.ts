import {
  AlignmentType,
  Table as DocxTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Letterhead, Recipients, Section, Signature, Signatures } from '../../core/paper/model.js';
import { contentWidth, type PageLayout } from '../page.js';
import { noBorders, none } from './tables.js';
import { styleIds } from './text.js';
import { twips } from './units.js';

export function letterhead({ above, issuer, number, party, dated }: Letterhead, section: Section): DocxTable {
  const line = (run: ConstructorParameters<typeof TextRun>[0], before = 0): Paragraph =>
    new Paragraph({
      style: styleIds.letterhead,
      alignment: AlignmentType.CENTER,
      ...(before > 0 ? { spacing: { before } } : {}),
      children: [new TextRun(run)],
    });
  const left = [line(above), line({ text: issuer, bold: true }), line('*')];
  if (number !== undefined) left.push(line(number));
  const right = [
    line({ text: party, bold: true, size: 30, underline: {} }),
    line({ text: dated, italics: true }, 160),
  ];
  return sideBySide(left, right, section, 0.44);
}

/** Two columns without borders. */
function sideBySide(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  layout: PageLayout,
  share: number,
): DocxTable {
  const whole = contentWidth(layout);
  const widths = [twips(whole * share), twips(whole * (1 - share))];
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({
      borders: noBorders,
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: children.length === 0 ? [new Paragraph({ children: [] })] : children,
    });
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    columnWidths: widths,
    width: { size: twips(whole), type: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(left, widths[0] ?? 0), cell(right, widths[1] ?? 0)],
      }),
    ],
  });
}

export function signatures({ left, right }: Signatures, section: Section): DocxTable {
  return sideBySide(left ? side(left) : [], signature(right), section, 0.5);
}

function side(shown: Signature | Recipients): readonly Paragraph[] {
  if (shown.kind === 'signature') return signature(shown);
  return [
    new Paragraph({
      style: styleIds.signature,
      spacing: { before: 240 },
      children: [new TextRun({ text: shown.title, underline: {} })],
    }),
    ...shown.names.map(
      (name) =>
        new Paragraph({ style: styleIds.signature, children: [new TextRun({ text: name, size: 24 })] }),
    ),
  ];
}

function signature({ onBehalf, office, hint, name }: Signature): readonly Paragraph[] {
  const line = (run: ConstructorParameters<typeof TextRun>[0], before = 0): Paragraph =>
    new Paragraph({
      style: styleIds.signature,
      alignment: AlignmentType.CENTER,
      ...(before > 0 ? { spacing: { before } } : {}),
      children: [new TextRun(run)],
    });
  const head =
    onBehalf === undefined
      ? [line({ text: office, bold: true }, 240)]
      : [line({ text: onBehalf, bold: true }, 240), line(office)];
  return name === undefined
    ? [...head, line({ text: hint, italics: true }), line('', 1100)]
    : [...head, line({ text: name, bold: true }, 1250)];
}
