import { rulesMarkdown } from '../generated/rules-markdown.js';
import type { Language } from '../language/message.js';
import { nearest } from '../text/words.js';
import { type RuleSection, ruleSection, ruleSectionPage, ruleSectionsIn } from './rule-sections.js';
import { namesCode } from './selection.js';

const sections = ruleSectionsIn(rulesMarkdown);

/** All codes that docs/rules.md explains, in its order. `schema/*` covers every keyword of the schema. */
export const ruleCodes: readonly string[] = [...sections.keys()];

/** The section that explains a code; `undefined` where no rule has the code. */
export function sectionOf(code: string): RuleSection | undefined {
  return ruleSection(sections, code);
}

/**
 * The explanation of a code as Markdown, see `ruleSectionPage`. `undefined` where no rule has the code.
 */
export function rulePage(code: string, language: Language): string | undefined {
  const section = sectionOf(code);
  return section && ruleSectionPage(section, language);
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
