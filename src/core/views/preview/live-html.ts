import { isError } from '../../finding/finding.js';
import type { Language } from '../../language/message.js';
import type { Path } from '../../parse/tree.js';
import type { Written } from '../../record/record.js';
import { formatNumber } from '../../text/numbers.js';
import type { Assessment } from '../../workspace/assess.js';
import { checkItemChoices } from '../sheet/choices.js';
import type { WhatIf } from '../sheet/what-if.js';
import { type Html, html } from './html.js';
import { createPage, findingsList, type PreviewPage } from './page.js';
import { previewParts } from './preview-html.js';
import type { ScoreInput } from './score-sheet.js';
import { tools, whatIfPanel } from './what-if-panel.js';

export interface LiveOptions {
  /** The same branch's record of the period before, to compare with. */
  readonly previous?: Assessment | undefined;
  /** Scores are being tried out; the assessment is then that of the record with them. */
  readonly whatIf?: WhatIf | undefined;
  /** Nothing can be written, so that there is nothing to try out. */
  readonly readOnly?: boolean;
  /** What is wrong with the text as it stands, which cannot be read: the page is of the last that could. */
  readonly broken?: Assessment | undefined;
  /** Why the last thing asked for could not be done. */
  readonly refusal?: string | undefined;
}

/**
 * The page of `previewHtml` as it stands beside an editor, part by part: with buttons, and in a what-if with
 * fields in place of scores. `data-action` names what a button does, `data-suppose` the score that a field is for.
 */
export function liveParts(
  assessment: Assessment,
  language: Language,
  options: LiveOptions,
): readonly string[] {
  const page = createPage(language);
  const { previous, whatIf, readOnly, broken, refusal } = options;
  const canTry = assessment.evaluation !== undefined && readOnly !== true && broken === undefined;
  const input = whatIf ? scoreInput(assessment, whatIf, page) : () => undefined;
  const above = whatIf ? whatIfPanel(assessment, whatIf, refusal, page) : tools(canTry, page);
  const parts = [
    above,
    broken && brokenBanner(broken, page),
    ...previewParts(assessment, page, { previous, input }),
  ];
  return parts.flatMap((part) => (part ? [part.markup] : []));
}

function brokenBanner({ findings, parsed }: Assessment, page: PreviewPage): Html {
  return html`<div id="broken" class="broken" role="alert"><p>${page.t('preview/broken')}</p>${findingsList(findings, parsed, page, false)}</div>`;
}

/** A field for each score that people enter; what is computed stays as it is. */
function scoreInput({ record, findings }: Assessment, { base }: WhatIf, page: PreviewPage): ScoreInput {
  const wrong = new Set(findings.filter(isError).map(({ path }) => JSON.stringify(path)));
  return ({ item }, column) => {
    if (item.kind === 'derived') return undefined;
    const path = ['criteria', item.id, column];
    const written = record?.criteria.get(item.id)?.[column];
    const label = page.t('what-if/field', { item: item.id, column: page.t(`sheet/${column}`) });
    const before = base.record?.criteria.get(item.id)?.[column];
    const field = { path, written, before, label, isWrong: wrong.has(JSON.stringify(path)) };
    return item.kind === 'check' ? choiceField(field, page) : pointsField(field, page);
  };
}

interface Field {
  readonly path: Path;
  /** What is supposed, else what the record says. */
  readonly written: Written | undefined;
  readonly before: Written | undefined;
  readonly label: string;
  readonly isWrong: boolean;
}

function pointsField(field: Field, page: PreviewPage): Html {
  const shown = (value: Written | undefined): string =>
    typeof value === 'number' ? formatNumber(value, page.language) : (value ?? '');
  return html`<input type="text" inputmode="decimal" autocomplete="off" size="5" value="${shown(field.written)}" ${named(field, shown(field.before))}>`;
}

function choiceField(field: Field, { t }: PreviewPage): Html {
  const { written, before } = field;
  const options = checkItemChoices.map(({ code }) => choice(code, written, t));
  const isKnown = written === undefined || checkItemChoices.some(({ code }) => code === written);
  const other = isKnown ? undefined : html`<option value="${written}" selected>${written}</option>`;
  return html`<select ${named(field, String(before ?? ''))}><option value="">–</option>${options}${other}</select>`;
}

/** What every field carries: the score it is for, and what is written there. */
function named({ path, label, isWrong }: Field, before: string): Html {
  return html`data-suppose="${JSON.stringify(path)}" data-written="${before}" aria-label="${label}" aria-invalid="${String(isWrong)}"`;
}

function choice(code: string, written: Written | undefined, t: PreviewPage['t']): Html {
  const label = code === 'dat' ? t('check/dat') : code === 'na' ? t('check/na') : t('check/khong-dat');
  return code === written
    ? html`<option value="${code}" selected>${label}</option>`
    : html`<option value="${code}">${label}</option>`;
}
