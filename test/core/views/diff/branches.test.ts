import { describe, expect, test } from 'vitest';
import { compareWorkspaces } from '../../../../src/core/views/diff/compare-workspaces.js';
import { describeDiff } from '../../../../src/core/views/diff/describe.js';
import type { SemanticDiff } from '../../../../src/core/views/diff/diff.js';
import { diffHtml } from '../../../../src/core/views/diff/diff-html.js';
import { diffMarkdown } from '../../../../src/core/views/diff/diff-markdown.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';
import { type Branch, branches, headOf } from './branches.js';

function compared(branch: Branch): Promise<SemanticDiff> {
  const [base, head] = [memoryWorkspace(branch.base), memoryWorkspace(headOf(branch))];
  return compareWorkspaces({ base, head, changed: Object.keys(branch.changes) });
}

/** What the row of a branch has to say to somebody who may read names. */
const said: Readonly<Record<string, readonly string[]>> = {
  override: [
    'ghi điểm thay II.5 Các kỳ sinh hoạt được đánh giá tốt: tính được 2,75, thay bằng 3, lý do: Biên bản tháng 5 bổ sung sau',
  ],
  'share-of-ranks': ['(trước 0,875, nay 0,75)'],
  discipline: ['điều kiện loại trừ V1: Có đảng viên bị kỷ luật trong kỳ; Số trường hợp kỷ luật: 0 → 1'],
  'vote-and-dates': ['đổi công nhận: số văn bản 112-QĐ/ĐU → 115-QĐ/ĐU'],
  'type-and-day': ['đổi công nhận: ngày 28/12/2025 → 29/12/2025', 'Loại hình chi bộ → chi bộ cơ sở'],
  'profile-misspelt': ['không đọc được: không có bộ tiêu chí bo/tan-am.chibo-profile.yaml dùng được'],
  'recognition-withdrawn': ['bỏ công nhận 112-QĐ/ĐU, ngày 28/12/2025, kết quả Đạt'],
  'figures-raised': ['số liệu báo cáo “exemplaryUnits”: trên 97 % → trên 99 %'],
};

const wish = { language: 'vi', base: 'main', head: 'HEAD', version: '0', length: 60_000 } as const;

describe('what a branch means, as a reviewer reads it', () => {
  test.each(branches)('$name: $about', async (branch) => {
    const diff = await compared(branch);
    await expect(diffMarkdown(diff, { ...wish, names: false })).toMatchFileSnapshot(
      `golden/${branch.name}.md`,
    );
  });

  test.each(Object.entries(said))('the row of %s says why', async (name, texts) => {
    const branch = branches.find((one) => one.name === name);
    if (branch === undefined) throw new Error(name);
    const { rows } = describeDiff(await compared(branch), { language: 'vi', names: true });
    for (const text of texts) expect(rows.map(({ why }) => why).join('\n')).toContain(text);
  });

  test('a page says what the rows say', async () => {
    const [branch] = branches.filter(({ name }) => name === 'recognition-withdrawn');
    if (branch === undefined) throw new Error('no branch');
    const diff = await compared(branch);
    const page = diffHtml(diff, 'So sánh', { language: 'vi', names: false });
    expect(page).toContain('<h2>6 chi bộ <small>2025</small></h2>');
    expect(page).toContain('bỏ công nhận 112-QĐ/ĐU');
    expect(page.match(/<summary>Chi bộ thôn \d/g)).toHaveLength(6);
  });
});
