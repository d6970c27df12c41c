/// <reference path="./pdfmake.d.ts" />
import pdfmake from 'pdfmake';
import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { phrase } from '../core/language/documents.js';
import { type PaperForm, pageOf } from '../core/paper/form.js';
import {
  type Align,
  type Block,
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
import type { FontSource } from './fonts.js';
import { onlyKnownLetters } from './letters.js';
import { contentWidth, millimetresOf, type PageLayout } from './page.js';

/**
 * Writes a document as a PDF file: text that can be selected and searched, with a subset of the font
 * embedded.
 */
export async function writePdf(document: Document, fonts: FontSource): Promise<Uint8Array> {
  const [normal, bold, italics] = await Promise.all([
    fonts('Tinos-Regular'),
    fonts('Tinos-Bold'),
    fonts('Tinos-Italic'),
  ]);
  // Denies all access to the network and to files: everything that the document needs is passed in. The
  // library's browser build has no such setting.
  if ('setLocalAccessPolicy' in pdfmake) pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setUrlAccessPolicy(() => false);
  for (const [name, face] of Object.entries({ normal, bold, italics })) {
    pdfmake.virtualfs.writeFileSync(name, face);
  }
  pdfmake.addFonts({
    Tinos: { normal: 'normal', bold: 'bold', italics: 'italics', bolditalics: 'bold' },
  });
  return pdfmake.createPdf(definition(onlyKnownLetters(document, [normal, bold, italics]))).getBuffer();
}

function definition(document: Document): TDocumentDefinitions {
  const [first, ...further] = sectionsOf(document);
  return {
    pageSize: 'A4',
    pageOrientation: document.orientation,
    pageMargins: marginsOf(document),
    info: { title: document.title, creator: 'Chibo', producer: 'Chibo' },
    defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: lineHeight(document.form) },
    header: (current) =>
      current === 1
        ? undefined
        : { text: String(current), alignment: 'center', fontSize: 13, margin: [0, points(9), 0, 0] },
    content:
      first === undefined || further.length === 0
        ? contents(first ?? document)
        : [first, ...further].map((section) => ({
            section: contents(section),
            pageOrientation: section.orientation,
            pageMargins: marginsOf(section),
          })),
  };
}

/** The natural height of a line in Tinos at 14 points, in points. */
const ownLine = 15.5;

/** The line height as a multiple of the natural one. */
function lineHeight({ lineSpacing }: PaperForm): number {
  return lineSpacing.kind === 'exact' ? lineSpacing.points / ownLine : lineSpacing.times;
}

function marginsOf({ form, orientation }: PageLayout): [number, number, number, number] {
  const { left, top, right, bottom } = pageOf(form, orientation).margins;
  return [points(left), points(top), points(right), points(bottom)];
}

/**
 * The blocks in order. A heading stays with what follows, unless that is a table that may be longer than a
 * page. Signatures stay with the text before them, and with the end of a table or of dotted lines before
 * that.
 */
function contents(section: Section): Content[] {
  const { blocks } = section;
  const drawn: Content[] = [];
  let headings: Content[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const signed = signedBehind(blocks, index);
    if (block.kind === 'heading') {
      headings.push(content(block, section));
    } else if (signed !== undefined) {
      const { before, held } = divided(block, section);
      const below = blocks.slice(index + 1, signed + 1).map((one) => content(one, section));
      if (before === undefined) drawn.push({ stack: [...headings, held, ...below], unbreakable: true });
      else drawn.push(...headings, before, { stack: [held, ...below], unbreakable: true });
      headings = [];
      index = signed;
    } else if (headings.length > 0 && stays(block)) {
      drawn.push({ stack: [...headings, content(block, section)], unbreakable: true });
      headings = [];
    } else {
      drawn.push(...headings, content(block, section));
      headings = [];
    }
  }
  return [...drawn, ...headings];
}

/** The index of the signatures for which a block is the first one to be kept together. */
function signedBehind(blocks: readonly Block[], index: number): number | undefined {
  let signed = index + 1;
  while (blocks[signed]?.kind === 'paragraph') signed += 1;
  const isSigned = blocks[signed]?.kind === 'signatures' && heldFrom(blocks, signed) === index;
  return isSigned ? signed : undefined;
}

/**
 * Splits a block into the part that stays with the signatures and the part that may be on the page before.
 */
function divided(
  block: Block,
  section: Section,
): { readonly before: Content | undefined; readonly held: Content } {
  if (block.kind === 'dotted-lines' && block.count > linesWithSignature) {
    const count = block.count - linesWithSignature;
    return {
      before: content({ ...block, count }, section),
      held: content({ ...block, count: linesWithSignature }, section),
    };
  }
  if (block.kind === 'table' && !isSmall(block)) {
    const end = block.rows.length - rowsWithSignature;
    return {
      before: table({ ...block, rows: block.rows.slice(0, end) }, section, 'start'),
      held: table({ ...block, rows: block.rows.slice(end) }, section, 'end'),
    };
  }
  return { before: undefined, held: content(block, section) };
}

/** Whether a block may be kept on one page with the heading above it. */
function stays(block: Block): boolean {
  return block.kind === 'table' ? isSmall(block) : block.kind !== 'page-break';
}

