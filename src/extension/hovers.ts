import * as vscode from 'vscode';
import { explainAt } from '../core/explain/explain-at.js';
import { say } from '../core/language/message.js';
import { parseText } from '../core/parse/parse.js';
import { pathAt } from '../core/parse/path-at.js';
import { expressionWordAt } from '../core/profile/expression-help.js';
import { allFactNames } from '../core/record/fact-names.js';
import { explanationLines } from '../core/score/explanation.js';
import { factTitle } from '../core/score/fact-words.js';
import { type PlaceHelp, placeHelp } from '../core/views/text/place-help.js';
import { currentLanguage } from './language.js';
import type { Records } from './records.js';

/**
 * In a record: the purpose of the place at the cursor, and how its number is computed. In a profile: what the
 * fact at the cursor is.
 */
export function showHovers(records: Records): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(
      { pattern: '**/*.chibo.yaml' },
      { provideHover: (document, position) => recordHover(records, document, position) },
    ),
    vscode.languages.registerHoverProvider(
      { pattern: '**/*.chibo-profile.yaml' },
      { provideHover: profileHover },
    ),
  );
}

async function recordHover(
  records: Records,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const assessment = await records.of(document);
  const path = pathAt(assessment.parsed.root, document.offsetAt(position));
  const help = placeHelp(assessment.parsed, path, assessment.profile);
  const explanation = explainAt(assessment, path);
  const parts = [
    ...(help ? [helpText(help)] : []),
    ...(explanation ? [plain(explanationLines(explanation, currentLanguage()).join('\n'))] : []),
  ];
  return parts.length > 0 ? new vscode.Hover(parts) : undefined;
}

function helpText({ title, lines }: PlaceHelp): vscode.MarkdownString {
  const shown = lines.map((line) => (typeof line === 'string' ? line : say(currentLanguage(), line)));
  return new vscode.MarkdownString().appendText([title, ...shown].filter((line) => line !== '').join('\n'));
}

function profileHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const found = expressionWordAt(parseText(document.getText()), document.offsetAt(position));
  if (!found || !allFactNames.includes(found.word)) return undefined;
  const { start, end } = found.span;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return new vscode.Hover(plain(`${found.word}\n${say(currentLanguage(), factTitle(found.word))}`), range);
}

/** Text from a file is shown literally, never as Markdown. */
function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendCodeblock(text, 'text');
}
