import { rulePages } from '../generated/rule-pages.js';
import type { Language } from '../language/message.js';
import { nearest } from '../text/words.js';
import { namesCode } from './selection.js';

/** All codes that docs/rules.md explains, in its order. `schema/*` covers every keyword of the schema. */
export const ruleCodes: readonly string[] = Object.keys(rulePages);

interface Section {
  readonly title: string;
  /** The first paragraph. */
  readonly what: string;
  readonly english: string;
  readonly wrong: string;
  readonly right: string;
  /** The whole section in Vietnamese, without its heading. */
  readonly page: string;
}

function sectionOf(code: string): Section | undefined {
  for (const title of [code, `${code.split('/')[0]}/*`]) {
    const page = Object.hasOwn(rulePages, title) ? rulePages[title] : undefined;
    if (page) return { title, ...page };
  }
  return undefined;
}

/**
 * The explanation of a code as Markdown: in Vietnamese the whole section of docs/rules.md, in English its
 * English paragraph and the examples. `undefined` where no rule has the code.
 */
export function rulePage(code: string, language: Language): string | undefined {
  const section = sectionOf(code);
  if (section === undefined) return undefined;
  const { title, english, wrong, right, page } = section;
  if (language === 'vi') return `## ${title}\n\n${page}`;
  return [`## ${title}`, english, '**Wrong.**', wrong, '**Right.**', right].join('\n\n');
}

/** The explanation of a code in one or two sentences; empty where no rule has the code. */
export function ruleSummary(code: string, language: Language): string {
  const section = sectionOf(code);
  return (language === 'vi' ? section?.what : section?.english) ?? '';
}

/**
 * The codes that a mistyped word probably means: the nearest one; otherwise those with the word before or
 * after the slash, or with a part close to it.
 */
export function codesLike(word: string): readonly string[] {
  const near = nearest(word, ruleCodes);
  if (near !== undefined) return [near];
  const parts = [...new Set(ruleCodes.flatMap((code) => code.split('/')))];
  const part = nearest(word, parts);
  return ruleCodes.filter((code) => part !== undefined && code.split('/').includes(part));
}

/** Whether a word is an existing code or a family of codes: `score/range`, `score`, `schema/enum`. */
export function isCodeOrFamily(word: string): boolean {
  return /^schema\/./.test(word) || ruleCodes.some((code) => namesCode(word, code));
}
