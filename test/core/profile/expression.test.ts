import { describe, expect, test } from 'vitest';
import { compileExpression, type ExpressionType } from '../../../src/core/profile/expression.js';
import { factsOf } from '../../../src/core/score/facts/facts.js';

const facts = factsOf(
  new Map([
    ['members.total', 30],
    ['members.htxs', 5],
    ['members.htt', 20],
    ['members.rated', 29],
    ['meetings.thuongKy', 9],
    ['discipline.cases', 1],
  ]),
  [],
);

function evaluated(source: string, type: ExpressionType): number | undefined {
  return compileExpression(source, type).expression?.evaluate(facts);
}

describe('a formula', () => {
  test.each([
    { source: '5.0 * meetings.thuongKy / 12.0', value: 3.75 },
    { source: 'members.htxsHtt', value: 25 / 29 },
    { source: 'discipline.cases > 0.0 ? 0.0 : 5.0', value: 0 },
    { source: 'branches.active', value: 0 },
    { source: 'branches.members.total', value: 0 },
    { source: 'min(members.htxs, 3.0)', value: 3 },
    { source: 'max(members.htxs, 3.0)', value: 5 },
    { source: 'clamp(-1.0, 0.0, 5.0)', value: 0 },
    { source: 'clamp(6.0, 0.0, 5.0)', value: 5 },
    { source: 'clamp(2.5, 0.0, 5.0)', value: 2.5 },
    { source: 'ratio(members.htt, members.total)', value: 20 / 30 },
    { source: 'ratio(members.htt, 0.0)', value: 0 },
    { source: 'round(2.345, 2.0)', value: 2.35 },
    { source: 'round(2.344, 2)', value: 2.34 },
    { source: 'round(0.285, 2.0)', value: 0.29 },
    { source: 'round(12.5, 0.0)', value: 13 },
  ])('$source', ({ source, value }) => {
    expect(evaluated(source, 'double')).toBeCloseTo(value, 12);
  });
});

describe('a condition', () => {
  test.each([
    { source: 'members.htxsHtt >= 0.8', value: 1 },
    { source: 'members.htxsHtt >= 0.9', value: 0 },
    { source: 'discipline.cases > 0.0 && workflow.registered < 1.0', value: 1 },
    { source: '!(discipline.cases > 0.0)', value: 0 },
    { source: 'true', value: 1 },
  ])('$source', ({ source, value }) => {
    expect(evaluated(source, 'bool')).toBe(value);
  });
});

describe('an expression that does not compile', () => {
  test.each<{ source: string; type: ExpressionType; kind: string; marked: string }>([
    { source: 'meetings.thuongKi / 12.0', type: 'double', kind: 'unknown', marked: 'thuongKi' },
    { source: '1.0 + memberz.total', type: 'double', kind: 'unknown', marked: 'memberz' },
    { source: 'branches.members.htx', type: 'double', kind: 'unknown', marked: 'htx' },
    { source: '5.0 * (members.htxs + )', type: 'double', kind: 'syntax', marked: ')' },
    { source: 'members.htxs >= 1.0 &&', type: 'bool', kind: 'syntax', marked: '&' },
    { source: '', type: 'double', kind: 'syntax', marked: '' },
    { source: '2.0 * sin(1.0)', type: 'double', kind: 'call', marked: 'sin' },
    {
      source: '1.0 + ratio(members.htxs, 5)',
      type: 'double',
      kind: 'type',
      marked: 'ratio(members.htxs, 5)',
    },
    { source: 'members.htxs', type: 'bool', kind: 'result', marked: 'members.htxs' },
    { source: 'members.htxs > 1.0', type: 'double', kind: 'result', marked: 'members.htxs > 1.0' },
    { source: 'members', type: 'double', kind: 'result', marked: 'members' },
    { source: '[1.0].all(a, a > 0.0)', type: 'bool', kind: 'call', marked: 'all' },
    { source: '([1.0]).exists(a, a > 0.0)', type: 'bool', kind: 'call', marked: 'exists' },
    { source: '1.0 + double([2.0].map(a, a).size())', type: 'double', kind: 'call', marked: 'map' },
    { source: 'size([2.0].filter(a, true)) > 0', type: 'bool', kind: 'call', marked: 'filter' },
    { source: "'aa'.matches('^(a+)+$')", type: 'bool', kind: 'call', marked: 'matches' },
    { source: "matches('aa', '^(a+)+$')", type: 'bool', kind: 'call', marked: 'matches' },
    { source: 'cel.bind(a, 1.0, a + a)', type: 'double', kind: 'call', marked: 'bind' },
    { source: '12', type: 'double', kind: 'result', marked: '12' },
  ])('$source is a problem of $kind at "$marked"', ({ source, type, kind, marked }) => {
    const { problem } = compileExpression(source, type);
    expect(problem?.kind).toBe(kind);
    expect(source.slice(problem?.span.start, problem?.span.end)).toBe(marked);
  });
});

describe('the sandbox', () => {
  test.each([
    'process.exit()',
    'constructor',
    'members.constructor',
    'members.__proto__',
    'globalThis',
    'Math.max(1.0, 2.0)',
  ])('%s names nothing', (source) => {
    expect(compileExpression(source, 'double').expression).toBeUndefined();
  });

  test('expressions without end are refused, not run', () => {
    expect(compileExpression(`${'1.0 + '.repeat(3000)}1.0`, 'double').problem).toBeDefined();
    expect(compileExpression(`${'('.repeat(80)}1.0${')'.repeat(80)}`, 'double').problem).toBeDefined();
  });
});

describe('the parts of a condition that are not met', () => {
  test.each([
    ['members.total > 50.0', ['members.total > 50.0']],
    ['members.total > 1.0 && discipline.cases < 1.0', ['discipline.cases < 1.0']],
    [
      '(members.htxs + members.htt) / members.rated >= 0.9 && discipline.cases > 0.0',
      ['(members.htxs + members.htt) / members.rated >= 0.9'],
    ],
    [
      'discipline.cases > 0.0 && members.total >= 2.0 * (members.htxs + members.htt)',
      ['members.total >= 2.0 * (members.htxs + members.htt)'],
    ],
    ['((false)) && (false || members.total > 99.0)', ['false', 'false || members.total > 99.0']],
    ['!(members.total > 1.0) && "(" == ")"', ['!(members.total > 1.0)', '"(" == ")"']],
    ['(members.total > 1.0) ? false : true', ['(members.total > 1.0) ? false : true']],
    ['(members.total > 1.0 ? false : true) && true', ['members.total > 1.0 ? false : true']],
  ])('of %s are %j', (source, unmet) => {
    expect(compileExpression(source, 'bool').expression?.unmet(facts)).toEqual(unmet);
  });
});
