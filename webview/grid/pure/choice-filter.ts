import { choiceKey } from '../../../src/core/text/choice-key.js';
import type { ChoiceView } from '../../../src/core/views/sheet/sheet-view.js';

/**
 * The choices that what is typed leaves: name or code holds it, or it is another usual way to write one; accents and
 * case aside; best match first.
 */
export function filterChoices(choices: readonly ChoiceView[], typed: string): readonly ChoiceView[] {
  const wanted = choiceKey(typed);
  if (wanted === '') return choices;
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
    .filter(({ rank }) => rank < unfit)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

/** Whether what is typed is one of the choices in full, accents and case aside. */
export function isChoice(choice: ChoiceView, typed: string): boolean {
  return rankOf(choice, choiceKey(typed)) === 0;
}

const unfit = 3;

function rankOf({ code, label, also = [] }: ChoiceView, wanted: string): number {
  const names = [choiceKey(label), choiceKey(code)];
  if (names.includes(wanted) || also.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  return names.some((name) => name.includes(wanted)) ? 2 : unfit;
}
