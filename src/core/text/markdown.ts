/**
 * Escapes text for a line or a table cell of Markdown: nothing in it formats, links, or notifies a person
 * (`@name`) or an issue (`#12`).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(acting, '')
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/^([#+=-]|\d+[.)])/, '\\$1')
    .replace(/[@#](?=\w)/g, '$&&#8203;')
    .replace(/(\w):\/\//g, '$1:&#8203;//')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#8203;.`);
}

/** Text as code within a line or a table cell. Characters that would end the code are removed. */
export function markdownCode(text: string): string {
  const shown = text.replace(acting, '').replace(/[`\s]+/g, ' ');
  return `\`${shown.replaceAll('|', '\\|')}\``;
}

/** Characters by which a text acts on a terminal or turns its direction. Blanks and line ends are none. */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
