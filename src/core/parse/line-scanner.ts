import {
  apostrophe,
  backslash,
  carriage,
  closeList,
  closeMap,
  colon,
  comma,
  dash,
  hash,
  newline,
  openList,
  openMap,
  quote,
  space,
  tab,
} from '../text/char-codes.js';
import { plainValue } from './plain-words.js';
import type { ScalarStyle } from './tree.js';
import { Unsure } from './unsure.js';

/** A key is always text, whatever it looks like. */
export interface Key {
  readonly source: string;
  readonly style: ScalarStyle;
  readonly start: number;
  readonly end: number;
}

/** Whether each ASCII character can end a word, in a block or in a flow collection. */
const ends = Uint8Array.from({ length: 128 }, (_, code) =>
  [newline, carriage, hash, colon, comma, openMap, closeMap, openList, closeList].includes(code) ? 1 : 0,
);

/** The longest key that YAML allows is 1,024 characters. */
const longestKey = 1000;

/**
 * Finds the lines, words and keys of the plain part of YAML. In any doubt it throws `Unsure`. It looks at every
 * character of thousands of texts, so its loops call no functions.
 */
export class LineScanner {
  protected readonly text: string;
  /** The current offset; in a block it is always at the first character of a line's content. */
  protected at = 0;
  /** The distance of that offset from the start of its line. */
  protected column = 0;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The offset after the closing quote of a text on one line. A text with escapes is left to the full parser.
   */
  protected quotedEnd(start: number, mark: number): number {
    const text = this.text;
    for (let at = start + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === newline || code === carriage) break;
      if (code === mark) {
        if (mark === apostrophe && text.charCodeAt(at + 1) === apostrophe) break;
        return at + 1;
      }
      if (code === backslash && mark === quote) break;
    }
    throw new Unsure();
  }

  /** A plain scalar ends at the end of the line, before ` #`, and in a flow collection before its signs. */
  protected wordEnd(start: number, flow: boolean): number {
    const text = this.text;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 127 || ends[code] === 0) continue;
      if (code === newline || code === carriage) break;
      if (code === hash) {
        if (isBlank(text.charCodeAt(at - 1))) break;
      } else if (code === colon) {
        if (isBlank(text.charCodeAt(at + 1)) || this.isLineEnd(at + 1)) {
          if (!flow) throw new Unsure();
          break;
        }
        if (flow) throw new Unsure();
      } else if (flow) {
        if (code === openMap || code === openList) throw new Unsure();
        break;
      }
    }
    while (isBlank(text.charCodeAt(at - 1))) at -= 1;
    return at;
  }

  protected blockKey(): Key {
    const start = this.at;
    const code = this.text.charCodeAt(start);
    const isQuoted = code === quote || code === apostrophe;
    const key = isQuoted ? this.#quotedKey(start, code) : this.#wordKey(start, this.#blockKeyEnd(start));
    if (this.text.charCodeAt(key.end) !== colon) throw new Unsure();
    if (!isBlank(this.text.charCodeAt(key.end + 1)) && !this.isLineEnd(key.end + 1)) throw new Unsure();
    return key;
  }

  protected flowKey(at: number): Key {
    const code = this.text.charCodeAt(at);
    if (code === openMap || code === openList) throw new Unsure();
    const isQuoted = code === quote || code === apostrophe;
    return isQuoted ? this.#quotedKey(at, code) : this.#wordKey(at, this.wordEnd(at, true));
  }

  #quotedKey(start: number, mark: number): Key {
    const end = this.quotedEnd(start, mark);
    return checkedKey(this.text.slice(start + 1, end - 1), mark === quote ? 'double' : 'single', start, end);
  }

  #wordKey(start: number, end: number): Key {
    const source = this.text.slice(start, end);
    // The value is unused: this only rejects words that may not be plain keys.
    plainValue(source);
    return checkedKey(source, 'plain', start, end);
  }

  #blockKeyEnd(start: number): number {
    const text = this.text;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === newline || code === carriage) break;
      if (code === hash && isBlank(text.charCodeAt(at - 1))) break;
      if (code === colon && (isBlank(text.charCodeAt(at + 1)) || this.isLineEnd(at + 1))) {
        if (isBlank(text.charCodeAt(at - 1))) break;
        return at;
      }
    }
    throw new Unsure();
  }

  /**
   * Whether the line continues with `key:`. A quoted key counts only where the colon follows its quote
   * directly.
   */
  protected isKeyHere(): boolean {
    const text = this.text;
    const stop = this.lineStop(this.at);
    const first = text.charCodeAt(this.at);
    if (first === openMap || first === openList) return false;
    if (first === quote || first === apostrophe) return isQuotedKey(text.slice(this.at, stop));
    for (let at = this.at; at < stop; at += 1) {
      const code = text.charCodeAt(at);
      if (code === hash) return false;
      if (code === colon && (at + 1 === stop || isBlank(text.charCodeAt(at + 1)))) return true;
    }
    return false;
  }

  protected isDash(): boolean {
    if (this.text.charCodeAt(this.at) !== dash) return false;
    return isBlank(this.text.charCodeAt(this.at + 1)) || this.isLineEnd(this.at + 1);
  }

  /**
   * Moves to the next line with content, from the end of a line or the start of the text; `false` at the end.
   */
  protected toContent(from: number): boolean {
    const text = this.text;
    for (let start = from === 0 ? 0 : this.#nextLine(from); ; ) {
      let at = start;
      while (text.charCodeAt(at) === space) at += 1;
      if (at >= text.length) {
        this.at = text.length;
        this.column = 0;
        return false;
      }
      const code = text.charCodeAt(at);
      if (code === tab) throw new Unsure();
      if (code === hash) start = this.#nextLine(this.lineStop(at));
      else if (code === newline || code === carriage) start = this.#nextLine(at);
      else {
        this.at = at;
        this.column = at - start;
        return true;
      }
    }
  }

  #nextLine(stop: number): number {
    if (this.text.charCodeAt(stop) !== carriage) return stop + 1;
    if (this.text.charCodeAt(stop + 1) !== newline) throw new Unsure();
    return stop + 2;
  }

  protected lineStop(at: number): number {
    let stop = this.text.indexOf('\n', at);
    if (stop < 0) stop = this.text.length;
    return this.text.charCodeAt(stop - 1) === carriage && stop - 1 >= at ? stop - 1 : stop;
  }

  /** Whether the line ends here, at its end or at a comment; `#` begins a comment only after a space. */
  protected isLineEnd(at: number): boolean {
    const text = this.text;
    if (at >= text.length) return true;
    const code = text.charCodeAt(at);
    if (code === newline) return true;
    if (code === carriage) {
      if (text.charCodeAt(at + 1) !== newline) throw new Unsure();
      return true;
    }
    return code === hash && isBlank(text.charCodeAt(at - 1));
  }

  protected skipSpaces(from: number): number {
    const text = this.text;
    let at = from;
    while (text.charCodeAt(at) === space) at += 1;
    if (text.charCodeAt(at) === tab) throw new Unsure();
    return at;
  }
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

function isQuotedKey(line: string): boolean {
  if (/^"[^"\\]*"/.test(line)) return /^"[^"\\]*":(?:[ \t]|$)/.test(line);
  if (/^'[^']*'/.test(line)) return /^'[^']*':(?:[ \t]|$)/.test(line);
  return /^[^#]*?:(?:[ \t]|$)/.test(line);
}

function checkedKey(source: string, style: ScalarStyle, start: number, end: number): Key {
  if (source === '<<' || end - start > longestKey) throw new Unsure();
  return { source, style, start, end };
}
