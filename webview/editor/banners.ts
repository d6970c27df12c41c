import type {
  ConflictView,
  EditorAction,
  EditorFrame,
  JoinedView,
  JoinView,
  ReturnedView,
} from '../../src/protocol/editor.js';
import { createButton } from '../controls.js';
import { div, span } from '../elements.js';
import type { Word } from '../words.js';
import { type ProposalHost, proposalBanner } from './proposal.js';

/** Above this number the cells of a conflict are counted instead of listed. */
const mostCells = 4;

export interface BannerHost extends ProposalHost {
  run(action: EditorAction): void;
  resolve(conflict: number | 'all', side: 'ours' | 'theirs'): void;
  join(): void;
}

/** The banners that explain an unusual state of the grid: locked, in conflict, or its file was deleted. */
export class Banners {
  readonly element = div('banners');
  readonly #word: Word;
  readonly #host: BannerHost;
  #drawn = '';

  constructor(word: Word, host: BannerHost) {
    this.#word = word;
    this.#host = host;
    this.element.setAttribute('role', 'alert');
  }

  draw(frame: EditorFrame): void {
    const { locked, conflicts, join, isDiskConflict, joined, notice, returned, proposal, language } = frame;
    const state = [locked, conflicts, join, isDiskConflict, joined, notice, returned, proposal, language];
    const key = JSON.stringify(state);
    // A screen reader announces an alert again when it is redrawn, so unchanged banners stay.
    if (key === this.#drawn) return;
    this.#drawn = key;
    const banners: HTMLElement[] = [];
    if (notice !== undefined) banners.push(banner('notice', span('', notice)));
    if (joined) banners.push(joinedBanner(joined));
    if (returned) banners.push(returnedBanner(returned));
    if (proposal) banners.push(proposalBanner(this.#word, locked?.message ?? '', proposal, this.#host));
    else if (conflicts) banners.push(this.#conflicts(conflicts, join, isDiskConflict));
    else if (locked) {
      const open = createButton(this.#word('open-text'), () => this.#host.run('openTextBeside'));
      const start = createButton(this.#word('start-record'), () => this.#host.run('startRecord'), 'primary');
      const buttons = [...(locked.canStart ? [start] : []), ...(locked.canOpenText ? [open] : [])];
      banners.push(banner('', span('', locked.message), ...buttons));
    }
    this.element.replaceChildren(...banners);
  }

  #conflicts(
    conflicts: readonly ConflictView[],
    join: JoinView | undefined,
    isDisk: true | undefined,
  ): HTMLElement {
    // The sides of a merge are ours and theirs; those of a save are what is open and what the file holds.
    const word: Word = (name, values) => this.#word(isDisk ? `disk-${name}` : name, values);
    const take = (conflict: number | 'all', side: 'ours' | 'theirs', name: string): HTMLElement =>
      createButton(word(name), () => this.#host.resolve(conflict, side));
    const list = document.createElement('ol');
    list.className = 'conflicts';
    for (const [index, { cells, line }] of conflicts.entries()) {
      const item = document.createElement('li');
      const names = cells
        .slice(0, mostCells)
        .map(({ name, ours, theirs }) =>
          span('conflict-cell', word('conflict-cell', { name, ours: shown(ours), theirs: shown(theirs) })),
        );
      if (cells.length > mostCells)
        names.push(span('', this.#word('paste-more', { count: cells.length - mostCells })));
      if (names.length === 0) names.push(span('conflict-cell', word('conflict-line', { line })));
      item.append(...names, take(index, 'ours', 'take-ours'), take(index, 'theirs', 'take-theirs'));
      list.append(item);
    }
    const head = div('conflict-head');
    head.append(
      span('', word('conflicts', { count: conflicts.length })),
      ...this.#joining(join),
      take('all', 'ours', 'take-all-ours'),
      take('all', 'theirs', 'take-all-theirs'),
      createButton(this.#word('open-text'), () => this.#host.run('openTextBeside')),
    );
    return banner('conflict', head, list);
  }

  /** The button that joins by cell is first because it keeps the changes of both sides. */
  #joining(join: JoinView | undefined): readonly HTMLElement[] {
    if (join === undefined) return [];
    const { clashes, ours, theirs } = join;
    const name = clashes === 0 ? 'join-all' : 'join-some';
    const text = this.#word(name, { count: clashes, ours, theirs });
    return [span('', text), createButton(this.#word('join'), () => this.#host.join(), 'primary')];
  }
}

/** The reasons can be folded away while they are worked through. */
function returnedBanner({ message, reasons }: ReturnedView): HTMLElement {
  if (reasons.length === 0) return banner('returned', span('', message));
  return banner('returned', folded(message, reasons, true));
}

/** A list below its heading, which folds it. */
function folded(heading: string, lines: readonly string[], open: boolean): HTMLElement {
  const details = document.createElement('details');
  details.open = open;
  const head = document.createElement('summary');
  head.textContent = heading;
  const list = document.createElement('ol');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  details.append(head, list);
  return details;
}

/** The cells that came from the file can be unfolded. */
function joinedBanner({ message, cells }: JoinedView): HTMLElement {
  if (cells.length === 0) return banner('notice joined', span('', message));
  return banner('notice joined', folded(message, cells, true));
}

function banner(kind: string, ...content: readonly HTMLElement[]): HTMLElement {
  const element = div(`banner ${kind}`);
  element.append(...content);
  return element;
}

/** An empty value must look different from a missing name. */
function shown(text: string): string {
  return text === '' ? '–' : text;
}
