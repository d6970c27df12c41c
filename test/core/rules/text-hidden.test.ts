import { describe, expect, test } from 'vitest';
import { applySafeFixes } from '../../../src/core/edit/apply-fixes.js';
import { legacyTextOf } from '../../../src/core/language/legacy-fonts.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { completed, testRule } from './test-rule.js';

testRule('text/hidden', [
  {
    name: 'takes Vietnamese, other letters of the country, signs, emoji and several lines',
    record: `
branch: {id: cb1, name: "Chi bộ Buôn Ƀlang – “số 5”", type: chi-bo}
members:
  - {id: dv01, name: H’Ƀing Niê Kđăm, reason: "10 µm, 5 % ± 2, Müller, José, café 👨\\u200d👩"}
criteria:
  I.1:
    note: |
      Dòng một
      	Dòng hai
`,
    findings: [],
  },
  {
    name: 'finds what has no width, turns direction, or controls, in values and keys',
    record: `
members:
  - {id: dv01, name: "Trần​ Văn"}
  - {id: dv02, name: "Trần\\u202eVăn"}
  - {id: dv03, name: "a\\u0000b\\u009b"}
figures:
  "ba\\u200fn": 1
`,
    findings: [
      {
        line: 2,
        text: '"Trần​ Văn"',
        message: 'Có ký tự không nhìn thấy (U+200B) trong "Trần Văn". Xóa các ký tự đó, hoặc gõ lại.',
        english:
          'There are characters that cannot be seen (U+200B) in "Trần Văn". Delete them, or type the text again.',
      },
      { line: 3, text: '"Trần\\u202eVăn"' },
      {
        line: 4,
        text: '"a\\u0000b\\u009b"',
        message: 'Có ký tự không nhìn thấy (U+0000, U+009B) trong "ab". Xóa các ký tự đó, hoặc gõ lại.',
      },
      { line: 6, text: '"ba\\u200fn"' },
    ],
  },
  {
    name: 'finds half a character, and a carriage return within a text',
    record: `
members:
  - {id: dv01, name: "An\\ud800"}
  - {id: dv02, name: "Bình\\r"}
`,
    findings: [
      { line: 2, text: '"An\\ud800"' },
      { line: 3, text: '"Bình\\r"' },
    ],
  },
  {
    name: 'finds text for fonts of TCVN3 and of VNI',
    record: `
branch: {id: cb1, name: Chi bé Khèi phè §ång T©m, type: chi-bo}
members:
  - {id: dv01, name: NguyÔn V¨n §øc}
  - {id: dv02, name: Nguyeãn Vaên Ñöùc}
`,
    findings: [
      {
        line: 1,
        text: 'Chi bé Khèi phè §ång T©m',
        message:
          'Chữ này gõ bằng phông TCVN3, chỉ đúng với phông cũ; ở Unicode là "Chi bộ Khối phố Đồng Tâm". Chuyển mã, hoặc gõ lại.',
        english:
          'This was typed for a TCVN3 font and is right in that font only; in Unicode it is "Chi bộ Khối phố Đồng Tâm". Convert it, or type it again.',
      },
      {
        line: 3,
        text: 'NguyÔn V¨n §øc',
        message:
          'Chữ này gõ bằng phông TCVN3, chỉ đúng với phông cũ; ở Unicode là "Nguyễn Văn Đức". Chuyển mã, hoặc gõ lại.',
      },
      {
        line: 4,
        text: 'Nguyeãn Vaên Ñöùc',
        message:
          'Chữ này gõ bằng phông VNI, chỉ đúng với phông cũ; ở Unicode là "Nguyễn Văn Đức". Chuyển mã, hoặc gõ lại.',
      },
    ],
  },
  {
    name: 'finds blanks around an id, ids that are nearly one, and names of blanks',
    record: `
members:
  - {id: "dv07 ", name: Trần}
  - {id: dv07, name: Trần Hai}
  - {id: DV07, name: Trần Ba}
  - {id: dv08, name: "  "}
discipline:
  - {member: " dv08", form: khien-trach}
`,
    findings: [
      {
        line: 2,
        text: '"dv07 "',
        message: 'Mã "dv07" có dấu cách ở đầu hoặc cuối, nên không khớp với mã viết liền. Bỏ dấu cách đó.',
        english:
          'The id "dv07" has a blank before or behind it, so that it does not match the id without. Delete the blank.',
      },
      { line: 3, text: 'dv07' },
      {
        line: 4,
        text: 'DV07',
        message:
          'Mã "DV07" chỉ khác "dv07 " ở chữ hoa, dấu cách hoặc chỗ đặt dấu: dễ nhầm người. Đặt mã khác hẳn, hoặc gộp hai dòng.',
      },
      { line: 5, text: '"  "', message: 'Tên chỉ gồm dấu cách. Điền tên, hoặc xóa đi.' },
      { line: 7, text: '" dv08"' },
    ],
  },
]);

async function fixed(record: string): Promise<string> {
  const text = completed(record).replace('thu.chibo-profile.yaml', 'chi-bo-4-tot');
  const { findings, profile } = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
  return applySafeFixes(text, findings, profile).text;
}

describe('the fix of a hidden character', () => {
  test('takes out what has no width and blanks around ids, without asking', async () => {
    expect(await fixed('members:\n  - {id: "dv01 ", name: "Trần\\u200b Văn", kind: chinh-thuc}\n')).toContain(
      '- {id: "dv01", name: "Trần Văn", kind: chinh-thuc}',
    );
  });

  test('leaves old fonts and halves of characters to people', async () => {
    const record = 'members:\n  - {id: dv01, name: NguyÔn V¨n §øc}\n  - {id: dv02, name: "An\\ud800"}\n';
    expect(await fixed(record)).toContain(record);
  });
});

describe('text for an old font', () => {
  // Typed by hand from the tables of the two encodings.
  test.each([
    ['§¶ng bé x· Hßa B×nh', 'Đảng bộ xã Hòa Bình'],
    ['TrÇn ThÞ Hång Nhung', 'Trần Thị Hồng Nhung'],
    ['Ñaûng boä xaõ Hoøa Bình', 'Đảng bộ xã Hòa Bình'],
    ['Traàn Thò Hoàng Nhöng', 'Trần Thị Hồng Nhưng'],
  ])('%s is %s', (typed, meant) => {
    expect(legacyTextOf(typed)?.text).toBe(meant);
  });

  test.each([
    'Trần Văn An',
    'Chi bé Hoà',
    'hoà, thuý, khoẻ, quá, toán, huệ, uý',
    'Müller und Söhne',
    'École normale supérieure',
    'São Paulo',
    '© 2024 «Báo Nhân Dân»',
    '10 µm ± 5 §3 ½',
    'Niê Kđăm H’Ƀing',
    'A',
    '',
  ])('%s is none', (text) => {
    expect(legacyTextOf(text)).toBeUndefined();
  });
});
