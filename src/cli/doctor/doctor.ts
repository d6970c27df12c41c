import { type Language, type Message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../io.js';
import { paint } from '../reporters/paint.js';
import { cellsOf, plainText } from '../reporters/terminal.js';
import { type Examined, examine } from './examine.js';

export interface DoctorOptions {
  readonly format: 'pretty' | 'json';
}

/**
 * `chibo doctor [FOLDER]`: prints the program's environment and the effective settings. Exit code 1 if a
 * setting is broken.
 */
export async function doctor(
  [folder = '.']: readonly string[],
  { format }: DoctorOptions,
  context: Context,
): Promise<ExitCode> {
  const examined = await examine(folder, context);
  const isSound = examined.every(({ problem }) => problem === undefined);
  if (format === 'json') context.io.write(`${JSON.stringify(jsonOf(examined, isSound), null, 2)}\n`);
  else context.io.out(textOf(examined, isSound, context));
  return isSound ? 0 : 1;
}

/** For people: one check per line, with its problem below it. */
function textOf(examined: readonly Examined[], isSound: boolean, { io, language }: Context): string {
  const colour = paint(io);
  const titles = examined.map(({ name }) => say(language, { key: `cli/doctor-${name}` }));
  const width = Math.max(...titles.map(cellsOf));
  const lines = examined.flatMap(({ value, problem }, index) => {
    const title = titles[index] ?? '';
    const blank = ' '.repeat(width - cellsOf(title));
    const mark = problem === undefined ? ' ' : colour('red', '✗');
    const shown = `${mark} ${title}${blank}  ${plainText(said(value, language))}`;
    return problem === undefined ? [shown] : [shown, `    ${plainText(said(problem, language))}`];
  });
  const end = say(language, { key: isSound ? 'cli/doctor-sound' : 'cli/doctor-unsound' });
  return [...lines, '', end, ''].join('\n');
}

/** For programs, and to attach to a support request. */
function jsonOf(examined: readonly Examined[], isSound: boolean): object {
  return {
    sound: isSound,
    checks: examined.map(({ name, value, problem }) => ({
      name,
      value: said(value, 'en'),
      problem: problem === undefined ? null : said(problem, 'en'),
    })),
  };
}

function said(value: string | Message, language: Language): string {
  return typeof value === 'string' ? value : say(language, value);
}
