import { describeDiff, namesOf } from '../../core/views/diff/describe.js';
import type { DescribedRecord, Section } from '../../core/views/diff/described.js';
import type { SemanticDiff } from '../../core/views/diff/diff.js';
import type { Context } from '../context.js';
import { type Paint, paint } from '../reporters/paint.js';
import { plainText } from '../reporters/terminal.js';

const colours = { down: 'red', up: 'green', none: 'cyan' } as const;

/** A comparison for people: changed profiles and configurations, then each row, then a summary. */
export function diffText(diff: SemanticDiff, { io, language }: Context): string {
  const colour = paint(io);
  const wish = { language, names: true } as const;
  const { headline, rules, rows } = describeDiff(diff, wish);
  const ruleLines = rules.flatMap(({ title, lines }) => [
    colour('bold', plainText(title)),
    ...lines.map((line) => `  ${plainText(line)}`),
    '',
  ]);
  const rowLines = rows.flatMap(({ title, period, trend, score, level, why, records }) => {
    const [only] = records.length === 1 ? records : [];
    const head = colour('bold', plainText(`${title} ${period}`.trim()));
    return [
      only
        ? `${head} ${colour('dim', plainText(only.path))}`
        : `${head}: ${plainText(namesOf(records, wish))}`,
      ...[score, level].filter(Boolean).map((line) => `  ${colour(colours[trend], plainText(line))}`),
      ...(why === '' ? [] : [`  ${plainText(why)}`]),
      ...(only ? sectionLines(only.details, '  ') : records.flatMap((record) => recordLines(record, colour))),
      '',
    ];
  });
  return [...ruleLines, ...rowLines, headline, ''].join('\n');
}

/** One of several records of a row. */
function recordLines({ branch, path, score, details }: DescribedRecord, colour: Paint): readonly string[] {
  const head = [plainText(branch), plainText(score), colour('dim', plainText(path))].filter(Boolean);
  return [`  · ${head.join(' ')}`, ...sectionLines(details, '      ')];
}

function sectionLines(details: readonly Section[], indent: string): readonly string[] {
  return details.flatMap(({ title, lines }) => [
    ...(title === '' ? [] : [`${indent}${plainText(title)}`]),
    ...lines.map((line) => `${indent}  ${plainText(line)}`),
  ]);
}
