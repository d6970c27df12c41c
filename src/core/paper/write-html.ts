import { type Html, html } from '../views/preview/html.js';
import { type PaperForm, pageOf } from './form.js';
import {
  type Block,
  type Cell,
  type Chart,
  type Document,
  heldBlocks,
  isSmall,
  type Letterhead,
  linesWithSignature,
  type Orientation,
  type Recipients,
  type Row,
  type Run,
  reachOf,
  type Section,
  type Signature,
  type Signatures,
  sectionsOf,
  spanOf,
  spanOver,
  type Table,
  withHeldNumber,
} from './model.js';

/** A document as one self-contained HTML file that prints on A4; it loads and runs nothing. */
export function writeHtml(document: Document): string {
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${document.title}</title>
<style>`.markup;
  const rest = html`</style>
</head>
<body>
<main>
${sectionsOf(document).map(section)}</main>
</body>
</html>
`.markup;
  return page + pageRules(document) + style + rest;
}

function section({ orientation, blocks }: Section): Html {
  return html`<section class="${orientation}">
${blocks.map((shown, index) => (isTextAbove(blocks, index) ? undefined : withText(blocks, index, shown)))}</section>
`;
}

/** Whether a block is text that stays on the page of the signatures below it, and is drawn together with them. */
function isTextAbove(blocks: readonly Block[], index: number): boolean {
  return blocks[index]?.kind === 'paragraph' && heldBlocks(blocks).has(index);
}

/**
 * A block; signatures with the text above them that stays on their page. Where a table ends right above them, its last
 * rows stay too.
 */
function withText(blocks: readonly Block[], index: number, shown: Block): Html {
  if (shown.kind !== 'signatures') return block(shown, true, blocks[index + 1]?.kind === 'signatures');
  let first = index;
  while (isTextAbove(blocks, first - 1)) first -= 1;
  const text = blocks.slice(first, index).map((one) => block(one));
  return html`<div class="kept">
${text}${block(shown)}</div>
`;
}

/** Blocks as markup without a style of their own: columns are as wide as what stands in them. */
export function plainBlocks(blocks: readonly Block[]): Html {
  return html`${blocks.map((shown) => block(shown, false))}`;
}

/** Blocks that are held stay on the page of the signatures below them. */
function block(shown: Block, isSized = true, isHeld = false): Html {
  switch (shown.kind) {
    case 'letterhead':
      return letterhead(shown);
    case 'title':
      return html`<header class="title"><h1>${shown.name}</h1>${shown.lines.map((line) => html`<p>${withHeldNumber(line)}</p>`)}</header>
`;
    case 'heading':
      return html`<h2>${shown.text}</h2>
`;
    case 'paragraph':
      return html`<p class="${shown.align}${shown.indent ? ' indent' : ''}">${shown.runs.map(run)}</p>
`;
    case 'dotted-lines':
      return html`${Array.from(
        { length: shown.count },
        (
          _,
          line,
        ) => html`<p class="dotted${isHeld && line >= shown.count - linesWithSignature ? ' held' : ''}"></p>
`,
      )}`;
    case 'table':
      return table(shown, isSized, isHeld);
    case 'signatures':
      return signatures(shown);
    case 'chart':
      return chart(shown);
    case 'section':
      return html``;
    case 'page-break':
      return html`<div class="page-break"></div>
`;
  }
}

function run({ text, bold, italic }: Run): Html {
  const slanted = italic ? html`<em>${text}</em>` : html`${text}`;
  return bold ? html`<strong>${slanted}</strong>` : slanted;
}

function letterhead({ above, issuer, number, party, dated }: Letterhead): Html {
  return html`<header class="letterhead">
<div><p>${above}</p><p><strong>${issuer}</strong></p><p>*</p>${number ? html`<p>${number}</p>` : undefined}</div>
<div><p class="party">${party}</p><p class="dated">${dated}</p></div>
</header>
`;
}

function table(shown: Table, isSized: boolean, isHeld: boolean): Html {
  const { name, columns, spans, rows } = shown;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = isSized
    ? html`<colgroup>${columns.map(({ width }) => html`<col style="width:${((width / whole) * 100).toFixed(2)}%">`)}</colgroup>
`
    : undefined;
  return html`<table aria-label="${name}"${isHeld ? html` class="held"` : isSmall(shown) ? html` class="small"` : undefined}>
${widths}<thead>${headRows({ columns, spans })}</thead>
<tbody>
${rows.map((row) => tableRow(row, columns))}</tbody>
</table>
`;
}

/** Each bar a hundred wide, stretched to the page; its number stands beside it. */
function chart(shown: Chart): Html {
  const rows = shown.bars.map((bar) => {
    const width = (reachOf(bar, shown) * 100).toFixed(2);
    return html`<li><span class="label">${bar.label}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="10"></rect><rect class="filled" width="${width}" height="10"></rect></svg><span class="number">${bar.text}</span></li>
`;
  });
  return html`<figure class="chart"><figcaption>${shown.title}</figcaption><ul>
${rows}</ul></figure>
`;
}

function headRows({ columns, spans }: Pick<Table, 'columns' | 'spans'>): Html {
  if (spans.length === 0)
    return html`<tr>${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr>`;
  const upper = columns.map(({ title }, index) => {
    const span = spanOver(spans, index);
    if (span === undefined) return html`<th scope="col" rowspan="2">${title}</th>`;
    return span.from === index
      ? html`<th scope="colgroup" colspan="${span.to - span.from + 1}">${span.title}</th>`
      : undefined;
  });
  const lower = columns.map(({ title }, index) =>
    spanOver(spans, index) ? html`<th scope="col">${title}</th>` : undefined,
  );
  return html`<tr>${upper}</tr><tr>${lower}</tr>`;
}

function tableRow({ role, cells }: Row, columns: Table['columns']): Html {
  let at = 0;
  const drawn = cells.map((cell) => {
    const column = columns[at];
    at += spanOf(cell);
    return tableCell(cell, cell.align ?? column?.align ?? 'left');
  });
  return html`<tr class="${role}">${drawn}</tr>
`;
}

function tableCell(cell: Cell, align: string): Html {
  const span = spanOf(cell) > 1 ? html` colspan="${spanOf(cell)}"` : undefined;
  return html`<td class="${align}"${span}>${cell.bold ? html`<strong>${cell.text}</strong>` : cell.text}</td>`;
}

function signatures({ left, right }: Signatures): Html {
  return html`<footer class="signatures"><div>${left && side(left)}</div><div>${signature(right)}</div></footer>
`;
}

function side(shown: Signature | Recipients): Html {
  if (shown.kind === 'signature') return signature(shown);
  return html`<div class="recipients"><p class="to">${shown.title}</p>${shown.names.map((name) => html`<p>${name}</p>`)}</div>`;
}

function signature({ onBehalf, office, hint, name }: Signature): Html {
  const title =
    onBehalf === undefined
      ? html`<p><strong>${office}</strong></p>`
      : html`<p><strong>${onBehalf}</strong></p><p>${office}</p>`;
  return html`<div class="signature">${title}${name ? html`<p class="name"><strong>${name}</strong></p>` : html`<p><em>${hint}</em></p><p class="name"></p>`}</div>`;
}

/** How pages of a form lie in print, each numbered at its head but the first. */
function pageBox(form: PaperForm, orientation: Orientation): string {
  const { top, right, bottom, left } = pageOf(form, orientation).margins;
  return `size: A4 ${orientation}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; @top-center { content: counter(page); font: 13pt "Times New Roman", Tinos, serif; }`;
}

/** Pages lie as the document does, and the sections that are turned by a name of their own. */
function pageRules(document: Document): string {
  const { form, orientation } = document;
  const turned = sectionsOf(document).find((section) => section.orientation !== orientation);
  const own = turned
    ? `@page ${turned.orientation} { ${pageBox(form, turned.orientation)} }
section.${turned.orientation} { page: ${turned.orientation}; }
`
    : '';
  return `
@page { ${pageBox(form, orientation)} }
@page :first { @top-center { content: none; } }
${own}${formStyle(form)}`;
}

/** The distances and widths of a form; text is 14 points in both. */
function formStyle(form: PaperForm): string {
  const { lineSpacing, paragraphSpacing } = form;
  const height = lineSpacing.kind === 'exact' ? `${lineSpacing.points}pt` : String(lineSpacing.times * 1.17);
  return `body { font: 14pt/${height} "Times New Roman", Tinos, "Liberation Serif", serif; }
p { margin: 0 0 ${paragraphSpacing}pt; }
section.portrait { max-width: ${pageOf(form, 'portrait').content}mm; }
section.landscape { max-width: ${pageOf(form, 'landscape').content}mm; }
`;
}

const style = `* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; }
main { overflow-wrap: anywhere; }
section { margin: 0 auto; padding: 8mm 0; }
section + section { break-before: page; }
p.indent { text-indent: 10mm; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; } .justify { text-align: justify; }
h1, h2 { font-size: inherit; margin: 8pt 0 4pt; }
.letterhead { display: flex; gap: 6mm; align-items: flex-start; margin-bottom: 14pt; }
.letterhead > div { flex: 1 1 0; text-align: center; min-width: 0; }
.letterhead p { margin: 0; }
.party { display: inline-block; font-size: 15pt; font-weight: bold; border-bottom: 1px solid #000; white-space: nowrap; }
.letterhead .dated { font-style: italic; margin-top: 8pt; }
.title { text-align: center; margin-bottom: 12pt; }
.title h1 { font-size: 16pt; margin: 0; }
.title p { font-weight: bold; margin: 0; }
.title::after { content: ""; display: block; width: 24mm; margin: 4pt auto 0; border-bottom: 1px solid #000; }
.dotted { border-bottom: 1px dotted #000; height: 1.5em; margin: 0; }
.dotted + :not(.dotted) { margin-top: 8pt; }
table { width: calc(100% - 1px); border-collapse: collapse; table-layout: fixed; font-size: 12pt; line-height: 1.25; margin: 4pt 0 8pt; }
thead { display: table-header-group; }
th, td { border: 1px solid #000; padding: 2pt 3pt; vertical-align: middle; }
th { text-align: center; }
tr, table.small { break-inside: avoid; }
h2, .held, tr.group, table.held tr:nth-last-child(-n+2) { break-after: avoid; }
.kept { break-inside: avoid; }
tr.group, tr.total { font-weight: bold; }
.signatures { display: flex; gap: 6mm; margin-top: 12pt; break-inside: avoid; }
.signatures > div { flex: 1 1 0; min-width: 0; }
.signatures p { margin: 0; }
.signature { text-align: center; }
.signature .name { margin-top: 22mm; }
.recipients { font-size: 12pt; }
.recipients .to { font-size: 14pt; text-decoration: underline; }
.chart { margin: 6pt 0 10pt; font-size: 12pt; line-height: 1.25; break-inside: avoid; }
.chart figcaption { font-weight: bold; text-align: center; margin-bottom: 3pt; }
.chart ul { list-style: none; margin: 0; padding: 0; }
.chart li { display: grid; grid-template-columns: 34% 1fr 22%; gap: 2mm; align-items: center; padding: 1.5pt 0; break-inside: avoid; }
.chart svg { width: 100%; height: 9pt; }
.chart .track { fill: #eee; }
.chart .filled { fill: #555; }
.chart .number { text-align: right; }
@media print { .chart rect { print-color-adjust: exact; } }
.page-break { break-after: page; }
@media screen and (max-width: 700px) { section { padding: 4mm; } body { font-size: 12pt; } .letterhead, .signatures { flex-wrap: wrap; } .letterhead > div, .signatures > div { flex-basis: 100%; } section { overflow-x: auto; } .party { white-space: normal; } }
@media print { section.portrait, section.landscape { max-width: none; padding: 0; } }
`;
