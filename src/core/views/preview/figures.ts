import { say } from '../../language/message.js';
import { allFactNames } from '../../record/fact-names.js';
import type { BranchRecord } from '../../record/record.js';
import { factTitle } from '../../score/fact-words.js';
import { figureText } from '../../score/facts/figure-text.js';
import { readFigure } from '../../score/facts/figures.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed, section } from './page.js';

/** What was reported without rows, in the words of the report; left out where nothing was. */
export function figures(record: BranchRecord, { t, language }: PreviewPage): Html | undefined {
  const rows = [...record.figures].flatMap(([name, written]) => {
    const figure = readFigure(written);
    const title = allFactNames.includes(name) ? say(language, factTitle(name)) : name;
    if (!figure) return [];
    const shown = placed(figureText(figure, language), ['figures', name]);
    return [html`<tr><th scope="row" class="wide">${title}</th><td>${shown}</td></tr>`];
  });
  if (rows.length === 0) return undefined;
  return section('figures', t('preview/figures'), html`<table><tbody>${rows}</tbody></table>`);
}
