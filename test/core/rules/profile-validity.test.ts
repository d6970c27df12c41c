import { expect, test } from 'vitest';
import { applySafeFixes, editsOf } from '../../../src/core/edit/apply-fixes.js';
import { say } from '../../../src/core/language/message.js';
import { applyEdits } from '../../../src/core/text/text-edits.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { testRule } from './test-rule.js';

testRule('profile/validity', [
  { name: 'takes a period within the validity (2020 to 2029)', record: 'period: 2023', findings: [] },
  {
    name: 'takes a period that ends on the first or the last day in force',
    record: 'period: {from: 2029-01-01, to: 2029-12-31}',
    findings: [],
  },
  {
    name: 'takes a period that begins before the profile came into force and ends after',
    record: 'period: {from: 2019-07-01, to: 2020-01-01}',
    findings: [],
  },
  {
    name: 'finds a period that ends before',
    record: 'period: 2019',
    findings: [
      {
        line: 1,
        text: '2019',
        message:
          'Kỳ kết thúc ngày 31/12/2019, trước khi bộ tiêu chí "thu" có hiệu lực (01/01/2020). Chọn bộ tiêu chí của kỳ này.',
        english:
          'The period ends on 31/12/2019, before the profile "thu" came into force (01/01/2020). Choose the profile of this period.',
      },
    ],
  },
  {
    name: 'finds a period that ends after',
    record: `
period:
  from: 2029-07-01
  to: 2030-06-30
`,
    findings: [
      {
        line: 1,
        text: 'period',
        message:
          'Kỳ kết thúc ngày 30/06/2030, sau khi bộ tiêu chí "thu" hết hiệu lực (31/12/2029). Chọn bộ tiêu chí đang có hiệu lực.',
        english:
          'The period ends on 30/06/2030, after the profile "thu" went out of force (31/12/2029). Choose the profile now in force.',
      },
    ],
  },
  {
    name: 'names what replaced a profile that has ended',
    text: 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: x, name: X, type: chi-bo}\nperiod: 2026\n',
    findings: [
      {
        line: 4,
        text: '2026',
        message:
          'Kỳ kết thúc ngày 31/12/2026, sau khi bộ tiêu chí "chi-bo-4-tot" hết hiệu lực (27/10/2025). Bộ thay thế là "chi-bo-4-tot-2025".',
        english:
          'The period ends on 31/12/2026, after the profile "chi-bo-4-tot" went out of force (27/10/2025). It was replaced by "chi-bo-4-tot-2025".',
      },
    ],
  },
  {
    name: 'names what was in force before a profile',
    text: 'chibo: 1\nprofile: xep-loai-2025\nbranch: {id: x, name: X, type: chi-bo}\nperiod: 2024\n',
    findings: [
      {
        line: 4,
        text: '2024',
        message:
          'Kỳ kết thúc ngày 31/12/2024, trước khi bộ tiêu chí "xep-loai-2025" có hiệu lực (30/08/2025). Bộ của kỳ này là "xep-loai-2023".',
      },
    ],
  },
  {
    name: 'takes the last day of the old profile and the first of the new one',
    text: 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: x, name: X, type: chi-bo}\nperiod: {from: 2025-01-01, to: 2025-10-27}\n',
    findings: [],
  },
]);

test('the other version is offered, and never taken by itself', async () => {
  const text =
    'chibo: 1\nprofile: chi-bo-4-tot # của xã\nbranch: {id: x, name: X, type: chi-bo}\nperiod: 2026\n';
  const { findings, profile } = await assessIn(memoryWorkspace({}), 'x.chibo.yaml', text);
  const fix = findings.find(({ code }) => code === 'profile/validity')?.fix;
  expect(fix?.safe).toBe(false);
  expect(fix && say('vi', fix.title)).toContain('chi-bo-4-tot-2025');
  const made = fix && editsOf(fix, text, profile);
  expect(made?.kind === 'edits' ? applyEdits(text, made.edits) : made).toBe(
    text.replace('chi-bo-4-tot', 'chi-bo-4-tot-2025'),
  );
  expect(applySafeFixes(text, findings, profile).text).toBe(text);
});