function content(block: Block, section: Section): Content {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, section);
    case 'title':
      return {
        stack: [
          { text: block.name, bold: true, fontSize: 16 },
          ...block.lines.map((line) => ({ text: withHeldNumber(line), bold: true })),
          { text: phrase('title-rule'), bold: true },
        ],
        alignment: 'center',
        margin: [0, 10, 0, 8],
      };
    case 'heading':
      return { text: block.text, bold: true, margin: [0, 6, 0, 3] };
    case 'paragraph':
      return {
        text: block.runs.flatMap(words),
        alignment: block.align,
        margin: [0, 0, 0, section.form.paragraphSpacing],
        ...(block.indent ? { leadingIndent: points(10) } : {}),
      };
    case 'dotted-lines':
      return { stack: Array.from({ length: block.count }, () => dottedLine(section)) };
    case 'table':
      return table(block, section);
    case 'signatures':
      return signatures(block);
    case 'chart':
      return chart(block, section);
    case 'section':
      return [];
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

/** Longer words may be broken. */
const longestWord = 30;

/**
 * Each word is a separate text: otherwise justification would break `21-NQ/TW` at its hyphen and its slash.
 */
function words({ text, bold, italic }: Run): Content[] {
  const face = { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) };
  const parts = text.match(/^ +|[^ ]+ */g) ?? [];
  return parts.map((word) => ({ text: word, ...face, noWrap: word.length <= longestWord }));
}

function dottedLine(layout: PageLayout): Content {
  const width = points(contentWidth(layout));
  return {
    canvas: [
      { type: 'line', x1: 0, y1: 18, x2: width, y2: 18, lineWidth: 0.7, dash: { length: 1, space: 2 } },
    ],
    margin: [0, 0, 0, 3],
  };
}

function letterhead({ above, issuer, number, party, dated }: Letterhead, layout: PageLayout): Content {
  const whole = points(contentWidth(layout));
  return {
    columns: [
      {
        width: whole * 0.44,
        stack: [above, { text: issuer, bold: true }, '*', ...(number === undefined ? [] : [number])],
        alignment: 'center',
      },
      {
        width: '*',
        stack: [
          { text: party, bold: true, fontSize: 15, decoration: 'underline' },
          { text: dated, italics: true, margin: [0, 8, 0, 0] },
        ],
        alignment: 'center',
      },
    ],
    margin: [0, 0, 0, 6],
  };
}

const borders: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** A table, or the start or the end of one; adjacent parts look like one table. */
function table(shown: Table, layout: PageLayout, part: 'whole' | 'start' | 'end' = 'whole'): Content {
  const { columns, spans, rows } = shown;
  const padding = 6.6;
  const isEnd = part === 'end';
  const body = [...(isEnd ? [] : headRows(shown)), ...rows.map((row) => tableRow(row, columns))];
  return {
    table: {
      ...(isEnd ? {} : { headerRows: spans.length > 0 ? 2 : 1, keepWithHeaderRows: 1 }),
      dontBreakRows: true,
      widths: millimetresOf(columns, layout).map((width) => points(width) - padding),
      body,
    },
    layout: isEnd ? { ...borders, hLineWidth: (line) => (line === 0 ? 0 : 0.6) } : borders,
    fontSize: 12,
    lineHeight: 1.05,
    unbreakable: isSmall(shown),
    margin: [0, isEnd ? 0 : 4, 0, part === 'start' ? 0 : 8],
  };
}

function headRows(shown: Table): TableCell[][] {
  const { columns, spans } = shown;
  const topHead = (text: string) => ({ text, bold: true, alignment: 'center' }) as const;
  const head = (text: string) => ({ ...topHead(text), verticalAlignment: 'middle' }) as const;
  // In content that is kept on one page, the library computes the middle of two rows too low.
  const isHeld = isSmall(shown);
  if (spans.length === 0) return [columns.map(({ title }) => head(title))];
  const upper = columns.map(({ title }, index): TableCell => {
    const span = spanOver(spans, index);
    if (span === undefined) return { ...(isHeld ? topHead(title) : head(title)), rowSpan: 2 };
    if (span.from !== index) return {};
    return { text: span.title, bold: true, alignment: 'center', colSpan: span.to - span.from + 1 };
  });
  return [upper, columns.map(({ title }, index) => (spanOver(spans, index) ? head(title) : {}))];
}

/** A row as cells. The library requires empty cells where a cell spans several columns. */
function tableRow({ role, cells }: Row, columns: Table['columns']): TableCell[] {
  const drawn: TableCell[] = [];
  for (const cell of cells) {
    const alignment: Align = cell.align ?? columns[drawn.length]?.align ?? 'left';
    drawn.push({
      text: cell.text,
      alignment,
      verticalAlignment: 'middle',
      bold: role !== 'body' || Boolean(cell.bold),
      ...(spanOf(cell) > 1 ? { colSpan: spanOf(cell) } : {}),
    });
    for (let covered = 1; covered < spanOf(cell); covered += 1) drawn.push({});
  }
  return drawn;
}

/** Bars as drawn rectangles between their labels and numbers, which stay text. */
function chart(shown: Chart, layout: PageLayout): Content {
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

function signatures({ left, right }: Signatures): Content {
  return {
    columns: [
      { width: '*', stack: left ? side(left) : [] },
      { width: '*', stack: signature(right), alignment: 'center' },
    ],
    margin: [0, 12, 0, 0],
    unbreakable: true,
  };
}

function side(shown: Signature | Recipients): Content[] {
  if (shown.kind === 'signature') return [{ stack: signature(shown), alignment: 'center' }];
  return [
    { text: shown.title, decoration: 'underline' },
    ...shown.names.map((name) => ({ text: name, fontSize: 12 })),
  ];
}

function signature({ onBehalf, office, hint, name }: Signature): Content[] {
  const space = points(20);
  return [
    ...(onBehalf === undefined ? [] : [{ text: onBehalf, bold: true }]),
    { text: office, bold: onBehalf === undefined },
    name === undefined
      ? { text: hint, italics: true, margin: [0, 0, 0, space] }
      : { text: name, bold: true, margin: [0, space, 0, 0] },
  ];
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
