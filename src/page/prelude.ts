/** What VS Code gives a webview, for a page within the page: runs in the frame, before its script. */
let state: unknown;
Object.assign(window, {
  acquireVsCodeApi: () => ({
    postMessage: (message: unknown) => parent.postMessage(message, '*'),
    getState: () => state,
    setState(kept: unknown) {
      state = kept;
    },
  }),
});
// Keys of the page around that the frame does not take.
window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  if (event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  parent.postMessage({ type: 'save-key' }, '*');
});
