import type { ProposalAnswer, ProposalLeft, ProposalView } from '../../src/protocol/editor.js';
import { createButton } from '../controls.js';
import { div, paragraph, span } from '../elements.js';
import type { Word } from '../words.js';

/** More than these are counted, not listed. */
const mostListed = 200;

/** The list is open at once if it is short. */
const mostOpen = 8;

export interface ProposalHost {
  answer(given: ProposalAnswer): void;
  goTo(left: ProposalLeft): void;
}

/** What an import would do, with what it leaves out and the answers to it. */
export function proposalBanner(
  word: Word,
  message: string,
  { lines, left, answers }: ProposalView,
  host: ProposalHost,
): HTMLElement {
  const banner = div('banner notice proposal');
  const buttons = div('proposal-answers');
  buttons.append(
    ...answers.map((answer) =>
      createButton(
        word(`proposal-${answer}`),
        () => host.answer(answer),
        answer === 'write' ? 'primary' : undefined,
      ),
    ),
  );
  banner.append(paragraph(message), ...lines.map(paragraph), buttons);
  if (left.length > 0) banner.append(leftList(word, left, host));
  return banner;
}

function leftList(word: Word, left: readonly ProposalLeft[], host: ProposalHost): HTMLElement {
  const list = document.createElement('details');
  list.open = left.length <= mostOpen;
  const summary = document.createElement('summary');
  summary.textContent = word('proposal-left', { count: left.length });
  const entries = document.createElement('ul');
  for (const each of left.slice(0, mostListed)) {
    const entry = document.createElement('li');
    entry.append(leftEntry(each, host));
    entries.append(entry);
  }
  list.append(summary, entries);
  const rest = left.length - mostListed;
  if (rest > 0) list.append(paragraph(word('proposal-more', { count: rest })));
  return list;
}

/** A link to the cell for which the text was typed, if there is one. */
function leftEntry(left: ProposalLeft, host: ProposalHost): HTMLElement {
  const { where, text, why, cell } = left;
  const parts = [span('where', where), span('', `${text === '' ? '' : `“${text}”: `}${why}`)];
  if (cell === undefined) {
    const line = div('proposal-entry');
    line.append(...parts);
    return line;
  }
  const link = document.createElement('button');
  link.className = 'proposal-entry';
  link.append(...parts);
  link.addEventListener('click', () => host.goTo(left));
  return link;
}
