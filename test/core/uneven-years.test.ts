import { describe, expect, test } from 'vitest';
import { assessed } from './paper/records.js';

/** Records of years that do not go by the rule, through a built-in profile: values counted by hand. */
interface Year {
  readonly name: string;
  readonly text: string;
  /** Points of computed items. */
  readonly points: Readonly<Record<string, number>>;
  /** Codes of what is found, each once. */
  readonly found: readonly string[];
}

const month = (index: number): string => String(index).padStart(2, '0');
const rows = (from: number, to: number, row: (index: number) => string): string =>
  Array.from({ length: to - from + 1 }, (_, step) => row(from + step)).join('');
const meeting = (date: string, kind: string, minutes = 100): string =>
  `  - {date: ${date}, kind: ${kind}, due: 10, present: 10, minutes: ${minutes}, rating: tot}\n`;
const record = (period: string, more: string, profile = 'chi-bo-4-tot'): string =>
  `chibo: 1\nprofile: ${profile}\nbranch: {id: cb1, name: Chi bộ Một, type: chi-bo}\nperiod: ${period}\n${more}`;

const years: readonly Year[] = [
  {
    name: 'half a year with all its meetings gets all their points',
    text: record(
      '{from: 2025-07-01, to: 2025-12-31}',
      `meetings:\n${rows(7, 12, (index) => meeting(`2025-${month(index)}-02`, 'chi-uy') + meeting(`2025-${month(index)}-03`, 'thuong-ky'))}${meeting('2025-09-20', 'chuyen-de')}${meeting('2025-11-20', 'chuyen-de')}`,
      'chi-bo-4-tot-2025',
    ),
    points: { 'II.1': 5, 'II.2': 3, 'II.3': 3, 'II.4': 4, 'II.5': 3 },
    found: [],
  },
  {
    name: 'twelve meetings in January are those of one month',
    text: record('2023', `meetings:\n${rows(3, 14, (day) => meeting(`2023-01-${month(day)}`, 'thuong-ky'))}`),
    // 5 · 1 ÷ 12, rounded down to a quarter.
    points: { 'II.1': 0.25, 'II.2': 0, 'II.3': 0, 'II.4': 4 },
    found: ['meetings/count', 'meetings/quarter'],
  },
  {
    name: 'what happened in other years neither helps nor harms',
    text: record(
      '2024',
      `members:
  - {id: dv07, name: An, kind: chinh-thuc, joined: 2004-03-03, official: 2005-03-03, rank: htt}
discipline:
  - {member: dv07, form: khien-trach, date: 2021-06-01}
workflow:
  dang-ky: 2022-01-10
initiatives:
  - {title: M, registered: 2021-02-01, recognised: 2021-11-20}
`,
    ),
    points: { 'I.5': 0, 'III.3': 5, 'IV.2': 5 },
    found: ['period/outside'],
  },
  {
    name: 'a member who is exempt is missing in no share',
    text: record(
      '2023',
      `workflow:
  binh-xet: {date: 2023-12-10, eligible: 16, present: 14, agree: 11, disagree: 3}
members:
${rows(1, 16, (index) => `  - {id: dv${month(index)}, name: Người ${index}, kind: chinh-thuc, joined: 2010-02-03, rank: htt, commitment: {tasks: 3, done: 3}}\n`)}  - {id: dv17, name: Người 17, kind: chinh-thuc, joined: 2010-09-03, status: mien}
`,
    ),
    points: { 'IV.1': 5, 'IV.2': 5 },
    found: [],
  },
  {
    name: 'two meetings of one evening have 120 minutes together',
    text: record(
      '2023',
      `meetings:\n${meeting('2023-03-03', 'thuong-ky', 70)}${meeting('2023-03-03', 'chuyen-de', 50)}`,
    ),
    points: { 'II.1': 0.25, 'II.2': 0.75 },
    found: ['meetings/count', 'meetings/quarter'],
  },
  {
    name: 'two meetings of one evening that are too short are found',
    text: record(
      '2023',
      `meetings:\n${meeting('2023-03-03', 'thuong-ky', 70)}${meeting('2023-03-03', 'chuyen-de', 49)}`,
    ),
    points: {},
    found: ['meetings/count', 'meetings/minutes', 'meetings/quarter'],
  },
  {
    name: 'dates of probation that cannot be are found',
    text: record(
      '2023',
      `members:
  - {id: dv01, name: An, kind: du-bi, joined: 2017-03-03, rank: htt}
  - {id: dv02, name: Ba, kind: du-bi, joined: 2022-03-03, official: 2023-03-03, rank: htt}
  - {id: dv05, name: E, kind: du-bi, joined: 2023-09-03}
  - {id: dv06, name: G, kind: du-bi, role: bi-thu, joined: 2023-02-03, rank: htt}
`,
    ),
    points: {},
    found: ['members/probation'],
  },
];

describe('an uneven year', () => {
  test.each(years)('$name', ({ text, points, found }) => {
    const { evaluation, findings } = assessed(text);
    const items = evaluation?.score.groups.flatMap((group) => group.items) ?? [];
    const finals = Object.fromEntries(
      items.flatMap(({ item, final }) => (item.id in points ? [[item.id, Number(final) / 100]] : [])),
    );
    expect(finals).toEqual(points);
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(found);
  });
});
