import { testRule } from './test-rule.js';

testRule('workflow/missing', [
  {
    name: 'takes a recognition after registration and appraisal',
    record: `
workflow: {dang-ky: 2023-01-10, tham-dinh: 2023-12-20, cong-nhan: 2023-12-28}
`,
    findings: [],
  },
  {
    name: 'is quiet before recognition',
    record: `
workflow: {tham-dinh: 2023-12-20}
`,
    findings: [],
  },
  {
    name: 'asks for no registration where organisations are ranked',
    record: `
profile: xep-loai-2025
period: 2026
workflow: {tham-dinh: 2026-12-18, cong-nhan: {date: 2026-12-25, result: htt}}
`,
    findings: [],
  },
  {
    name: 'asks for an appraisal there too',
    record: `
profile: xep-loai-2025
period: 2026
workflow:
  cong-nhan: {date: 2026-12-25, result: htt}
`,
    findings: [
      {
        line: 4,
        text: 'cong-nhan',
        message: 'Đã công nhận mà chưa có bước thẩm định. Thêm tham-dinh với ngày của bước đó.',
      },
    ],
  },
  {
    name: 'finds each step that is missing',
    record: `
workflow:
  cong-nhan: 2023-12-28
`,
    findings: [
      {
        line: 2,
        text: 'cong-nhan',
        message: 'Đã công nhận mà chưa có bước đăng ký. Thêm dang-ky với ngày của bước đó.',
        english: 'Recognised, but the step registration is missing. Add dang-ky with the date of that step.',
      },
      {
        line: 2,
        text: 'cong-nhan',
        message: 'Đã công nhận mà chưa có bước thẩm định. Thêm tham-dinh với ngày của bước đó.',
      },
    ],
  },
]);
