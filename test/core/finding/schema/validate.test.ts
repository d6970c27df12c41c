import { describe, expect, test } from 'vitest';
import { checkProfileSchema } from '../../../../src/core/finding/schema/validate.js';
import { parseText } from '../../../../src/core/parse/parse.js';
import { toDiagnostics } from '../../../../src/core/views/report/diagnostic.js';
import { smallProfile, testRule } from '../../rules/test-rule.js';

testRule('schema/required', [
  { name: 'takes a record of the four lines', record: '', findings: [] },
  {
    name: 'finds lines that every record needs, at its first key',
    text: 'chibo: 1\nprofile: chi-bo-4-tot\n',
    findings: [
      {
        line: 1,
        text: 'chibo',
        message: 'hồ sơ: thiếu "branch". Thêm dòng branch: …',
        english: 'the record: "branch" is missing. Add a line branch: …',
      },
      { line: 1, text: 'chibo', message: 'hồ sơ: thiếu "period". Thêm dòng period: …' },
    ],
  },
  {
    name: 'finds an entry without what it needs, at the key that holds it',
    record: `
branch: {id: cb1, type: chi-bo}
members:
  - name: An
workflow:
  binh-xet: {eligible: 29}
`,
    findings: [
      { line: 1, text: 'branch', message: 'branch: thiếu "name". Thêm dòng name: …' },
      { line: 3, text: 'name', message: 'members[0]: thiếu "id". Thêm dòng id: …' },
      { line: 5, text: 'binh-xet', message: 'workflow.binh-xet: thiếu "date". Thêm dòng date: …' },
    ],
  },
]);

testRule('schema/type', [
  {
    name: 'takes empty sections and empty optional values',
    record: `
members:
criteria: ~
meetings: []
workflow:
  dang-ky:
`,
    findings: [],
  },
  {
    name: 'finds a value of another type',
    record: `
branch: {id: cb1, name: 12, type: chi-bo}
members:
  - {id: dv01, commitment: {tasks: ba}}
meetings: nhiều
`,
    findings: [
      {
        line: 1,
        text: '12',
        message: 'branch.name: giá trị "12" sai kiểu; ở đây cần văn bản.',
        english: 'branch.name: the value "12" is of the wrong kind; a text is needed here.',
      },
      {
        line: 3,
        text: 'ba',
        message: 'members[dv01].commitment.tasks: giá trị "ba" sai kiểu; ở đây cần số nguyên.',
      },
      { line: 4, text: 'nhiều', message: 'meetings: giá trị "nhiều" sai kiểu; ở đây cần một danh sách.' },
    ],
  },
  {
    name: 'lists the types that a place takes',
    record: `
criteria:
  I.1: {self: true}
`,
    findings: [
      {
        line: 2,
        text: 'true',
        message: 'criteria.I.1.self: giá trị "true" sai kiểu; ở đây cần số; văn bản.',
        english: 'criteria.I.1.self: the value "true" is of the wrong kind; a number; a text is needed here.',
      },
    ],
  },
  {
    name: 'finds a record that is no map at all',
    text: '- chibo: 1\n',
    findings: [
      {
        line: 1,
        text: 'chibo',
        message: 'hồ sơ: giá trị "" sai kiểu; ở đây cần một nhóm "tên: giá trị".',
      },
    ],
  },
  {
    name: 'marks the key where the value is left out',
    record: `
branch:
  id:
  name: Chi bộ 1
  type: chi-bo
`,
    findings: [{ line: 2, text: 'id', message: 'branch.id: giá trị "" sai kiểu; ở đây cần văn bản.' }],
  },
]);

testRule('schema/additionalProperties', [
  {
    name: 'takes any item id and any figure',
    record: `
criteria: {X.9: {self: 1}}
figures: {exemplaryUnits: ">=84.2%"}
`,
    findings: [],
  },
  {
    name: 'marks a key that there is none of',
    record: `
criteria:
  I.1: {self: 9, sefl: 8}
hopchibo: []
`,
    findings: [
      {
        line: 2,
        text: 'sefl',
        message: 'criteria.I.1.sefl: không có mục tên "sefl". Kiểm tra chính tả, hoặc xóa dòng này.',
        english:
          'criteria.I.1.sefl: there is no entry named "sefl". Check the spelling, or delete this line.',
      },
      { line: 3, text: 'hopchibo' },
    ],
  },
  {
    name: 'is not deceived by keys that objects have of themselves',
    record: `
__proto__: {a: 1}
constructor: 1
`,
    findings: [
      { line: 1, text: '__proto__' },
      { line: 2, text: 'constructor' },
    ],
  },
]);

