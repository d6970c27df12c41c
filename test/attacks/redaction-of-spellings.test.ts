import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactRecord } from '../../src/core/redact/redact.js';
import { chibo, folderOf } from '../cli/command-line.js';
import { often } from '../properties.js';
import { bones, expectNobody, head, list, namesLeft, planted, redacted } from './people.js';

const decomposed = (text: string): string => text.normalize('NFD');
const target = (title: string): string => `targets:\n  - {title: ${JSON.stringify(title)}}\n`;

/** The title of the one target after redaction. */
function titleOf(title: string, members = list): string | undefined {
  return /title: (?:"(.*)"|(.*))\}/
    .exec(redacted(head + members + target(title)))
    ?.slice(1)
    .find(Boolean);
}

const member = (name: string, id = 'dv01'): string =>
  `members:\n  - {id: ${id}, name: ${JSON.stringify(name)}}\n`;

describe('a name of the list in another spelling', () => {
  test.each([
    ['Gương Hoà Thị Thuý', 'Gương dv02'],
    ['Gương HOÀ THỊ THUÝ', 'Gương dv02'],
    [`Gương ${decomposed('Hoà Thị Thuý')}`, 'Gương dv02'],
    ['Gương \u00d0ặng Hữu Nghĩa', 'Gương dv03'],
    ['Gương \u0189ặng Hữu Nghĩa', 'Gương dv03'],
    ['Gương Tran Van An', 'Gương dv01'],
    ['Gương tran van an', 'Gương dv01'],
    ['Gương Trần V\u200băn\u200d An', 'Gương dv01'],
    ['Gương Trần\u00a0Văn\tAn', 'Gương dv01'],
    ['BB_TranVanAn.docx', 'BB_dv01.docx'],
    ['BBTranVanAn2.docx', 'BBdv012.docx'],
    ['bien-ban-tran-van-an.pdf', 'bien-ban-dv01.pdf'],
    ['bien_ban_tran_van_an.pdf', 'bien_ban_dv01.pdf'],
    ['C:/Users/tran.van.an/x.docx', 'C:/Users/dv01/x.docx'],
    ['tranvanan', 'dv01'],
    ['Gương Đ/c Trần Văn An (bí thư)', 'Gương Đ/c dv01 (bí thư)'],
    ['Gương đồng chí Văn An', 'Gương đồng chí dv01'],
    ['Gương đồng chí An', 'Gương đồng chí dv01'],
    ['Gương đ/c An.', 'Gương đ/c dv01.'],
    ['Gương anh An', 'Gương anh dv01'],
    ['Gương Trần An', 'Gương dv01'],
    ['Gương Lê Bình', 'Gương dv04'],
    ['le-binh.docx', 'dv04.docx'],
    ['Gương Y Nuê Byă', 'Gương dv05'],
    ['Ｔｒần Văn An', 'dv01'],
    // As links have it, marks apart from their letters as well.
    ['Dang%20Huu%20Nghia.pdf', 'dv03.pdf'],
    ['bb/%C4%90%E1%BA%B7ng%20H%E1%BB%AFu%20Ngh%C4%A9a.pdf', 'bb/dv03.pdf'],
    ['Ho%CC%80a_Thi%CC%A3_Thu%CC%81y.pdf', 'dv02.pdf'],
    // Letters that only look like Latin ones: Cyrillic with a selector of its form, Greek, small capitals.
    ['Gương \u041d\ufe0fòa Thị Thúy', 'Gương dv02'],
    ['Gương Ηòa Τhị Τhúy', 'Gương dv02'],
    ['Gương \u0422rần Văn \u0410n nhé', 'Gương dv01 nhé'],
    ['Gương ᴛrần văn an', 'Gương dv01'],
    // Fonts of TCVN3 and VNI, also beside words in Unicode.
    ['Gương §Æng H÷u NghÜa', 'Gương dv03'],
    ['G­¬ng §Æng H÷u NghÜa', 'G­¬ng dv03'],
    ['Hßa ThÞ Thóy.doc', 'dv02.doc'],
    ['Gương Ñaëng Höõu Nghóa nhé', 'Gương dv03 nhé'],
    ['Göông Hoøa Thò Thuùy', 'Göông dv02'],
  ])('%j', (title, expected) => {
    expect(titleOf(title)).toBe(expected);
  });

  test.each([
    ["Gương H'Ƀing Niê Kđăm", 'Gương dv07'],
    ["H'Bing Nie Kdam", 'dv07'],
    ["H'ƁING NIÊ KĐĂM", 'dv07'],
    ["H'b\u0335ing Niê Kđăm", 'dv07'],
    ['HBingNieKdam.pdf', 'dv07.pdf'],
    ['H%27Bing%20Nie%20Kdam.pdf', 'dv07.pdf'],
    ['H%27%C6%80ing%20Ni%C3%AA%20K%C4%91%C4%83m.pdf', 'dv07.pdf'],
  ])('%j of a minority’s alphabet', (title, expected) => {
    expect(titleOf(title, member("H'Ƀing Niê Kđăm", 'dv07'))).toBe(expected);
  });

  test('in a list that itself has letters of another alphabet', () => {
    expect(titleOf('Gương Trần Văn An', member('\u0422rần Văn \u0410n'))).toBe('Gương dv01');
    expect(titleOf('Gương \u0422rần Văn An', member('Trần Văn \u0410n'))).toBe('Gương dv01');
  });

  test.each([
    // What looks alike and is nobody's name is kept as it is written.
    'Giữ an ninh, an toàn',
    'Hội nghị hòa giải',
    'Lễ bình chọn',
    'Trần nhà và văn hóa',
    'Nghĩa vụ quân sự',
    'Anh em đoàn kết',
    'Đồng chí Bí thư chủ trì',
    'Ngày 05.01.2023 đến 06.02.2023',
    'Nghị quyết 05-NQ/CB',
    'Thu 125 000 000 đồng, 125.000.000 đồng',
    'Giảm 15%, tăng 20% so với 2022',
    'Từ 05/01/2023 - 06/02/2023, 01/2023 – 12/2023, 05/2023-6/2023',
    'Điện 1250 - 3250 - 4500 kWh, tổ 01/02/03/04/05/06',
    'Nghị định 023/2021/NĐ-CP; Quyết định 0914/2023/QĐ-UBND',
    'Ω, μm, №, ½ và № 3',
    'Café «Ñandú», São Paulo, naïve',
  ])('is not seen in %j', (title) => {
    expect(titleOf(title)).toBe(title);
  });
});

