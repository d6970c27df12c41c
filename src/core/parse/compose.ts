import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import { limits } from './limits.js';

/**
 * Nesting depth at which reading stops. Composing is recursive, and a stack overflow would end the whole
 * process. The real limit is checked on the tree.
 */
const MOST_OPEN = 150;

/** Where reading stopped before the end of the text, and the limit that stopped it. */
export interface Stop {
  readonly limit: 'depth' | 'values';
  readonly at: number;
}

export interface Composed {
  /** The first document of the text, or of the part that was read. */
  readonly document: Document.Parsed | undefined;
  /** Offset of a second document, which is not allowed. */
  readonly second: number | undefined;
  readonly stop: Stop | undefined;
}

/** Reads a text as YAML 1.2 in the core schema. Keys are texts. A duplicate key is not an error here. */
export function compose(text: string): Composed {
  const { tokens, stop } = readTokens(text);
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  if (stop?.limit === 'values') return { document: undefined, second: undefined, stop };
  const [document, second] = firstTwo(composer.compose(tokens, true, text.length));
  return { document, second: second?.range[0], stop };
}

function readTokens(text: string): {
  readonly tokens: readonly CST.Token[];
  readonly stop: Stop | undefined;
} {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let values = 0;
  let stop: Stop | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (lexeme === CST.SCALAR) values += 1;
    else if (lexeme === ':') values -= 1;
    if (parser.stack.length > MOST_OPEN) stop = { limit: 'depth', at: parser.offset };
    else if (values > limits.values) stop = { limit: 'values', at: 0 };
    if (stop) break;
  }
  tokens.push(...parser.end());
  return { tokens, stop };
}

function firstTwo<Item>(items: Iterable<Item>): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) {
    found.push(item);
    if (found.length === 2) break;
  }
  return found;
}
