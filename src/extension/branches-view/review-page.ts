import type * as vscode from 'vscode';
import { Uri } from 'vscode';
import type { Language } from '../../core/language/language.js';
import { type Html, html } from '../../core/preview/html.js';

/** A page without scripts: the styles of the preview and of reviews, and nothing from anywhere else. */
export function reviewPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  {
    title,
    language,
    body,
  }: { readonly title: string; readonly language: Language; readonly body: Html | undefined },
): string {
  const style = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style('preview-style.css')}">
<link rel="stylesheet" href="${style('unit-review.css')}">
<title>${title}</title>
</head>
<body><main>${body}</main></body>
</html>`.markup;
}
