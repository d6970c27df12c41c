import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { board, type Drawn, members, rolledUp } from './records.js';

const cells: readonly Drawn[] = [
  { id: 'cb1', parent: 'db', more: members(5, 4) },
  { id: 'cb2', parent: 'db', more: members(7, 5) },
];

async function withFigure(written: string, more: readonly Drawn[] = cells) {
  const rolled = await rolledUp([{ ...board, more: `figures: {${written}}\n` }, ...more]);
  const [node] = rolled.root.children;
  return {
    facts: node?.facts as Readonly<Record<string, Readonly<Record<string, number>>>>,
    qualifiers: node?.qualifiers,
    findings: rolled.findings.filter(({ code }) => code === 'rollup/figures'),
  };
}

describe('a reported figure of a unit with units below it', () => {
  test('stands in the place of their sum, and is found where it differs', async () => {
    const { facts, findings } = await withFigure('members.total: 13');
    expect(facts.members?.total).toBe(13);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'warning', file: '000-db.chibo.yaml', unit: 'db' });
    expect(findings[0]?.range.start).toEqual({ line: 4, character: 10 });
    expect(findings.map(({ message }) => say('vi', message))).toEqual([
      'DB báo cáo members.total là 13, còn cộng từ các đơn vị bên dưới là 12. Kiểm tra lại một trong hai.',
    ]);
  });

  test.each([
    ['members.total: 12', []],
    ['members.total: ">11"', []],
    ['members.total: ">12"', ['rollup/figures']],
    ['members.total: ">=12"', []],
    ['members.total: "<12"', ['rollup/figures']],
    ['members.total: "~40"', []],
    ['members.htxsHtt: ">97%"', []],
    ['branches.recognised: 1', ['rollup/figures']],
    ['branches.active: 2', []],
    ['branches.members.total: 11', ['rollup/figures']],
    ['mentoring.mentors: 4', ['rollup/figures']],
    ['ownName: 4', []],
  ])('{%s} is found as %j', async (written, codes) => {
    expect((await withFigure(written)).findings.map(({ code }) => code)).toEqual(codes);
  });

  test('keeps its qualifier in every sum above', async () => {
    const rolled = await rolledUp([
      { id: 'qk', type: 'dang-bo-cap-tren' },
      { ...board, parent: 'qk', more: 'figures: {mentoring.mentors: ">19000", mentoring.mentees: "<60"}\n' },
      {
        id: 'cb',
        parent: 'qk',
        more: 'figures: {mentoring.mentors: ">=3", mentoring.mentees: ">=5", mentoring.admitted: 2}\n',
      },
    ]);
    expect(rolled.root.facts).toMatchObject({ mentoring: { mentors: 19_003, mentees: 65, admitted: 2 } });
    expect(rolled.root.qualifiers).toMatchObject({ 'mentoring.mentors': '>', 'mentoring.mentees': '~' });
    expect(rolled.root.qualifiers).not.toHaveProperty('mentoring.admitted');
  });

  test('tells of the periods that its own record spans, and of no others', async () => {
    const { facts, findings } = await withFigure('members.total: 30', [
      { id: 'cb1', parent: 'db', more: members(5) },
      { id: 'cb1', parent: 'db', period: '2022', more: members(4) },
    ]);
    expect(facts.members?.total).toBe(34);
    expect(findings).toHaveLength(1);
  });

  test('of several years stands in for each of them, its own yearly figures too', async () => {
    const yearly = (period: string): Drawn => ({ ...board, period, more: 'figures: {members.total: 10}\n' });
    const rolled = await rolledUp([
      { ...board, period: '{from: 2021-01-01, to: 2023-12-31}', more: 'figures: {members.total: 100}\n' },
      yearly('2021'),
      yearly('2022'),
      { id: 'cb1', parent: 'db', period: '2022', more: members(4) },
      { id: 'cb1', parent: 'db', period: '2024', more: members(3) },
    ]);
    expect(rolled.root.facts).toMatchObject({ members: { total: 103 } });
  });

  test('that is a share stands where it is reported, and above it shares are made of counts again', async () => {
    const rolled = await rolledUp([
      { id: 'qk', type: 'dang-bo-cap-tren' },
      { ...board, parent: 'qk', more: 'figures: {members.htxsHtt: ">97%", exemplaryUnits: ">=84.2%"}\n' },
      { id: 'cb1', parent: 'qk', more: members(4, 3) },
    ]);
    const [qk] = rolled.root.children;
    const [db] = (qk?.children ?? []).filter(({ id }) => id === 'db');
    expect(db?.facts).toMatchObject({ members: { htxsHtt: 0.97 }, exemplaryUnits: 0.842 });
    expect(db?.qualifiers).toMatchObject({ 'members.htxsHtt': '>', exemplaryUnits: '>=' });
    // Three of four are counted; the share without counts makes that about right only.
    expect(qk?.facts).toMatchObject({ members: { htxsHtt: 0.75 }, exemplaryUnits: 0.842 });
    expect(qk?.qualifiers).toMatchObject({ 'members.htxsHtt': '~' });
  });

  test('under a name of its own meets neither facts nor what the roll-up counts for itself', async () => {
    const own = 'score.points: 7, cells.active: 8, covid.awards: 3855, members: 9, "đơn vị/khá": ">2"';
    const { facts, qualifiers } = await withFigure(own);
    expect(facts).toMatchObject({
      'score.points': 7,
      'cells.active': 8,
      'covid.awards': 3855,
      'đơn vị/khá': 2,
      members: { total: 12 },
      branches: { active: 2 },
    });
    expect(qualifiers).toEqual({ 'đơn vị/khá': '>' });
  });
});
