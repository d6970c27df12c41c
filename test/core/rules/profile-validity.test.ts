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
]);
