import * as vscode from 'vscode';
import { say } from '../../core/language/message.js';
import { parseText } from '../../core/parse/parse.js';
import { foldsOf, type OutlineSymbol, outlineOf } from '../../core/views/text/outline.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { rangeOf, recordText } from './ranges.js';

const kinds: Readonly<Record<OutlineSymbol['kind'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  value: vscode.SymbolKind.Property,
  member: vscode.SymbolKind.Object,
  entry: vscode.SymbolKind.Event,
  item: vscode.SymbolKind.Field,
  step: vscode.SymbolKind.Event,
};

/** The outline, the breadcrumbs and Ctrl+Shift+O of a record's text, and what can be folded away in it. */
export function offerOutline(records: Records): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      recordText,
      {
        async provideDocumentSymbols(document) {
          const { parsed, profile } = await records.of(document);
          return outlineOf(parsed, profile).map((symbol) => toVscode(symbol, document));
        },
      },
      { label: 'Chibo' },
    ),
    vscode.languages.registerFoldingRangeProvider(recordText, {
      provideFoldingRanges: (document) =>
        foldsOf(parseText(document.getText()), (offset) => document.positionAt(offset).line).map(
          ({ startLine, endLine, isComment }) =>
            new vscode.FoldingRange(
              startLine,
              endLine,
              isComment ? vscode.FoldingRangeKind.Comment : undefined,
            ),
        ),
    }),
  );
}

function toVscode(symbol: OutlineSymbol, document: vscode.TextDocument): vscode.DocumentSymbol {
  const { name, detail, kind, span, nameSpan, children } = symbol;
  const made = new vscode.DocumentSymbol(
    name,
    typeof detail === 'string' ? detail : say(currentLanguage(), detail),
    kinds[kind],
    rangeOf(document, span),
    rangeOf(document, nameSpan),
  );
  made.children = children.map((child) => toVscode(child, document));
  return made;
}
