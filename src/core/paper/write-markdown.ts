import { blank } from '../language/documents.js';
import {
  type Block,
  type Chart,
  type Document,
  type Letterhead,
  type Recipients,
  type Run,
  reachOf,
  type Signature,
  type Signatures,
  spanOf,
  type Table,
} from './model.js';

const rule = '---';

/** A document as Markdown; whatever could be read as markup is escaped. */
export function writeMarkdown(document: Document): string {
  return `${document.blocks.map(block).join('\n\n')}\n`;
}

function block(shown: Block): string {
  switch (shown.kind) {
    case 'letterhead':
      return letterhead(shown);
    case 'title':
      return [`# ${escaped(shown.name)}`, ...shown.lines.map((line) => `**${escaped(line)}**`)].join('\n\n');
    case 'heading':
      return `## ${escaped(shown.text)}`;
    case 'paragraph':
      return shown.runs.map(run).join('');
    case 'dotted-lines':
      return Array.from({ length: shown.count }, () => blank().repeat(6)).join('\n\n');
    case 'table':
      return table(shown);
    case 'signatures':
      return signatures(shown);
    case 'chart':
      return chart(shown);
    case 'page-break':
    case 'section':
      return rule;
  }
}

function run({ text, bold, italic }: Run): string {
  const slanted = italic ? `*${escaped(text)}*` : escaped(text);
  return bold ? `**${slanted}**` : slanted;
}

function letterhead({ above, issuer, number, party, dated }: Letterhead): string {
  return pair(
    [escaped(above), `**${escaped(issuer)}**`, '\\*', ...(number === undefined ? [] : [escaped(number)])],
    [`**${escaped(party)}**`, '', '', `*${escaped(dated)}*`],
  );
}

/** Two columns side by side, line by line. */
function pair(left: readonly string[], right: readonly string[]): string {
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `| ${left[index] ?? ''} | ${right[index] ?? ''} |`.replace(/ +/g, ' '),
  );
  const [first = '| | |', ...rest] = lines;
  return [first, '|:-:|:-:|', ...rest].join('\n');
}

/** Cells that a cell reaches over are left empty; headings over several columns go before their own. */
function table({ columns, spans, rows }: Table): string {
  const heads = columns.map(({ title }, index) => {
    const span = spans.find(({ from, to }) => from <= index && index <= to);
    return escaped(span ? `${span.title}: ${title}` : title);
  });
  const aligns = columns.map(({ align }) => (align === 'center' ? ':-:' : align === 'right' ? '-:' : '---'));
  const lines = rows.map(({ role, cells }) =>
    cells.flatMap((cell) => {
      const text = escaped(cell.text);
      const strong = (role !== 'body' || cell.bold) && text !== '' ? `**${text}**` : text;
      return [strong, ...Array.from({ length: spanOf(cell) - 1 }, () => '')];
    }),
  );
  return [heads, aligns, ...lines].map((cells) => `| ${cells.join(' | ')} |`.replace(/ +/g, ' ')).join('\n');
}

/** Letters in the longest bar. */
const barLength = 20;

function chart(shown: Chart): string {
  const lines = shown.bars.map((bar) => {
    const length = Math.round(reachOf(bar, shown) * barLength);
    return `| ${escaped(bar.label)} | ${'█'.repeat(length)} | ${escaped(bar.text)} |`.replace(/ +/g, ' ');
  });
  return [`**${escaped(shown.title)}**`, '', '| | | |', '|---|---|-:|', ...lines].join('\n');
}

function signatures({ left, right }: Signatures): string {
  return pair(left ? side(left) : [], signature(right));
}

function side(shown: Signature | Recipients): readonly string[] {
  return shown.kind === 'signature' ? signature(shown) : [escaped(shown.title), ...shown.names.map(escaped)];
}

function signature({ onBehalf, office, hint, name }: Signature): readonly string[] {
  return [
    ...(onBehalf === undefined ? [] : [`**${escaped(onBehalf)}**`]),
    onBehalf === undefined ? `**${escaped(office)}**` : escaped(office),
    name === undefined ? `*${escaped(hint)}*` : `**${escaped(name)}**`,
  ];
}

/**
 * Text that Markdown takes as nothing but text. Angle brackets and ampersands become entities, since many
 * readers take HTML; a mark at the head of a line that would open a list, a heading or a quote is escaped.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]{}|~#!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(https?|ftp):|www\./gi, (match) => match.replace(/[:.]/, '\\$&'));
}
