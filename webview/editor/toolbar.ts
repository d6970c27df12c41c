import type { EditorAction, EditorFrame } from '../../src/protocol/editor.js';
import { createButton } from '../controls.js';
import { div, span } from '../elements.js';
import { Menu, type MenuItem } from '../popups/menu.js';
import type { Word } from '../words.js';

export interface ToolbarHost {
  run(action: EditorAction): void;
  /** Shows or hides the panel of remaining work. */
  toggleWork(): void;
  /** Returns the keyboard focus to the grid. */
  leave(): void;
}

/** Below this width, in pixels, the buttons that are also in the menu are hidden. */
const narrow = window.matchMedia('(max-width: 640px)');
/** The same for the button of the whole set, which is hidden first. */
const medium = window.matchMedia('(max-width: 1000px)');

/** The record's result, live, what is next, and the commands of the editor. */
export class Toolbar {
  readonly element = div('toolbar');
  readonly #word: Word;
  readonly #host: ToolbarHost;
  readonly #heading = document.createElement('h1');
  readonly #result = div('result');
  readonly #buttons = div('buttons');
  readonly #next = document.createElement('button');
  readonly #problems = document.createElement('button');
  #submit: HTMLElement | undefined;
  readonly #menu: Menu;

  constructor(word: Word, host: ToolbarHost) {
    this.#word = word;
    this.#host = host;
    this.#menu = new Menu(() => host.leave());
    this.element.setAttribute('role', 'toolbar');
    this.#heading.className = 'unseen';
    for (const button of [this.#next, this.#problems])
      button.addEventListener('click', () => host.toggleWork());
    this.element.append(this.#heading, this.#result, this.#next, this.#problems, this.#buttons);
  }

  /** Draws the buttons, once for each language. */
  drawButtons(): void {
    const word = this.#word;
    const more = document.createElement('button');
    more.className = 'icon more-commands';
    more.textContent = '…';
    more.title = word('more-commands');
    more.setAttribute('aria-label', word('more-commands'));
    more.setAttribute('aria-haspopup', 'menu');
    more.addEventListener('click', () => {
      const { right, bottom } = more.getBoundingClientRect();
      this.#menu.open(word('more-commands'), this.#commands(), { x: right, y: bottom + 2 });
    });
    this.element.setAttribute('aria-label', word('toolbar'));
    const wholeSet = createButton(word('export-set'), () => this.#host.run('exportSet'));
    wholeSet.classList.add('whole-set');
    const submit = createButton(word('submit'), () => this.#host.run('submit'), 'primary');
    submit.hidden = this.#submit?.hidden ?? true;
    this.#submit = submit;
    this.#buttons.replaceChildren(
      submit,
      wholeSet,
      createButton(word('export-short'), () => this.#host.run('exportDocument')),
      createButton(word('preview'), () => this.#host.run('openPreview'), 'primary'),
      more,
    );
  }

  draw({ summary, draft, work }: EditorFrame): void {
    const { score, max, level, standing, unfinished, reason, unofficial } = summary;
    this.#heading.textContent = [summary.branch, summary.period].filter(Boolean).join(' · ');
    const provisional = unfinished && level ? this.#word('provisional', { level }) : '';
    this.#result.title = [provisional, reason ?? '', unofficial ?? ''].filter(Boolean).join('\n');
    this.#result.classList.toggle('draft', draft);
    this.#result.classList.toggle('unfinished', unfinished !== undefined);
    this.#result.replaceChildren(
      span('score', score === undefined ? '–' : `${score} / ${max}`),
      span(`level ${(!unfinished && standing) || ''}`, unfinished ?? level ?? ''),
    );
    this.#drawNext(work);
    this.#drawProblems(summary);
  }

  focus(): void {
    (this.#next.hidden ? this.#problems : this.#next).focus();
  }

  /** What remains to be done before the record is submitted. */
  #drawNext(work: EditorFrame['work']): void {
    this.#next.hidden = work === undefined;
    // Once nothing is left to be done, handing over is what comes next.
    if (this.#submit) this.#submit.hidden = work?.must.count !== 0;
    if (!work) return;
    const { count } = work.must;
    this.#next.className = `next ${count === 0 ? 'ready' : ''}`;
    this.#next.textContent = count === 0 ? this.#word('ready') : this.#word('todo', { count });
  }

  #drawProblems({ errors, warnings }: EditorFrame['summary']): void {
    this.#problems.className = `problems ${errors > 0 ? 'error' : warnings > 0 ? 'warning' : ''}`;
    const words =
      errors + warnings === 0 ? this.#word('no-problems') : this.#word('problems', { errors, warnings });
    this.#problems.textContent = words;
    this.#problems.title = words;
  }

  #commands(): readonly (MenuItem | 'separator')[] {
    const item = (name: string, action: EditorAction): MenuItem => ({
      label: this.#word(name),
      run: () => this.#host.run(action),
    });
    const hidden: readonly (MenuItem | 'separator')[] = narrow.matches
      ? [item('preview', 'openPreview'), item('export', 'exportDocument'), 'separator']
      : [];
    const set: readonly MenuItem[] = medium.matches ? [item('export-set', 'exportSet')] : [];
    return [
      item('submit', 'submit'),
      ...set,
      ...hidden,
      item('text-beside', 'openTextBeside'),
      item('reopen-text', 'reopenAsText'),
    ];
  }
}
