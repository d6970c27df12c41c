import type { EditorAction, EditorFrame } from '../../src/protocol.js';
import { createButton } from '../controls.js';
import { div, span } from './elements.js';
import type { Word } from './words.js';

/** The record's result, live, and the buttons of the editor. */
export class Toolbar {
  readonly element = div('toolbar');
  readonly #word: Word;
  readonly #run: (action: EditorAction) => void;
  readonly #heading = document.createElement('h1');
  readonly #result = div('result');
  readonly #buttons = div('buttons');

  constructor(word: Word, run: (action: EditorAction) => void) {
    this.#word = word;
    this.#run = run;
    this.element.setAttribute('role', 'toolbar');
    this.#heading.className = 'unseen';
    this.element.append(this.#heading, this.#result, this.#buttons);
  }

  /** Draws the buttons, once for each language. */
  drawButtons(): void {
    const button = (name: string, action: EditorAction): HTMLElement =>
      createButton(this.#word(name), () => this.#run(action));
    this.element.setAttribute('aria-label', this.#word('toolbar'));
    this.#buttons.replaceChildren(
      createButton(this.#word('preview'), () => this.#run('openPreview'), 'primary'),
      button('export', 'exportDocument'),
      button('text-beside', 'openTextBeside'),
      button('reopen-text', 'reopenAsText'),
    );
  }

  draw({ summary, draft }: EditorFrame): void {
    this.#heading.textContent = [summary.branch, summary.period].filter(Boolean).join(' · ');
    const score = span('score', summary.score === undefined ? '–' : `${summary.score} / ${summary.max}`);
    const level = span(`level ${summary.standing ?? ''}`, summary.level ?? '');
    const problems = document.createElement('button');
    problems.className = `problems ${summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : ''}`;
    const clean = summary.errors + summary.warnings === 0;
    problems.textContent = clean
      ? this.#word('no-problems')
      : this.#word('problems', { errors: summary.errors, warnings: summary.warnings });
    problems.addEventListener('click', () => this.#run('showProblems'));
    this.#result.title = [summary.reason ?? '', summary.unofficial ?? ''].join('\n').trim();
    this.#result.classList.toggle('draft', draft);
    const had = this.#result.contains(document.activeElement);
    this.#result.replaceChildren(score, level, problems);
    if (had) problems.focus();
  }

  focus(): void {
    this.#buttons.querySelector<HTMLElement>('vscode-button')?.focus();
  }
}
