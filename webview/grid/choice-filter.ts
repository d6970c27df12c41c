import type { ChoiceView } from '../../src/core/sheet/sheet-view.js';
import { folded } from '../../src/core/text/words.js';

/** The choices that what is typed leaves: name or code holds it, accents and case aside; best match first. */
export function filterChoices(choices: readonly ChoiceView[], typed: string): readonly ChoiceView[] {
  const wanted = folded(typed.trim());
  if (wanted === '') return choices;
  const rank = ({ code, label }: ChoiceView): number => {
    const names = [folded(label), folded(code)];
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return choices
    .map((choice) => ({ choice, rank: rank(choice) }))
    .filter((ranked) => ranked.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}
