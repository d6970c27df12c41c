import * as vscode from 'vscode';
import { say } from '../../core/language/message.js';
import { completionsAt, type TextCompletion } from '../../core/views/text/completions.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { rangeOf, recordText } from './ranges.js';
import type { WorkspaceNames } from './workspace-names.js';

const kinds: Readonly<Record<TextCompletion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
};

/** Completes keys, codes, ids of members and units, and items of the profile in the text of a record. */
export function offerRecordCompletions(records: Records, names: WorkspaceNames): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    recordText,
    {
      async provideCompletionItems(document, position, token) {
        const { profile } = await records.of(document);
        const text = document.getText();
        const offset = document.offsetAt(position);
        const isSuperior = /\bparent:[^\n]*$/.test(
          document.lineAt(position).text.slice(0, position.character),
        );
        const units = isSuperior ? await names.units(token) : [];
        const found = completionsAt(text, offset, { profile, units });
        if (!found || token.isCancellationRequested) return undefined;
        const range = rangeOf(document, found.span);
        return found.items.map((item, index) => toVscode(item, range, index));
      },
    },
    ' ',
    '{',
    '-',
  );
}

function toVscode(
  { kind, label, detail, about, snippet }: TextCompletion,
  range: vscode.Range,
  index: number,
): vscode.CompletionItem {
  const shown = typeof detail === 'string' ? detail : say(currentLanguage(), detail);
  const item = new vscode.CompletionItem({ label, description: shown }, kinds[kind]);
  // Found by its Vietnamese name too; the order is that of the schema and the profile.
  item.filterText = `${label} ${shown}`;
  item.sortText = String(index).padStart(4, '0');
  item.insertText = new vscode.SnippetString(snippet.includes('$0') ? snippet : escaped(snippet));
  item.range = range;
  if (about) item.documentation = new vscode.MarkdownString().appendText(about);
  return item;
}

/** Signs that a snippet would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
