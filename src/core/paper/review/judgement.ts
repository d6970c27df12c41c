import { type PhraseKey, phrase } from '../../language/documents.js';
import type { Message } from '../../language/message.js';
import type { CellResult } from '../../rollup/cell-result.js';
import { countText, percentText } from '../../rollup/figure-value.js';
import { quotient, type Share } from '../../rollup/node-facts.js';
import type { RecordSummary } from '../../rollup/record-summary.js';
import type { RollupNode } from '../../rollup/rollup.js';
import { overall } from '../../rollup/totals.js';
import { formatShare } from '../../text/numbers.js';
import { bandText, cellsOfLastPeriod, isOverCells, isWithoutLevel } from './cells-table.js';
import { changeOf, figureTitle, isChange, shownFigure } from './figures-table.js';
import { findingsBelow } from './findings.js';
import { type GroupPoints, groupPoints } from './models-tables.js';
import {
  byName,
  comparedYears,
  figuresOf,
  modelTitle,
  type ReviewSource,
  unitsBelow,
  unitText,
} from './source.js';
import { recognisedShare } from './unit-measures.js';
import { shownCount, shownShare } from './withhold.js';

/** Units that a sentence names; of more it gives the number. */
const mostNames = 8;

/** What speaks for the unit, as far as its numbers do; to judge is for people. */
export function strengths(source: ReviewSource): readonly string[] {
  return [
    ...groupsAt(source, 'review/best-group', (a, b) => b - a),
    ...(isOverCells(source.node) ? cellsBy(source, true) : allRecognised(source)),
    ...sentence(source, 'rollup/htt-or-better', 'review/members-good'),
    ...sentence(source, 'rollup/recognised-running', 'review/recognised-running'),
    ...sentence(source, 'rollup/htxs-running', 'review/best-running'),
    ...changes(source, 1),
  ];
}

/** What falls short: the weakest criteria group, units below the whole or their target, what is missing. */
export function shortcomings(source: ReviewSource): readonly string[] {
  return [
    ...groupsAt(source, 'review/weakest-group', (a, b) => a - b),
    ...(isOverCells(source.node) ? cellsBy(source, false) : belowMean(source)),
    ...belowTarget(source),
    ...overQuota(source),
    ...declaredOtherwise(source),
    ...declaredUnscored(source),
    ...meetingsNotHeld(source),
    ...selfAboveAppraised(source),
    ...withCount(source, 'rollup/over-limit', 'review/over-limit'),
    ...found(source, 'rollup/no-source', 'review/no-source'),
    ...found(source, 'rollup/missing', 'review/missing'),
    ...notSubmitted(source),
    ...withCount(source, 'rollup/cases', 'review/discipline-cases'),
    ...changes(source, -1),
  ];
}

/** The group at one end of each model's order; of a model with one group there is nothing to say. */
function groupsAt(
  source: ReviewSource,
  key: PhraseKey,
  order: (a: number, b: number) => number,
): readonly string[] {
  const groups = groupPoints(source);
  const share = ({ points, max }: GroupPoints): number => points / max;
  return [...new Set(groups.map(({ profile }) => profile))].flatMap((profile) => {
    const own = groups.filter((group) => group.profile === profile);
    const [first, ...others] = [...own].sort((a, b) => order(share(a), share(b)));
    if (first === undefined || others.every((other) => share(other) === share(first))) return [];
    return phrase(key, {
      model: modelTitle(source, profile),
      group: first.title,
      share: formatShare(share(first), 'vi'),
    });
  });
}

/** A figure that is above 0 in a sentence of its own. */
function sentence(source: ReviewSource, title: Message['key'], key: PhraseKey): readonly string[] {
  return figuresOf(source.review.figures, title).flatMap((figure) => {
    const { value, made } = shownFigure(figure, source);
    if (figure.value === 0 || value.hidden) return [];
    const share = made === '' ? value.text : phrase('review/named-value', { name: value.text, value: made });
    return phrase(key, { share });
  });
}

function withCount(source: ReviewSource, title: Message['key'], key: PhraseKey): readonly string[] {
  return figuresOf(source.review.figures, title).flatMap((figure) =>
    figure.value === 0 ? [] : phrase(key, { count: shownFigure(figure, source).value.text }),
  );
}

interface Rated {
  readonly unit: RollupNode;
  readonly share: Share;
}

/** The units of the next level by the share of their cells that were recognised. */
function ratedUnits({ node }: ReviewSource): readonly Rated[] {
  return unitsBelow(node).flatMap((unit) => {
    const share = recognisedShare(overall(unit.summed.totals));
    return share.of && (share.n ?? 0) <= share.of ? [{ unit, share }] : [];
  });
}

