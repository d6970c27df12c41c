import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { type ClashingRecord, clashesHtml } from '../../core/views/diff/clashes-html.js';
import type { SemanticDiff } from '../../core/views/diff/diff.js';
import { diffHtml } from '../../core/views/diff/diff-html.js';
import { isFromComparison, type ToComparison } from '../../protocol/comparison.js';
import { currentLanguage } from '../language.js';
import { webviewPage } from '../webview-page.js';

/** What would change, and what is to be decided then. */
export interface IncomingChanges {
  readonly diff: SemanticDiff;
  readonly clashes: readonly ClashingRecord[];
}

/** Shows what would change in the records here, in the page of comparisons. The caller closes it. */
export function showIncoming(
  extension: vscode.Uri,
  root: vscode.Uri,
  { diff, clashes }: IncomingChanges,
): vscode.Disposable {
  const language = currentLanguage();
  const title = say(language, message('hand/incoming-title'));
  const panel = vscode.window.createWebviewPanel('chibo.incoming', title, vscode.ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')],
  });
  panel.webview.onDidReceiveMessage(async (wording: unknown) => {
    if (!isFromComparison(wording)) return;
    if (wording.type === 'open') {
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(root, wording.path));
      return;
    }
    const html = clashesHtml(clashes, language) + diffHtml(diff, title, { language, names: true });
    const shown: ToComparison = { type: 'show', html, language };
    await panel.webview.postMessage(shown);
  });
  panel.webview.html = webviewPage(panel.webview, extension, {
    script: 'review.js',
    styles: ['review-style.css'],
    title,
    language,
    document: JSON.stringify({ subject: root.toString(), revision: '' }),
  });
  return panel;
}
