import morphdom from 'morphdom';
import type { PagePart } from '../../src/core/views/preview/page-parts.js';

/**
 * The page on screen, updated part by part. A changed part is morphed into its new content: unchanged
 * elements keep their scroll position, focus and input. Other parts are not touched.
 */
export class PageView {
  readonly #page: HTMLElement;
  readonly #prepare: (part: HTMLElement) => void;
  #parts: readonly Element[] = [];
  #turn = 0;

  /** `prepare` is given each part that is about to be shown. */
  constructor(page: HTMLElement, prepare: (part: HTMLElement) => void) {
    this.#page = page;
    this.#prepare = prepare;
  }

  /** Applies the next page; `false` if one was missed, so that the whole page must be sent. */
  show(parts: readonly PagePart[], turn: number): boolean {
    const isWhole = parts.every((part) => typeof part === 'string');
    if (!isWhole && turn !== this.#turn + 1) return false;
    this.#turn = turn;
    const holder = document.createElement('div');
    holder.innerHTML = parts.filter((part) => typeof part === 'string').join('');
    const fresh = [...holder.children].values();
    const next = parts.flatMap((part) => {
      const element = typeof part === 'number' ? this.#parts[part] : this.#drawn(fresh.next().value);
      return element ? [element] : [];
    });
    this.#arrange(next);
    this.#parts = next;
    return true;
  }

  /** The part on screen, changed into a new one; where there is none, the new one. */
  #drawn(fresh: Element | undefined): Element | undefined {
    if (!(fresh instanceof HTMLElement)) return fresh;
    this.#prepare(fresh);
    const shown = this.#parts.find(({ id }) => id === fresh.id);
    return shown ? morphPart(shown, fresh) : fresh;
  }

  #arrange(parts: readonly Element[]): void {
    const kept = new Set<Node>(parts);
    for (const child of [...this.#page.childNodes]) if (!kept.has(child)) child.remove();
    for (const [position, part] of parts.entries()) {
      const there = this.#page.children[position] ?? null;
      if (there !== part) this.#page.insertBefore(part, there);
    }
  }
}

function morphPart(shown: Element, fresh: Element): Element {
  const changed = morphdom(shown, fresh, {
    getNodeKey: keyOf,
    onBeforeElUpdated(from, to) {
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      if (from === document.activeElement && isField(from)) {
        from.setAttribute('aria-invalid', to.getAttribute('aria-invalid') ?? 'false');
        return false;
      }
      return !from.isEqualNode(to) || isField(from);
    },
  });
  return changed instanceof Element ? changed : fresh;
}

/** Parts of the page and fields keep their elements while others come and go. */
function keyOf(node: Node): string | undefined {
  if (!(node instanceof Element)) return undefined;
  return node.id || node.getAttribute('data-suppose') || undefined;
}

function isField(element: Element): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}
