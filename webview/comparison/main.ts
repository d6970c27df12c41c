import {
  type Compared,
  type ComparisonState,
  type FromComparison,
  isComparisonState,
  type ToComparison,
} from '../../src/protocol/comparison.js';
import { acquireHost } from '../host.js';

/** Shows the comparison that the host has made; every value in it was escaped there. */
const host = acquireHost();
const tell = (message: FromComparison): void => host.postMessage(message);
const app = document.getElementById('app');
const compared: Compared = JSON.parse(app?.dataset['document'] ?? '{}');
const kept = host.getState();
/** How far the page is to be scrolled once it is long enough, as long as nobody else scrolls it. */
let scroll: number | undefined = isComparisonState(kept) ? kept.scroll : 0;
const keep = (state: ComparisonState): void => host.setState(state);
keep({ ...compared, scroll });

window.addEventListener('message', (event: MessageEvent<ToComparison>) => {
  if (event.data.type !== 'show' || !app) return;
  document.documentElement.lang = event.data.language;
  const { scrollX, scrollY } = window;
  app.innerHTML = event.data.html;
  window.scrollTo(scrollX, scroll ?? scrollY);
  if (scroll !== undefined && window.scrollY >= Math.floor(scroll)) scroll = undefined;
});
for (const act of ['wheel', 'keydown', 'pointerdown']) {
  window.addEventListener(
    act,
    () => {
      scroll = undefined;
    },
    { passive: true },
  );
}
window.addEventListener(
  'scroll',
  () => {
    if (scroll === undefined) keep({ ...compared, scroll: window.scrollY });
  },
  { passive: true },
);

app?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-path]') : null;
  const path = button?.getAttribute('data-path');
  if (path) tell({ type: 'open', path });
});

tell({ type: 'ready' });
