import type { OldLettersView } from '../../src/protocol/editor.js';
import { createButton } from '../controls.js';
import { paragraph } from '../elements.js';
import type { Word } from '../words.js';
import { showDialog } from './dialogs.js';

const fontOf: Readonly<Record<OldLettersView['encoding'], string>> = {
  tcvn3: 'TCVN3 (.VnTime)',
  vni: 'VNI (VNI-Times)',
};

/** What the user answers: one of the readings, the text as it is, or nothing at all. */
export type LettersAnswer = OldLettersView | 'as-is' | 'cancel';

/** Asks whether a pasted text was typed for an old font, and shows how it would read. */
export function askAboutLetters(
  word: Word,
  readings: readonly OldLettersView[],
  onClose: () => void,
): Promise<LettersAnswer> {
  return new Promise((resolve) => {
    let answer: LettersAnswer = 'cancel';
    const [first] = readings;
    showDialog(
      word('letters-title'),
      [
        paragraph(word('letters-about', { count: first?.count ?? 0 })),
        ...readings.map((reading) => examplesOf(word, reading)),
      ],
      (close) => {
        const take = (what: LettersAnswer) => () => {
          answer = what;
          close();
        };
        return [
          ...readings.map((reading, index) =>
            createButton(
              word('letters-convert', { font: fontOf[reading.encoding] }),
              take(reading),
              index === 0 ? 'primary' : undefined,
            ),
          ),
          createButton(word('letters-as-is'), take('as-is')),
          createButton(word('cancel'), close),
        ];
      },
      () => {
        onClose();
        resolve(answer);
      },
    );
  });
}

/** Texts as they are pasted, and as they would read. */
function examplesOf(word: Word, { encoding, examples }: OldLettersView): HTMLElement {
  const table = document.createElement('table');
  table.className = 'misfits letters';
  const caption = table.createCaption();
  caption.textContent = word('letters-reading', { font: fontOf[encoding] });
  for (const { before, after } of examples) {
    const row = table.insertRow();
    for (const part of [before, '→', after]) row.insertCell().textContent = part;
  }
  const frame = document.createElement('div');
  frame.className = 'scrolls';
  frame.tabIndex = 0;
  frame.append(table);
  return frame;
}
