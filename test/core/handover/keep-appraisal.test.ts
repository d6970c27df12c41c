import { expect, it } from 'vitest';
import { withAppraisalOf } from '../../../src/core/handover/keep-appraisal.js';

const sent = `chibo: 1
workflow:
  tu-cham: 2023-12-01
criteria:
  I.1: {self: 9, branch: 9}
  I.2:
    self: 8   # sau họp
  I.3: {self: 5, appraised: 4}
`;

it('keeps scores and steps that only the superior has entered', () => {
  const known = sent
    .replace('branch: 9}', 'branch: 9, appraised: 8.50}')
    .replace('    self: 8', '    self: 7\n    appraised: 6')
    .replace('appraised: 4', 'appraised: 3')
    .replace(
      '2023-12-01\n',
      '2023-12-01\n  tham-dinh: {date: 2023-12-20, document: 1-TB}\n  tra-lai: 2023-12-10\n',
    );
  expect(withAppraisalOf(known, sent)).toEqual({
    text: sent
      .replace('branch: 9}', 'branch: 9, appraised: 8.50}')
      .replace('# sau họp\n', '# sau họp\n    appraised: 6\n')
      .replace('2023-12-01\n', '2023-12-01\n  tham-dinh: {date: 2023-12-20, document: 1-TB}\n'),
    count: 3,
  });
});

it('has nothing to keep where the superior has entered nothing else', () => {
  expect(withAppraisalOf(sent, sent)).toBeUndefined();
  expect(withAppraisalOf(sent.replace('self: 9', 'self: 7'), sent)).toBeUndefined();
});

it('changes nothing where a text cannot be read', () => {
  expect(withAppraisalOf('a: [', sent)).toBeUndefined();
  expect(withAppraisalOf(sent.replace('branch: 9}', 'branch: 9, appraised: 8}'), 'a: [')).toBeUndefined();
});
