import { blank, phrase } from '../../language/documents.js';
import { message, say } from '../../language/message.js';
import type { Meeting } from '../../record/record.js';
import { formatNumber, formatShare } from '../../text/numbers.js';
import { type Document, line, type Row, type Table } from '../model.js';
import {
  body,
  emptyCell,
  numberCell,
  ratioFormula,
  shareCell,
  sumFormula,
  textCell,
} from '../parts/cells.js';
import { isAttendanceWithheld } from '../parts/few-people.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { emptyRow } from '../parts/summary-tables.js';
import { branchText, countOf, hasSection, type Source, shortDate, sourcePeriodText } from '../source.js';

const dueColumn = 4;
const presentColumn = 5;

/** Who should have come, who came, and their share, where none of them is shown. */
const hiddenCells = [1, 2, 3].map(() => ({ text: phrase('withheld') }));

/** Bảng chấm điểm sinh hoạt: every meeting with attendance, length, score and rating. */
export function meetingSheet(source: Source): Document {
  const about = phrase('meetings/about', {
    branch: branchText(source),
    period: sourcePeriodText(source.record.period),
  });
  const count = (name: string): string => countOf(source, `meetings.${name}`).text;
  return {
    kind: 'bang-cham-diem-sinh-hoat',
    title: `${phrase('meetings/name')} ${about}`,
    form: source.paper.form,
    orientation: 'landscape',
    blocks: [
      letterhead(source),
      title('meetings/name', about),
      meetingTable(source),
      line(
        'left',
        phrase('meetings/held', {
          thuongKy: count('thuongKy'),
          chuyenDe: count('chuyenDe'),
          chiUy: count('chiUy'),
        }),
      ),
      line(
        'left',
        phrase('meetings/good', {
          good: count('good'),
          rated: count('rated'),
          attendance: attendance(source),
        }),
      ),
      closing(source),
    ],
  };
}

/** The share of members who came; a dotted blank where no meeting says how many should have. */
export function attendance(source: Source): string {
  const { meetings } = source.evaluation.facts;
  const known = hasSection(source, 'meetings') && source.record.meetings.some(({ due }) => (due ?? 0) > 0);
  if (source.record.meetings.some((meeting) => isAttendanceWithheld(meeting, source)))
    return phrase('withheld');
  if (known) return formatShare(meetings.attendance, 'vi');
  const { active, meetings: ofBranches } = source.evaluation.facts.branches;
  const isSummed = active > 0 && !hasSection(source, 'meetings') && ofBranches.attendance > 0;
  return isSummed ? formatShare(ofBranches.attendance, 'vi') : blank();
}

function meetingTable(source: Source): Table {
  const meetings = [...source.record.meetings].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  const rows = meetings.map((meeting, row) => meetingRow(source, meeting, row));
  return {
    kind: 'table',
    name: phrase('meetings/sheet'),
    columns: [
      { title: phrase('column/order'), width: 12, align: 'center' },
      { title: phrase('meetings/date'), width: 26, align: 'center' },
      { title: phrase('meetings/kind'), width: 40, align: 'left' },
      { title: phrase('meetings/title'), width: 60, align: 'left' },
      { title: phrase('meetings/due'), width: 18, align: 'center' },
      { title: phrase('meetings/present'), width: 18, align: 'center' },
      { title: phrase('meetings/attendance'), width: 21, align: 'center' },
      { title: phrase('meetings/minutes'), width: 24, align: 'center' },
      { title: phrase('meetings/score'), width: 16, align: 'center' },
      { title: phrase('meetings/rating'), width: 22, align: 'center' },
    ],
    spans: [],
    rows: rows.length === 0 ? [emptyRow(10)] : [...rows, sumRow(source, meetings)],
  };
}

function meetingRow(source: Source, meeting: Meeting, row: number): Row {
  const { date, kind, title: about, due, present, minutes, score, rating } = meeting;
  const formula = ratioFormula({ row, column: presentColumn }, { row, column: dueColumn });
  return body(
    { text: String(row + 1), number: row + 1 },
    textCell(shortDate(date)),
    textCell(kind && say('vi', message(`meeting/${kind}`))),
    { text: about ?? '' },
    ...(isAttendanceWithheld(meeting, source)
      ? hiddenCells
      : [numberCell(due), numberCell(present), shareCell(asCount(present), asCount(due), formula)]),
    numberCell(minutes),
    isUnscored(kind, score) ? emptyCell : numberCell(score),
    isUnscored(kind, rating) ? emptyCell : textCell(rating && say('vi', message(`rating/${rating}`))),
  );
}

/** Only meetings of the whole branch are scored (42-HD/BTCTW); the committee's need no score. */
function isUnscored(kind: Meeting['kind'], value: unknown): boolean {
  return kind === 'chi-uy' && value === undefined;
}

/** Attendance counts over regular and thematic meetings, as the fact does. */
function sumRow(source: Source, meetings: readonly Meeting[]): Row {
  const attended = meetings.flatMap(({ kind }, row) => (kind === 'chi-uy' ? [] : row));
  const total = (column: 'due' | 'present'): number =>
    attended.reduce((sum, row) => sum + (meetings[row]?.[column] ?? 0), 0);
  const [due, present] = [total('due'), total('present')];
  const row = meetings.length;
  const formula = ratioFormula({ row, column: presentColumn }, { row, column: dueColumn });
  return {
    role: 'total',
    cells: [
      emptyCell,
      { text: phrase('meetings/sum'), span: 3, align: 'left' },
      // The sum would give away what one row withholds.
      ...(meetings.some((meeting) => isAttendanceWithheld(meeting, source))
        ? hiddenCells
        : [
            numberCell(due, attended.length > 0 ? sumFormula(attended, dueColumn) : undefined),
            numberCell(present, attended.length > 0 ? sumFormula(attended, presentColumn) : undefined),
            shareCell(asCount(present), asCount(due), formula),
          ]),
      emptyCell,
      emptyCell,
      emptyCell,
    ],
  };
}

function asCount(number: number | undefined): { readonly text: string; readonly number: number | undefined } {
  return { text: number === undefined ? blank() : formatNumber(number, 'vi'), number };
}
