/** What VS Code gives a webview: a way to its host, and what is kept of the page while it is hidden. */
export interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** The host, which can be asked for only once in a page. */
export function acquireHost(): Host {
  return acquireVsCodeApi();
}
