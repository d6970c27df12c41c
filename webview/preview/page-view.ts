import morphdom from 'morphdom';

/**
 * Changes the page on screen into another: what is the same stays, with its scroll position, the focus and
 * what is being typed.
 */
export function morphPage(page: HTMLElement, next: HTMLElement): void {
  morphdom(page, next, {
    childrenOnly: true,
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
}

/** Parts of the page and fields keep their elements while others come and go. */
function keyOf(node: Node): string | undefined {
  if (!(node instanceof Element)) return undefined;
  return node.id || node.getAttribute('data-suppose') || undefined;
}

function isField(element: Element): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}
