import type { InputProblem } from '../../src/protocol/editor.js';
import { createButton } from '../controls.js';
import { paragraph } from '../elements.js';
import type { Word } from '../words.js';
import { showDialog } from './dialogs.js';

/** More than this are counted, not listed. */
const mostListed = 200;

/** A cell by name, its intended text, and why the text is not entered without a question. */
interface NamedText {
  readonly cell: string;
  readonly text: string;
  readonly reason: string;
}

/** What pasting would do, and what it would leave out. */
export interface PasteQuestion {
  readonly count: number;
  /** Texts that fall outside the sheet. */
  readonly outside: number;
  readonly misfits: readonly (InputProblem & NamedText)[];
  /** Texts for cells that take none. */
  readonly barred: readonly NamedText[];
}

/** What the user wants pasted. */
export interface PasteAnswer {
  /** Also texts that their cells reject. */
  readonly takesAll: boolean;
  /** Which reading of texts that can be read two ways. */
  readonly reading: number;
}

/** Asks before a paste with texts that do not fit their cells or are ambiguous. */
export function askAboutPaste(
  word: Word,
  question: PasteQuestion,
  answer: (answer: PasteAnswer) => void,
  onClose: () => void,
): void {
  ask(word, 'paste', question, answer, onClose);
}

/** Asks before a replacement with texts that would not fit their cells. */
export function askAboutReplacing(
  word: Word,
  { count, misfits }: Pick<PasteQuestion, 'count' | 'misfits'>,
  answer: (answer: PasteAnswer) => void,
  onClose: () => void,
): void {
  ask(word, 'replace', { count, misfits, outside: 0, barred: [] }, answer, onClose);
}

function ask(
  word: Word,
  action: 'paste' | 'replace',
  { count, outside, misfits, barred }: PasteQuestion,
  answer: (answer: PasteAnswer) => void,
  onClose: () => void,
): void {
  const refused = misfits.filter(({ readings }) => readings === undefined);
  const doubts = misfits.filter(({ readings }) => readings !== undefined);
  const choice = readingChoice(word, doubts);
  const fitting = count - refused.length;
  const title =
    refused.length > 0
      ? word('paste-title', { count: refused.length, total: count })
      : word('paste-doubts', { count: doubts.length });
  const parts = [
    ...(refused.length > 0 ? [listOf(word, refused)] : []),
    ...(doubts.length > 0 && refused.length > 0
      ? [paragraph(word('paste-doubts', { count: doubts.length }))]
      : []),
    ...(doubts.length > 0 ? [listOf(word, doubts.map(withReadings)), ...choice.parts] : []),
    ...(barred.length > 0
      ? [paragraph(word('paste-barred', { count: barred.length })), listOf(word, barred)]
      : []),
    ...(outside > 0 ? [paragraph(word('paste-left-out', { count: outside }))] : []),
  ];
  showDialog(
    title,
    parts,
    (close) => {
      const take = (takesAll: boolean) => () => {
        close();
        answer({ takesAll, reading: choice.chosen() });
      };
      return [
        ...(fitting > 0
          ? [createButton(word(`${action}-fitting`, { count: fitting }), take(false), 'primary')]
          : []),
        ...(refused.length > 0 ? [createButton(word(`${action}-anyway`), take(true))] : []),
        createButton(word('cancel'), close),
      ];
    },
    onClose,
  );
}

function withReadings({ readings = [], ...misfit }: InputProblem & NamedText): NamedText {
  const texts = readings.map(({ text }) => text).join(' / ');
  return { ...misfit, reason: `${texts} – ${misfit.reason}` };
}

/** The two readings, shown with the first ambiguous text as an example. */
function readingChoice(
  word: Word,
  doubts: readonly (InputProblem & NamedText)[],
): { readonly parts: readonly HTMLElement[]; chosen(): number } {
  const example = doubts.find(({ readings = [] }) => readings.length > 1);
  if (!example) return { parts: [], chosen: () => 0 };
  const group = document.createElement('fieldset');
  group.className = 'readings';
  const legend = document.createElement('legend');
  legend.textContent = word('paste-reading');
  group.append(legend);
  for (const [index, { text }] of (example.readings ?? []).entries()) {
    const label = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'reading';
    radio.value = String(index);
    radio.checked = index === 0;
    label.append(radio, word('paste-reads', { typed: example.text, value: text }));
    group.append(label);
  }
  return {
    parts: [group],
    chosen: () => Number(group.querySelector<HTMLInputElement>('input:checked')?.value ?? 0),
  };
}

function listOf(word: Word, texts: readonly NamedText[]): HTMLElement {
  const table = document.createElement('table');
  table.className = 'misfits';
  for (const { cell, text, reason } of texts.slice(0, mostListed)) {
    const row = table.insertRow();
    for (const part of [cell, text, reason]) row.insertCell().textContent = part;
  }
  const frame = document.createElement('div');
  frame.className = 'scrolls';
  frame.tabIndex = 0;
  frame.append(table);
  const more = texts.length - mostListed;
  if (more > 0) frame.append(paragraph(word('paste-more', { count: more })));
  return frame;
}
