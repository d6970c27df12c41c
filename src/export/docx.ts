import {
  AlignmentType,
  Document as DocxDocument,
  type Table as DocxTable,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { phrase } from '../core/language/documents.js';
import { type PaperForm, pageOf } from '../core/paper/form.js';
import {
  type Block,
  type Document,
  heldBlocks,
  linesWithSignature,
  type Section,
  sectionsOf,
  withHeldNumber,
} from '../core/paper/model.js';
import { chart } from './docx/chart.js';
import { letterhead, signatures } from './docx/signatures.js';
import { table } from './docx/tables.js';
import { alignments, dottedLine, font, lineSpacing, styleIds, textRun } from './docx/text.js';
import { twips } from './docx/units.js';

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
  const held = heldBlocks(blocks);
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
