import { type Language, message, say } from '../../language/message.js';
import { html } from '../preview/html.js';

/** A cell to which both sides gave another value, in the words of the grid. */
export interface ClashingCell {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A record of which both sides changed the same cells. */
export interface ClashingRecord {
  readonly branch: string;
  readonly cells: readonly ClashingCell[];
}

/** The cells that are to be decided once the records are written, for the head of a comparison; empty if there are none. */
export function clashesHtml(records: readonly ClashingRecord[], language: Language): string {
  if (records.length === 0) return '';
  const lines = records.flatMap(({ branch, cells }) =>
    cells.map(({ name, ours, theirs }) =>
      say(
        language,
        message('hand/clash-line', { branch, cell: name, ours: ours || '–', theirs: theirs || '–' }),
      ),
    ),
  );
  const title = say(language, message('hand/clashes-title', { count: lines.length }));
  return html`<section class="change rules clashes"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`
    .markup;
}
