import { builtinIds } from '../../../src/core/profile/supply.js';
import { testRule } from './test-rule.js';

const builtin = builtinIds.join(', ');

testRule('profile/not-found', [
  { name: 'finds a profile beside the record', record: '', findings: [] },
  { name: 'finds a built-in profile', record: 'profile: chi-bo-4-tot', findings: [] },
  {
    name: 'leaves a record without a profile to the schema',
    record: 'profile: ""',
    findings: [],
  },
  {
    name: 'proposes the built-in profile that was meant',
    record: 'profile: chi-bo-4-tôt',
    findings: [
      {
        line: 1,
        text: 'chi-bo-4-tôt',
        message: `Không có bộ tiêu chí "chi-bo-4-tôt". Có phải là "chi-bo-4-tot"? Các bộ có sẵn: ${builtin}.`,
        english: `There is no profile "chi-bo-4-tôt". Did you mean "chi-bo-4-tot"? Built-in profiles: ${builtin}.`,
      },
    ],
  },
  {
    name: 'lists the built-in profiles where no name comes near',
    record: 'profile: bo-rieng-cua-chung-toi',
    findings: [
      {
        line: 1,
        text: 'bo-rieng-cua-chung-toi',
        message: `Không có bộ tiêu chí "bo-rieng-cua-chung-toi". Dùng một trong: ${builtin}; hoặc đường dẫn tới tệp .chibo-profile.yaml.`,
        english: `There is no profile "bo-rieng-cua-chung-toi". Use one of ${builtin}, or the path of a .chibo-profile.yaml file.`,
      },
    ],
  },
  {
    name: 'refuses a path that leaves the workspace',
    record: 'profile: "../xã/khac.chibo-profile.yaml"',
    findings: [
      {
        line: 1,
        text: '"../xã/khac.chibo-profile.yaml"',
        message:
          'Đường dẫn "../xã/khac.chibo-profile.yaml" ra ngoài thư mục làm việc. Đặt bộ tiêu chí trong cùng kho với hồ sơ.',
        english:
          'The path "../xã/khac.chibo-profile.yaml" leaves the workspace. Put the profile in the same repository as the record.',
      },
    ],
  },
  {
    name: 'refuses absolute paths and backslashes',
    record: 'profile: /etc/khac.chibo-profile.yaml',
    findings: [{ line: 1, text: '/etc/khac.chibo-profile.yaml' }],
  },
  {
    name: 'takes a path that turns round within the workspace',
    record: 'profile: ./con/../thu.chibo-profile.yaml',
    findings: [],
  },
  {
    name: 'names a file within the workspace that is not there',
    record: 'profile: mau/khac.chibo-profile.yaml',
    findings: [
      {
        line: 1,
        text: 'mau/khac.chibo-profile.yaml',
        message:
          'Không tìm thấy tệp bộ tiêu chí "mau/khac.chibo-profile.yaml". Kiểm tra đường dẫn, tính từ chỗ của hồ sơ.',
        english:
          'The profile file "mau/khac.chibo-profile.yaml" is not found. Check the path; it starts from the folder of the record.',
      },
    ],
  },
]);
