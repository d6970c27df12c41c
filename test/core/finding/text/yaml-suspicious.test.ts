import { testRule } from '../../rules/test-rule.js';

testRule('yaml/suspicious', [
  {
    name: 'takes decimal points, quoted texts, real comments and spaces behind colons',
    record: `
branch: {id: "007", name: "Chi bộ #12", type: chi-bo}
criteria:
  I.1: {self: 9.5, note: "QĐ #12"} # ghi chú
  I.2: {self: dat}                 #  - một ghi chú
  II.2:
    self: 0.5 # điểm lẻ
    note: xem https://example.vn/van-ban lúc 8:30
`,
    findings: [],
  },
  {
    name: 'finds a decimal comma in a flow map',
    record: `
criteria:
  I.1: {self: 9,5, branch: 9}
`,
    findings: [
      {
        line: 2,
        text: '9,5',
        message: '9,5 được đọc thành hai giá trị. Trong tệp, số thập phân viết bằng dấu chấm: 9.5.',
        english: '9,5 is read as two values. In the file a decimal is written with a point: 9.5.',
      },
    ],
  },
  {
    name: 'finds text cut by a # with a letter or digit right behind it',
    record: `
criteria:
  I.1:
    note: Ban hành theo QĐ #12
  I.2:
    note: Theo NQ #năm
`,
    findings: [
      {
        line: 3,
        text: 'Ban hành theo QĐ #12',
        message:
          'YAML chỉ đọc "Ban hành theo QĐ"; phần sau dấu # bị coi là ghi chú. Nếu là một phần của văn bản thì đặt cả "Ban hành theo QĐ #12" trong dấu nháy.',
        english:
          'YAML reads "Ban hành theo QĐ" only; what follows # is taken as a comment. If it is part of the text, put all of "Ban hành theo QĐ #12" in quotes.',
      },
      { line: 5, text: 'Theo NQ #năm' },
    ],
  },
  {
    name: 'finds leading zeros that are lost',
    record: `
members:
  - id: 007
    name: An
discipline:
  - {member: 012}
`,
    findings: [
      {
        line: 2,
        text: '007',
        message: '007 được đọc thành số 7, mất số 0 ở đầu. Nếu là mã thì đặt trong dấu nháy: "007".',
        english:
          '007 is read as the number 7, without the leading 0. If it is a code, put it in quotes: "007".',
      },
      { line: 5, text: '012' },
    ],
  },
  {
    name: 'finds a colon without a space, in flow and in block, also the full-width one',
    record: `
criteria:
  I.1: {self:9}
  I.2:
    self:dat
  II.2: {self：8}
`,
    findings: [
      {
        line: 2,
        text: 'self:9',
        message: '"self:9" được đọc thành một chữ liền. Thêm dấu cách sau dấu hai chấm: "self: …".',
        english: '"self:9" is read as one word. Put a space behind the colon: "self: …".',
      },
      { line: 4, text: 'self:dat' },
      { line: 5, text: 'self：8' },
    ],
  },
  {
    name: 'finds one key in two encodings',
    record: `
figures:
  ${'điểm'.normalize('NFC')}: 1
  ${'điểm'.normalize('NFD')}: 2
`,
    findings: [
      {
        line: 3,
        text: 'điểm'.normalize('NFD'),
        message:
          'Tên "điểm" có hai cách mã hóa chữ Việt (NFC và NFD) trong cùng nhóm. Giữ một dòng, gõ lại tên.',
        english:
          'The name "điểm" stands in this group in two encodings of Vietnamese letters (NFC and NFD). Keep one line and type its name again.',
      },
    ],
  },
]);
