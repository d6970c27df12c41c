import { describeDiff } from '../../core/views/diff/describe.js';
import type { SemanticDiff } from '../../core/views/diff/diff.js';
import type { Context } from '../context.js';
import { paint } from '../reporters/paint.js';
import { plainText } from '../reporters/terminal.js';

const colours = { down: 'red', up: 'green', none: 'cyan' } as const;

/** A comparison for people: each record with what became of it, a summary at the end. */
export function diffText(diff: SemanticDiff, { io, language }: Context): string {
  const colour = paint(io);
  const { headline, changes } = describeDiff(diff, { language, names: true });
  const lines = changes.flatMap(({ branch, period, path, trend, score, level, why, details }) => [
    `${colour('bold', plainText(`${branch} ${period}`.trim()))} ${colour('dim', plainText(path))}`,
    ...[score, level].filter(Boolean).map((line) => `  ${colour(colours[trend], plainText(line))}`),
    ...(why === '' ? [] : [`  ${plainText(why)}`]),
    ...details.flatMap(({ title, lines: own }) => [
      ...(title === '' ? [] : [`  ${title}`]),
      ...own.map((line) => `    ${plainText(line)}`),
    ]),
    '',
  ]);
  return [...lines, headline, ''].join('\n');
}
