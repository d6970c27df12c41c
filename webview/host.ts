/**
 * The API that VS Code gives a webview: messages to the host, and state that is kept while the page is
 * hidden.
 */
export interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** The host API; VS Code allows acquiring it only once per page. */
export function acquireHost(): Host {
  return acquireVsCodeApi();
}
