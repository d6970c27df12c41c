import { styleText } from 'node:util';
import { ruleCodes, rulePage, ruleSummary } from '../../core/rules/pages.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../io.js';
import { isColoured } from '../reporters/paint.js';
import { unknownCode } from '../unknown-code.js';

/** `chibo explain [CODE]`: prints the documentation of a code from docs/rules.md, or lists all codes. */
export async function explain(
  [code]: readonly string[],
  _options: object,
  { io, language }: Context,
): Promise<ExitCode> {
  if (code === undefined) {
    const width = Math.max(...ruleCodes.map(({ length }) => length));
    io.out(ruleCodes.map((one) => `${one.padEnd(width)}  ${ruleSummary(one, language)}\n`).join(''));
    return 0;
  }
  const page = rulePage(code, language);
  if (page === undefined) throw unknownCode(code);
  io.out(`${isColoured(io) ? styled(page) : page}\n`);
  return 0;
}

/** Formats headings and bold words for a terminal; elsewhere the text stays Markdown. */
function styled(page: string): string {
  return page
    .replace(/^## (.*)$/gm, (_, title: string) => styleText('bold', title, { validateStream: false }))
    .replace(/\*\*(.+?)\*\*/g, (_, words: string) => styleText('bold', words, { validateStream: false }));
}
