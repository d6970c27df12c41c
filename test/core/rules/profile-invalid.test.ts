import { smallProfile, testRule } from './test-rule.js';

testRule('profile/invalid', [
  { name: 'takes a profile whose maxima make up the scale', record: '', findings: [] },
  { name: 'takes the built-in profile', record: 'profile: chi-bo-4-tot', findings: [] },
  {
    name: 'finds maxima that do not make up the scale: 30.5 + 20 + 40 + 10 = 100.5',
    profile: smallProfile.replace('max: 30}', 'max: 30.5}'),
    record: '',
    findings: [
      {
        line: 2,
        text: 'thu.chibo-profile.yaml',
        message:
          'Bộ tiêu chí "thu.chibo-profile.yaml" có 1 lỗi; lỗi đầu ở dòng 7: Điểm tối đa của các tiêu chí cộng lại là 100,5, khác tổng điểm 100 của thang. Sửa điểm tối đa của tiêu chí hoặc scale.max. Mở tệp đó để sửa.',
        english:
          'The profile "thu.chibo-profile.yaml" has 1 error; the first is on line 7: The maxima of the items add up to 100.5, not to the scale of 100. Change the maxima of the items, or scale.max. Open that file and correct it.',
      },
    ],
  },
  {
    name: 'names the first error in the order of the text',
    profile: smallProfile.replace('max: 30}', 'max: 31}').replace('discipline.cases', 'discipline.case'),
    record: '',
    findings: [
      {
        line: 2,
        text: 'thu.chibo-profile.yaml',
        message:
          'Bộ tiêu chí "thu.chibo-profile.yaml" có 2 lỗi; lỗi đầu ở dòng 7: Điểm tối đa của các tiêu chí cộng lại là 101, khác tổng điểm 100 của thang. Sửa điểm tối đa của tiêu chí hoặc scale.max. Mở tệp đó để sửa.',
      },
    ],
  },
  {
    name: 'finds a profile that is not YAML',
    profile: 'chiboProfile: [1',
    record: '',
    findings: [{ line: 2, text: 'thu.chibo-profile.yaml' }],
  },
]);
