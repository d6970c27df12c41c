import { describe, expect, test } from 'vitest';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { smallProfile } from '../rules/test-rule.js';
import { memoryWorkspace } from './memory-workspace.js';

interface Drawn {
  readonly id: string;
  readonly parent?: string;
  readonly type?: string;
  readonly period?: string;
  readonly profile?: string;
  readonly more?: string;
}

function record({ id, parent, type = 'chi-bo', period = '2023', profile = 'thu', more = '' }: Drawn): string {
  const above = parent === undefined ? '' : `, parent: ${parent}`;
  return `chibo: 1
profile: ${profile}.chibo-profile.yaml
branch: {id: ${id}, name: ${id}, type: ${type}${above}}
period: ${period}
${more}`;
}

const branchProfile = smallProfile.replace(/appliesTo: .*\n/, '');

/** The `branches` facts of the first record, with the others beside it. */
async function branchesOf(drawn: readonly [Drawn, ...Drawn[]], files: Readonly<Record<string, string>> = {}) {
  const records = Object.fromEntries(
    drawn.map((one, index) => [`${index}-${one.id}.chibo.yaml`, record(one)]),
  );
  const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': branchProfile, ...records, ...files });
  const assessment = await assessIn(workspace, `0-${drawn[0].id}.chibo.yaml`, record(drawn[0]));
  return assessment.evaluation?.facts.branches;
}

const parent: Drawn = { id: 'db', type: 'dang-bo-co-so' };
const none = { active: 0, registered: 0, recognised: 0, rate: 0, kht: 0 };

