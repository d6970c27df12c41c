import type { FromComparison, ToComparison } from '../../src/core/diff/panel-messages.js';
import { acquireHost } from '../host.js';

/** Shows the comparison that the host has made; every value in it was escaped there. */
const host = acquireHost();
const tell = (message: FromComparison): void => host.postMessage(message);
const app = document.getElementById('app');

window.addEventListener('message', (event: MessageEvent<ToComparison>) => {
  if (event.data.type !== 'show' || !app) return;
  document.documentElement.lang = event.data.language;
  const { scrollX, scrollY } = window;
  app.innerHTML = event.data.html;
  window.scrollTo(scrollX, scrollY);
});

app?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-path]') : null;
  const path = button?.getAttribute('data-path');
  if (path) tell({ type: 'open', path });
});

tell({ type: 'ready' });
