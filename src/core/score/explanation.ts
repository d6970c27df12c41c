import { type Language, type Message, say } from '../language/message.js';

/** How a number or a level is computed, with the explanations of its parts below it. */
export interface Explanation {
  readonly text: Message;
  readonly parts: readonly Explanation[];
}

export function leaf(text: Message): Explanation {
  return { text, parts: [] };
}

/** An explanation in one language. */
export interface SpokenExplanation {
  readonly text: string;
  readonly parts: readonly SpokenExplanation[];
}

export function inLanguage({ text, parts }: Explanation, language: Language): SpokenExplanation {
  return { text: say(language, text), parts: parts.map((part) => inLanguage(part, language)) };
}

/** An explanation as lines; each part is indented below its whole. */
export function explanationLines(
  explanation: Explanation,
  language: Language,
  indent = '',
): readonly string[] {
  const below = explanation.parts.flatMap((part) => explanationLines(part, language, `${indent}  `));
  return [`${indent}${say(language, explanation.text)}`, ...below];
}
