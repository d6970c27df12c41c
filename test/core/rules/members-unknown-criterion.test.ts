import { smallProfile, testRule } from './test-rule.js';

const profile = `${smallProfile}memberCriteria: {items: [{id: tu-tuong, title: Tư tưởng}, {id: dao-duc, title: Đạo đức}]}\n`;

testRule('members/unknown-criterion', [
  {
    name: 'takes the criteria of the profile',
    profile,
    record: `
members:
  - {id: dv01, criteria: {tu-tuong: dat, dao-duc: khong-dat}}
`,
    findings: [],
  },
  {
    name: 'marks a criterion that the profile does not have, and proposes the one meant',
    profile,
    record: `
members:
  - {id: dv01, criteria: {tu-tuong: dat, suc-khoe-the-chat: dat}}
  - {id: dv02, criteria: {dao-dc: dat}}
`,
    findings: [
      {
        line: 2,
        text: 'suc-khoe-the-chat',
        message: 'Bộ tiêu chí "thu" không có tiêu chí đảng viên "suc-khoe-the-chat". Xóa hoặc sửa mã.',
        english: 'The profile "thu" has no member criterion "suc-khoe-the-chat". Delete or correct the id.',
      },
      {
        line: 3,
        text: 'dao-dc',
        message: 'Bộ tiêu chí "thu" không có tiêu chí đảng viên "dao-dc". Có phải là "dao-duc"?',
        english: 'The profile "thu" has no member criterion "dao-dc". Did you mean "dao-duc"?',
      },
    ],
  },
  {
    name: 'finds any criterion where the profile has none',
    record: `
members: [{id: dv01, criteria: {tu-tuong: dat}}]
`,
    findings: [{ line: 1, text: 'tu-tuong' }],
  },
]);
