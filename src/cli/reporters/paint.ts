import { styleText } from 'node:util';
import type { Io } from '../io.js';

type Style = 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold' | 'underline';
export type Paint = (style: Style, text: string) => string;

/** Colours only on a terminal, and never with `NO_COLOR`. */
export function paint(io: Io): Paint {
  const coloured = io.isTerminal && !io.env.NO_COLOR;
  return (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text);
}
