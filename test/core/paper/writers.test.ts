import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/core/paper/clean.js';
import { documentKinds } from '../../../src/core/paper/registry.js';
import { writeHtml } from '../../../src/core/paper/write-html.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { assessed, documentFor, hostileRecord, hostileTexts, thanhTra } from './records.js';

describe.each(hostileTexts)('hostile text %s', (text) => {
  const assessment = assessed(hostileRecord(text));

  test.each(documentKinds)('is inert in the HTML of %s', (kind) => {
    const page = writeHtml(documentFor(kind, assessment));
    const tags = [...page.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]?.toLowerCase() ?? '');
    expect(tags.filter((tag) => ['img', 'script', 'a', 'iframe', 'link', 'object'].includes(tag))).toEqual(
      [],
    );
    expect(tags.filter((tag) => tag === 'style')).toHaveLength(2);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test.each(documentKinds)('is inert in the Markdown of %s', (kind) => {
    const written = writeMarkdown(documentFor(kind, assessment));
    expect(written).not.toMatch(/<[a-z/!]/i);
    expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(written).not.toMatch(/(?<!\\)\]\(/);
    expect(written).not.toMatch(/https?:\/\//);
  });
});

describe('the HTML of a document', () => {
  const page = writeHtml(documentFor('bang-cham-diem-nam', assessed(thanhTra)));

  test('is one file that loads nothing and says so', () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<[^>]*\s(src|href)=|url\(|@import/);
  });

  test('prints on A4 with the margins of the guide and heads that repeat', () => {
    expect(page).toContain('@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; ');
    expect(page).toContain('thead { display: table-header-group; }');
    const landscape = writeHtml(documentFor('bieu-tong-hop', assessed(thanhTra)));
    expect(landscape).toContain('size: A4 landscape');
  });

  test('names itself and its language', () => {
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain(
      '<title>BẢNG CHẤM ĐIỂM mô hình “Chi bộ bốn tốt” năm 2023 – Chi bộ Thanh tra</title>',
    );
  });

  test('heads the five columns of points together', () => {
    expect(page).toContain('<th scope="colgroup" colspan="5">Điểm</th>');
  });
});

describe('text in a document', () => {
  test.each([
    ['Nguyễn', 'Nguyễn'],
    ['hai\ndòng\tmột', 'hai dòng một'],
    ['a\u0000b\u0008c', 'abc'],
    ['\u202Eđảo\u202C \u200Bẩn', 'đảo ẩn'],
    ['lẻ \uD800 đôi 😀', 'lẻ  đôi 😀'],
  ])('%j is written as %j', (written, clean) => {
    expect(cleanText(written)).toBe(clean);
  });
});

describe('the signatures of an HTML document', () => {
  test('stay on a page with the text above them, and with the last rows of a table right above them', () => {
    const list = writeHtml(documentFor('to-trinh', assessed(thanhTra)));
    expect(list).toMatch(
      /<div class="kept">\s*<p class="left">Danh sách có 29 đảng viên\.<\/p>\s*<footer class="signatures">/,
    );
    const pledge = writeHtml(documentFor('ban-cam-ket', assessed(thanhTra)));
    expect(pledge).toMatch(/<table aria-label="[^"]+" class="held">/);
  });
});
