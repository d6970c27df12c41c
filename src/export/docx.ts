import {
  AlignmentType,
  BorderStyle,
  Document as DocxDocument,
  Table as DocxTable,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  Tab,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { phrase } from '../core/language/documents.js';
import { type PaperForm, pageOf } from '../core/paper/form.js';
import {
  type Align,
  type Block,
  type Cell,
  type Chart,
  type Document,
  heldFrom,
  isSmall,
  type Letterhead,
  linesWithSignature,
  type Recipients,
  type Row,
  type Run,
  reachOf,
  rowsWithSignature,
  type Section,
  type Signature,
  type Signatures,
  sectionsOf,
  spanOf,
  spanOver,
  type Table,
  withHeldNumber,
} from '../core/paper/model.js';
import { contentWidth, millimetresOf, type PageLayout } from './page.js';

const font = 'Times New Roman';
const styleIds = {
  content: 'NoiDung',
  summary: 'TrichYeu',
  table: 'Bang',
  letterhead: 'DauVanBan',
  signature: 'DeKy',
};

/**
 * Writes a document as a DOCX file for Word: real styles, tables with repeated head rows, everything
 * editable.
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const file = new DocxDocument({
    title: document.title,
    creator: '',
    lastModifiedBy: '',
    styles: styles(document.form),
    sections: sectionsOf(document).map(section),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Pages are numbered from the second on; a section inside the document also numbers its first page. */
function section(shown: Section, index: number): ISectionOptions {
  const { width, height, margins } = pageOf(shown.form, shown.orientation);
  const landscape = shown.orientation === 'landscape';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: index === 0,
      page: {
        // The library itself swaps width and height of a landscape page.
        size: {
          width: twips(landscape ? height : width),
          height: twips(landscape ? width : height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
        },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [] }) },
    children: drawn(shown),
  };
}

/** The blocks in order. Each line of a block that belongs to signatures gets "keep with next". */
function drawn(section: Section): readonly (Paragraph | DocxTable)[] {
  const { blocks } = section;
  const held = new Set(
    blocks.flatMap(({ kind }, index) => {
      if (kind !== 'signatures') return [];
      const first = heldFrom(blocks, index);
      return Array.from({ length: index - first }, (_, step) => first + step);
    }),
  );
  return blocks.flatMap((block, index) => blockParts(block, section, held.has(index)));
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

function styles(form: PaperForm): NonNullable<ConstructorParameters<typeof DocxDocument>[0]['styles']> {
  const spacing = { before: 0, after: form.paragraphSpacing * 20, ...lineSpacing(form) };
  const single = { line: 240, lineRule: LineRuleType.AUTO };
  const heading = { font, color: '000000', bold: true };
  const own = (id: string, name: string, size: number, paragraph: IParagraphOptions = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    next: id,
    quickFormat: true,
    run: { size, font },
    paragraph,
  });
  const tight = {
    spacing: {
      before: 0,
      after: 0,
      ...(form.lineSpacing.kind === 'exact' ? lineSpacing(form) : { line: 252, lineRule: LineRuleType.AUTO }),
    },
  };
  return {
    default: {
      document: { run: { font, size: 28, language: { value: 'vi-VN' } }, paragraph: { spacing } },
      title: {
        run: { ...heading, size: 32 },
        // Exact line heights would cut letters that are larger than the text's.
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 0, ...single } },
      },
      heading1: {
        run: { ...heading, size: 28 },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      own(styleIds.content, phrase('style/content'), 28),
      {
        ...own(styleIds.summary, phrase('style/summary'), 28, { alignment: AlignmentType.CENTER, ...tight }),
        run: { ...heading, size: 28 },
      },
      own(styleIds.table, phrase('style/table'), 24, { spacing: { before: 40, after: 40, ...single } }),
      own(styleIds.letterhead, phrase('style/letterhead'), 28, tight),
      own(styleIds.signature, phrase('style/signature'), 28, { ...tight, keepNext: true }),
    ],
  };
}

/** Twentieths of a point for exact line heights, else 240ths of a line. */
function lineSpacing({ lineSpacing: own }: PaperForm) {
  return own.kind === 'exact'
    ? { line: own.points * 20, lineRule: LineRuleType.EXACT }
    : { line: Math.round(own.times * 240), lineRule: LineRuleType.AUTO };
}

