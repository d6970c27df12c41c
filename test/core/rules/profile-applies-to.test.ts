import { smallProfile, testRule } from './test-rule.js';

testRule('profile/applies-to', [
  {
    name: 'takes the types that the profile names',
    record: 'branch: {id: cb1, name: Chi bộ 1, type: chi-bo-co-so}',
    findings: [],
  },
  {
    name: 'takes any type where the profile names none',
    profile: smallProfile.replace(/appliesTo: .*\n/, ''),
    record: 'branch: {id: db1, name: Đảng bộ 1, type: dang-bo-co-so}',
    findings: [],
  },
  {
    name: 'finds another type',
    record: 'branch: {id: db1, name: Đảng bộ 1, type: dang-bo-co-so}',
    findings: [
      {
        line: 1,
        text: 'dang-bo-co-so',
        message: 'Bộ tiêu chí "thu" không dành cho đảng bộ cơ sở; chỉ dành cho: chi bộ; chi bộ cơ sở.',
        english:
          'The profile "thu" is not meant for a grassroots party committee; it is meant for: a party branch; a grassroots party branch.',
      },
    ],
  },
  {
    name: 'takes a chi bộ cơ sở for a chi bộ from 26/7/2026, when they share one name',
    profile: smallProfile.replace(/appliesTo: .*\n/, 'appliesTo: [chi-bo]\n'),
    record: 'branch: {id: cb1, name: Chi bộ 1, type: chi-bo-co-so}\nperiod: 2026',
    findings: [],
  },
  {
    name: 'tells the two apart before',
    profile: smallProfile.replace(/appliesTo: .*\n/, 'appliesTo: [chi-bo]\n'),
    record: 'branch: {id: cb1, name: Chi bộ 1, type: chi-bo-co-so}\nperiod: 2025',
    findings: [
      {
        line: 1,
        text: 'chi-bo-co-so',
        message: 'Bộ tiêu chí "thu" không dành cho chi bộ cơ sở; chỉ dành cho: chi bộ.',
      },
    ],
  },
  {
    name: 'names each type once, by the names of 2026',
    record: 'branch: {id: db1, name: Đảng bộ 1, type: dang-bo-bo-phan}\nperiod: 2026',
    findings: [
      {
        line: 1,
        text: 'dang-bo-bo-phan',
        message: 'Bộ tiêu chí "thu" không dành cho đảng bộ trực thuộc; chỉ dành cho: chi bộ.',
      },
    ],
  },
]);
