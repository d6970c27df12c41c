import { smallProfile, testRule } from './test-rule.js';

testRule('quota/base', [
  {
    name: 'is quiet where all bases agree: 1 of 4 is over on each',
    record: `
members:
  - {id: dv01, rank: htxs}
  - {id: dv02, rank: htt}
  - {id: dv03, rank: htt}
  - {id: dv04, rank: htt}
`,
    findings: [],
  },
  {
    name: 'is quiet where all bases agree: 1 of 6 is within on each, 20 % of 5 being 1',
    record: `
figures: {members.total: 6, members.htxs: 1, members.htt: 5}
`,
    findings: [],
  },
  {
    name: 'finds 5 of 29: 20 % of 24 is 4, of 29 is 5',
    record: `
figures:
  members.total: 29
  members.htxs: 5
  members.htt: 24
`,
    findings: [
      {
        line: 3,
        text: '5',
        message:
          '5 người xếp Hoàn thành xuất sắc nhiệm vụ: tùy cơ sở tính mà trong hay vượt giới hạn (trên số xếp hoàn thành tốt nhiệm vụ là 24, được 4; trên số xếp hoàn thành tốt nhiệm vụ trở lên là 29, được 5; trên toàn bộ đảng viên là 29, được 5). Bộ tiêu chí tính trên số xếp hoàn thành tốt nhiệm vụ trở lên.',
        english:
          '5 ranked "Excellent performance of duties": whether the limit is kept depends on the base (of those ranked good, 24: 4 allowed; of those ranked good or better, 29: 5 allowed; of all members, 29: 5 allowed). The profile counts on those ranked good or better.',
      },
    ],
  },
  {
    name: 'finds it too where the own base is the one that is exceeded',
    profile: smallProfile.replace('base: htt-tro-len', 'base: htt'),
    record: `
members:
  - {id: dv01, rank: htxs}
  - {id: dv02, rank: htt}
  - {id: dv03, rank: ht}
  - {id: dv04, rank: ht}
  - {id: dv05, rank: ht}
`,
    findings: [{ line: 2, text: 'htxs' }],
  },
]);