describe('the branches of a đảng bộ', () => {
  test('are the records whose parent it is, in the same period', async () => {
    const branches = await branchesOf([
      parent,
      {
        id: 'cb1',
        parent: 'db',
        more: `workflow: {dang-ky: 2023-01-10, cong-nhan: {date: 2023-12-28, result: tot}}
members: [{id: a, rank: htxs}, {id: b, rank: htt}]
`,
      },
      {
        id: 'cb2',
        parent: 'db',
        more: `workflow: {dang-ky: 2023-01-10, cong-nhan: {date: 2023-12-28, result: chua-dat}}
members: [{id: a, rank: ht}, {id: b, rank: kht}]
`,
      },
      { id: 'cb3', parent: 'db', period: '{from: 2023-01-01, to: 2023-12-31}', more: 'members: [{id: a}]\n' },
      { id: 'cb4', parent: 'db', period: '2022', more: 'members: [{id: a}]\n' },
      { id: 'cb5', parent: 'db', period: '{from: 2023-01-01, to: 2023-06-30}' },
      { id: 'cb6', parent: 'other' },
      { id: 'cb7' },
    ]);
    // cb1, cb2 and cb3: two registered, one recognised above the lowest band; 2 of 4 ranked good or better.
    expect(branches).toMatchObject({ active: 3, registered: 2, recognised: 1, rate: 1 / 3, kht: 0 });
    expect(branches?.members).toMatchObject({
      total: 5,
      rated: 4,
      htxs: 1,
      htt: 1,
      ht: 1,
      kht: 1,
      htxsHtt: 0.5,
    });
    expect(branches?.workflow).toEqual({ registered: 2, committed: 0, recognised: 1 });
  });

  test('are not looked for by a chi bộ', async () => {
    const branches = await branchesOf([{ id: 'cb1' }, { id: 'cb2', parent: 'cb1' }]);
    expect(branches).toMatchObject(none);
  });

  test('count once where a branch has a record for each of two models', async () => {
    const second = branchProfile.replace('id: thu', 'id: hai');
    const branches = await branchesOf(
      [
        parent,
        { id: 'cb1', parent: 'db', more: 'workflow: {dang-ky: 2023-01-10}\nmembers: [{id: a}, {id: b}]\n' },
        {
          id: 'cb1',
          parent: 'db',
          profile: 'hai',
          more: 'workflow: {cong-nhan: {date: 2023-12-28, result: tot}}\nmembers: [{id: a}, {id: b}]\n',
        },
      ],
      { 'hai.chibo-profile.yaml': second },
    );
    expect(branches).toMatchObject({ active: 1, registered: 1, recognised: 1, rate: 1 });
    expect(branches?.members.total).toBe(2);
  });

  test('are ranked `kht` by their own level', async () => {
    const profile = branchProfile.replaceAll('chua-dat', 'kht');
    const branches = await branchesOf(
      [
        parent,
        { id: 'cb1', parent: 'db', profile: 'xep' },
        { id: 'cb2', parent: 'db', profile: 'xep', more: 'criteria: {I.1: {self: 20}}\n' },
      ],
      { 'xep.chibo-profile.yaml': profile },
    );
    expect(branches).toMatchObject({ active: 2, kht: 1 });
  });

  test('are the cells at any depth; a đảng bộ between them counts what it says itself', async () => {
    const branches = await branchesOf([
      parent,
      { id: 'bp', parent: 'db', type: 'dang-bo-bo-phan', more: 'members: [{id: a}]\n' },
      { id: 'cb1', parent: 'bp', more: 'members: [{id: a}, {id: b}]\n' },
    ]);
    expect(branches?.active).toBe(1);
    // One of the đảng bộ between, two of the cell below that.
    expect(branches?.members.total).toBe(3);
  });

  test('are counted by the figures that a đảng bộ between reports in their place', async () => {
    const figures = 'figures: {members.total: 40, branches.active: 7, branches.awards.individual: 5}\n';
    const branches = await branchesOf([
      parent,
      {
        id: 'bp',
        parent: 'db',
        type: 'dang-bo-bo-phan',
        more: `${figures}awards: [{form: a, individual: 1}]\n`,
      },
      { id: 'cb1', parent: 'bp', more: 'members: [{id: a}, {id: b}]\nawards: [{form: a, individual: 3}]\n' },
      { id: 'cb2', parent: 'db', more: 'members: [{id: a}]\n' },
    ]);
    // 40 reported and one of cb2; 7 reported and cb2; 5 reported below and one of its own.
    expect(branches?.members.total).toBe(41);
    expect(branches?.active).toBe(8);
    expect(branches?.awards.individual).toBe(6);
  });

  test('can hold in a formula of a record below', async () => {
    const profile = branchProfile.replace('40.0 * meetings.thuongKy / 12.0', '10.0 * branches.active');
    const branches = await branchesOf(
      [
        parent,
        { id: 'bp', parent: 'db', type: 'dang-bo-bo-phan', profile: 'bac' },
        { id: 'cb1', parent: 'bp' },
        { id: 'cb2', parent: 'bp' },
      ],
      {
        'bac.chibo-profile.yaml': profile
          .replaceAll('id: chua-dat', 'id: kht')
          .replace('to: chua-dat', 'to: kht'),
      },
    );
    // Neither cell is ranked `kht` by its own profile; the đảng bộ between is no cell.
    expect(branches).toMatchObject({ active: 2, kht: 0 });
  });

  test('end where records name each other as parents', async () => {
    const branches = await branchesOf([
      { ...parent, parent: 'db2' },
      { id: 'db2', parent: 'db', type: 'dang-bo-co-so' },
    ]);
    expect(branches).toMatchObject({ active: 0 });
  });

  test('leave out the record itself, though it names itself as its parent', async () => {
    expect(await branchesOf([{ ...parent, parent: 'db' }])).toMatchObject(none);
  });

  test('leave out records that cannot be read or scored', async () => {
    const branches = await branchesOf([parent, { id: 'cb1', parent: 'db', profile: 'khong-co' }], {
      'x.chibo.yaml': 'chibo: [',
      'y.chibo.yaml': '',
    });
    expect(branches).toMatchObject(none);
  });
});

describe('assessIn', () => {
  test('takes the text that it is given, not the one in the folder', async () => {
    const workspace = memoryWorkspace({
      'thu.chibo-profile.yaml': smallProfile,
      'a.chibo.yaml': record({ id: 'cb1' }),
    });
    const { evaluation } = await assessIn(
      workspace,
      'a.chibo.yaml',
      record({ id: 'cb1', more: 'criteria: {I.1: {self: 12.5}}\n' }),
    );
    expect(evaluation?.score.final).toBe(1250);
  });

  test('finds the profile from the folder of the record', async () => {
    const workspace = memoryWorkspace({ 'chi bộ/thu.chibo-profile.yaml': smallProfile });
    const { profile } = await assessIn(workspace, 'chi bộ/2023.chibo.yaml', record({ id: 'cb1' }));
    expect(profile?.id).toBe('thu');
  });
});
