import { describe, expect, test } from 'vitest';
import { compareWorkspaces } from '../../../../src/core/views/diff/compare-workspaces.js';
import type { SemanticDiff } from '../../../../src/core/views/diff/diff.js';
import { diffHtml } from '../../../../src/core/views/diff/diff-html.js';
import { diffMarkdown, markdownMarker } from '../../../../src/core/views/diff/diff-markdown.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

const hostile = '<script>alert(1)</script> | `x` [a](http://b) @ai #12';

/** Records of which no two change alike. */
function files(count: number, score: number, name = 'Chi bộ'): Readonly<Record<string, string>> {
  const scores = (index: number): string =>
    `I.1: {self: ${score - (index % 20) * 0.25}}\n  I.4: {self: ${score - Math.floor(index / 20) * 0.25}}`;
  const records = Array.from({ length: count }, (_, index) => [
    `${index}.chibo.yaml`,
    `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb${index}, name: '${name} ${index}', type: chi-bo}
period: 2023
criteria:
  ${scores(index)}
`,
  ]);
  return Object.fromEntries(records);
}

async function diffOf(count: number, name?: string): Promise<SemanticDiff> {
  const changed = Object.keys(files(count, 0));
  const base = memoryWorkspace(files(count, 9, name));
  return compareWorkspaces({ base, head: memoryWorkspace(files(count, 8, name)), changed });
}

test('records that change alike are one row', async () => {
  const record = (id: string, score: number): string =>
    `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: ${id}, name: Chi bộ ${id}, type: chi-bo}\nperiod: 2023\n` +
    `criteria:\n  I.1: {self: ${score}}\n`;
  const side = (score: number): Readonly<Record<string, string>> =>
    Object.fromEntries(['b10', 'b2', 'b1'].map((id) => [`${id}.chibo.yaml`, record(id, score)]));
  const base = memoryWorkspace(side(9));
  const diff = await compareWorkspaces({
    base,
    head: memoryWorkspace(side(8)),
    changed: Object.keys(side(9)),
  });
  expect(diffMarkdown(diff, wish)).toContain(
    '| **3 chi bộ** 2023 (Chi bộ b1, Chi bộ b2, Chi bộ b10) | 14 → 13 (−1) |',
  );
});

const wish = { language: 'vi', names: false, base: 'a1', head: 'b2', version: '1', length: 60_000 } as const;

describe('a comparison in Markdown', () => {
  test('has one row for each record and folds the details', async () => {
    const text = diffMarkdown(await diffOf(3), wish);
    expect(text.match(/^\| \*\*Chi bộ \d\*\* 2023 \|/gm)).toHaveLength(3);
    expect(text).toContain('<details><summary>Chi tiết 3 hồ sơ</summary>');
    expect(text).toContain(
      'vì I.1 Quán triệt, thực hiện nghị quyết, chỉ thị của cấp trên: tự chấm 9 → 8 (tối đa 10)',
    );
    expect(text.trimEnd().endsWith('<sub>so với `a1` → `b2` · chibo 1</sub>')).toBe(true);
  });

  test.each([400, 1000, 5000, 20_000])('of 200 records holds to %i characters', async (length) => {
    const text = diffMarkdown(await diffOf(200), { ...wish, length });
    expect(text.length).toBeLessThanOrEqual(length);
    expect(text.startsWith(markdownMarker)).toBe(true);
    expect(text).toContain('200 hồ sơ đổi');
    const rows = text.match(/^\| \*\*/gm)?.length ?? 0;
    if (rows < 200) expect(text).toContain(`và ${200 - rows} hồ sơ nữa`);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test('says so where nothing changed', async () => {
    expect(diffMarkdown({ profiles: [], configs: [], branches: [], textOnly: 2 }, wish)).toContain(
      'Không có gì thay đổi về ý nghĩa. · 2 tệp chỉ đổi cách viết',
    );
  });

  test('lets no text of a record format, link, or call anybody', async () => {
    const text = diffMarkdown(await diffOf(1, hostile), wish);
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/@ai|#12|[^\\]\]\(/);
    const row = text.split('\n').find((line) => line.includes('alert'));
    expect(row?.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
  });
});

test('a comparison as a page escapes what comes from records', async () => {
  const page = diffHtml(await diffOf(1, hostile), 'a < b', { language: 'vi', names: true });
  expect(page).toContain('<h1>a &lt; b</h1>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script');
  expect(page).toContain('data-path="0.chibo.yaml"');
  expect(page).toContain('I.1');
});
