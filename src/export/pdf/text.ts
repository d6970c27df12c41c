import type { Content } from 'pdfmake/interfaces';
import type { Run } from '../../core/paper/model.js';
import { contentWidth, type PageLayout } from '../page.js';
import { points } from './units.js';

/** Longer words may be broken. */
const longestWord = 30;

/**
 * Each word is a separate text: otherwise justification would break `21-NQ/TW` at its hyphen and its slash.
 */
export function words({ text, bold, italic }: Run): Content[] {
  const face = { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) };
  const parts = text.match(/^ +|[^ ]+ */g) ?? [];
  return parts.map((word) => ({ text: word, ...face, noWrap: word.length <= longestWord }));
}

export function dottedLine(layout: PageLayout): Content {
  const width = points(contentWidth(layout));
  return {
    canvas: [
      { type: 'line', x1: 0, y1: 18, x2: width, y2: 18, lineWidth: 0.7, dash: { length: 1, space: 2 } },
    ],
    margin: [0, 0, 0, 3],
  };
}