testRule('schema/enum', [
  {
    name: 'takes the codes, and an empty one where it is optional',
    record: `
members:
  - {id: dv01, kind: du-bi, role: bi-thu, status: ~, rank: kht}
`,
    findings: [],
  },
  {
    name: 'proposes the code that was meant',
    record: `
members:
  - {id: dv01, status: miễn}
`,
    findings: [
      {
        line: 2,
        text: 'miễn',
        message:
          'members[dv01].status: "miễn" không thuộc các giá trị được dùng: sinh-hoat, mien, tam-dinh-chi, tam-thoi, chuyen-di, chuyen-den, xoa-ten. Có phải là "mien"?',
        english:
          'members[dv01].status: "miễn" is not one of the values in use: sinh-hoat, mien, tam-dinh-chi, tam-thoi, chuyen-di, chuyen-den, xoa-ten. Did you mean "mien"?',
      },
    ],
  },
  {
    name: 'lists the codes where none comes near',
    record: `
meetings:
  - {date: 2023-01-05, kind: bat-thuong-ky-hai}
`,
    findings: [
      {
        line: 2,
        text: 'bat-thuong-ky-hai',
        message:
          'meetings[0].kind: "bat-thuong-ky-hai" không thuộc các giá trị được dùng: thuong-ky, chuyen-de, chi-uy.',
      },
    ],
  },
]);

testRule('schema/const', [
  {
    name: 'finds another version of the format',
    record: 'chibo: 2',
    findings: [
      {
        line: 1,
        text: '2',
        message: 'chibo: giá trị phải là 1.',
        english: 'chibo: the value must be 1.',
      },
    ],
  },
]);

testRule('schema/format', [
  {
    name: 'takes real days, 29 February of a leap year among them',
    record: `
workflow: {dang-ky: 2024-02-29, cam-ket: {date: "2023-12-28"}}
`,
    findings: [],
  },
  {
    name: 'finds days that the calendar does not have, and other ways of writing one',
    record: `
workflow: {dang-ky: 2023-02-29, cam-ket: {date: 28/12/2023}}
members:
  - {id: dv01, joined: 2004-13-01}
`,
    findings: [
      {
        line: 1,
        text: '2023-02-29',
        message:
          'workflow.dang-ky: "2023-02-29" không phải ngày có thật viết theo năm-tháng-ngày, ví dụ 2023-12-28.',
        english:
          'workflow.dang-ky: "2023-02-29" is not a real date written as year-month-day, for example 2023-12-28.',
      },
      { line: 1, text: '28/12/2023' },
      { line: 3, text: '2004-13-01' },
    ],
  },
]);

testRule('schema/pattern', [
  {
    name: 'takes figures with a qualifier or a percent sign',
    record: `
figures:
  a: ">19000"
  b: "<7000"
  c: ">=94%"
  d: "~40"
  e: "<= 84.2%"
  f: 7252
  g: {value: "~12", mode: luot}
`,
    findings: [],
  },
  {
    name: 'finds figures in words or with a comma',
    record: `
figures:
  a: hơn 19000
  b: {value: "84,2%"}
`,
    findings: [
      {
        line: 2,
        text: 'hơn 19000',
        message: 'figures.a: "hơn 19000" không đúng dạng được dùng ở đây.',
        english: 'figures.a: "hơn 19000" is not written in the form used here.',
      },
      { line: 3, text: '"84,2%"' },
    ],
  },
]);

testRule('schema/minimum', [
  {
    name: 'takes 0 and the first year',
    record: `
period: 1930
meetings:
  - {date: 1930-02-03, kind: thuong-ky, due: 0, present: 0, score: 0}
`,
    findings: [],
  },
  {
    name: 'finds a negative count and a year before the first',
    record: `
period: 1929
meetings:
  - {date: 2023-01-05, kind: thuong-ky, due: -1, score: -0.5}
`,
    findings: [
      { line: 1, text: '1929', message: 'period: 1929 nhỏ hơn mức thấp nhất 1930.' },
      { line: 3, text: '-1' },
      {
        line: 3,
        text: '-0.5',
        message: 'meetings[0].score: -0,5 nhỏ hơn mức thấp nhất 0.',
        english: 'meetings[0].score: -0.5 is below the least allowed, 0.',
      },
    ],
  },
]);

