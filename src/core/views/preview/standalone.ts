import type { Language } from '../../language/message.js';
import { html } from './html.js';

/**
 * A preview as a page that stands by itself: the body as it is, with a style of its own, and a policy that lets
 * nothing be loaded or run. `body` is markup made by `html`; `style` is ours, and holds no closing tag.
 */
export function standalonePage(body: string, title: string, style: string, language: Language): string {
  const head = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>`.markup;
  return `${head}${style}${print}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

const print = '\n@page { size: A4; margin: 15mm; }\n@media print { body { max-width: none; padding: 0; } }\n';
