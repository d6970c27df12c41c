import type { Language } from '../core/language/message.js';
import type { ViewState, Widths } from '../protocol/editor.js';
import type { ViewMemory } from '../session/host.js';

/** Settings of the page, kept in the browser where it keeps anything. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(`chibo-${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`chibo-${name}`, value);
  } catch {
    // The page works without; the next visit begins with the usual settings.
  }
}

export function language(): Language {
  return kept('language') === 'en' ? 'en' : 'vi';
}

export function setLanguage(chosen: Language): void {
  keep('language', chosen);
}

export function showsIds(): boolean {
  return kept('ids') === 'shown';
}

export function setShowsIds(shown: boolean): void {
  keep('ids', shown ? 'shown' : 'hidden');
}

/** Column widths are kept in the browser; where one stood in a record is kept while the page is open. */
export class PageMemory implements ViewMemory {
  readonly #views = new Map<string, ViewState>();
  #widths: Widths = widthsIn(kept('widths'));

  get widths(): Widths {
    return this.#widths;
  }

  viewOf(record: string): ViewState {
    return this.#views.get(record) ?? { sheets: {} };
  }

  keep(record: string, view: ViewState, widths: Widths): void {
    this.#views.set(record, view);
    if (widths === this.#widths) return;
    this.#widths = widths;
    keep('widths', JSON.stringify(widths));
  }
}

function widthsIn(text: string | null): Widths {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, width]) => typeof width === 'number'));
  } catch {
    return {};
  }
}
