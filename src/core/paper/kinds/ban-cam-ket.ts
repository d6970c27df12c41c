import { phrase } from '../../language/documents.js';
import { message, say } from '../../language/message.js';
import { activeMembers } from '../../score/facts/count.js';
import { type Document, paragraph, type Row, type Table } from '../model.js';
import { body, emptyCell, numberCell, sumFormula, textCell } from '../parts/cells.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { emptyRow, roleText } from '../parts/summary-tables.js';
import {
  basisText,
  branchText,
  modelText,
  nameOf,
  type Source,
  sourcePeriodText,
  stepOf,
  superiorText,
} from '../source.js';

/** Bản cam kết: what a branch pledges by the groups of the profile, and each member's own pledge. */
export function pledge(source: Source): Document {
  const { profile, record } = source;
  const period = sourcePeriodText(record.period);
  const about = phrase('pledge/about', { model: modelText(source), period });
  return {
    kind: 'ban-cam-ket',
    title: `${phrase('pledge/name')} ${about} – ${branchText(source)}`,
    orientation: 'portrait',
    blocks: [
      letterhead(source, stepOf(source, 'cam-ket').date),
      title('pledge/name', about),
      paragraph(
        phrase('pledge/opening', {
          basis: basisText(source),
          branch: branchText(source),
          superior: superiorText(source),
          period,
        }),
      ),
      ...profile.groups.map((group, index) =>
        paragraph(phrase('pledge/group', { order: index + 1, title: group.title })),
      ),
      paragraph(phrase('pledge/members')),
      pledgeTable(source),
      closing(source),
    ],
  };
}

function pledgeTable({ record }: Source): Table {
  const members = activeMembers(record);
  const rows = members.map((member, index): Row => {
    const { tasks, done, rating } = member.commitment ?? {};
    return body(
      { text: String(index + 1), number: index + 1 },
      textCell(nameOf(member)),
      textCell(roleText(member)),
      numberCell(tasks),
      numberCell(done),
      textCell(rating && say('vi', message(`rating/${rating}`))),
      emptyCell,
    );
  });
  return {
    kind: 'table',
    name: phrase('pledge/sheet'),
    columns: [
      { title: phrase('column/order'), width: 13, align: 'center' },
      { title: phrase('column/name'), width: 50, align: 'left' },
      { title: phrase('column/role'), width: 26, align: 'center' },
      { title: phrase('pledge/tasks'), width: 18, align: 'center' },
      { title: phrase('pledge/done'), width: 16, align: 'center' },
      { title: phrase('pledge/rating'), width: 20, align: 'center' },
      { title: phrase('pledge/sign'), width: 22, align: 'center' },
    ],
    spans: [],
    rows: rows.length === 0 ? [emptyRow(7)] : [...rows, sumRow(members)],
  };
}

function sumRow(members: ReturnType<typeof activeMembers>): Row {
  const rows = members.map((_, index) => index);
  const total = (key: 'tasks' | 'done'): number | undefined => {
    const known = members.flatMap(({ commitment }) => commitment?.[key] ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
  };
  return {
    role: 'total',
    cells: [
      emptyCell,
      textCell(phrase('sum')),
      emptyCell,
      numberCell(total('tasks'), sumFormula(rows, 3)),
      numberCell(total('done'), sumFormula(rows, 4)),
      emptyCell,
      emptyCell,
    ],
  };
}
