import { withoutMarks } from '../core/text/words.js';

/** Widths of letters in Times New Roman, in thousandths of the font size; other letters are 500 wide. */
const widths: readonly (readonly [number, string])[] = [
  [250, ' .,'],
  [278, 'ijlt/;:'],
  [333, "frI-()['’"],
  [389, 'sJ'],
  [444, 'acez“”"'],
  [556, 'FPSL'],
  [611, 'BEZT'],
  [667, 'CR'],
  [722, 'wADGHKNOQUVXY'],
  [778, 'mM%'],
  [944, 'W'],
  [1000, '…'],
];
const widthOf = new Map(
  widths.flatMap(([width, letters]) => [...letters].map((one) => [one, width] as const)),
);

/** Bold letters are wider, and programs measure a little differently. */
const room = { plain: 1.05, bold: 1.1 };

/** The width of a text on one line, in millimetres. `size` is in points. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let units = 0;
  for (const letter of withoutMarks(text)) units += widthOf.get(letter) ?? 500;
  return (units / 1000) * size * 0.3528 * (bold ? room.bold : room.plain);
}

/** The number of lines that a text takes in a column, with words wrapped as spreadsheets do. */
export function linesOf(text: string, millimetres: number, size: number, bold: boolean): number {
  const whole = Math.max(1, millimetres - 1.5);
  const blank = textWidth(' ', size, bold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = textWidth(word, size, bold);
    if (used > 0 && used + blank + width > whole) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? blank : 0) + width;
    while (used > whole) {
      lines += 1;
      used -= whole;
    }
  }
  return lines;
}
