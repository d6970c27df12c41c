import { describe, expect, test } from 'vitest';
import { figureTitle } from '../../../src/core/rollup/figure-title.js';
import { reviewHtml } from '../../../src/core/rollup/review-html.js';
import { type Rollup, reviewOf } from '../../../src/core/rollup/rollup.js';
import { rollupJson } from '../../../src/core/rollup/rollup-json.js';
import { type Drawn, rolledUp } from './records.js';

const record: Drawn = {
  id: 'cb',
  more: `members:
  - {id: a, name: A, commitment: {tasks: 3, done: 3, rating: tot}}
  - {id: b, name: B, commitment: {tasks: 2, done: 2}}
criteria: {I.1: {self: 28}, I.2: {self: dat}, II.2: {self: 9}}
awards:
  - {form: bang-khen, subject: Dân vận khéo, individual: 1}
  - {form: Cờ thi đua, collective: 1}
  - {form: khen-thuong, individual: 1}
discipline: [{member: a, form: khien-trach}]
mentoring:
  - {mentor: a, mentee: m1, kind: quan-chung, outcome: ket-nap, from: 2023-01-01, admitted: 2023-09-02}
  - {mentor: a, mentee: m2, kind: quan-chung, outcome: lop-nhan-thuc}
  - {mentor: b, mentee: m3, kind: quan-chung}
  - {mentor: b, mentee: m4, kind: cap-duoi, outcome: ket-nap, from: 2023-01-01, admitted: 2023-05-19}
`,
};

function titles(made: Rollup, id: string, language: 'vi' | 'en' = 'vi'): readonly string[] {
  const { figures } = reviewOf(made.root, made);
  return figures
    .filter((figure) => figure.id === id)
    .map((figure) => `${figureTitle(figure, made.titles, language)} = ${figure.value}`);
}

describe('what figures are called', () => {
  test('forms of award and discipline by their names, those that are made up as they are', async () => {
    const made = await rolledUp([record]);
    expect(titles(made, 'F18')).toEqual(
      expect.arrayContaining([
        'Cá nhân được khen: Bằng khen, Dân vận khéo = 1',
        'Tập thể được khen: Cờ thi đua = 1',
        'Cá nhân được khen: Khen thưởng = 1',
      ]),
    );
    expect(titles(made, 'F21')).toContain('Vụ kỷ luật: Khiển trách = 1');
    expect(titles(made, 'F21', 'en')).toContain('Cases of discipline: Reprimand = 1');
    expect(titles(made, 'F18', 'en')).toContain('Individuals rewarded: Award = 1');
  });

  test('profiles by their titles', async () => {
    const made = await rolledUp([record]);
    const [profile] = Object.entries(made.titles).flatMap(([name, title]) =>
      name.startsWith('model/') ? title : [],
    );
    expect(titles(made, 'F9').some((title) => title.includes(`(${profile})`))).toBe(true);
  });

  test('on the page as well; for programs by codes', async () => {
    const made = await rolledUp([record]);
    expect(reviewHtml(made.root, made, 'vi').markup).toContain('Cá nhân được khen: Khen thưởng');
    expect(JSON.stringify(rollupJson(made, { language: 'vi', figures: true }))).toContain(
      'Cá nhân được khen: khen-thuong',
    );
  });
});

describe('the way into the Party (F15)', () => {
  test('counts people outside the Party alone; F14 counts all who were mentored', async () => {
    const made = await rolledUp([record]);
    expect(titles(made, 'F14')).toEqual([
      'Người được dìu dắt được kết nạp vào Đảng = 2',
      'Người được kết nạp, trên số được dìu dắt cùng kỳ = 0.5',
    ]);
    expect(titles(made, 'F15')).toEqual([
      'Nguồn: quần chúng được dìu dắt = 3',
      'Nguồn: học lớp nhận thức về Đảng = 1',
      'Nguồn: quần chúng được kết nạp = 1',
      `Nguồn: học lớp nhận thức, trên quần chúng được dìu dắt = ${1 / 3}`,
      `Nguồn: quần chúng được kết nạp, trên quần chúng được dìu dắt = ${1 / 3}`,
      'Nguồn: trung vị số ngày từ khi dìu dắt đến khi kết nạp = 138',
    ]);
  });

  test('says nothing of what is only reported as admitted', async () => {
    const made = await rolledUp([
      {
        id: 'qk',
        type: 'dang-bo-cap-tren',
        more: 'figures: {mentoring.mentees: ">62000", mentoring.admitted: 7252}\n',
      },
    ]);
    expect(titles(made, 'F14')).toHaveLength(2);
    expect(titles(made, 'F15')).toEqual([]);
  });
});

test('months make quarters (F3)', async () => {
  const months = [8, 8, 8, 10, 10, 7, '~', '~', '~', '~', '~', '~'].join(', ');
  const made = await rolledUp([{ id: 'cb', more: `criteria: {I.1: {months: [${months}]}}\n` }]);
  const quarters = reviewOf(made.root, made).figures.filter(
    ({ title }) => title.key === 'rollup/quarter-score',
  );
  // 24 and 27 points of three times 30; of the others nothing is known.
  expect(quarters.map(({ n, of, title }) => [title.values?.quarter, n, of])).toEqual([
    [1, 24, 90],
    [2, 27, 90],
  ]);
});

test('awards for each hundred members are told only where members were (F18)', async () => {
  const perHundred = async (reported: string) => {
    const made = await rolledUp([{ ...record, more: `${record.more}figures: {${reported}}\n` }]);
    return reviewOf(made.root, made).figures.find(({ title }) => title.key === 'rollup/awards-per-hundred');
  };
  expect(await perHundred('awards.individual: 3')).toMatchObject({ value: 150, n: 3, of: 2 });
  expect(await perHundred('awards.individual: 28696')).toBeUndefined();
});

test('commitments rated well are told of all that were kept (F20)', async () => {
  const made = await rolledUp([record]);
  expect(titles(made, 'F20')).toEqual([
    'Đảng viên thực hiện xong cam kết, trên số đảng viên của chi bộ có cam kết = 1',
    'Cam kết xếp loại tốt, trên số đã thực hiện xong = 0.5',
  ]);
});

test('meetings rated good are those of members and of committees (F8)', async () => {
  const meeting = (day: string, kind: string, rating: string): string =>
    `  - {date: ${day}, kind: ${kind}, due: 9, present: 9, rating: ${rating}}\n`;
  const meetings = [
    meeting('2023-01-05', 'thuong-ky', 'tot'),
    meeting('2023-02-05', 'thuong-ky', 'kha'),
    meeting('2023-03-05', 'chi-uy', 'tot'),
  ];
  const made = await rolledUp([{ id: 'cb', more: `meetings:\n${meetings.join('')}` }]);
  expect(titles(made, 'F8')).toEqual([
    `Kỳ sinh hoạt và họp chi ủy xếp loại tốt, trên số kỳ được xếp loại = ${2 / 3}`,
  ]);
});
