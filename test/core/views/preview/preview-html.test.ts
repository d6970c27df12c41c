import { describe, expect, test } from 'vitest';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { page, pageOf, partOf, rowsOf, textOf } from './page-of.js';

const scores = `
criteria:
  I.1: {self: 28.5, branch: 27}
  I.2: {self: dat}
  II.2: {self: na}
  C.1: {self: 1.5}
  T.1: {self: 2}
`;

describe('the head', () => {
  test.each([
    { name: 'branch, model and period', record: '', head: 'Chi bộ 1 Thử · từ 01/01/2023 đến 31/12/2023' },
    {
      name: 'the path above the branch',
      record: 'branch: {id: cb1, name: Chi bộ 1, type: chi-bo, path: [Đảng bộ X, Đảng bộ Y]}\n',
      head: 'Đảng bộ X › Đảng bộ Y Chi bộ 1 Thử · từ 01/01/2023 đến 31/12/2023',
    },
    {
      name: 'a branch without a name',
      record: 'branch: {id: cb1}\n',
      head: 'Chi bộ chưa có tên Thử · từ 01/01/2023 đến 31/12/2023',
    },
    { name: 'a record without a period', record: 'period: x\n', head: 'Chi bộ 1 Thử' },
    {
      name: 'a record without a profile',
      record: 'profile: x\n',
      head: 'Chi bộ 1 từ 01/01/2023 đến 31/12/2023',
    },
  ])('names $name', async ({ record, head }) => {
    const [, markup = ''] = /<header id="head">(.*?)<\/header>/s.exec(await page(record)) ?? [];
    expect(textOf(markup)).toBe(head);
  });
});

describe('the score sheet', () => {
  // I: 27 + 20 = 47. II: nothing held, and II.2 out of 100: 47 × 100/90 = 52.22, + 1.5 − 2 = 51.72.
  test('shows every number with the decimal comma, what is missing, and what does not apply', async () => {
    expect(rowsOf(await page(scores)).slice(0, 10)).toEqual([
      'Mã | Nội dung tiêu chí | Chuẩn | Tự chấm | Chi bộ | Thẩm định | Kết quả | Chênh lệch',
      'I | Nhiệm vụ đạt tối thiểu 30 | 50 | 48,5 | 27 | 0 | 47 | +1,5',
      'I.1 | Nghị quyết | 30 | 28,5 | 27 | – | 27 | +1,5',
      'I.2 | Quy chế | 20 | 20 | – | – | 20 | ',
      'II | Sinh hoạt | 40 | 0 | 0 | 0 | 0 | ',
      'II.1 | Thường kỳ | 40 | 0 | 0 | 0 | 0 | ',
      'II.2 | Biên bản | 10 | k.a.d. | – | – | k.a.d. | ',
      'C.1 | Thưởng | +3 | 1,5 | – | – | 1,5 | ',
      'T.1 | Phạt | −5 | 2 | – | – | 2 | ',
      // 53.39 − 51.72: the 1.5 points, rescaled by 100/90.
      ' | Tổng cộng | 100 | 53,39 | 30 * | 0 * | 51,72 | +1,67',
    ]);
  });

  test('shows every number with the decimal point in English', async () => {
    const rows = rowsOf(await page(scores, 'en'));
    expect(rows[0]).toBe('Id | Item | Maximum | Self-scored | Branch | Appraised | Final | Difference');
    expect(rows[1]).toBe('I | Nhiệm vụ reaches its minimum of 30 | 50 | 48.5 | 27 | 0 | 47 | +1.5');
    expect(rows[9]).toBe('| Total | 100 | 53.39 | 30 * | 0 * | 51.72 | +1.67'.replace(/^/, ' '));
  });

  test('says why at each item', async () => {
    const markup = await page(scores);
    expect(markup).toContain('<tr title="I.1: 27/30, lấy ở cột chi bộ.">');
    expect(markup).toContain('* Cột chưa chấm đủ; tổng là của những điểm đã có.');
  });

  test('marks a group below its minimum', async () => {
    const markup = await page('criteria: {I.1: {self: 29.5}}\n');
    expect(markup).toContain('<span class="mark fail">chưa đạt tối thiểu 30</span>');
  });
});

/** 30 + 20 + 5 points in both columns that go upward; nothing is computed from meetings. */
const finished = `criteria:
  I.1: {self: 30, branch: 30}
  I.2: {self: dat, branch: dat}
  II.2: {self: 5, branch: 5}
`;

