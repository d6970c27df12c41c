import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { findingCounts, type IssueFacts, issueText } from '../../core/views/report/issue-text.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { isRecord } from '../records.js';

/**
 * Opens a report of a fault to be filled in, with versions, profiles and codes of findings. Nothing of a record's
 * content is in it, and nothing is sent: the user reads it and passes it on.
 */
export async function reportIssue(context: vscode.ExtensionContext, records: Records): Promise<void> {
  const language = currentLanguage();
  const manifest: { readonly version: string; readonly bugs?: { readonly url?: string } } =
    context.extension.packageJSON;
  const open = vscode.workspace.textDocuments.filter(isRecord);
  const assessments = await Promise.all(open.map((document) => records.of(document)));
  const settings = vscode.workspace.getConfiguration('chibo');
  const facts: IssueFacts = {
    version: manifest.version,
    host: `${vscode.env.appName} ${vscode.version}, ${vscode.env.appHost}${vscode.env.remoteName ? `, ${vscode.env.remoteName}` : ''}`,
    system: systemOf(),
    settings: ['language', 'checkWorkspace', 'showIds'].map(
      (name) => `${name}=${String(settings.get(name))}`,
    ),
    records: assessments.map(({ profile, parsed, findings }) => ({
      profile: profile === undefined ? '-' : `${profile.id} ${profile.version}`,
      characters: parsed.text.length,
      findings: findingCounts(findings),
    })),
  };
  const content = issueText(facts, language);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  const address = manifest.bugs?.url ?? '';
  const isKnown = address.startsWith('https://') && !new URL(address).hostname.endsWith('.invalid');
  const copy = say(language, message('ui/issue-copy'));
  const go = say(language, message('ui/issue-open'));
  const answer = await vscode.window.showInformationMessage(
    say(language, message('ui/issue-ready')),
    ...(isKnown ? [copy, go] : [copy]),
  );
  if (answer === undefined) return;
  await vscode.env.clipboard.writeText(document.getText());
  if (answer === go) await vscode.env.openExternal(vscode.Uri.parse(`${address}/new`));
}

/** The desktop has a process; a browser says what it is itself. */
function systemOf(): string {
  const { process, navigator } = globalThis as {
    process?: { platform?: string; arch?: string; versions?: { node?: string } };
    navigator?: { userAgent?: string };
  };
  if (process?.platform) return `${process.platform} ${process.arch}, Node ${process.versions?.node}`;
  return navigator?.userAgent ?? '-';
}
