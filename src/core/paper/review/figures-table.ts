import { type PhraseKey, phrase } from '../../language/documents.js';
import type { Message } from '../../language/message.js';
import type { ReviewFigure } from '../../rollup/figure.js';
import { figureTitle as titleOf } from '../../rollup/figure-title.js';
import { countText } from '../../rollup/figure-value.js';
import { overall } from '../../rollup/totals.js';
import { formatNumber } from '../../text/numbers.js';
import type { Row, Table } from '../model.js';
import { body } from '../parts/cells.js';
import { isOfSeveralPeriods, type ReviewSource } from './source.js';
import { type Shown, shownCell, shownCount, shownRatio, shownShare } from './withhold.js';

/** A figure as a row of a table: what it is called, its unit, its value, and what the value was made of. */
export interface ShownFigure {
  readonly title: string;
  readonly unit: string;
  readonly value: Shown;
  /** `216/221`; empty where there is nothing to divide, or it is withheld. */
  readonly made: string;
}

/** Figures one below the other; nothing where there is none. */
export function figuresTable(
  name: PhraseKey,
  figures: readonly ReviewFigure[],
  source: ReviewSource,
): readonly Table[] {
  if (figures.length === 0) return [];
  const rows = figures.map((figure, index): Row => {
    const { title, unit, value, made } = shownFigure(figure, source);
    return body(
      { text: String(index + 1), number: index + 1 },
      { text: title },
      { text: unit },
      shownCell(value),
      { text: made },
    );
  });
  return [
    {
      kind: 'table',
      name: phrase(name),
      sheet: phrase('review/figures-group'),
      columns: [
        { title: phrase('column/order'), width: 12, align: 'center' },
        { title: phrase('review/indicator'), width: 73, align: 'left' },
        { title: phrase('column/unit'), width: 18, align: 'center' },
        { title: phrase('review/result'), width: 26, align: 'center' },
        { title: phrase('review/counted'), width: 36, align: 'center' },
      ],
      spans: [],
      rows,
    },
  ];
}

export function shownFigure(figure: ReviewFigure, source: ReviewSource): ShownFigure {
  const value = shownValue(figure, source);
  const { kind } = figure;
  return {
    title: figureTitle(figure, source),
    unit: kind === 'count' ? countedIn(figure, source) : phrase(units[kind]),
    value,
    made: value.hidden ? '' : madeOf(figure, source),
  };
}

/** What a figure was made of. That some cells sent no record is said of the whole review, not of each figure. */
function madeOf({ n, of, units: cells, due }: ReviewFigure, { node }: ReviewSource): string {
  if (n === undefined || of === undefined) return '';
  const made = phrase('review/made-of', { n: countText(n, '', 'vi'), of: countText(of, '', 'vi') });
  const sent = overall(node.summed.totals).counts.get('cells.active') ?? 0;
  if (cells === undefined || due === undefined || cells >= sent) return made;
  return phrase('review/made-of-cells', {
    made,
    cells: countText(cells, '', 'vi'),
    due: countText(due, '', 'vi'),
  });
}

function shownValue(figure: ReviewFigure, { options }: ReviewSource): Shown {
  const { kind, value, qualifier, n, of } = figure;
  if (value === null) return { text: phrase('review/not-known'), weight: 0 };
  const ofPeople = tellsOfPeople(figure);
  const made = n === undefined || of === undefined ? {} : { n, of };
  if (kind === 'count') return shownCount(value, qualifier, options, ofPeople);
  if (kind !== 'share') {
    const rounded = Math.round(value * 100) / 100;
    return shownRatio({ value: rounded, qualifier, ...made }, options, ofPeople);
  }
  // Of what was due more may have been done.
  const isPart = n === undefined || of === undefined || n <= of;
  return shownShare({ value, qualifier, ...(isPart ? made : {}) }, options, ofPeople);
}

/** Figures of members, of those who mentor and are mentored, of who was admitted, praised or disciplined. */
function tellsOfPeople({ id, title }: ReviewFigure): boolean {
  return peopleFigures.has(id) || peopleTitles.has(title.key);
}

const peopleFigures: ReadonlySet<string> = new Set([
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15',
  'F16',
  'F20',
  'F21',
]);

const peopleTitles: ReadonlySet<Message['key']> = new Set([
  'rollup/members-ranked',
  'rollup/htt-or-better',
  'rollup/awards-individual',
  'rollup/award-individual',
  'rollup/award-individual-form',
  'rollup/awards-per-hundred',
]);

const units = {
  share: 'unit/share',
  ratio: 'unit/ratio',
  points: 'unit/point',
  days: 'unit/day',
} as const satisfies Readonly<Record<string, PhraseKey>>;

/** What a count counts; people of several periods are person-times. */
function countedIn({ id, mode, title }: ReviewFigure, source: ReviewSource): string {
  if (title.key === 'rollup/recognised')
    return phrase(isOfSeveralPeriods(source) ? 'unit/cell-time' : 'unit/cell');
  if (id === 'F21') return phrase('unit/case');
  if (events.has(title.key)) return phrase('unit/person');
  if (mode !== undefined) return phrase(modes[mode]);
  return peopleFigures.has(id) ? phrase(isOfSeveralPeriods(source) ? 'unit/time' : 'unit/person') : '';
}

/** What happens to a person once: people, over however many periods. */
const events: ReadonlySet<Message['key']> = new Set([
  'rollup/admitted',
  'rollup/source-admitted',
  'rollup/source-official',
]);

const modes = {
  nguoi: 'unit/person',
  luot: 'unit/time',
  'to-chuc': 'unit/organisation',
} as const satisfies Readonly<Record<string, PhraseKey>>;

/** What a figure is called. */
export function figureTitle(figure: ReviewFigure, { rollup }: ReviewSource): string {
  return titleOf(figure, rollup.titles, 'vi');
}

/** Whether a change is more than its last digit can show: a tenth of a percentage point, a hundredth of others. */
export function isChange({ kind }: ReviewFigure, change: number): boolean {
  return Math.abs(change) >= (kind === 'share' ? 0.0005 : 0.005);
}

/** How a figure changed, with its sign; shares by percentage points. */
export function changeOf(figure: ReviewFigure, change: number): string {
  if (!isChange(figure, change)) return phrase('review/unchanged');
  const share = figure.kind === 'share';
  const size = formatNumber(Math.abs(share ? change * 100 : change), 'vi', share ? 1 : 2);
  const number = `${change > 0 ? '+' : '−'}${size}`;
  return share ? phrase('review/points-of-share', { number }) : number;
}
