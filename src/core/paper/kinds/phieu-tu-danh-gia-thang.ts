import { phrase } from '../../language/documents.js';
import { countsInGroup, type Item } from '../../profile/profile.js';
import type { Written } from '../../record/record.js';
import { worth } from '../../score/items.js';
import { formatNumber } from '../../text/numbers.js';
import { fromPoints, type Points, sumPoints } from '../../text/points.js';
import { type Cell, type Document, italic, line, paragraph, type Row, type Table } from '../model.js';
import { blankCell, body, emptyCell, pointsCell, textCell, valueCell } from '../parts/cells.js';
import { isAttendanceWithheld } from '../parts/few-people.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { type FormMonth, meetingOf, onlyMonthOf, shownMonth } from '../parts/month-shown.js';
import { basisText, branchText, dayText, modelText, type Source } from '../source.js';

/** Phiếu tự đánh giá tháng: each criterion passed or not in one month, and its points where it has points. */
export function monthlyForm(source: Source): Document {
  const shown = shownMonth(source.record, source.options.month);
  const month = shown?.month;
  const named = monthText(source, shown);
  const about = phrase('month/about', { model: modelText(source), branch: branchText(source), month: named });
  const meeting = meetingOf(source.record, shown);
  return {
    kind: 'phieu-tu-danh-gia-thang',
    title: `${phrase('month/name')} ${about}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      letterhead(source),
      title('month/name', about),
      paragraph(
        phrase('month/opening', {
          basis: basisText(source),
          month: named,
          branch: branchText(source),
          meeting: meeting
            ? phrase('month/meeting', {
                day: dayText(meeting.date),
                ...(isAttendanceWithheld(meeting, source)
                  ? { present: phrase('withheld'), due: phrase('withheld') }
                  : { present: meeting.present, due: meeting.due }),
              })
            : '',
        }),
      ),
      monthTable(source, month),
      ...summary(source, month),
      line('left', phrase('month/verdict')),
      closing(source),
    ],
  };
}

function monthText({ record }: Source, shown: FormMonth | undefined): string {
  return shown === undefined
    ? phrase('month/month-unknown', { year: record.period?.to.slice(0, 4) })
    : phrase('month/month', { month: shown.month, year: shown.text.slice(0, 4) });
}

/** What was written for an item in the month; a record of one month has it in its own column. */
function writtenIn({ record }: Source, item: Item, month: number | undefined): Written | undefined {
  const entry = record.criteria.get(item.id);
  if (entry?.months !== undefined) return month === undefined ? undefined : entry.months[month - 1];
  const isOneMonth = record.period !== undefined && onlyMonthOf(record.period) === month;
  return isOneMonth ? entry?.self : undefined;
}

function hasPoints({ profile }: Source): boolean {
  return profile.groups.some(({ items }) => items.some(({ kind }) => kind !== 'check'));
}

function monthTable(source: Source, month: number | undefined): Table {
  const withPoints = hasPoints(source);
  const rows = source.profile.groups.flatMap((group): readonly Row[] => [
    {
      role: 'group',
      cells: [textCell(group.id), { ...textCell(group.title), span: withPoints ? 5 : 3 }],
    },
    ...group.items.map((item) => itemRow(source, item, month, withPoints)),
  ]);
  const centred = (name: 'month/passed' | 'month/failed' | 'column/max' | 'month/points', width: number) => ({
    title: phrase(name),
    width,
    align: 'center' as const,
  });
  return {
    kind: 'table',
    name: phrase('month/sheet'),
    columns: [
      { title: phrase('column/order'), width: 13, align: 'center' },
      { title: phrase('month/frame'), width: withPoints ? 84 : 116, align: 'left' },
      // Wide enough for what comes at the end of the year on one line.
      ...(withPoints ? [centred('column/max', 15), centred('month/points', 22)] : []),
      centred('month/passed', withPoints ? 14 : 18),
      centred('month/failed', withPoints ? 17 : 18),
    ],
    spans: [],
    rows,
  };
}

function itemRow(source: Source, item: Item, month: number | undefined, withPoints: boolean): Row {
  const written = writtenIn(source, item, month);
  const value = worth(item, written);
  const passed = item.kind === 'check' && value !== 'na' && value !== undefined ? value > 0 : undefined;
  const tick = (wanted: boolean): Cell => {
    if (value === 'na') return { text: phrase('not-applicable') };
    // What has points is neither passed nor failed.
    if (item.kind !== 'check') return emptyCell;
    if (passed === undefined) return blankCell;
    return passed === wanted ? { text: phrase('month/tick') } : emptyCell;
  };
  const atYearEnd: Cell = { text: phrase('month/at-year-end') };
  const points =
    item.kind === 'check'
      ? emptyCell
      : value === undefined && isOfYear(source, item)
        ? atYearEnd
        : valueCell(value);
  return body(
    textCell(item.id),
    textCell(item.title),
    ...(withPoints ? [pointsCell(item.max), points] : []),
    tick(true),
    tick(false),
  );
}

/** Whether an item is computed from the whole year, so that no month has points of its own for it. */
function isOfYear({ record }: Source, { kind }: Item): boolean {
  const isOneMonth = record.period !== undefined && onlyMonthOf(record.period) !== undefined;
  return kind === 'derived' && !isOneMonth;
}

/** What the month comes to; nothing is said of criteria that nobody has scored. */
function summary(source: Source, month: number | undefined) {
  const items = source.profile.groups.flatMap((group) => group.items);
  const valued = items.flatMap((item) => {
    const value = worth(item, writtenIn(source, item, month));
    return value === undefined || value === 'na' ? [] : { item, value };
  });
  const checks = valued.filter(({ item }) => item.kind === 'check');
  const scored = valued.filter(({ item }) => item.kind === 'points' && countsInGroup(item));
  const sum = (points: readonly Points[]): string => formatNumber(fromPoints(sumPoints(points)), 'vi');
  const passed = checks.filter(({ value }) => value > 0).length;
  const known = checks.length > 0;
  const isPartOfYear = items.some((item) => isOfYear(source, item));
  return [
    line('left', phrase('month/counts', known ? { passed, failed: checks.length - passed } : {})),
    ...(scored.length === 0
      ? []
      : [
          line(
            'left',
            phrase('month/points-sum', {
              points: sum(scored.map(({ value }) => value)),
              max: sum(scored.map(({ item }) => item.max)),
              items: scored.length,
            }),
          ),
        ]),
    ...(isPartOfYear ? [line('left', italic(phrase('month/year-end-note')))] : []),
  ];
}
