import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import type { Language } from '../../../../src/core/language/message.js';
import { type LiveOptions, liveParts } from '../../../../src/core/views/preview/live-html.js';
import { previewHtml } from '../../../../src/core/views/preview/preview-html.js';
import { type Supposed, suppose } from '../../../../src/core/views/sheet/what-if.js';
import type { Assessment } from '../../../../src/core/workspace/assess.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';
import { partOf, textOf } from './page-of.js';

function liveHtml(assessment: Assessment, language: Language, options: LiveOptions): string {
  return liveParts(assessment, language, options).join('\n');
}

const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile });
const text = completed('criteria:\n  I.1: {self: 28.5}\n  I.2: {self: dat}\n  II.2: {self: "<9>"}\n');
const base = await assessIn(workspace, 'thu.chibo.yaml', text);

async function tried(...supposed: readonly Supposed[]): Promise<string> {
  const whatIf = suppose(base, supposed);
  const result = changeText(text, whatIf.edits, base.profile);
  if (result.kind === 'refused') throw new Error(result.reason.key);
  return liveHtml(await assessIn(workspace, 'thu.chibo.yaml', result.text), 'vi', { whatIf });
}

/** The field for a score, as markup up to its end. */
function field(markup: string, item: string, column: string): string {
  const path = `[&quot;criteria&quot;,&quot;${item}&quot;,&quot;${column}&quot;]`;
  const at = markup.indexOf(`data-suppose="${path}"`);
  const start = Math.max(markup.lastIndexOf('<input', at), markup.lastIndexOf('<select', at));
  return markup.slice(start, markup.indexOf('</td>', at));
}

describe('the live page', () => {
  test('is the page of the preview below its buttons', () => {
    const markup = liveHtml(base, 'vi', {});
    expect(markup).toMatch(/data-action="startWhatIf">.*data-action="showSubmission">/);
    expect(markup.endsWith(previewHtml(base, 'vi'))).toBe(true);
    expect(markup).not.toContain('data-suppose');
  });

  test('offers nothing to try where nothing can be written, or nothing computed', async () => {
    expect(liveHtml(base, 'vi', { readOnly: true })).not.toContain('startWhatIf');
    const broken = await assessIn(workspace, 'thu.chibo.yaml', 'members: [');
    expect(liveHtml(broken, 'vi', {})).not.toContain('startWhatIf');
  });
});

describe('its parts', () => {
  test('are one element each, with an id of its own', async () => {
    const broken = await assessIn(workspace, 'thu.chibo.yaml', 'members: [');
    const whatIf = suppose(base, []);
    for (const parts of [
      liveParts(base, 'vi', { broken }),
      liveParts(base, 'vi', { whatIf }),
      liveParts(broken, 'vi', {}),
    ]) {
      const ids = parts.map((part) => /^<[a-z]+ id="([a-z-]+)"/.exec(part)?.[1]);
      expect(ids).not.toContain(undefined);
      expect(new Set(ids).size).toBe(parts.length);
    }
  });
});

describe('a text that cannot be read at the moment', () => {
  test('leaves the page of the last that could, and says so above it with the way to the error', async () => {
    const broken = await assessIn(workspace, 'thu.chibo.yaml', 'members: [');
    const markup = liveHtml(base, 'vi', { broken });
    const [, banner = ''] = /<div id="broken"[^>]*>(.*?)<\/div>/s.exec(markup) ?? [];
    expect(textOf(banner)).toMatch(
      /^Văn bản đang có lỗi nên chưa đọc được; trang này là của lần đọc được gần nhất\. lỗi .* dòng 1$/,
    );
    expect(banner).toContain('data-offset="9"');
    expect(markup.endsWith(previewHtml(base, 'vi'))).toBe(true);
    expect(markup).not.toContain('startWhatIf');
  });
});

describe('a what-if', () => {
  test('puts fields in place of scores that people enter, and leaves what is computed', async () => {
    const markup = await tried();
    expect(field(markup, 'I.1', 'self')).toContain('value="28,5"');
    expect(field(markup, 'I.1', 'self')).toContain('aria-label="I.1, Tự chấm"');
    expect(field(markup, 'I.1', 'branch')).toContain('value=""');
    expect(field(markup, 'I.2', 'self')).toContain('<option value="dat" selected>Đạt</option>');
    expect(field(markup, 'I.2', 'branch')).not.toContain('selected');
    expect(markup).not.toContain('data-suppose="[&quot;criteria&quot;,&quot;II.1&quot;');
    // Three columns of five items: II.1 is computed.
    expect(markup.match(/data-suppose=/g)).toHaveLength(15);
  });

  test('shows what is written though it is no score, escaped, and says that it is wrong', async () => {
    const wrong = field(await tried(), 'II.2', 'self');
    expect(wrong).toContain('value="&lt;9&gt;"');
    expect(wrong).toContain('aria-invalid="true"');
  });

  test('says level and points before and after, the way up, and each change with its way back', async () => {
    const markup = await tried(
      { path: ['criteria', 'I.1', 'self'], typed: '2,5' },
      { path: ['criteria', 'I.2', 'self'], typed: 'khong-dat' },
    );
    const panel = partOf(markup.replace('id="what-if" class="what-if"', 'id="what-if"'), 'what-if');
    // 28.5 + 20 is below the 50 of the highest band; 2.5 is below the 20 of the next.
    expect(textOf(panel)).toMatch(
      /^Thử điểm, chưa ghi vào tệp Khá, 48,5 điểm → Chưa đạt, 2,5 điểm\. Ghi các thay đổi Bỏ /,
    );
    expect(textOf(panel)).toMatch(
      /I\.1, Tự chấm: 28,5 → 2,5 Hoàn lại I\.2, Tự chấm: Đạt → Không đạt Hoàn lại Đường ngắn nhất lên "Khá": I\.1 Nghị quyết: 2,5 → 20 \(\+17,5\)$/,
    );
    expect(panel).toContain('role="status"');
    expect(field(markup, 'I.1', 'self')).toContain('value="2,5"');
    expect(field(markup, 'I.1', 'self')).toContain('data-written="28,5"');
  });

  test('without a change has nothing to write', async () => {
    const markup = await tried({ path: ['criteria', 'I.1', 'self'], typed: '28,50' });
    expect(markup).not.toContain('data-action="writeChanges"');
    expect(markup).toContain('data-action="dropChanges">Thôi thử</button>');
  });

  test('says why a change cannot be made', () => {
    const markup = liveHtml(base, 'vi', { whatIf: suppose(base, []), refusal: 'Chỗ này là <bí danh>.' });
    expect(markup).toContain('<p role="alert" class="fail">Chỗ này là &lt;bí danh&gt;.</p>');
  });
});
