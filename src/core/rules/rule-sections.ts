import { type Language, type MessageKey, message, say } from '../language/message.js';

/** A section of docs/rules.md: what a code means. */
export interface RuleSection {
  readonly title: string;
  /** The first paragraph. */
  readonly what: string;
  /** How to fix it. */
  readonly fix: string;
  readonly english: string;
  readonly wrong: string;
  readonly right: string;
  /** The whole section in Vietnamese, without its heading. */
  readonly page: string;
}

/** The sections of docs/rules.md by their titles, in the order of the file. A title is a code, or `schema/*`. */
export function ruleSectionsIn(markdown: string): ReadonlyMap<string, RuleSection> {
  const sections = markdown.split(/^## /m).slice(1).map(sectionOf);
  return new Map(sections.map((section) => [section.title, section]));
}

function sectionOf(written: string): RuleSection {
  const end = written.indexOf('\n');
  const part = (name: string): string =>
    written.match(new RegExp(`^\\*\\*${name}\\.\\*\\* (.*)$`, 'm'))?.[1] ?? '';
  const example = (name: string): string => {
    const block = written.match(new RegExp(`^\\*\\*${name}\\.\\*\\*[\\s\\S]*?(?=^\\*\\*)`, 'm'))?.[0] ?? '';
    return (block.match(/^```[\s\S]*?^```$/gm) ?? []).join('\n\n');
  };
  return {
    title: written.slice(0, end).trim(),
    what: part(named('rule-page/what')),
    fix: part(named('rule-page/fix')),
    english: part('English'),
    wrong: example(named('rule-page/wrong')),
    right: example(named('rule-page/right')),
    page: written.slice(end).trim(),
  };
}

/** The page is in Vietnamese, so its parts have Vietnamese names. */
function named(part: MessageKey): string {
  return say('vi', message(part));
}

/** The section that explains a code; `undefined` where no rule has the code. */
export function ruleSection(
  sections: ReadonlyMap<string, RuleSection>,
  code: string,
): RuleSection | undefined {
  return sections.get(code) ?? sections.get(`${code.split('/')[0]}/*`);
}

/**
 * A section as Markdown: in Vietnamese the whole of it, in English its English paragraph and the examples.
 */
export function ruleSectionPage(section: RuleSection, language: Language): string {
  const { title, english, wrong, right, page } = section;
  if (language === 'vi') return `## ${title}\n\n${page}`;
  return [`## ${title}`, english, '**Wrong.**', wrong, '**Right.**', right].join('\n\n');
}
