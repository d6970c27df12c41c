import { describe, expect, test } from 'vitest';
import type { Path } from '../../../src/core/parse/tree.js';
import { typedAt } from '../../../src/core/values/typed-at.js';

describe('a typed value', () => {
  test.each<readonly [place: Path, written: string, value: unknown]>([
    [['chibo'], '1', { value: 1, source: '1' }],
    [['criteria', 'I.1', 'self'], '9', { value: 9, source: '9' }],
    [['criteria', 'I.1', 'self'], '8,5', { value: 8.5, source: '8.5' }],
    [['criteria', 'I.1', 'self'], '8.50', { value: 8.5, source: '8.50' }],
    [['criteria', 'I.1', 'self'], ' +09.5 ', { value: 9.5, source: '9.5' }],
    [['criteria', 'I.1', 'self'], ',5', { value: 0.5, source: '0.5' }],
    [['criteria', 'I.1', 'self'], '-1', { value: -1, source: '-1' }],
    [['criteria', 'I.1', 'self'], 'na', 'na'],
    [['criteria', 'I.1', 'self'], '~', null],
    [['criteria', 'I.1', 'self'], '', null],
    [['criteria', 'I.1', 'self'], '1e3', '1e3'],
    [['criteria', 'I.1', 'months', 3], '~', null],
    [['criteria', 'I.1', 'note'], '9', '9'],
    [['criteria', 'I.1', 'note'], '~', '~'],
    [['members', 0, 'name'], 'Nguye\u0302\u0303n', 'Nguyễn'],
    [['members', 0, 'joined'], '2004-05-19', '2004-05-19'],
    [['members', 0, 'commitment', 'tasks'], '3', { value: 3, source: '3' }],
    [['members', 0, 'commitment', 'tasks'], 'ba', 'ba'],
    [['members', 0, 'commitment', 'tasks'], '~', null],
    [['discipline', 0, 'selfDetected'], 'false', false],
    [['discipline', 0, 'selfDetected'], 'no', false],
    [['discipline', 0, 'selfDetected'], 'có', true],
    [['discipline', 0, 'selfDetected'], 'maybe', 'maybe'],
    [['discipline', 0, 'selfDetected'], '~', null],
    [['period'], '2023', { value: 2023, source: '2023' }],
    [['figures', 'members.total'], '>19000', '>19000'],
    [['figures', 'members.total'], '7252', { value: 7252, source: '7252' }],
    [['figures', 'members.total'], '7.252', { value: 7252, source: '7252' }],
    [['figures', 'members.total'], 'hơn 19.000', '>19000'],
    [['branch', 'id'], '007', '007'],
    [['members', 0, 'rank'], 'HTXSNV', 'htxs'],
    [['members', 0, 'kind'], 'CT', 'chinh-thuc'],
    [['members', 0, 'kind'], 'C', 'C'],
    [['members', 0, 'joined'], '19/5/2004', '2004-05-19'],
    [['members', 0, 'joined'], '5/2004', '5/2004'],
    [['targets', 0, 'assigned'], '1.250', { value: 1250, source: '1250' }],
    [['targets', 0, 'assigned'], '1,25', { value: 1.25, source: '1.25' }],
    [['workflow', 'cam-ket'], '5/1/2026', '2026-01-05'],
  ])('at %j: %j', (path, written, value) => {
    expect(typedAt(path, written, {})).toEqual({ kind: 'value', value });
  });

  test.each<readonly [place: Path, written: string, texts: readonly string[]]>([
    [['branch', 'path'], 'Đảng bộ tỉnh; Đảng bộ xã', ['Đảng bộ tỉnh', 'Đảng bộ xã']],
    [['branch', 'path'], 'Đảng bộ xã', ['Đảng bộ xã']],
    [['branch', 'path'], '', []],
    [['criteria', 'I.1', 'evidence'], '05-NQ/CB', ['05-NQ/CB']],
  ])('at %j, a list of texts: %j', (path, written, texts) => {
    expect(typedAt(path, written, {})).toEqual({ kind: 'list', texts });
  });

  test.each<readonly [place: Path, reason: string, below: string]>([
    [['awards'], 'edit/list-of-entries', '[0].form'],
    [['members'], 'edit/list-of-entries', '[0].id'],
    [['criteria', 'I.1', 'months'], 'edit/list-of-entries', '[0]'],
    [['members', 0, 'commitment'], 'edit/group-of-values', '.tasks'],
    [['branch'], 'edit/group-of-values', '.id'],
  ])('at %j, where no text belongs', (path, reason, below) => {
    expect(typedAt(path, 'x', {})).toEqual({ kind: 'refused', reason, below });
  });
});
