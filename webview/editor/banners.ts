import type { ConflictView, EditorAction, EditorFrame, JoinView } from '../../src/protocol/editor.js';
import { createButton } from '../controls.js';
import { div, span } from '../elements.js';
import type { Word } from '../words.js';

/** Above this number the cells of a conflict are counted instead of listed. */
const mostCells = 4;

export interface BannerHost {
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

  draw({ locked, conflicts, join, notice, language }: EditorFrame): void {
    const key = JSON.stringify([locked, conflicts, join, notice, language]);
    // A screen reader announces an alert again when it is redrawn, so unchanged banners stay.
    if (key === this.#drawn) return;
    this.#drawn = key;
    const banners: HTMLElement[] = [];
    if (notice !== undefined) banners.push(banner('notice', span('', notice)));
    if (conflicts) banners.push(this.#conflicts(conflicts, join));
    else if (locked) {
      const open = createButton(this.#word('open-text'), () => this.#host.run('openTextBeside'));
      const start = createButton(this.#word('start-record'), () => this.#host.run('startRecord'), 'primary');
      const buttons = [...(locked.canStart ? [start] : []), ...(locked.canOpenText ? [open] : [])];
      banners.push(banner('', span('', locked.message), ...buttons));
    }
    this.element.replaceChildren(...banners);
  }

  #conflicts(conflicts: readonly ConflictView[], join: JoinView | undefined): HTMLElement {
    const word = this.#word;
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
        names.push(span('', word('paste-more', { count: cells.length - mostCells })));
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
      createButton(word('open-text'), () => this.#host.run('openTextBeside')),
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

function banner(kind: string, ...content: readonly HTMLElement[]): HTMLElement {
  const element = div(`banner ${kind}`);
  element.append(...content);
  return element;
}

/** An empty value must look different from a missing name. */
function shown(text: string): string {
  return text === '' ? '–' : text;
}