describe('the result', () => {
  test.each([
    {
      name: 'the highest',
      record: finished,
      result: 'Tốt 55 / 100 điểm Được xếp "Tốt": tổng điểm 55, mức này cần từ 50.',
      standing: 'highest',
    },
    {
      name: 'vetoed',
      record: `${finished}discipline: [{member: dv01}]\n`,
      result: 'Chưa đạt 55 / 100 điểm Điều kiện loại trừ V1 "Có kỷ luật": hạ xuống "Chưa đạt".',
      standing: 'lowest',
    },
    {
      name: 'not said while scores are missing',
      record: scores,
      result: 'chưa chấm xong Tạm tính: Tốt 51,72 / 100 điểm',
      standing: 'unfinished',
    },
  ])('is $name', async ({ record, result, standing }) => {
    const markup = await page(record);
    const [, section = ''] =
      new RegExp(`<section id="result" class="result ${standing}"[^>]*>(.*?)</section>`, 's').exec(markup) ??
      [];
    expect(textOf(section)).toContain(result);
  });

  test('says that the weights are nobody’s until an authority issues them', async () => {
    const official = smallProfile.replace('valid:', 'basis: {official: true}\nvalid:');
    expect(await page('')).toContain('class="unofficial"');
    expect(await page('', 'vi', official)).not.toContain('class="unofficial"');
  });
});

describe('vetoes', () => {
  test.each([
    { language: 'vi', record: '', said: 'Điều kiện loại trừ Không có điều kiện loại trừ nào.' },
    { language: 'en', record: '', said: 'Vetoes No veto applies.' },
    { language: 'vi', record: 'discipline: [{member: dv01}]\n', said: 'Điều kiện loại trừ V1 Có kỷ luật' },
  ] as const)('in $language: $said', async ({ language, record, said }) => {
    expect(textOf(await page(record, language))).toContain(said);
  });
});

describe('quotas', () => {
  const members = (htxs: number, htt: number, ht: number): string => {
    const ranked = [...Array(htxs).fill('htxs'), ...Array(htt).fill('htt'), ...Array(ht).fill('ht')].map(
      (rank, index) => `{id: dv${index}, rank: ${rank}}`,
    );
    return `members: [${ranked.join(', ')}]\n`;
  };

  // 20 % of 4 is 0.8, of 6 is 1.2, of 10 is 2.
  test('stand on all three bases, the one of the profile marked', async () => {
    const markup = await page(members(2, 4, 4));
    expect(rowsOf(markup).slice(-4)).toEqual([
      'Cơ sở tính | Số người | Được tối đa | Đã xếp | Kết luận',
      'số xếp hoàn thành tốt nhiệm vụ | 4 | 0 | 2 | Vượt',
      'số xếp hoàn thành tốt nhiệm vụ trở lên (bộ tiêu chí dùng) | 6 | 1 | 2 | Vượt',
      'toàn bộ đảng viên | 10 | 2 | 2 | Trong giới hạn',
    ]);
    expect(markup).toContain(
      '<p class="fail">2 người xếp Hoàn thành xuất sắc nhiệm vụ; được tối đa 1 (20 % của 6 số xếp hoàn thành tốt nhiệm vụ trở lên).</p>',
    );
    expect(markup.match(/<tr class="used">/g)).toHaveLength(1);
  });

  test('are said in English', async () => {
    expect(rowsOf(await page(members(1, 4, 5), 'en')).slice(-4)).toEqual([
      'Base | People | At most | Ranked | Verdict',
      'those ranked good | 4 | 0 | 1 | Over',
      'those ranked good or better (used by the profile) | 5 | 1 | 1 | Within the limit',
      'all members | 10 | 2 | 1 | Within the limit',
    ]);
  });

  test('of figures have the decimal sign of the language too', async () => {
    const figures = 'figures: {members.total: 10.5, members.htxs: 1.5, members.htt: 4}\n';
    expect(rowsOf(await page(figures))).toContain('toàn bộ đảng viên | 10,5 | 2 | 1,5 | Trong giới hạn');
    expect(rowsOf(await page(figures, 'en'))).toContain('all members | 10.5 | 2 | 1.5 | Within the limit');
  });

  test('reported without rows are shown in the words of the report', async () => {
    const figures = 'figures: {mentoring.mentors: ">19000", exemplaryUnits: ">=84.2%"}\n';
    const rows = rowsOf(await page(figures));
    expect(rows).toContain('Số người dìu dắt | hơn 19.000');
    expect(rows).toContain('exemplaryUnits | 84,2 % trở lên');
  });

  test('are not there where the profile has none', async () => {
    const markup = await page('', 'vi', smallProfile.replace(/quotas:[\s\S]*/, ''));
    expect(markup).not.toContain('Tỷ lệ xếp loại');
  });
});

