import { expect, test } from 'vitest';
import { findingCounts, issueText } from '../../../../src/core/views/report/issue-text.js';
import { assess, openRecord } from '../../../../src/core/workspace/assess.js';

test('a report of a fault names versions, profiles and codes, and nothing that a record says', () => {
  const text = [
    'chibo: 1',
    'profile: khong-co',
    'branch: {id: CB-BI-MAT, name: Chi bộ Bí Mật, type: chi-bo}',
    'period: 2026',
    'members:',
    '  - {id: dv01, name: Nguyễn Văn Kín, rank: sai}',
    '  - {id: dv02, name: Trần Thị Kín, rank: sai}',
  ].join('\n');
  const { findings } = assess(openRecord(text), { kind: 'not-found', why: 'missing' });
  expect(findings.length).toBeGreaterThan(1);
  const facts = {
    version: '0.2.0',
    host: 'VS Code 1.100.3, desktop',
    system: 'linux x64',
    settings: ['language=vi'],
    records: [{ profile: 'khong-co 1', characters: text.length, findings: findingCounts(findings) }],
  };
  for (const language of ['vi', 'en'] as const) {
    const report = issueText(facts, language);
    expect(report).toContain('- Chibo 0.2.0\n- VS Code 1.100.3, desktop\n- linux x64\n- language=vi\n');
    expect(report).toContain(`- khong-co 1; ${text.length}; `);
    for (const secret of ['Kín', 'BI-MAT', 'Bí Mật', 'dv01']) expect(report).not.toContain(secret);
  }
});

test('codes are counted, in the order of the alphabet', () => {
  const finding = (code: 'score/range' | 'mentoring/unknown-member') =>
    ({
      code,
      severity: 'error',
      span: { start: 0, end: 0 },
      path: [],
      message: { key: 'ui/empty-cell' },
    }) as const;
  expect(
    findingCounts([finding('score/range'), finding('mentoring/unknown-member'), finding('score/range')]),
  ).toEqual(['mentoring/unknown-member ×1', 'score/range ×2']);
});
