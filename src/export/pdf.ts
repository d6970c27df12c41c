/// <reference path="./pdfmake.d.ts" />
import pdfmake from 'pdfmake';
import type { Content, Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { phrase } from '../core/language/documents.js';
import {
  type Block,
  type Document,
  heldFrom,
  isSmall,
  linesWithSignature,
  rowsWithSignature,
  type Section,
  sectionsOf,
  type Table,
  withHeldNumber,
} from '../core/paper/model.js';
import type { FontSource } from './fonts.js';
import { onlyKnownLetters } from './letters.js';
import { chart } from './pdf/chart.js';
import {
  headingId,
  type Layout,
  lineHeight,
  marginsOf,
  type PageStart,
  pageStart,
  rowId,
  signedId,
} from './pdf/layout.js';
import { letterhead, signatures } from './pdf/signatures.js';
import { table } from './pdf/tables.js';
import { dottedLine, words } from './pdf/text.js';
import { points } from './pdf/units.js';

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
  return laidOut(onlyKnownLetters(document, [normal, bold, italics]));
}

/** Each layout moves some rows, which may part others on later pages; no paper needs as many. */
const mostLayouts = 12;

/**
 * Lays the document out until no page separates signatures from the last rows above them, the heading of a group
 * from its first row, or a heading from its table: a table is divided before such rows, with its head on both
 * pages.
 */
async function laidOut(document: Document): Promise<Uint8Array> {
  let starts: ReadonlySet<PageStart> = new Set();
  for (let count = 1; ; count += 1) {
    const pages = new Map<string, number | undefined>();
    const pageBreakBefore = ({ id, pageNumbers }: Node): boolean => {
      if (id !== undefined && !pages.has(id)) pages.set(id, pageNumbers.at(-1));
      return false;
    };
    const layout: Layout = { starts, kept: [], tables: 0 };
    const bytes = await pdfmake.createPdf({ ...definition(document, layout), pageBreakBefore }).getBuffer();
    const separated = layout.kept.find(({ first, second, start }) => {
      const [above, below] = [pages.get(first), pages.get(second)];
      return above !== undefined && below !== undefined && above !== below && !starts.has(start);
    });
    if (separated === undefined || count === mostLayouts) return bytes;
    starts = new Set([...starts, separated.start]);
  }
}

function definition(document: Document, layout: Layout): TDocumentDefinitions {
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
        ? contents(first ?? document, layout)
        : [first, ...further].map((section) => ({
            section: contents(section, layout),
            pageOrientation: section.orientation,
            pageMargins: marginsOf(section),
          })),
  };
}

/**
 * The blocks in order. A heading stays with what follows. Signatures stay with the text before them, and with
 * the end of dotted lines before that. What keeps rows of long tables together is `laidOut`.
 */
function contents(section: Section, layout: Layout): Content[] {
  const { blocks } = section;
  const drawn: Content[] = [];
  let headings: Content[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const signed = signedBehind(blocks, index);
    if (block.kind === 'heading') {
      headings.push(content(block, section));
      continue;
    }
    if (signed !== undefined && block.kind === 'table' && block.rows.length > rowsWithSignature) {
      const below = blocks.slice(index + 1, signed).map((one) => content(one, section));
      const order = layout.tables;
      drawn.push(...tableParts(block, section, headings, layout, true));
      drawn.push(...below, ...named(signedId(order), blocks[signed]));
      index = signed;
    } else if (signed !== undefined) {
      const { before, held } = divided(block, section);
      const below = blocks.slice(index + 1, signed + 1).map((one) => content(one, section));
      if (before === undefined) drawn.push({ stack: [...headings, held, ...below], unbreakable: true });
      else {
        drawn.push({ stack: [...headings, before], unbreakable: true });
        drawn.push({ stack: [held, ...below], unbreakable: true });
      }
      index = signed;
    } else if (block.kind === 'table') {
      drawn.push(...tableParts(block, section, headings, layout, false));
    } else if (headings.length > 0 && block.kind !== 'page-break') {
      drawn.push({ stack: [...headings, content(block, section)], unbreakable: true });
    } else {
      drawn.push(...headings, content(block, section));
    }
    headings = [];
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
  return { before: undefined, held: content(block, section) };
}

/**
 * A table below its headings, divided where a page has to begin. A short one stays whole. What has to be on one
 * page is added to `layout.kept`.
 */
function tableParts(
  shown: Table,
  section: Section,
  headings: readonly Content[],
  layout: Layout,
  isSigned: boolean,
): readonly Content[] {
  const order = layout.tables;
  layout.tables += 1;
  const { rows } = shown;
  const end = rows.length - rowsWithSignature;
  const keep = (row: number, first: string, second: string): void => {
    layout.kept.push({ first, second, start: pageStart(order, row) });
  };
  if (isSigned) keep(end, rowId(order, end), signedId(order));
  const idsFrom =
    (from: number) =>
    (row: number): string =>
      rowId(order, from + row);
  if (isSmall(shown) && !layout.starts.has(pageStart(order, end))) {
    const whole = table(shown, section, idsFrom(0));
    return headings.length === 0 ? [whole] : [{ stack: [...headings, whole], unbreakable: true }];
  }
  if (headings.length > 0) keep(-1, headingId(order), rowId(order, 0));
  for (const [row, { role }] of rows.entries()) {
    const isHeld = role === 'group' && row > 0 && row < rows.length - 1;
    if (isHeld) keep(row, rowId(order, row), rowId(order, row + 1));
  }
  const starts = rows.flatMap((_, row) => (layout.starts.has(pageStart(order, row)) ? row : []));
  const parts = [0, ...starts].map((from, index): Content => {
    const part = table({ ...shown, rows: rows.slice(from, starts[index]) }, section, idsFrom(from));
    return index === 0 ? part : { ...part, pageBreak: 'before' };
  });
  if (headings.length === 0) return parts;
  const above: Content = { stack: [{ text: ' ', fontSize: 0.1, id: headingId(order) }, ...headings] };
  return [layout.starts.has(pageStart(order, -1)) ? { ...above, pageBreak: 'before' } : above, ...parts];
}

/**
 * Signatures whose page is asked for by an id. The id is that of a blank below them, since the library
 * gives blocks that it keeps together the page on which they were begun.
 */
function named(id: string, block: Block | undefined): readonly Content[] {
  return block?.kind === 'signatures' ? [signatures(block), { text: ' ', fontSize: 0.1, id }] : [];
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
