import type { Grid } from './grid.js';

/** A page that gets the focus passes it on to its grid, and F6 leads there from everything beside it. */
export function keepFocusIn(grid: Grid): void {
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) grid.focus();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F6' && !event.defaultPrevented) grid.focus();
  });
}
