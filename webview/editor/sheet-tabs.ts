import type { SheetId } from '../../src/core/views/sheet/sheet.js';
import type { SheetView } from '../../src/core/views/sheet/sheet-view.js';
import type { TabView } from '../../src/protocol/editor.js';
import { div, span } from '../elements.js';
import type { Word } from '../words.js';

/** The padding at each end of the bar, in pixels. */
const edge = 8;

/** The tabs below the grid, and the switch between sheets that share a tab. */
export class SheetTabs {
  readonly element = div('tab-bar');
  readonly #list = div('tabs');
  readonly #back = this.#arrow('back');
  readonly #on = this.#arrow('on');
  readonly switch = div('switch');
  readonly #word: Word;
  readonly #show: (sheet: SheetId) => void;
  /** The sheet last shown in each tab. */
  readonly #last = new Map<number, SheetId>();
  #tabs: readonly TabView[] = [];
  #hidden: ReadonlyMap<SheetId, number> = new Map();
  #drawn = '';

  constructor(word: Word, show: (sheet: SheetId) => void) {
    this.#word = word;
    this.#show = show;
    this.#list.setAttribute('role', 'tablist');
    this.switch.setAttribute('role', 'group');
    this.element.append(this.#back, this.#list, this.#on);
    this.#list.addEventListener('scroll', () => this.#showWhole(), { passive: true });
    new ResizeObserver(() => this.#fit()).observe(this.element);
    this.#list.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** `hiddenIn` says how many entries of a sheet the filters hide. */
  draw(
    tabs: readonly TabView[],
    sheets: readonly SheetView[],
    shown: SheetId,
    hiddenIn: (sheet: SheetView) => number,
  ): void {
    this.#tabs = tabs;
    this.#hidden = new Map(sheets.map((sheet) => [sheet.id, sheet.takesRows ? hiddenIn(sheet) : 0]));
    const heads = sheets.map(({ id, title, count, errors, warnings }) => [
      id,
      title,
      count,
      errors,
      warnings,
    ]);
    const key = JSON.stringify([tabs, heads, shown, [...this.#hidden]]);
    if (key === this.#drawn) return;
    this.#drawn = key;
    const selected = tabs.findIndex((tab) => tab.sheets.includes(shown));
    this.#last.set(selected, shown);
    this.#list.setAttribute('aria-label', this.#word('sheets'));
    const had = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(
      ...tabs.map((tab, index) => this.#tab(tab, index, sheets, index === selected)),
    );
    const active = this.#list.querySelector<HTMLElement>('[aria-selected="true"]');
    if (had) active?.focus();
    this.#fit();
    this.#drawSwitch(tabs[selected], sheets, shown);
  }

  /** A button that scrolls to hidden tabs. It is not a Tab stop because the arrow keys reach all tabs. */
  #arrow(way: 'back' | 'on'): HTMLButtonElement {
    const button = document.createElement('button');
    button.className = 'icon';
    button.dataset.way = way;
    button.tabIndex = -1;
    button.addEventListener('click', () => this.#scroll(way === 'back' ? -1 : 1));
    return button;
  }

  /** Shows the arrows if not all tabs fit, and keeps the selected tab fully visible. */
  #fit(): void {
    const isTight = this.#list.scrollWidth > this.element.clientWidth - 2 * edge;
    this.#back.hidden = !isTight;
    this.#on.hidden = !isTight;
    this.#list
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#showWhole();
  }

  /** Scrolls to the next tab that is not fully visible. */
  #scroll(step: -1 | 1): void {
    const { left, right } = this.#list.getBoundingClientRect();
    const tabs = [...this.#list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const boxes = tabs.map((tab) => tab.getBoundingClientRect());
    const at =
      step > 0
        ? boxes.findIndex((box) => box.right > right + 1)
        : boxes.findLastIndex((box) => box.left < left - 1);
    tabs[at]?.scrollIntoView({ block: 'nearest', inline: step > 0 ? 'end' : 'start' });
  }

  /** A partly visible tab is hidden completely. */
  #showWhole(): void {
    const { left, right } = this.#list.getBoundingClientRect();
    for (const tab of this.#list.querySelectorAll<HTMLElement>('[role="tab"]')) {
      const box = tab.getBoundingClientRect();
      tab.classList.toggle('cut', box.left < left - 1 || box.right > right + 1);
    }
    this.#back.disabled = this.#list.scrollLeft < 1;
    this.#on.disabled = this.#list.scrollLeft + this.#list.clientWidth > this.#list.scrollWidth - 1;
    this.#back.setAttribute('aria-label', this.#word('tabs-back'));
    this.#on.setAttribute('aria-label', this.#word('tabs-on'));
  }

  /** The previous or next sheet, in the order of the tabs. */
  next(sheet: SheetId, back: boolean): SheetId {
    const all = this.#tabs.flatMap(({ sheets }) => sheets);
    const at = all.indexOf(sheet) + (back ? -1 : 1);
    return all[(at + all.length) % all.length] ?? sheet;
  }

  #tab(tab: TabView, index: number, sheets: readonly SheetView[], selected: boolean): HTMLElement {
    const own = sheets.filter(({ id }) => tab.sheets.includes(id));
    const sum = (of: (sheet: SheetView) => number): number =>
      own.reduce((total, sheet) => total + of(sheet), 0);
    const button = document.createElement('button');
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', String(selected));
    button.tabIndex = selected ? 0 : -1;
    button.append(span('', tab.title));
    const [first] = own;
    const lists = own.filter(({ takesRows }) => takesRows);
    if (lists.length > 0 && first) {
      button.append(this.#count(lists));
    }
    const errors = sum((sheet) => sheet.errors);
    const warnings = sum((sheet) => sheet.warnings);
    if (errors > 0) button.append(this.#badge('error', errors, 'cells-with-errors'));
    else if (warnings > 0) button.append(this.#badge('warning', warnings, 'cells-with-warnings'));
    button.addEventListener('click', () => this.#go(index));
    return button;
  }

  /** The number of entries in the lists of a tab; with filters, also the number of visible ones. */
  #count(lists: readonly SheetView[]): HTMLElement {
    const total = lists.reduce((sum, { count }) => sum + count, 0);
    const hidden = lists.reduce((sum, { id }) => sum + (this.#hidden.get(id) ?? 0), 0);
    return span('count', hidden === 0 ? String(total) : `${total - hidden}/${total}`);
  }

  #badge(kind: string, count: number, name: string): HTMLElement {
    const badge = span(`badge ${kind}`, String(count));
    badge.append(span('unseen', this.#word(name)));
    return badge;
  }

  #drawSwitch(tab: TabView | undefined, sheets: readonly SheetView[], shown: SheetId): void {
    const own = sheets.filter(({ id }) => tab?.sheets.includes(id));
    this.switch.hidden = own.length < 2;
    this.switch.setAttribute('aria-label', tab?.title ?? '');
    const had = this.switch.contains(document.activeElement);
    this.switch.replaceChildren(
      ...own.map(({ id, title, errors }) => {
        const button = document.createElement('button');
        button.textContent = title;
        button.setAttribute('aria-pressed', String(id === shown));
        if (errors > 0) button.append(this.#badge('error', errors, 'cells-with-errors'));
        button.addEventListener('click', () => this.#show(id));
        return button;
      }),
    );
    if (had) this.switch.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }

  #go(tab: number): void {
    const sheet = this.#last.get(tab) ?? this.#tabs[tab]?.sheets[0];
    if (sheet) this.#show(sheet);
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = [...this.#list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const { activeElement } = document;
    const index = activeElement instanceof HTMLElement ? buttons.indexOf(activeElement) : -1;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || index < 0) return;
    event.preventDefault();
    this.#go((index + step + buttons.length) % buttons.length);
  }
}