testRule('schema/maximum', [
  {
    name: 'takes 100',
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, score: 100}
`,
    findings: [],
  },
  {
    name: 'finds a meeting scored above 100',
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, score: 100.5}
`,
    findings: [
      {
        line: 2,
        text: '100.5',
        message: 'meetings[0].score: 100,5 lớn hơn mức cao nhất 100.',
        english: 'meetings[0].score: 100.5 is above the most allowed, 100.',
      },
    ],
  },
]);

testRule('schema/maxLength', [
  {
    name: 'takes 200 letters in a name and 4,000 in a note',
    record: `
branch: {id: cb1, name: ${'ă'.repeat(200)}, type: chi-bo}
criteria:
  I.1: {note: ${'ă'.repeat(4000)}}
`,
    findings: [],
  },
  {
    name: 'finds longer ids, names, documents and notes',
    record: `
members:
  - {id: ${'d'.repeat(201)}, name: ${'ă'.repeat(201)}}
workflow:
  dang-ky: {date: 2023-01-10, document: ${'x'.repeat(201)}}
criteria:
  I.1: {note: ${'ă'.repeat(4001)}}
`,
    findings: [
      { line: 2, text: 'd'.repeat(201) },
      { line: 2, text: 'ă'.repeat(201) },
      {
        line: 4,
        text: 'x'.repeat(201),
        message: 'workflow.dang-ky.document: dài quá 200 ký tự.',
        english: 'workflow.dang-ky.document: this is longer than 200 characters.',
      },
      { line: 6, text: 'ă'.repeat(4001), message: 'criteria.I.1.note: dài quá 4000 ký tự.' },
    ],
  },
]);

testRule('schema/minLength', [
  {
    name: 'finds an empty text where one is needed',
    record: `
branch: {id: "", name: Chi bộ 1, type: chi-bo}
`,
    findings: [
      {
        line: 1,
        text: '""',
        message: 'branch.id: không được để trống.',
        english: 'branch.id: this must not be empty.',
      },
    ],
  },
]);

describe('the schema of profiles', () => {
  test.each([
    { name: 'takes a profile', profile: smallProfile, found: [] },
    {
      name: 'finds a scale of 0',
      profile: smallProfile.replace('max: 100', 'max: 0'),
      found: ['schema/exclusiveMinimum 0 | scale.max: 0 phải lớn hơn 0.'],
    },
    {
      name: 'finds a derived item without a formula, once',
      profile: smallProfile.replace(', formula: "40.0 * meetings.thuongKy / 12.0"', ''),
      found: [
        'schema/required {id: II.1, title: Thường kỳ, kind: derived, max: 40} | groups[II].items[II.1]: thiếu "formula". Thêm dòng formula: …',
      ],
    },
    {
      name: 'finds no band',
      profile: smallProfile.replace(/bands:\n( {2}-.*\n){3}/, 'bands: []\n'),
      found: ['schema/minItems bands | bands: danh sách cần ít nhất 1 mục.'],
    },
    {
      name: 'finds a formula beyond all measure',
      profile: smallProfile.replace('40.0 * meetings.thuongKy / 12.0', `${'1.0 + '.repeat(400)}1.0`),
      found: [
        `schema/maxLength "${'1.0 + '.repeat(400)}1.0" | groups[II].items[II.1].formula: dài quá 2000 ký tự.`,
      ],
    },
    {
      name: 'finds an id that would not do as a file name',
      profile: smallProfile.replace('id: thu', 'id: Thử nghiệm'),
      found: ['schema/pattern Thử nghiệm | id: "Thử nghiệm" không đúng dạng được dùng ở đây.'],
    },
  ])('$name', ({ profile, found }) => {
    const findings = checkProfileSchema(parseText(profile));
    const messages = toDiagnostics(findings, profile, 'vi').map(({ message }) => message);
    expect(
      findings.map(
        ({ code, span }, index) => `${code} ${profile.slice(span.start, span.end)} | ${messages[index]}`,
      ),
    ).toEqual(found);
  });
});
