import { styleText } from 'node:util';
import type { Io } from '../io.js';
import { plainText } from './terminal.js';

type Style = 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold' | 'underline';
export type Paint = (style: Style, text: string) => string;

/** Colours only on a terminal, and never with `NO_COLOR`. */
export function paint(io: Io): Paint {
  const coloured = isColoured(io);
  return (style, text) => {
    const plain = plainText(text);
    return coloured ? styleText(style, plain, { validateStream: false }) : plain;
  };
}

export function isColoured(io: Pick<Io, 'isTerminal' | 'env'>): boolean {
  return io.isTerminal && !io.env.NO_COLOR;
}
