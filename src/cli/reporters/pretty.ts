import type { Severity } from '../../core/finding/finding.js';
import { message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';
import { type Paint, paint } from './paint.js';
import { fails, offText, type ReportedFinding, type Reporter, summaryText } from './report.js';
import { cellsOf, plainText } from './terminal.js';

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** For people: findings by file with their source line, lines and columns from 1, then a summary. */
export const pretty: Reporter = (report, context) => {
  const { files, failOn, quiet } = report;
  const colour: Paint = paint(context.io);
  const parts: string[] = [];
  for (const { file, findings } of files) {
    const shown = quiet ? failing(findings, failOn) : findings;
    if (shown.length === 0) continue;
    parts.push(`${colour('underline', plainText(file))}\n`);
    for (const finding of shown) {
      parts.push(headOf(finding, context, colour), ...excerptOf(finding, colour), ...offerOf(finding));
    }
    parts.push('\n');
  }
  if (quiet) return parts.join('');
  parts.push(`${say(context.language, summaryText(report))}\n`);
  const code = files.flatMap(({ findings }) => findings)[0]?.code;
  if (code !== undefined && context.io.isTerminal)
    parts.push(`${say(context.language, message('cli/check-explain', { code }))}\n`);
  const off = offText(report);
  if (off) parts.push(`${plainText(say(context.language, off))}\n`);
  return parts.join('');
};

/** The findings that fail the check, and of their lines what YAML silently changed, which is why they were found. */
function failing(findings: readonly ReportedFinding[], failOn: Severity): readonly ReportedFinding[] {
  const isFailing = ({ severity }: ReportedFinding): boolean => fails(severity, failOn);
  const lines = new Set(findings.filter(isFailing).map(({ range }) => range.start.line));
  return findings.filter(
    (one) => isFailing(one) || (one.code === 'yaml/suspicious' && lines.has(one.range.start.line)),
  );
}

function headOf(
  { code, severity, message: wording, range }: ReportedFinding,
  context: Context,
  colour: Paint,
): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const name = say(context.language, message(`severity/${severity}`));
  const head = `${place.padEnd(8)} ${colour(colours[severity], name)}  ${plainText(wording)}`;
  return `  ${head}  ${colour('dim', code)}\n`;
}

/** The fix, below the marked line. */
function offerOf({ offer }: ReportedFinding): readonly string[] {
  return offer === undefined ? [] : [`${' '.repeat(11)}${plainText(offer)}\n`];
}

/** Maximum width of the source line that is shown, in characters. */
const mostShown = 100;

/** The source line with a marker beneath; a long line is cut around the marker. */
function excerptOf({ line, range, severity }: ReportedFinding, colour: Paint): readonly string[] {
  if (line.trim() === '') return [];
  const first = range.start.character;
  const last = range.end.line === range.start.line ? range.end.character : line.length;
  const from = first > mostShown / 2 ? first - mostShown / 4 : 0;
  const shown = plainText(line.slice(from, from + mostShown));
  const before = cellsOf(plainText(line.slice(from, first)));
  const marked = Math.max(1, cellsOf(plainText(line.slice(first, Math.min(last, from + mostShown)))));
  const cut = from > 0 ? '…' : '';
  const number = String(range.start.line + 1).padStart(8);
  const margin = ' '.repeat(8);
  const pointer = `${' '.repeat(cut.length + before)}${colour(colours[severity], '^'.repeat(marked))}`;
  return [
    `${colour('dim', `${number} │`)} ${cut}${shown}${line.length > from + mostShown ? '…' : ''}\n`,
    `${colour('dim', `${margin} │`)} ${pointer}\n`,
  ];
}
