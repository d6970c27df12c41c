import { testRule } from './test-rule.js';

testRule('text/nfc', [
  {
    name: 'takes composed letters',
    record: `
branch: {id: cb1, name: Chi bộ Thanh tra, type: chi-bo}
`,
    findings: [],
  },
  {
    name: 'finds letters taken apart, in a value and in a key that people chose',
    record: `
figures:
  ${'tỷ lệ'.normalize('NFD')}: 1
members:
  - {id: dv01, name: ${'Hậu'.normalize('NFD')}}
`,
    findings: [
      { line: 2, text: `${'tỷ lệ'.normalize('NFD')}` },
      {
        line: 4,
        text: `${'Hậu'.normalize('NFD')}`,
        message: 'Chữ Việt ở đây bị tách dấu (NFD): nhìn giống mà máy coi là khác. Ghi lại thành "Hậu".',
        english:
          'The Vietnamese letters here are taken apart (NFD): they look alike, but a computer takes them as others. Type "Hậu" again.',
      },
    ],
  },
]);
