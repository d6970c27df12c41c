import * as vscode from 'vscode';
import { message, say } from '../core/language/message.js';
import { parseText } from '../core/parse/parse.js';
import { expressionFunctions, expressionWordAt } from '../core/profile/expression-help.js';
import { allFactNames } from '../core/record/fact-names.js';
import { factTitle } from '../core/score/fact-words.js';
import { currentLanguage } from './language.js';

/** Completes facts and functions within the expressions of a profile. */
export function offerCompletions(): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { pattern: '**/*.chibo-profile.yaml' },
    { provideCompletionItems },
    '.',
    '"',
    ' ',
  );
}

function provideCompletionItems(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] | undefined {
  const found = expressionWordAt(parseText(document.getText()), document.offsetAt(position));
  if (!found) return undefined;
  const { start, end } = found.span;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return [...allFactNames.map((name) => factItem(name, range)), ...functionItems(range)];
}

function factItem(name: string, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Variable);
  item.detail = say(currentLanguage(), factTitle(name));
  item.range = range;
  // Facts of a branch's own record are listed before those summed over the branches below a đảng bộ.
  item.sortText = `${name.startsWith('branches.') ? 1 : 0}${name}`;
  return item;
}

function functionItems(range: vscode.Range): readonly vscode.CompletionItem[] {
  return expressionFunctions.map((name) => {
    const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Function);
    item.detail = say(currentLanguage(), message(`function/${name}`));
    item.insertText = new vscode.SnippetString(`${name}($0)`);
    item.range = range;
    return item;
  });
}
