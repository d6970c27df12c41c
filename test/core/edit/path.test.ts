import { describe, expect, test } from 'vitest';
import { readPath } from '../../../src/core/edit/path.js';
import { parseText } from '../../../src/core/parse/parse.js';
import { pathText } from '../../../src/core/parse/path-text.js';
import type { Path } from '../../../src/core/parse/tree.js';

const { root } = parseText(`branch: {id: a}
workflow:
  cong-nhan: 2023-12-28
members:
  - {id: dv01, criteria: {tu-tuong: dat}}
  - {id: "3"}
  - id: dv.02
  - {id: 007}
criteria:
  I: {self: 9}
  I.1: {self: 9, months: [9, 9]}
  I.10: {self: 9}
figures:
  members.fiveGood: {value: 28601, mode: luot}
  mentoring: 5
`);

describe('a written path', () => {
  test.each<readonly [string, Path]>([
    ['branch.id', ['branch', 'id']],
    ['branch.name', ['branch', 'name']],
    ['criteria.I.self', ['criteria', 'I', 'self']],
    ['criteria.I.1.self', ['criteria', 'I.1', 'self']],
    ['criteria.I.10.self', ['criteria', 'I.10', 'self']],
    ['criteria.I.1.months[3]', ['criteria', 'I.1', 'months', 3]],
    ['criteria.I.1.override.value', ['criteria', 'I.1', 'override', 'value']],
    ['criteria.I.2.self', ['criteria', 'I.2', 'self']],
    ['criteria.I.11.months[0]', ['criteria', 'I.11', 'months', 0]],
    ['criteria.I.1.2.self', ['criteria', 'I.1.2', 'self']],
    ['criteria.II.1.override.reason', ['criteria', 'II.1', 'override', 'reason']],
    ['criteria.__proto__.self', ['criteria', '__proto__', 'self']],
    ['members[dv01].rank', ['members', 0, 'rank']],
    ['members[0].rank', ['members', 0, 'rank']],
    ['members[3].rank', ['members', 1, 'rank']],
    ['members[dv.02].rank', ['members', 2, 'rank']],
    ['members[007].rank', ['members', 3, 'rank']],
    ['members[9].rank', ['members', 9, 'rank']],
    ['members[dv01].criteria.tu-tuong', ['members', 0, 'criteria', 'tu-tuong']],
    ['members[dv01].criteria.dao-duc', ['members', 0, 'criteria', 'dao-duc']],
    ['figures.members.fiveGood.value', ['figures', 'members.fiveGood', 'value']],
    ['figures.members.fiveGood', ['figures', 'members.fiveGood']],
    ['figures.members.total', ['figures', 'members.total']],
    ['figures.members.total.mode', ['figures', 'members.total', 'mode']],
    ['figures.mentoring.mentors', ['figures', 'mentoring.mentors']],
    ['figures.exemplaryUnits', ['figures', 'exemplaryUnits']],
    ['figures.exemplary.units.value', ['figures', 'exemplary.units', 'value']],
    ['workflow.cong-nhan.result', ['workflow', 'cong-nhan', 'result']],
    ['workflow.tu-cham', ['workflow', 'tu-cham']],
  ])('%s', (written, path) => {
    expect(readPath(written, root, undefined)).toEqual({ path });
  });

  test.each<readonly [string, string]>([
    ['', ''],
    ['x', 'x'],
    ['branch.nme', 'nme'],
    ['branch.', '.'],
    ['.branch', '.branch'],
    ['branch..id', '..id'],
    ['criteria.I.1.slef', 'slef'],
    ['criteria.I.99.slef', '99.slef'],
    ['criteria.II.99.slef', 'II.99.slef'],
    ['criteria..self', '..self'],
    ['criteria.I.1.months[x]', '[x]'],
    ['criteria.I.1.months[3', '[3'],
    ['criteria.I.1.months[3]8', '8'],
    ['criteria.I.1.months[-1]', '[-1]'],
    ['criteria.I.1.months[03]', '[03]'],
    ['criteria.I.1.months[99999999999999999999]', '[99999999999999999999]'],
    ['members[dv99].rank', '[dv99].rank'],
    ['members.dv01.rank', 'dv01.rank'],
    ['workflow.cong-nhan.reslt', 'reslt'],
    ['figures.members.fiveGood.vlaue', 'vlaue'],
  ])('%j leads nowhere from %j on', (written, lost) => {
    expect(readPath(written, root, undefined)).toEqual({ lost });
  });

  test('is read without a record, by the schema alone', () => {
    expect(readPath('criteria.I.1.self', undefined, undefined)).toEqual({
      path: ['criteria', 'I.1', 'self'],
    });
  });

  test.each<Path>([
    ['members', 0, 'rank'],
    ['members', 1, 'rank'],
    ['members', 2, 'rank'],
    ['criteria', 'I.10', 'self'],
    ['criteria', 'I.1', 'months', 1],
  ])('of a place, as it is shown, leads there: %j %j %j', (...path) => {
    expect(readPath(pathText(path, root), root, undefined)).toEqual({ path });
  });
});
