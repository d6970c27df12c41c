import { choiceKey } from '../../../src/core/text/choice-key.js';
import type { ChoiceView } from '../../../src/core/views/sheet/sheet-view.js';

/**
 * The choices that match the typed text in name, code or a common spelling, ignoring accents and case; best
 * match first.
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

/** Whether the typed text is exactly one of the choices, ignoring accents and case. */
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
