import type { Io } from './io.js';
import { isColoured } from './reporters/paint.js';

/**
 * The only way in which commands print. `out` and `err` are for people: they escape everything that could
 * move the cursor, change the text direction or be run as a command by a build server, so no command has to
 * take care of this itself.
 */
export interface PrintingIo extends Io {
  /** Output for programs, unchanged: JSON, CSV, reports, file contents. */
  write(text: string): void;
  /** A progress line that overwrites itself; only on a terminal. */
  draw(text: string): void;
}

/** Makes the printer that all commands use. */
export function printingIo(io: Io): PrintingIo {
  const coloured = isColoured(io);
  return {
    ...io,
    out: (text) => io.out(printed(text, coloured)),
    err: (text) => io.err(printed(text, coloured)),
    write: io.out,
    draw: io.err,
  };
}

/**
 * Lines for people. Control and direction characters are escaped as `\\u001b`, which is also valid in JSON.
 * Our own colours are kept. Lines that a build server would run (`::error::`, `##[group]`) are broken up.
 */
export function printed(text: string, coloured = false): string {
  return text
    .replace(coloured ? hiddenButColours : hidden, (found) => (found.length > 1 ? found : escaped(found)))
    .replace(/^([ \t]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '# #[');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const controls =
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]';
const hidden = new RegExp(controls, 'g');
/** Our colours are single escape sequences. Every other invisible character is escaped. */
const hiddenButColours = new RegExp(`\\u001b\\[\\d{1,2}m|${controls}`, 'g');