function allRecognised(source: ReviewSource): readonly string[] {
  const rated = ratedUnits(source);
  const all = rated.filter(({ share }) => share.value === 1);
  if (all.length === 0) return [];
  const names = namesOf(all.map(({ unit }) => unitText({ node: unit })));
  return [phrase('review/all-recognised', { names, count: all.length, of: rated.length })];
}

/**
 * Units below the share of the whole by more than one cell can make, the lowest first. Without anybody recognised
 * there is no share to fall short of, nor where more are reported recognised than there are records.
 */
function belowMean(source: ReviewSource): readonly string[] {
  const rated = ratedUnits(source);
  const { value: mean, n = 0, of = 0 } = recognisedShare(overall(source.node.summed.totals));
  if (n > of) return [];
  const below = rated
    .filter(({ share }) => withOneMore(share) < mean)
    .sort((a, b) => a.share.value - b.share.value);
  if (below.length === 0) return [];
  const names = namesOf(
    below.map(({ unit, share }) =>
      phrase('review/named-value', {
        name: unitText({ node: unit }),
        value: percentText(share.value, share.qualifier, 'vi'),
      }),
    ),
  );
  const share = formatShare(mean, 'vi');
  return [phrase('review/below-mean', { share, names, count: below.length, of: rated.length })];
}

/** What a share would be with one more in it: among few cells a single one moves it far. */
function withOneMore({ n = 0, of = 0 }: Share): number {
  return (n + 1) / of;
}

/** Units that admitted fewer than they were to (F16). */
function belowTarget(source: ReviewSource): readonly string[] {
  const below = unitsBelow(source.node).flatMap((unit) => {
    const sum = overall(unit.summed.totals);
    const share = quotient(sum, ['targets.admissionsAchieved'], 'targets.admissionsAssigned');
    if (!share.of || share.value >= 1) return [];
    const { text } = shownShare(share, source.options, true);
    return phrase('review/named-value', { name: unitText({ node: unit }), value: text });
  });
  if (below.length === 0) return [];
  const key = isOverCells(source.node) ? 'review/cells-below-target' : 'review/below-target';
  return [phrase(key, { names: namesOf(below), count: below.length })];
}

/** The cells directly below that were recognised in the last period, or were not, by name. */
function cellsBy(source: ReviewSource, isRecognised: boolean): readonly string[] {
  const { cells = [] } = cellsOfLastPeriod(source) ?? {};
  const recognised = cells.filter(({ entries }) => entries.some((entry) => entry.recognised));
  // Without anybody recognised there is nothing yet to fall short of.
  if (recognised.length === 0) return [];
  const names = (isRecognised ? recognised : cells.filter((cell) => !recognised.includes(cell))).map(
    ({ name }) => name,
  );
  if (names.length === 0) return [];
  const key = isRecognised ? 'review/cells-recognised' : 'review/cells-not-recognised';
  return [phrase(key, { names: namesOf(names), count: names.length, of: cells.length })];
}

/** Where more are ranked best than a quota allows: of the whole, of its cells, and within single cells. */
function overQuota(source: ReviewSource): readonly string[] {
  const whole = figuresOf(source.review.figures, 'rollup/quota-over', 'rollup/collective-over').map(
    (figure) =>
      phrase('review/over-quota', {
        title: figureTitle(figure, source),
        count: shownFigure(figure, source).value.text,
      }),
  );
  const cells = resultsOfLastPeriod(source).flatMap(({ name, result: { best } }) =>
    best && best.count > best.limit
      ? [phrase('review/named-value', { name, value: quotaText(best, source) })]
      : [],
  );
  if (cells.length === 0) return whole;
  return [...whole, phrase('review/cells-over-quota', { names: namesOf(cells), count: cells.length })];
}

function quotaText({ count, limit }: NonNullable<CellResult['best']>, { options }: ReviewSource): string {
  const shown = shownCount(count, '', options, true);
  return shown.hidden ? shown.text : phrase('review/made-of', { n: count, of: limit });
}

/** Cells that were recognised at another level than their records give: to be decided before anybody signs. */
function declaredOtherwise(source: ReviewSource): readonly string[] {
  const names = resultsOfLastPeriod(source).flatMap(({ name, level, result: { profile, declared } }) =>
    level === null || declared === null || declared === level
      ? []
      : [
          phrase('review/named-value', {
            name,
            value: phrase('review/declared-as', {
              declared: bandText(profile, declared, source),
              level: bandText(profile, level, source),
            }),
          }),
        ],
  );
  return names.length === 0
    ? []
    : [phrase('review/declared-differs', { names: namesOf(names), count: names.length })];
}