describe('a name that the list writes in its own way', () => {
  test.each([
    'Đ/c Trần Văn An',
    'đồng chí Trần Văn An',
    'Ông Trần Văn An',
    'Trần Văn An (bí thư)',
    'Trần Văn An - Bí thư',
    'Trần Văn An, sinh 1975',
    'TRẦN VĂN AN',
    decomposed('Trần Văn An'),
    'Trần Văn\u200b An',
    ' Trần  Văn An ',
    'Tran Van An',
  ])('%j', (name) => {
    expect(titleOf('Gương Trần Văn An', member(name))).toBe('Gương dv01');
    expectNobody(redacted(head + member(name)), ['Trần Văn An']);
  });

  test('with a second name in brackets', () => {
    expect(titleOf('Gương Nguyễn Thị Lộ', member('Trần Văn An (Nguyễn Thị Lộ)'))).toBe('Gương dv01');
  });
});

describe('an id that says who it is', () => {
  test.each([
    ['tran.van.an.1', 'tran.van.an.1'],
    ['an-01', 'an-01'],
    ['tva01', 'tva01'],
    ['123456789', '123456789'],
    ['001085012345', '001 085 012 345'],
    ['0914288765', '0914 288 765'],
    ['000001', '000001'],
    ['ha.tran', 'đồng chí An'],
  ])('%s', (id, spoken) => {
    const members = `members:\n  - {id: ${JSON.stringify(id)}, name: Trần Văn An}\n`;
    const pairs = `mentoring:\n  - {mentor: ${JSON.stringify(id)}, mentee: Hà}\n`;
    const text = redacted(head + members + pairs + target(`Gương ${spoken} nhé`));
    expect(text.replaceAll('"', '')).toContain('{id: dv01, name: dv01}');
    expect(text.replaceAll('"', '')).toContain('{mentor: dv01, mentee: nd01}');
    expect(text).toMatch(/title: "?Gương (đồng chí )?dv01 nhé/);
    expect(bones(text)).not.toContain(bones(id));
  });

  test('of somebody outside the list is found in texts', () => {
    const pairs = 'mentoring:\n  - {mentor: dv01, mentee: Lê Thị Mận}\n';
    expectNobody(redacted(head + list + pairs + target('Kết nạp Lê Thị Mận, le-thi-man.pdf')), [
      'Lê Thị Mận',
    ]);
  });
});

describe('somebody whom only a title gives away', () => {
  test.each([
    ['Học đồng chí Nguyễn Thị Lộ nhé', 'Học đồng chí đã lược bỏ nhé'],
    ['Đ/c Lộ và ông Bảy', 'Đ/c đã lược bỏ và ông đã lược bỏ'],
  ])('%j', (title, expected) => {
    expect(titleOf(title)).toBe(expected);
  });
});

describe('numbers of people', () => {
  test.each([
    '001085012345',
    '001 085 012 345',
    '001-085-012-345',
    '001.085.012.345',
    '0010 8501 2345',
    '0912345678',
    '0914 288 765',
    '(0914) 288765',
    '0914.288.765',
    '0914 28 87 65',
    '+84 914 288 765',
    '+84 (0) 914-288-765',
    '84914288765',
    '024 3825 1234',
    '0914\u00a0288\u00a0765',
    '0914\u200b288765',
    '123456789',
    '123 456 789',
    '0914 - 288 - 765',
    '0914 – 288 – 765',
    '0914/288/765',
    '0914 / 28 / 87 / 65',
    '+84 - 914 - 288 - 765',
    '001 - 085 - 012 - 345',
    '001/085/012/345',
    'CMND 12345678',
    'số thẻ đảng 12.345678',
    'tran.an@example.vn',
  ])('%s', (number) => {
    const digits = number.replace(/\D/g, '');
    const text = redacted(`${head + list + target(`Gọi ${number} nhé`)}`);
    expect(text).toContain('nhé');
    expect(text).not.toContain('example');
    expect(text.replace(/\D/g, '')).not.toContain(digits === '' ? 'x' : digits.slice(-4));
  });
});

describe('numbers of people in other digits', () => {
  test.each([
    ['０９１４２８８７６５', 'Gọi đã lược bỏ nhé'],
    ['０９１４ ２８８ ７６５', 'Gọi đã lược bỏ nhé'],
    ['００１０８５０１２３４５', 'Gọi đã lược bỏ nhé'],
    ['០៩១៤២៨៨៧៦៥', 'Gọi đã lược bỏ nhé'],
    ['0914%20288%20765', 'Gọi đã lược bỏ nhé'],
    ['tran.an＠example.vn', 'Gọi đã lược bỏ nhé'],
    ['９ lần', 'Gọi ９ lần nhé'],
  ])('%s', (number, expected) => {
    expect(titleOf(`Gọi ${number} nhé`)).toBe(expected);
  });
});

describe('the unit, the profile and the line of the schema', () => {
  test('are kept but for the people in them', () => {
    const text = redacted(
      [
        '# yaml-language-server: $schema=file:///C:/Users/tran.van.an/chibo.schema.json',
        'chibo: 1',
        'profile: ../tran-van-an/x.chibo-profile.yaml',
        'branch: {id: chi-bo-tran-van-an, name: Chi bộ Trần Văn An, type: chi-bo, parent: tranvanan, path: [Đảng bộ Trần Văn An, Đảng bộ tỉnh]}',
        'period: 2023',
        list,
      ].join('\n'),
    );
    expectNobody(text);
    expect(text).toContain('Đảng bộ tỉnh');
    expect(text).not.toContain('Users');
  });

  test('keys of figures, items and criteria are searched like values', () => {
    const text = redacted(
      `${head}${list}figures: {"Trần Văn An": 3, tran_van_an: 4, exemplaryUnits: 5}\ncriteria:\n  TranVanAn: {self: 9}\n  I.1: {self: 8}\n`,
    );
    expectNobody(text);
    expect(text).toContain('exemplaryUnits: 5');
    expect(text).toContain('I.1: {self: 8}');
  });

  test('anchors lose their names', () => {
    const text = redacted(
      `${head}${list}criteria:\n  I.1: {self: &TrầnVănAn 9}\n  I.2: {self: *TrầnVănAn}\n`,
    );
    expectNobody(text);
    expect(text).toContain('I.2: {self: *a1}');
  });
});

describe('what no rule can say', () => {
  test.each([
    ['Gương Trần Văn Bình', true],
    ['Biểu dương An vì thành tích', true],
    ['bb-an.docx', false],
    ['BB_An.docx', true],
    ['Thi đua ở Bình Dương', false],
    ['An toàn giao thông', false],
    ['Gương Ng. Đặng H. Nghĩa', true],
    ['Gương Đặng H Nghĩa', true],
    ['Dang-H-Nghia.pdf', true],
    ['Gương Đ. H. Nghĩa', true],
    ['Gương Đ.H.Nghĩa', true],
    ['Gương ĐH Nghĩa', true],
    ['Gương ĐHNghĩa', true],
    ['Gương HNghĩa', true],
    ['bb-DHNghia.pdf', true],
    ['bb_dhnghia.pdf', true],
    ['NghiaDH.docx', true],
    ['Dang%20H.%20Nghia.pdf', true],
    ['Biểu dương \u0410n vì thành tích', true],
    ['Biểu dương NghÜa ở xã', true],
    // A street, a ward and a town with initials of nobody, and words that begin alike.
    ['Đường M. Nghĩa', false],
    ['TP. Bình', false],
    ['Phường H. Nghĩa Tân', false],
    ['ĐHQG Hà Nội', false],
    ['Đặng hữu nghĩa tình', false],
  ])('%j is named by its place: %s', (title, isNamed) => {
    const result = redactRecord(head + list + target(title));
    const remains = result.kind === 'redacted' ? result.remains : undefined;
    expect(remains).toEqual(isNamed ? [{ path: ['targets', 0, 'title'], line: 11 }] : []);
  });
});

describe('any spelling in any layout', () => {
  const joins = [' ', '  ', '\u00a0', '-', '_', '.', '', '\u200b ', ' \u200b'];
  const cases = [
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => decomposed(name),
    (name: string) => decomposed(name).replace(/\p{M}/gu, '').replace(/Đ/g, 'D').replace(/đ/g, 'd'),
    (name: string) => name.replace('òa', 'oà').replace('úy', 'uý'),
    (name: string) => name.replace('Đ', '\u00d0'),
  ];
  const layouts: readonly ((text: string) => string)[] = [
    (text) => `targets:\n  - {title: ${JSON.stringify(text)}}\n`,
    (text) => `targets:\n  - title: ${JSON.stringify(text)}\n`,
    (text) => `targets:\n  - title: '${text}'\n`,
    (text) => `targets:\n  - title: |\n      ${text}\n`,
    (text) => `targets:\n  - title: >-\n      dòng\n      ${text}\n`,
    (text) => `targets:\n  - title: |2-\n        ${text}\n`,
    (text) => `targets:\n  - {title: x} # ${text}\n`,
    (text) => `# ${text}\ntargets:\n  - {title: x}\n`,
    (text) => `targets: # ${text}\n  - {title: x}\n`,
    (text) => `targets:\n  - {title: x}\n# ${text}`,
    (text) => `targets:\n  - title: | # ${text}\n      x\n`,
    (text) => `targets:\n  - {title: x, note: ${JSON.stringify(text)}}\n`,
    (text) => `criteria:\n  I.1:\n    evidence: [${JSON.stringify(text)}, 05-NQ/CB]\n`,
    (text) => `criteria:\n  I.1:\n    evidence:\n      - ${JSON.stringify(text)}\n`,
    (text) => `criteria:\n  I.1:\n    evidence:\n    - ${JSON.stringify(text)}\n    -\n`,
    (text) => `figures: {${JSON.stringify(text)}: 3}\n`,
    (text) => `figures:\n  ? ${JSON.stringify(text)}\n  : 3\n`,
    (text) => `workflow:\n  cam-ket: {date: 2023-01-15, document: ${JSON.stringify(text)}}\n`,
    (text) =>
      `workflow:\n  cam-ket: {date: 2023-01-15, note: ${JSON.stringify(text)}, result: ${JSON.stringify(text)}}\n`,
    (text) =>
      `meetings:\n  - {date: 2023-01-05, kind: thuong-ky, title: ${JSON.stringify(text)}}\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    (text) => `awards:\n  - {form: ${JSON.stringify(text)}, subject: ${JSON.stringify(text)}}\n`,
    (text) =>
      `mentoring:\n  - {mentor: dv01, mentee: ${JSON.stringify(text)}, group: ${JSON.stringify(text)}}\n`,
    (text) => `"${text.replace(/[^\p{L} ]/gu, '')}": 3\n`,
  ];

  test('holds for all twenty-three layouts', () => {
    expect(layouts).toHaveLength(23);
    const name = fc.constantFrom(...planted);
    fc.assert(
      fc.property(
        name,
        fc.constantFrom(...joins),
        fc.constantFrom(...cases),
        fc.constantFrom(...layouts),
        fc.constantFrom('', 'Gương ', 'đồng chí ', 'BB_', 'ngày 05/01/2023, '),
        fc.boolean(),
        (one, join, spelled, layout, before, hasMark) => {
          const written = before + spelled(one).split(' ').join(join);
          const text = `${hasMark ? '\uFEFF' : ''}${head}${list}${layout(written)}`;
          const left = redacted(text);
          expect({ written, left: namesLeft(left) }).toEqual({ written, left: [] });
          expect(left === '' && !/\?/.test(text)).toBe(false);
        },
      ),
      often(300),
    );
  });
});

describe('chibo redact', () => {
  test('says where words of a name are left, never what they are, and ends with 1', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': head + list + target('Biểu dương An vì thành tích') });
    const { code, err, out } = await chibo(['redact', 'a.chibo.yaml'], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.chibo\.yaml:12: targets\[0\]\.title: còn chữ trùng với họ tên/);
    expect(err).not.toContain('An vì');
    expect(out).toContain('title:');
  });

  test('ends with 0 where nothing is left', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': head + list + target('Gương Trần Văn An') });
    expect(await chibo(['redact', 'a.chibo.yaml'], { cwd })).toMatchObject({ code: 0, err: '' });
  });
});
