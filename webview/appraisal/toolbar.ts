import type { AppraisalAction, AppraisalFrame } from '../../src/protocol/appraisal.js';
import { createButton } from '../controls.js';
import { div, span } from '../elements.js';
import { Menu, type MenuItem } from '../popups/menu.js';
import type { Word } from '../words.js';

export interface AppraisalToolbarHost {
  run(action: AppraisalAction): void;
  /** Returns the keyboard focus to the grid. */
  leave(): void;
}

/** The numbers of the sheet and the actions on its records. */
export class AppraisalToolbar {
  readonly element = div('toolbar appraisal');
  readonly #word: Word;
  readonly #host: AppraisalToolbarHost;
  readonly #heading = document.createElement('h1');
  readonly #figures = div('figures');
  readonly #buttons = div('buttons');
  readonly #menu: Menu;

  constructor(word: Word, host: AppraisalToolbarHost) {
    this.#word = word;
    this.#host = host;
    this.#menu = new Menu(() => host.leave());
    this.#figures.setAttribute('role', 'status');
    this.element.setAttribute('role', 'toolbar');
    this.element.append(this.#heading, this.#buttons, this.#figures);
  }

  /** Draws the buttons, once for each language. */
  drawButtons(): void {
    const button = (name: string, action: AppraisalAction, isPrimary = false): HTMLElement =>
      createButton(
        this.#word(`appraisal/${name}`),
        () => this.#host.run(action),
        isPrimary ? 'primary' : 'secondary',
      );
    const take = button('take-scores', 'takeScores', true);
    take.title = this.#word('appraisal/take-scores-hint');
    const more = document.createElement('button');
    more.className = 'icon more-commands';
    more.textContent = '…';
    more.title = this.#word('more-commands');
    more.setAttribute('aria-label', this.#word('more-commands'));
    more.setAttribute('aria-haspopup', 'menu');
    more.addEventListener('click', () => {
      const { right, bottom } = more.getBoundingClientRect();
      this.#menu.open(this.#word('more-commands'), this.#commands(), { x: right, y: bottom + 2 });
    });
    this.element.setAttribute('aria-label', this.#word('toolbar'));
    this.#buttons.replaceChildren(
      take,
      button('date-action', 'date'),
      button('recognise-action', 'recognise'),
      button('return-action', 'return'),
      button('only-different', 'toggleDifferent'),
      more,
    );
  }

  draw({ title, figures, onlyDifferent }: AppraisalFrame, sheet: string): void {
    this.#heading.textContent = title;
    this.#figures.replaceChildren(...(figures[sheet] ?? []).map(({ text, tone }) => span(tone ?? '', text)));
    const toggle = this.#buttons.children[4];
    toggle?.setAttribute('aria-pressed', String(onlyDifferent));
    toggle?.setAttribute('appearance', onlyDifferent ? 'primary' : 'secondary');
    toggle?.setAttribute('title', this.#word('appraisal/only-different-hint'));
  }

  focus(): void {
    this.#buttons.querySelector<HTMLElement>('vscode-button')?.focus();
  }

  #commands(): readonly (MenuItem | 'separator')[] {
    const item = (name: string, action: AppraisalAction, keys?: string): MenuItem => ({
      label: this.#word(`appraisal/${name}`),
      ...(keys === undefined ? {} : { keys }),
      run: () => this.#host.run(action),
    });
    return [
      item('undo', 'undo', 'Ctrl+Z'),
      item('redo', 'redo', 'Ctrl+Y'),
      'separator',
      item('list-faults', 'listFaults'),
      'separator',
      item('write-workbook', 'writeWorkbook'),
      item('read-workbook', 'readWorkbook'),
    ];
  }
}