describe('findings', () => {
  test('that block submission have their severity and the way to their place, named as in the grid', async () => {
    const record = 'criteria:\n  I.1:\n    self: 8,5\n';
    const vi = partOf(await page(record), 'submission');
    expect(textOf(vi)).toContain('lỗi Tiêu chí: I.1 Nghị quyết · Tự chấm : "8,5" được ghi thành chữ');
    expect(vi).toContain(
      `data-path="[&quot;criteria&quot;,&quot;I.1&quot;,&quot;self&quot;]">Tiêu chí: I.1 Nghị quyết · Tự chấm</span>`,
    );
    const en = partOf(await page(record, 'en'), 'submission');
    expect(textOf(en)).toContain('error Items: I.1 Nghị quyết · Self-scored : "8,5" is written as text');
  });

  test('that do not block stand apart', async () => {
    const markup = await page('period: 2031\n');
    expect(textOf(partOf(markup, 'findings'))).toBe(
      'Cần xem lại cảnh báo Thông tin chung: Kỳ đánh giá (năm) : Kỳ kết thúc ngày 31/12/2031, sau khi bộ tiêu chí "Thử" hết hiệu lực (31/12/2029). Chọn bộ tiêu chí đang có hiệu lực.',
    );
    expect(partOf(markup, 'submission')).not.toContain('hết hiệu lực');
    expect(partOf(await page(''), 'findings')).toBe('');
  });

  test('of one kind at many places are said once, with every place', async () => {
    const ids = [0, 1, 2, 3, 4];
    const record = `members: [${ids.map((id) => `{id: dv0${id}, name: Người ${id}, kind: chinh-thuc}`).join(', ')}]\n`;
    const part = partOf(await page(record), 'submission');
    expect(textOf(part)).toContain(
      'lỗi 5 người chưa được xếp loại và cũng chưa nêu lý do: Người 0 , Người 1 , Người 2 , Người 3 , Người 4',
    );
    for (const id of ids) expect(part).toContain(`data-path="[&quot;members&quot;,${id},&quot;rank&quot;]"`);
  });
});

describe('where nothing can be computed', () => {
  test.each([
    {
      name: 'there is no such profile',
      text: completed('profile: khong-co\n'),
      said: 'Không có bộ tiêu chí "khong-co"',
    },
    { name: 'the YAML is broken', text: 'members: [', said: 'dòng 1' },
    { name: 'the text is a list', text: '- a\n', said: 'dòng 1' },
  ])('because $name, the page says so and lists what is wrong', async ({ text, said }) => {
    const vi = await pageOf(text);
    expect(vi).toContain(
      '<p id="nothing" class="empty">Chưa tính được kết quả. Xem các lỗi bên dưới và sửa trước.</p>',
    );
    expect(textOf(vi)).toContain(said);
    expect(vi).not.toContain('<table>');
    expect(await pageOf(text, 'en')).toContain('No result can be computed yet.');
  });

  test('because there is no text at all, too', async () => {
    expect(await pageOf('')).toContain('<p id="nothing" class="empty">');
  });
});

describe('what comes from the record and the profile', () => {
  const evil = `<img src=x onerror=alert(1)>"'&\u202e`;
  const quoted = JSON.stringify(evil);
  const record = `
branch: {id: cb1, name: ${quoted}, type: chi-bo, path: [${quoted}]}
members: [{id: ${quoted}, name: ${quoted}, rank: ${quoted}}]
criteria:
  I.1: {self: ${quoted}, note: ${quoted}, months: [${quoted}, 3]}
  II.1: {override: {value: 5, reason: ${quoted}}}
  ${quoted}: {self: 1}
workflow: {cong-nhan: {result: ${quoted}}}
discipline: [{member: ${quoted}}]
meetings: [{date: ${quoted}, kind: ${quoted}}, {date: 2023-01-05, kind: thuong-ky}]
mentoring: [{mentor: ${quoted}, mentee: ${quoted}, group: ${quoted}, from: ${quoted}, admitted: ${quoted}, outcome: ket-nap}]
figures: {${quoted}: 1}
${quoted}: 1
`;
  const profile = smallProfile
    .replace('title: Thử', `title: ${quoted}`)
    .replace('title: Nhiệm vụ', `title: ${quoted}`)
    .replace('title: Nghị quyết', `title: ${quoted}`)
    .replace('title: Có kỷ luật', `title: ${quoted}`)
    .replace('title: Chưa đạt', `title: ${quoted}`)
    .replace(/\bid: I\b/, `id: ${quoted}`);

  test.each(['vi', 'en'] as const)('is text and never markup (%s)', async (language) => {
    const markup = await page(record, language, profile);
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    expect(markup).not.toContain('<img');
    expect(markup).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    // Every tag is one of the page's own, with its own attributes, and all are closed.
    const tags = [...markup.matchAll(/<(\/?)([a-z0-9]+)((?: [A-Za-z0-9-]+="[^"<>]*")*)>/g)];
    expect(tags).toHaveLength((markup.match(/</g) ?? []).length);
    const open: string[] = [];
    for (const [, end, name = '', attributes = ''] of tags) {
      if (end) expect(open.pop()).toBe(name);
      else open.push(name);
      for (const [, attribute] of attributes.matchAll(/ ([A-Za-z0-9-]+)="[^"]*"/g))
        expect(attribute).not.toMatch(/^(on.*|style|src|href|action|formaction|srcdoc|data|xlink.*)$/i);
    }
    expect(open).toEqual([]);
  });

  test('stays so where nothing can be computed', async () => {
    const markup = await page(`profile: ${quoted}\nbranch: {id: a, name: ${quoted}}\n`);
    expect(markup).not.toContain('<img');
    expect(markup).toMatch(/<h1><span [^>]*>&lt;img/);
  });
});
