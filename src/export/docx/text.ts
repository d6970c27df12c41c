import { AlignmentType, LeaderType, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { PaperForm } from '../../core/paper/form.js';
import type { Align, Cell, Run } from '../../core/paper/model.js';
import { contentWidth, type PageLayout } from '../page.js';
import { twips } from './units.js';

export const font = 'Times New Roman';

export const styleIds = {
  content: 'NoiDung',
  summary: 'TrichYeu',
  table: 'Bang',
  letterhead: 'DauVanBan',
  signature: 'DeKy',
};

/** Twentieths of a point for exact line heights, else 240ths of a line. */
export function lineSpacing({ lineSpacing: own }: PaperForm) {
  return own.kind === 'exact'
    ? { line: own.points * 20, lineRule: LineRuleType.EXACT }
    : { line: Math.round(own.times * 240), lineRule: LineRuleType.AUTO };
}

/** `keepNext` keeps a line on the page of the next one. */
export function dottedLine(layout: PageLayout, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.content,
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(contentWidth(layout)), leader: LeaderType.DOT }],
    children: [new TextRun({ children: [new Tab()] })],
  });
}

export function textRun({ text, bold, italic }: Run): TextRun {
  return new TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) });
}

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

export function cellParagraph(cell: Cell, align: Align, strong: boolean, keepNext: boolean): Paragraph {
  return textParagraph(cell.text, align, strong || Boolean(cell.bold), keepNext);
}

export function textParagraph(text: string, align: Align, bold: boolean, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.table,
    alignment: alignments[align],
    keepNext,
    children: [new TextRun({ text, bold })],
  });
}
