import { phrase } from '../../language/documents.js';
import type { ModelCount } from '../../rollup/more-counts.js';
import { nameOf, partsOf } from '../../rollup/names.js';
import { missingCells, overall } from '../../rollup/totals.js';
import { compare } from '../../rollup/tree.js';
import { formatShare } from '../../text/numbers.js';
import type { Chart, Row, Table } from '../model.js';
import { body, ratioFormula } from '../parts/cells.js';
import { isOfSeveralPeriods, modelTitle, type ReviewSource } from './source.js';
import { amount, shownCell, shownShare } from './withhold.js';

/** The cells of each model: how many there are, registered and were recognised (F1, F2). */
export function modelsTable(source: ReviewSource): readonly Table[] {
  const { counts } = overall(source.node.summed.totals);
  const models = [...counts.keys()].flatMap((name) => {
    const [profile, what] = partsOf('model', name) ?? [];
    return profile !== undefined && what === 'cells' ? [profile] : [];
  });
  if (models.length === 0) return [];
  const rows = models.sort(compare).map((profile, row): Row => {
    const of = (what: ModelCount): number => counts.get(nameOf('model', profile, what)) ?? 0;
    const recognised = of('recognised');
    const share = (whole: ModelCount, column: number) =>
      shownCell(
        shownShare(
          { value: recognised / of(whole), qualifier: '', n: recognised, of: of(whole) },
          source.options,
          false,
        ),
        of(whole) === 0 ? undefined : ratioFormula({ row, column: 3 }, { row, column }),
      );
    return body(
      { text: modelTitle(source, profile) },
      amount(of('cells')),
      amount(of('registered')),
      amount(recognised),
      share('registered', 2),
      share('cells', 1),
    );
  });
  const cells = isOfSeveralPeriods(source) ? 'review/cell-times' : 'review/cell-count';
  // A cell without a record has no model: its share is of those that sent one.
  const whole = (counts.get(missingCells) ?? 0) > 0 ? 'review/of-cells-sent' : 'review/of-cells';
  return [
    {
      kind: 'table',
      name: phrase('review/models-sheet'),
      sheet: phrase('review/models-group'),
      columns: [
        { title: phrase('review/model'), width: 57, align: 'left' },
        { title: phrase(cells), width: 20, align: 'center' },
        { title: phrase('review/registered'), width: 20, align: 'center' },
        { title: phrase('review/number'), width: 18, align: 'center' },
        { title: phrase('review/of-registered'), width: 25, align: 'center' },
        { title: phrase(whole), width: 25, align: 'center' },
      ],
      spans: [{ title: phrase('review/recognised'), from: 3, to: 5 }],
      rows,
    },
  ];
}

/** Cells by level, of those with a score under the same profile (F9). */
export function bandsTable(source: ReviewSource): readonly Table[] {
  const { counts } = overall(source.node.summed.totals);
  const bands = [...counts].flatMap(([name, count]) => {
    const [profile, band] = partsOf('band', name) ?? [];
    return profile === undefined || band === undefined ? [] : [{ name, profile, band, count }];
  });
  if (bands.length === 0) return [];
  bands.sort((a, b) => compare(a.profile, b.profile) || b.count - a.count || compare(a.band, b.band));
  const rows = bands.map(({ name, profile, band, count }): Row => {
    const of = bands.reduce((sum, other) => sum + (other.profile === profile ? other.count : 0), 0);
    return body(
      { text: modelTitle(source, profile) },
      { text: source.rollup.titles[name] ?? band },
      amount(count),
      shownCell(shownShare({ value: count / of, qualifier: '', n: count, of }, source.options, false)),
    );
  });
  return [
    {
      kind: 'table',
      name: phrase('review/bands-sheet'),
      sheet: phrase('review/models-group'),
      columns: [
        { title: phrase('review/model'), width: 57, align: 'left' },
        { title: phrase('review/level'), width: 58, align: 'left' },
        { title: phrase('review/cell-count'), width: 25, align: 'center' },
        { title: phrase('review/share'), width: 25, align: 'center' },
      ],
      spans: [],
      rows,
    },
  ];
}

/** What a criteria group got of what it could, in points. */
export interface GroupPoints {
  readonly profile: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
}

/** Every criteria group of every model (F4), in the order of the profiles. */
export function groupPoints(source: ReviewSource): readonly GroupPoints[] {
  const { counts } = overall(source.node.summed.totals);
  return [...counts.keys()].sort(compare).flatMap((name) => {
    const [profile = '', group = '', what] = partsOf('group', name) ?? [];
    if (what !== 'max') return [];
    const points = (counts.get(nameOf('group', profile, group, 'points')) ?? 0) / 100;
    const title = source.rollup.titles[nameOf('group', profile, group)] ?? '';
    return [{ profile, title: `${group}. ${title}`, points, max: (counts.get(name) ?? 0) / 100 }];
  });
}

export function groupsTable(source: ReviewSource): readonly Table[] {
  const groups = groupPoints(source);
  if (groups.length === 0) return [];
  const rows = groups.map(({ profile, title, points, max }, row): Row => {
    const formula = ratioFormula({ row, column: 2 }, { row, column: 3 });
    return body({ text: modelTitle(source, profile) }, { text: title }, amount(points), amount(max), {
      text: formatShare(points / max, 'vi'),
      number: points / max,
      percent: true,
      formula,
    });
  });
  return [
    {
      kind: 'table',
      name: phrase('review/groups-sheet'),
      sheet: phrase('review/models-group'),
      columns: [
        { title: phrase('review/model'), width: 40, align: 'left' },
        { title: phrase('review/group'), width: 62, align: 'left' },
        { title: phrase('review/points'), width: 22, align: 'center' },
        { title: phrase('review/points-max'), width: 22, align: 'center' },
        { title: phrase('review/share'), width: 19, align: 'center' },
      ],
      spans: [],
      rows,
    },
  ];
}

/** The groups as bars, where there is something to compare. */
export function groupsChart(source: ReviewSource): readonly Chart[] {
  const groups = groupPoints(source);
  if (groups.length < 2) return [];
  return [
    {
      kind: 'chart',
      name: phrase('review/groups-chart'),
      sheet: phrase('review/charts-group'),
      title: phrase('review/groups-title'),
      max: 1,
      percent: true,
      bars: groups.map(({ title, points, max }) => ({
        label: title,
        number: points / max,
        text: formatShare(points / max, 'vi'),
      })),
    },
  ];
}
