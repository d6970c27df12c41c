import { smallProfile, testRule } from './test-rule.js';

/** A figure for the ranks in place of a hundred members. */
function ranked(htxs: number, htt: number): string {
  return `
figures:
  members.total: ${htxs + htt}
  members.htxs: ${htxs}
  members.htt: ${htt}
`;
}

function withShare(share: string): string {
  return smallProfile.replace('max: 0.2,', `max: ${share},`);
}

testRule('quota/exceeded', [
  {
    name: 'allows one in five: 20 % of 5 is 1',
    record: `
members:
  - {id: dv01, rank: htxs}
  - {id: dv02, rank: htt}
  - {id: dv03, rank: htt}
  - {id: dv04, rank: htt}
  - {id: dv05, rank: htt}
`,
    findings: [],
  },
  {
    name: 'finds one in four: 20 % of 4 is 0,8, rounded down to 0',
    record: `
members:
  - {id: dv01, rank: htt}
  - {id: dv02, rank: htxs}
  - {id: dv03, rank: htt}
  - {id: dv04, rank: htt}
`,
    findings: [
      {
        line: 3,
        text: 'htxs',
        message:
          '1 người xếp Hoàn thành xuất sắc nhiệm vụ; được tối đa 0 (20 % của 4 số xếp hoàn thành tốt nhiệm vụ trở lên). Vượt 1 người.',
        english:
          '1 ranked "Excellent performance of duties"; at most 0 allowed (20 % of 4, those ranked good or better). That is 1 too many.',
      },
    ],
  },
  {
    name: 'neither counts nor marks members who have left',
    record: `
members:
  - {id: dv01, rank: htxs}
  - {id: dv02, rank: htt}
  - {id: dv03, rank: htxs, status: chuyen-di}
  - {id: dv04, rank: htxs, status: xoa-ten}
`,
    findings: [{ line: 2, text: 'htxs' }],
  },
  {
    name: 'marks the figure that stands in for the rows: 20 % of 10 is 2',
    record: `
members:
  - {id: dv01, rank: htxs}
figures:
  members.htxs: 3
  members.htt: 7
`,
    findings: [{ line: 4, text: '3' }],
  },
  {
    name: 'is not deceived by floats: 0.07 × 100 is 7 and 0.29 × 100 is 29',
    profile: withShare('0.07'),
    record: ranked(7, 93),
    findings: [],
  },
  {
    name: 'allows 29 of 100 at 0.29, whose float product is just below 29',
    profile: withShare('0.29'),
    record: ranked(29, 71),
    findings: [],
  },
  {
    name: 'finds 30 of 100 at 0.29',
    profile: withShare('0.29'),
    record: ranked(30, 70),
    findings: [{ line: 3, text: '30' }],
  },
  {
    name: 'says among whom the share is counted and what may be decided: 25 % of 8 is 2',
    profile: smallProfile
      .replace('max: 0.2,', 'max: 0.2, byDecision: 0.25, scope: từng nhóm tương đồng,')
      .replace('base: htt-tro-len', 'base: htt'),
    record: ranked(2, 8),
    findings: [
      {
        line: 3,
        text: '2',
        message:
          '2 người xếp Hoàn thành xuất sắc nhiệm vụ; được tối đa 1 (20 % của 8 số xếp hoàn thành tốt nhiệm vụ). Vượt 1 người. Tỷ lệ này tính trong từng nhóm tương đồng. Khi kết quả nổi bật, cấp có thẩm quyền được quyết định tới 2 (25 %).',
      },
    ],
  },
]);
