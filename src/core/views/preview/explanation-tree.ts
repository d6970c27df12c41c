import { type Language, say } from '../../language/message.js';
import type { Explanation } from '../../score/explanation.js';
import { inPlainWords } from '../sheet/plain-words.js';
import { type Html, html } from './html.js';

/** An explanation as an entry of a list, what it is made of below it. */
export function explanationTree(explanation: Explanation, language: Language): Html {
  return tree(inPlainWords(explanation), language);
}

function tree({ text, parts }: Explanation, language: Language): Html {
  const below = parts.length === 0 ? undefined : html`<ul>${parts.map((part) => tree(part, language))}</ul>`;
  return html`<li>${say(language, text)}${below}</li>`;
}
