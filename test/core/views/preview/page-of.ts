import type { Language } from '../../../../src/core/language/message.js';
import { previewHtml } from '../../../../src/core/views/preview/preview-html.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

/** The page of a text as it stands. */
export async function pageOf(
  text: string,
  language: Language = 'vi',
  profile = smallProfile,
): Promise<string> {
  const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': profile });
  return previewHtml(await assessIn(workspace, 'thu.chibo.yaml', text), language);
}

/** The page of a record; the lines that every record needs are put to it. */
export function page(record: string, language: Language = 'vi', profile = smallProfile): Promise<string> {
  return pageOf(completed(record), language, profile);
}

/** The text of a page or a part of it, without tags, with single spaces. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The part of a page with an id, as markup; empty where it is left out. */
export function partOf(markup: string, id: string): string {
  return new RegExp(`<section id="${id}"[^>]*>(.*?)</section>`, 's').exec(markup)?.[1] ?? '';
}

/** The rows of tables as texts, their cells with ` | ` between them. */
export function rowsOf(markup: string): readonly string[] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => textOf(cell)).join(' | '),
  );
}
