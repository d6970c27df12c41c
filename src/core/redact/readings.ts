import { fromTcvn3, fromVni, isGibberish, legacyEvidence, vniSign } from '../language/legacy-fonts.js';
import type { Span } from '../text/positions.js';
import { hasLookAlikes, lookOf } from './look-alikes.js';

/** A text as somebody may read it, such as one with `%20` read as a blank. */
export interface Reading {
  readonly text: string;
  /** The part of the written text that is read as a range of this one. */
  spanOf(start: number, end: number): Span;
}

/** A range of a text, and what takes its place. */
export interface Replacement extends Span {
  readonly text: string;
}

/**
 * A text without what is found in any reading of it. The written form of what is found is replaced, and
 * nothing else changes.
 */
export function replacedInReadings(text: string, found: (read: string) => Iterable<Replacement>): string {
  return readers.reduce((current, reader) => {
    const reading = reader(current);
    return reading === undefined ? current : replacedIn(current, reading, found(reading.text));
  }, text);
}

/** Each reading of a text, the plain one first. */
export function readingsOf(text: string): readonly string[] {
  return readers.flatMap((reader) => reader(text)?.text ?? []);
}

function replacedIn(text: string, reading: Reading, found: Iterable<Replacement>): string {
  let result = '';
  let at = 0;
  for (const replacement of found) {
    const { start, end } = reading.spanOf(replacement.start, replacement.end);
    result += text.slice(at, start) + replacement.text;
    at = end;
  }
  return result + text.slice(at);
}

/** The plain reading of every text, and those of texts for old fonts, where a text may be for them. */
const readers: readonly ((text: string) => Reading | undefined)[] = [
  (text) => looked(unescaped(asWritten(text))),
  (text) => (isForOldFonts(text) ? reread(unescaped(asWritten(text)), latin1Run, tcvn3Of) : undefined),
  (text) => (isForOldFonts(text) ? reread(unescaped(asWritten(text)), vniSign, fromVni) : undefined),
];

function asWritten(text: string): Reading {
  return { text, spanOf: (start, end) => ({ start, end }) };
}

/** A character in the percent encoding of links: one to four bytes of UTF-8. */
const escaped =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;

function unescaped(reading: Reading): Reading {
  return reading.text.includes('%') ? reread(reading, escaped, decoded) : reading;
}

function decoded(found: string): string {
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

function looked(reading: Reading): Reading {
  return hasLookAlikes(reading.text) ? reread(reading, /[^\0-\x7f]/gu, lookOf) : reading;
}

/**
 * A text without the letters that only Unicode has: words beside it in Unicode must not hide that a name is
 * for an old font.
 */
const latin1Run = /[^\u0100-\uffff]+/g;

function isForOldFonts(text: string): boolean {
  const plain = text.includes('%') ? unescaped(asWritten(text)).text : text;
  return legacyEvidence.test(plain) && (plain.match(/[A-Za-z\u00a1-\u00ff]+/g) ?? []).some(isGibberish);
}

/** The letters of TCVN3 for a run of text, as many as there are characters. */
function tcvn3Of(run: string): string {
  const shown = fromTcvn3(run);
  return shown.length === run.length ? shown : run;
}

/**
 * A reading in which each match of a pattern is read as something else. A result as long as its match is read
 * character by character; the characters of any other stand for the whole match.
 */
function reread(reading: Reading, pattern: RegExp, as: (found: string) => string): Reading {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (shown: string, start: number, end: number): void => {
    text += shown;
    if (shown === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let index = 0; index < shown.length; index += 1) {
      const isWhole = shown.length !== end - start;
      starts.push(isWhole ? start : start + index);
      ends.push(isWhole ? end : start + index + 1);
    }
  };
  let at = 0;
  for (const { 0: found, index } of reading.text.matchAll(pattern)) {
    put(reading.text.slice(at, index), at, index);
    at = index + found.length;
    put(as(found), index, at);
  }
  put(reading.text.slice(at), at, reading.text.length);
  return {
    text,
    spanOf: (start, end) => reading.spanOf(starts[start] ?? 0, ends[end - 1] ?? starts[start] ?? 0),
  };
}
