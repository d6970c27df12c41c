import type { Io } from './io.js';
import { isColoured } from './reporters/paint.js';

/**
 * How commands print. `out` and `err` are for people and make everything visible that could move a cursor, turn the
 * direction of text or be taken for a command of a build server; a command that knows of no danger is safe with them.
 */
export interface PrintingIo extends Io {
  /** Results for programs, character for character: JSON, CSV, reports, texts of files. */
  write(text: string): void;
  /** Progress that is drawn over itself, on a terminal only. */
  draw(text: string): void;
}

/** Gives commands the one way to print. */
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
 * Lines for people. Control and direction characters are written as `\\u001b`, which JSON reads as the same character;
 * colours stay where there are any. A line that a build server would run (`::error::`, `##[group]`) is taken apart.
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
/** A colour of ours is one escape sequence; all else that hides is not. */
const hiddenButColours = new RegExp(`\\u001b\\[\\d{1,2}m|${controls}`, 'g');
