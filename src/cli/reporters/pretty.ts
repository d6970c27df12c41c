import type { Severity } from '../../core/finding/finding.js';
import { say, text } from '../../core/language/language.js';
import { type Paint, paint } from './paint.js';
import type { Reporter } from './report.js';

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** For people: findings by file, lines and columns from 1, a summary at the end. */
export const pretty: Reporter = ({ files, summary }, { io, language }) => {
  const colour: Paint = paint(io);
  const parts: string[] = [];
  for (const { file, diagnostics } of files) {
    if (diagnostics.length === 0) continue;
    parts.push(`${colour('underline', file)}\n`);
    for (const { code, severity, message, range } of diagnostics) {
      const place = `${range.start.line + 1}:${range.start.character + 1}`;
      const name = say(language, text(`severity/${severity}`));
      parts.push(
        `  ${place.padEnd(8)} ${colour(colours[severity], name)}  ${message}  ${colour('dim', code)}\n`,
      );
    }
    parts.push('\n');
  }
  const clean = summary.errors + summary.warnings + summary.infos === 0;
  parts.push(`${say(language, text(clean ? 'cli/clean' : 'cli/summary', summary))}\n`);
  return parts.join('');
};
