import type { NamedFinding } from '../../src/core/views/sheet/named-finding.js';
import type { RemainingWork, WorkList } from '../../src/core/views/sheet/remaining-work.js';
import type { CellName } from '../../src/protocol/editor.js';
import { div, paragraph, span } from '../elements.js';
import type { Word } from '../words.js';

export interface WorkHost {
  goTo(cell: CellName): void;
  /** The panel was opened or closed. */
  toggled(): void;
  /** Returns the keyboard focus to the grid. */
  leave(): void;
}

/** Above this number, the entries of a sheet are collapsed until the user expands them. */
const mostUnfolded = 12;

/**
 * The panel beside the grid: the remaining work, each entry a link to its cell. It stays open while the user
 * works through it.
 */
export class WorkPanel {
  readonly element = document.createElement('aside');
  readonly #list = div('work-list');
  readonly #title = document.createElement('h2');
  readonly #close = document.createElement('button');
  readonly #word: Word;
  readonly #host: WorkHost;
  #work: RemainingWork | undefined;
  #drawn = '';

  constructor(word: Word, host: WorkHost) {
    this.#word = word;
    this.#host = host;
    this.element.className = 'work';
    this.element.hidden = true;
    this.#close.className = 'icon close';
    this.#close.addEventListener('click', () => this.toggle());
    const head = div('work-head');
    head.append(this.#title, this.#close);
    this.element.append(head, this.#list);
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  draw(work: RemainingWork | undefined): void {
    this.#work = work;
    if (this.isOpen) this.#draw();
  }

  /** Opens with the focus on the first entry, or closes. */
  toggle(): void {
    this.element.hidden = this.isOpen;
    this.#host.toggled();
    if (this.isOpen) {
      this.#draw();
      (this.#entries[0] ?? this.#close).focus();
    } else this.#host.leave();
  }

  #draw(): void {
    const word = this.#word;
    const key = JSON.stringify([this.#work, word('todo-title')]);
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.element.setAttribute('aria-label', word('todo-title'));
    this.#title.textContent = word('todo-title');
    this.#close.setAttribute('aria-label', word('close'));
    this.#close.title = word('close');
    const at = this.#entries.indexOf(document.activeElement as HTMLElement);
    const folded = new Map(
      [...this.#list.querySelectorAll('details')].map((each) => [each.dataset.group, each.open]),
    );
    const { must, should } = this.#work ?? {};
    this.#list.replaceChildren(
      ...(must && must.count > 0 ? this.#part('todo-must', must, folded) : [paragraph(word('ready'))]),
      ...(should && should.count > 0 ? this.#part('todo-should', should, folded) : []),
    );
    if (at >= 0) (this.#entries[Math.min(at, this.#entries.length - 1)] ?? this.#close).focus();
  }

  #part(
    name: string,
    { count, items }: WorkList,
    folded: ReadonlyMap<string | undefined, boolean>,
  ): readonly HTMLElement[] {
    const heading = document.createElement('h3');
    heading.textContent = this.#word(name, { count });
    const sheets = [...new Set(items.map(({ sheet }) => sheet))];
    const groups = sheets.map((sheet) => {
      const own = items.filter((item) => item.sheet === sheet);
      const group = document.createElement('details');
      group.dataset.group = `${name}/${sheet}`;
      group.open = folded.get(group.dataset.group) ?? own.length <= mostUnfolded;
      const summary = document.createElement('summary');
      summary.textContent = this.#word('todo-group', { sheet, count: own.length });
      group.append(summary, ...own.map((item) => this.#entry(item)));
      return group;
    });
    const rest = count - items.length;
    return [heading, ...groups, ...(rest > 0 ? [paragraph(this.#word('todo-more', { count: rest }))] : [])];
  }

  #entry({ severity, where, message, cell }: NamedFinding): HTMLElement {
    const entry = document.createElement('button');
    entry.className = `work-entry ${severity}`;
    if (where !== '') entry.append(span('where', where));
    entry.append(span('', message));
    if (cell) entry.addEventListener('click', () => this.#host.goTo(cell));
    return entry;
  }

  get #entries(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('summary, details[open] .work-entry')];
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') this.toggle();
    else if (step !== 0) {
      const entries = this.#entries;
      entries[entries.indexOf(document.activeElement as HTMLElement) + step]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