/** Cells that were recognised while their records do not give a level yet. */
function declaredUnscored(source: ReviewSource): readonly string[] {
  const names = resultsOfLastPeriod(source).flatMap((entry) => {
    const { profile, declared } = entry.result;
    if (declared === null || !isWithoutLevel(entry)) return [];
    return phrase('review/named-value', { name: entry.name, value: bandText(profile, declared, source) });
  });
  return names.length === 0
    ? []
    : [phrase('review/declared-unscored', { names: namesOf(names), count: names.length })];
}

type CellRecord = RecordSummary & { readonly result: CellResult };

/** The results of all cells below, at any depth, of the last period that there are records of. */
function resultsOfLastPeriod({ entries }: ReviewSource): readonly CellRecord[] {
  const cells = entries.flatMap((entry): readonly CellRecord[] =>
    entry.result ? [{ ...entry, result: entry.result }] : [],
  );
  const last = cells
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return cells.filter(({ to }) => to === last).sort((a, b) => byName.compare(a.name, b.name));
}

function meetingsNotHeld(source: ReviewSource): readonly string[] {
  const due = figuresOf(
    source.review.figures,
    'rollup/held-regular',
    'rollup/held-thematic',
    'rollup/held-committee',
  );
  return due
    .filter(({ value }) => value !== null && value < 1)
    .map((figure) => {
      const { value, made } = shownFigure(figure, source);
      const share = phrase('review/named-value', { name: value.text, value: made });
      return phrase('review/not-held', { title: figureTitle(figure, source), share });
    });
}

function selfAboveAppraised(source: ReviewSource): readonly string[] {
  return figuresOf(source.review.figures, 'rollup/self-minus-appraised')
    .filter(({ value }) => value !== null && value > 0)
    .map((figure) => phrase('review/gap', { points: shownFigure(figure, source).value.text }));
}

function notSubmitted({ node }: ReviewSource): readonly string[] {
  const { counts } = overall(node.summed.totals);
  const submitted = counts.get('cells.submitted') ?? 0;
  const missing = (counts.get('cells.active') ?? 0) - submitted;
  return submitted > 0 && missing > 0
    ? [phrase('review/not-submitted', { count: countText(missing, '', 'vi') })]
    : [];
}

/** Units that a finding of the roll-up names, each once. */
function found(source: ReviewSource, code: string, key: PhraseKey): readonly string[] {
  const all = findingsBelow(source).filter((finding) => finding.code === code);
  const names = new Set(
    all.flatMap(({ message }) => {
      const name = message.values?.unit;
      return typeof name === 'string' ? name : [];
    }),
  );
  return names.size === 0 ? [] : [phrase(key, { names: namesOf([...names]), count: all.length })];
}

const compared: readonly Message['key'][] = [
  'rollup/recognised-of-active',
  'rollup/mean-score',
  'rollup/attendance',
  'rollup/htt-or-better',
  'rollup/progressed-masses',
  'rollup/progressed-juniors',
  'rollup/five-good',
  'rollup/mentees',
  'rollup/admitted',
];

/** What went up, or down, from the last year but one to the last, over the cells with a record in both. */
function changes(source: ReviewSource, sign: 1 | -1): readonly string[] {
  const [before, now] = comparedYears(source);
  if (before === undefined || now === undefined) return [];
  const moved = source.review.changes.flatMap(({ figure, change }) => {
    if (!compared.includes(figure.title.key) || !isSeen(figure.key, source)) return [];
    if (!isChange(figure, change) || Math.sign(change) !== sign) return [];
    const value = changeOf(figure, change);
    return phrase('review/named-value', { name: figureTitle(figure, source), value });
  });
  if (moved.length === 0) return [];
  const key = sign === 1 ? 'review/better' : 'review/worse';
  const cells = source.review.changes[0]?.units ?? 0;
  return [phrase(key, { year: before.year, change: moved.join('; '), over: overCells(cells) })];
}

/** Whether both years of a figure may be seen, and are exact. */
function isSeen(key: string, source: ReviewSource): boolean {
  return comparedYears(source).every(({ figures }) => {
    const figure = figures.find((one) => one.key === key);
    return figure !== undefined && shownFigure(figure, source).value.number !== undefined;
  });
}

function overCells(count: number): string {
  return count === 0 ? '' : phrase('review/over-cells', { count });
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? phrase('review/more-names', { names: shown, count: more }) : shown;
}
