import { type CellView, worst } from '../../src/core/sheet/sheet-view.js';
import type { EditorAction, EditorState } from '../../src/protocol.js';
import { createButton } from '../controls.js';
import { word } from './words.js';

export interface FrameHost {
  run(action: EditorAction): void;
  showSheet(index: number): void;
  insertRow(): void;
  removeRow(): void;
}

/** Everything around the grid: toolbar with the result, a line about the active cell, banner and tabs. */
export class Frame {
  readonly top = document.createElement('div');
  readonly tabs = document.createElement('div');
  readonly #host: FrameHost;
  readonly #toolbar = document.createElement('div');
  readonly #heading = document.createElement('h1');
  readonly #result = document.createElement('div');
  readonly #buttons = document.createElement('div');
  readonly #banner = document.createElement('div');
  readonly #about = document.createElement('div');
  readonly #live = document.createElement('div');
  #drawnStrings: unknown;

  constructor(host: FrameHost) {
    this.#host = host;
    this.top.className = 'top';
    this.#toolbar.className = 'toolbar';
    this.#toolbar.setAttribute('role', 'toolbar');
    this.#heading.className = 'unseen';
    this.#result.className = 'result';
    this.#buttons.className = 'buttons';
    this.#banner.className = 'banner';
    this.#banner.setAttribute('role', 'alert');
    this.#about.className = 'about';
    this.#about.id = 'about';
    this.#live.className = 'unseen';
    this.#live.setAttribute('role', 'status');
    this.tabs.className = 'tabs';
    this.tabs.setAttribute('role', 'tablist');
    this.#toolbar.append(this.#result, this.#buttons);
    this.top.append(this.#heading, this.#toolbar, this.#banner, this.#about, this.#live);
    this.tabs.addEventListener('keydown', (event) => this.#onTabKey(event));
  }

  draw(state: EditorState, sheet: number): void {
    const language = state.language;
    if (this.#drawnStrings !== language) this.#drawButtons(state);
    this.#drawnStrings = language;
    this.#heading.textContent = [state.summary.branch, state.summary.period].filter(Boolean).join(' · ');
    this.#drawResult(state);
    this.#drawBanner(state);
    this.#drawTabs(state, sheet);
  }

  /** Says what a cell holds in full, how it comes about and what is wrong with it. */
  describe(name: string, cell: CellView | undefined, fixedText: string): void {
    const parts: HTMLElement[] = [span('name', name)];
    for (const { severity, message } of cell?.findings ?? []) parts.push(span(severity, message));
    if (cell?.explanation) parts.push(span('explanation', cell.explanation));
    else if (cell?.input === 'none' && !cell.findings) parts.push(span('explanation', fixedText));
    this.#about.className = `about ${(cell && worst(cell)) ?? ''}`;
    this.#about.replaceChildren(...parts);
  }

  announce(text: string): void {
    this.#live.textContent = text;
  }

  focus(): void {
    this.#buttons.querySelector<HTMLElement>('vscode-button')?.focus();
  }

  #drawButtons({ strings }: EditorState): void {
    const button = (name: string, run: () => void): HTMLElement => createButton(word(strings, name), run);
    this.#toolbar.setAttribute('aria-label', word(strings, 'toolbar'));
    this.tabs.setAttribute('aria-label', word(strings, 'sheets'));
    this.#buttons.replaceChildren(
      createButton(word(strings, 'preview'), () => this.#host.run('openPreview'), 'primary'),
      button('text-beside', () => this.#host.run('openTextBeside')),
      button('reopen-text', () => this.#host.run('reopenAsText')),
      button('insert-row', () => this.#host.insertRow()),
      button('remove-row', () => this.#host.removeRow()),
    );
    for (const row of this.#rowButtons()) row.classList.add('row-button');
  }

  #rowButtons(): readonly HTMLElement[] {
    return [...this.#buttons.querySelectorAll<HTMLElement>('vscode-button')].slice(-2);
  }

  #drawResult({ summary, strings, draft }: EditorState): void {
    const score = span('score', summary.score === undefined ? '–' : `${summary.score} / ${summary.max}`);
    const level = span(`level ${summary.standing ?? ''}`, summary.level ?? '');
    const problems = document.createElement('button');
    problems.className = `problems ${summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : ''}`;
    const clean = summary.errors + summary.warnings === 0;
    problems.textContent = clean
      ? word(strings, 'no-problems')
      : word(strings, 'problems', { errors: summary.errors, warnings: summary.warnings });
    problems.addEventListener('click', () => this.#host.run('showProblems'));
    this.#result.title = [summary.reason ?? '', summary.unofficial ?? ''].join('\n').trim();
    this.#result.classList.toggle('draft', draft);
    const had = this.#result.contains(document.activeElement);
    this.#result.replaceChildren(score, level, problems);
    if (had) problems.focus();
  }

  #drawBanner({ locked, strings }: EditorState): void {
    this.#banner.hidden = locked === undefined;
    if (!locked) return;
    const open = createButton(word(strings, 'open-text'), () => this.#host.run('openTextBeside'));
    this.#banner.replaceChildren(span('', locked.message), ...(locked.canOpenText ? [open] : []));
  }

  #drawTabs({ sheets, strings }: EditorState, selected: number): void {
    const had = this.tabs.contains(document.activeElement);
    this.tabs.replaceChildren(
      ...sheets.map((sheet, index) => {
        const tab = document.createElement('button');
        tab.setAttribute('role', 'tab');
        tab.setAttribute('aria-selected', String(index === selected));
        tab.tabIndex = index === selected ? 0 : -1;
        tab.append(span('', sheet.title));
        if (sheet.errors > 0) {
          const badge = span('badge', String(sheet.errors));
          badge.append(span('unseen', word(strings, 'cells-with-errors')));
          tab.append(badge);
        }
        tab.addEventListener('click', () => this.#host.showSheet(index));
        return tab;
      }),
    );
    for (const button of this.#rowButtons()) button.hidden = sheets[selected]?.id !== 'members';
    if (had) this.tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  #onTabKey(event: KeyboardEvent): void {
    const tabs = [...this.tabs.querySelectorAll<HTMLElement>('[role="tab"]')];
    const active = document.activeElement;
    const index = active instanceof HTMLElement ? tabs.indexOf(active) : -1;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || index < 0) return;
    event.preventDefault();
    this.#host.showSheet((index + step + tabs.length) % tabs.length);
  }
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
