import * as vscode from 'vscode';
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

export function offerCodePages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      // The pages are long, and few people ask for one.
      const { rulePage } = await import('../../core/rules/pages.js');
      return rulePage(path.replace(/^\//, '').replace(/\.md$/, ''), currentLanguage()) ?? '';
    },
  });
}
