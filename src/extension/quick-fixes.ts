import * as vscode from 'vscode';
import { applySafeFixes, editsOf } from '../core/edit/apply-fixes.js';
import type { Finding } from '../core/finding/finding.js';
import { message, say } from '../core/language/message.js';
import { parseText } from '../core/parse/parse.js';
import type { Profile } from '../core/profile/profile.js';
import { readProfile } from '../core/profile/read-profile.js';
import { toVscodeEdits } from './editor/document-edits.js';
import { currentLanguage } from './language.js';
import { isProfile, isRecord, type Records } from './records.js';
import { codeOf } from './text/code-pages.js';

/** What `editor.codeActionsOnSave` and the command "Fix All" ask for. */
const fixAll = vscode.CodeActionKind.SourceFixAll.append('chibo');

/** Offers the fixes of findings in the text editor: one by one, and all safe ones at once. */
export function offerQuickFixes(records: Records): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context) {
      const { findings, profile } = await findingsOf(document, records);
      if (context.only && fixAll.contains(context.only))
        return [...fixAllAction(document, findings, profile)];
      return findings.flatMap((finding) => actionFor(finding, document, range, profile) ?? []);
    },
  };
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] };
  return vscode.languages.registerCodeActionsProvider(
    [{ pattern: '**/*.chibo.yaml' }, { pattern: '**/*.chibo-profile.yaml' }],
    provider,
    metadata,
  );
}

async function findingsOf(
  document: vscode.TextDocument,
  records: Records,
): Promise<{ readonly findings: readonly Finding[]; readonly profile: Profile | undefined }> {
  if (isRecord(document)) return records.of(document);
  if (!isProfile(document)) return { findings: [], profile: undefined };
  return { findings: readProfile(parseText(document.getText())).findings, profile: undefined };
}

/** All safe fixes of one assessment; `undefined` if there are none. */
function fixAllAction(
  document: vscode.TextDocument,
  findings: readonly Finding[],
  profile: Profile | undefined,
): readonly vscode.CodeAction[] {
  const { text, made } = applySafeFixes(document.getText(), findings, profile);
  if (made.length === 0) return [];
  const action = new vscode.CodeAction(
    say(currentLanguage(), message('fix/all', { count: made.length })),
    fixAll,
  );
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, whole, text);
  return [action];
}

function actionFor(
  finding: Finding,
  document: vscode.TextDocument,
  range: vscode.Range,
  profile: Profile | undefined,
): vscode.CodeAction | undefined {
  const { fix, span, code } = finding;
  const place = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  if (!fix || !place.intersection(range)) return undefined;
  const result = editsOf(fix, document.getText(), profile);
  if (result.kind === 'refused') return undefined;
  const action = new vscode.CodeAction(say(currentLanguage(), fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, toVscodeEdits(document, result.edits));
  action.isPreferred = fix.safe;
  action.diagnostics = vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => codeOf(diagnostic) === code && diagnostic.range.isEqual(place));
  return action;
}