function blockParts(block: Block, section: Section, isHeld: boolean): readonly (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, section)];
    case 'title':
      return [
        new Paragraph({ text: block.name, heading: HeadingLevel.TITLE }),
        ...block.lines.map((line) => new Paragraph({ text: withHeldNumber(line), style: styleIds.summary })),
        new Paragraph({ text: phrase('title-rule'), style: styleIds.summary, spacing: { after: 160 } }),
      ];
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
    case 'paragraph':
      return [
        new Paragraph({
          style: styleIds.content,
          alignment: alignments[block.align],
          keepNext: isHeld,
          keepLines: isHeld,
          ...(block.indent ? { indent: { firstLine: twips(10) } } : {}),
          children: block.runs.map(textRun),
        }),
      ];
    case 'dotted-lines':
      return Array.from({ length: block.count }, (_, line) =>
        dottedLine(section, isHeld && line >= block.count - linesWithSignature),
      );
    case 'table':
      // Word merges adjacent tables, so an empty paragraph separates them.
      return [
        table(block, section, isHeld),
        new Paragraph({ style: styleIds.table, keepNext: isHeld, children: [] }),
      ];
    case 'signatures':
      return [signatures(block, section)];
    case 'chart':
      return [...chart(block, section), new Paragraph({ style: styleIds.table, children: [] })];
    case 'section':
      return [];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, style: styleIds.table, children: [] })];
  }
}

/** `keepNext` keeps a line on the page of the next one. */
function dottedLine(layout: PageLayout, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.content,
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(contentWidth(layout)), leader: LeaderType.DOT }],
    children: [new TextRun({ children: [new Tab()] })],
  });
}

function textRun({ text, bold, italic }: Run): TextRun {
  return new TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) });
}

function letterhead({ above, issuer, number, party, dated }: Letterhead, section: Section): DocxTable {
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

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

function table(shown: Table, layout: PageLayout, isHeld: boolean): DocxTable {
  const last = shown.rows.length - 1;
  const keepsNext = (row: number): boolean =>
    (isSmall(shown) && row < last) || (isHeld && row > last - rowsWithSignature);
  const widths = millimetresOf(shown.columns, layout).map(twips);
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      ...headRows(shown, widths),
      ...shown.rows.map((row, index) => tableRow(row, shown, widths, keepsNext(index))),
    ],
  });
}

function headRows({ columns, spans }: Table, widths: readonly number[]): readonly TableRow[] {
  const cell = (
    title: string,
    index: number,
    more: { rowSpan?: number; columnSpan?: number } = {},
  ): TableCell => tableCell([textParagraph(title, 'center', true, true)], widths[index] ?? 0, more);
  if (spans.length === 0) {
    return [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index)),
      }),
    ];
  }
  const upper = columns.flatMap(({ title }, index) => {
    const span = spanOver(spans, index);
    if (span === undefined) return cell(title, index, { rowSpan: 2 });
    return span.from === index ? cell(span.title, index, { columnSpan: span.to - span.from + 1 }) : [];
  });
  const lower = columns.flatMap(({ title }, index) => (spanOver(spans, index) ? cell(title, index) : []));
  return [upper, lower].map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }));
}

/** `keepNext` keeps a row on the page of the next one. */
function tableRow(
  { role, cells }: Row,
  { columns }: Table,
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  let at = 0;
  const children = cells.map((cell) => {
    const column = at;
    at += spanOf(cell);
    const width = widths.slice(column, at).reduce((sum, one) => sum + one, 0);
    const align = cell.align ?? columns[column]?.align ?? 'left';
    return tableCell([cellParagraph(cell, align, role !== 'body', keepNext)], width, {
      columnSpan: spanOf(cell),
    });
  });
  return new TableRow({ cantSplit: true, children });
}

function tableCell(
  children: readonly Paragraph[],
  width: number,
  spans: { readonly rowSpan?: number; readonly columnSpan?: number },
): TableCell {
  return new TableCell({
    ...spans,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40 },
    children,
  });
}

function cellParagraph(cell: Cell, align: Align, strong: boolean, keepNext: boolean): Paragraph {
  return textParagraph(cell.text, align, strong || Boolean(cell.bold), keepNext);
}

function textParagraph(text: string, align: Align, bold: boolean, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.table,
    alignment: alignments[align],
    keepNext,
    children: [new TextRun({ text, bold })],
  });
}

/** The number of lengths that a bar can have: the columns of the table cannot be narrower. */
const barSteps = 50;

/** Bars as shaded cells of a table without borders: sharp at any size and editable. */
function chart(shown: Chart, layout: PageLayout): readonly (Paragraph | DocxTable)[] {
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

function signatures({ left, right }: Signatures, section: Section): DocxTable {
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

function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
