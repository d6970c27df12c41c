import {
  type Compared,
  type ComparisonState,
  type FromComparison,
  isComparisonState,
  type ToComparison,
} from '../../src/protocol/comparison.js';
import { acquireHost } from '../host.js';

/** Shows the comparison HTML made by the host, which has escaped every value in it. */
const host = acquireHost();
const tell = (message: FromComparison): void => host.postMessage(message);
const app = document.getElementById('app');
const compared: Compared = JSON.parse(app?.dataset['document'] ?? '{}');
const kept = host.getState();
/** The scroll position to restore once the page is long enough, unless the user scrolls first. */
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
