import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/finding/finding.js';
import { parseText } from '../core/parse/parse.js';
import { readProfile } from '../core/profile/read-profile.js';
import { readRoster, rosterName } from '../core/units/read-roster.js';
import { type Diagnostic, toDiagnostics } from '../core/views/report/diagnostic.js';
import { configName, readConfig } from '../core/workspace/config.js';
import { proposalScheme } from './import/proposal-uri.js';
import { currentLanguage } from './language.js';
import { isProfile, type Records } from './records.js';
import { pageOfCode } from './text/code-pages.js';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Puts the findings of open records and profiles into the Problems panel while people type. */
export function showProblems(records: Records): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('chibo');
  const showProfile = (document: vscode.TextDocument): void => {
    const text = document.getText();
    if (isProfile(document))
      problems.set(document.uri, toVscodeDiagnostics(readProfile(parseText(text)).findings, text));
    if (isConfig(document))
      problems.set(document.uri, toVscodeDiagnostics(readConfig(text, configName).findings, text));
    if (document.uri.path.endsWith(`/${rosterName}`))
      problems.set(document.uri, toVscodeDiagnostics(readRoster(text).findings, text));
  };
  for (const document of vscode.workspace.textDocuments) showProfile(document);
  return vscode.Disposable.from(
    problems,
    records.onDidAssess(({ document, assessment, draft }) => {
      // A draft is not in the document yet, so its positions would not match the text.
      if (draft || document.uri.scheme === proposalScheme) return;
      const { findings, parsed } = assessment;
      problems.set(document.uri, toVscodeDiagnostics(findings, parsed.text));
    }),
    records.onDidClose((uri) => problems.delete(uri)),
    vscode.workspace.onDidOpenTextDocument(showProfile),
    vscode.workspace.onDidChangeTextDocument(({ document }) => showProfile(document)),
    vscode.workspace.onDidCloseTextDocument((document) => problems.delete(document.uri)),
  );
}

/** Findings of a text as VS Code shows them. */
export function toVscodeDiagnostics(findings: readonly Finding[], text: string): vscode.Diagnostic[] {
  return toDiagnostics(findings, text, currentLanguage()).map(toVscode);
}

function isConfig(document: vscode.TextDocument): boolean {
  return document.uri.path.endsWith(`/${configName}`);
}

function toVscode({ code, severity, message, range }: Diagnostic): vscode.Diagnostic {
  const { start, end } = range;
  const place = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(place, message, severities[severity]);
  diagnostic.source = 'chibo';
  diagnostic.code = { value: code, target: pageOfCode(code) };
  return diagnostic;
}
