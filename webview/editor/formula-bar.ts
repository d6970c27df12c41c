import { type CellView, type FindingView, worst } from '../../src/core/views/sheet/sheet-view.js';
import { createButton } from '../controls.js';
import { div, span } from '../elements.js';
import { Popup } from '../popups/popup.js';
import type { Word } from '../words.js';

/** What the bar shows for the active cell. */
export interface CellAbout {
  /** The display names of its row and its column. */
  readonly row: string;
  readonly column: string;
  readonly cell: CellView | undefined;
  /** The reason why the cell cannot be edited, if it is shown nowhere else. */
  readonly fixed: string | undefined;
  /** The value on the other side of a comparison. */
  readonly other: string | undefined;
}

/** The callbacks of the bar. */
export interface BarHost {
  fix(finding: number): void;
  /** Returns the keyboard focus to the grid. */
  leave(): void;
}

/**
 * The bar above the grid: the active cell's name, its text, how it is computed and its findings. Its height
 * is constant so that the table never moves under the mouse; longer content opens over the grid.
 */
export class FormulaBar {
  readonly element = div('bar');
  readonly #about = div('about');
  readonly #more = document.createElement('button');
  readonly #popup: Popup;
  readonly #word: Word;
  readonly #host: BarHost;
  #shown: CellAbout | undefined;

  constructor(word: Word, host: BarHost) {
    this.#word = word;
    this.#host = host;
    this.#about.id = 'about';
    this.#about.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement && target.closest('vscode-button'))) this.open();
    });
    this.#more.className = 'icon more';
    this.#more.addEventListener('click', () => this.open());
    this.#popup = new Popup('about-popup', 'dialog', () => host.leave());
    this.element.append(this.#about, this.#more);
  }

  /** Shows another cell, or new content of the same one. */
  draw(about: CellAbout): void {
    if (about.row !== this.#shown?.row || about.column !== this.#shown.column) this.#popup.close(false);
    this.#shown = about;
    const { row, column, cell } = about;
    const findings = ordered(cell);
    const lines = explanationsOf(about);
    const parts = [span('name row', row), span('name column', column)];
    if (cell?.text) parts.push(span('full', cell.text));
    for (const [index, { finding }] of findings.entries())
      parts.push(span(index === 0 ? `said ${finding.severity}` : 'unseen', finding.message));
    for (const line of lines) parts.push(span(findings.length === 0 ? 'said explanation' : 'unseen', line));
    if (findings.length > 1) parts.push(span('count', `+${findings.length - 1}`));
    const fixable = findings.find(({ finding }) => finding.fix);
    if (fixable) parts.push(this.#fixButton(fixable));
    this.#about.className = `about ${(cell && worst(cell)) ?? ''}`;
    this.#about.replaceChildren(...parts);
    this.#more.title = this.#word('show-all');
    this.#more.setAttribute('aria-label', this.#word('show-all'));
  }

  /** Opens the full text for the cell, over the grid. */
  open(): void {
    const about = this.#shown;
    if (!about) return;
    const { row, column, cell } = about;
    const title = div('popup-title');
    title.textContent = [row, column].filter(Boolean).join(' · ');
    const content: HTMLElement[] = [title];
    if (cell?.text) content.push(block('full', cell.text));
    for (const each of ordered(cell)) {
      const line = block(`card-finding ${each.finding.severity}`, each.finding.message);
      if (each.finding.fix) line.append(this.#fixButton(each));
      content.push(line);
    }
    content.push(...explanationsOf(about).map((line) => block('explanation', line)));
    const close = createButton(this.#word('close'), () => this.#popup.close());
    const foot = div('popup-buttons');
    foot.append(close);
    const { left, bottom } = this.element.getBoundingClientRect();
    this.#popup.open(this.#word('show-all'), [...content, foot], { x: left + 8, y: bottom });
    this.#popup.element.focus();
  }

  #fixButton({ finding, index }: Numbered): HTMLElement {
    return createButton(finding.fix ?? '', () => {
      this.#popup.close(false);
      this.#host.fix(index);
    });
  }
}

/** A finding and its index among those of its cell. */
interface Numbered {
  readonly finding: FindingView;
  readonly index: number;
}

/** The findings of a cell, most severe first. */
function ordered(cell: CellView | undefined): readonly Numbered[] {
  const grave = ['error', 'warning', 'info'];
  return (cell?.findings ?? [])
    .map((finding, index) => ({ finding, index }))
    .toSorted((a, b) => grave.indexOf(a.finding.severity) - grave.indexOf(b.finding.severity));
}

function explanationsOf({ cell, fixed, other }: CellAbout): readonly string[] {
  const why = cell?.explanation ?? (cell?.findings ? undefined : fixed);
  return [other, why].filter((line) => line !== undefined);
}

function block(className: string, text: string): HTMLElement {
  const element = div(className);
  element.append(span('', text));
  return element;
}
