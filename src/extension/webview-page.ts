import * as vscode from 'vscode';
import { escapeHtml, type Html } from '../core/views/preview/html.js';

export interface WebviewPage {
  readonly script: string;
  /** A later style sheet overrides an earlier one. */
  readonly styles: readonly string[];
  readonly title: string;
  readonly language: string;
  /** The URI of the shown document, for a page that survives a reload of the window. */
  readonly document?: string;
  /** The content of the page before its script runs. */
  readonly body?: Html | undefined;
}

/**
 * The HTML page of a webview with a strict content security policy: scripts by nonce, styles from the
 * extension only, nothing from elsewhere.
 */
export function webviewPage(webview: vscode.Webview, extension: vscode.Uri, page: WebviewPage): string {
  const asset = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const nonce = createNonce();
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${page.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script nonce="${nonce}">${askAgain}</script>
${page.styles.map((style) => `<link rel="stylesheet" href="${asset(style)}">`).join('\n')}
<title>${escapeHtml(page.title)}</title>
</head>
<body>
<main id="app"${page.document === undefined ? '' : ` data-document="${escapeHtml(page.document)}"`}>${page.body?.markup ?? ''}</main>
<script type="module" nonce="${nonce}" src="${asset(page.script)}"></script>
</body>
</html>`;
}

/**
 * Retries a style or script that failed to load. In VS Code servers all webviews share one origin. Two that
 * open at once, such as the sides of a diff, may steal the service worker that serves each other's files.
 */
const askAgain = `
let tries = 0;
addEventListener('error', ({ target }) => {
  const address = target.href ?? target.src;
  if (!address || tries === 20) return;
  tries += 1;
  const next = document.createElement(target.localName);
  for (const { name, value } of target.attributes) next.setAttribute(name, value);
  next.nonce = target.nonce;
  // The browser remembers that a module could not be had, by its address.
  next.setAttribute(target.href ? 'href' : 'src', address.split('?')[0] + '?' + tries);
  setTimeout(() => target.replaceWith(next), 100 * tries);
}, true);
`;

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
