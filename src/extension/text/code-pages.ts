import * as vscode from 'vscode';
import { ruleSection, ruleSectionPage, ruleSectionsIn } from '../../core/rules/rule-sections.js';
import { textOf } from '../folder.js';
import { currentLanguage } from '../language.js';

/** Pages that explain codes of findings, made of docs/rules.md; nothing is fetched. */
const scheme = 'chibo-code';

/** The page of a code, as a link of a finding opens it. */
export function pageOfCode(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${code}.md` });
}

/** The code of a diagnostic of ours, whether it links to its page or not. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Offers the pages, from docs/rules.md in the folder of the extension. */
export function offerCodePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const text = (await textOf(vscode.Uri.joinPath(extension, 'docs', 'rules.md'))) ?? '';
      const code = path.replace(/^\//, '').replace(/\.md$/, '');
      const section = ruleSection(ruleSectionsIn(text), code);
      return section ? ruleSectionPage(section, currentLanguage()) : '';
    },
  });
}
