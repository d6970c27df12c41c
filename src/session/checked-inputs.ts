import { type Language, say } from '../core/language/message.js';
import type { Origin } from '../core/values/read-value.js';
import { checkInputs, type PossibleValue, understoodInputs } from '../core/views/sheet/check-inputs.js';
import { plain } from '../core/views/sheet/plain-words.js';
import type { CellInput } from '../core/views/sheet/sheet.js';
import { shownText } from '../core/views/sheet/sheet.js';
import { sheetsOf } from '../core/views/sheet/sheets.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { InputProblem, ReadingView, UnderstoodView } from '../protocol/editor.js';

/** The texts that their cells reject, or that are ambiguous, translated for the user. */
export function misfitsIn(
  cells: readonly CellInput[],
  assessment: Assessment,
  origin: Origin,
  language: Language,
): readonly InputProblem[] {
  return checkInputs(sheetsOf(assessment), cells, assessment, origin).map(({ index, reason, readings }) => ({
    index,
    reason: say(language, plain(reason)),
    ...(readings ? { readings: readings.map((each) => viewReading(each, language)) } : {}),
  }));
}

/** The outcome of entered cells: those left out, and those that were guessed. */
export interface CheckedCells {
  readonly misfits: readonly InputProblem[];
  readonly understood: readonly UnderstoodView[];
}

/** Checks entered cells; with `fits`, those that reject their text become misfits. */
export function checkCells(
  cells: readonly CellInput[],
  assessment: Assessment,
  { fits, language }: { readonly fits: boolean; readonly language: Language },
): CheckedCells {
  return {
    misfits: fits ? misfitsIn(cells, assessment, 'typed', language) : [],
    understood: understoodViews(cells, assessment, language),
  };
}

/** How ambiguous typed texts were read, translated. */
function understoodViews(
  cells: readonly CellInput[],
  assessment: Assessment,
  language: Language,
): readonly UnderstoodView[] {
  return understoodInputs(sheetsOf(assessment), cells, assessment).map(({ index, value, other }) => ({
    index,
    value: viewReading(value, language),
    other: viewReading(other, language),
  }));
}

function viewReading({ text, shown }: PossibleValue, language: Language): ReadingView {
  return { text, shown: shownText(shown, language) };
}
