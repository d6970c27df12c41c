import type { ToPreview } from '../../src/protocol.js';
import { acquireHost } from '../editor/messaging.js';

/** Shows the page that the host has made; every value in it was escaped there. */
const app = document.getElementById('app');
window.addEventListener('message', (event: MessageEvent<ToPreview>) => {
  if (event.data.type !== 'show' || !app) return;
  document.documentElement.lang = event.data.language;
  const { scrollX, scrollY } = window;
  app.innerHTML = event.data.html;
  window.scrollTo(scrollX, scrollY);
});
acquireHost().postMessage({ type: 'ready' });
