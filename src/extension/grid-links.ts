import * as vscode from 'vscode';
import { message, say } from '../core/language/message.js';
import { keyText, type Path, spanOf } from '../core/parse/tree.js';
import type { RecordEditor } from './editor/record-editor.js';
import { currentLanguage } from './language.js';
import type { Records } from './records.js';

const showInGrid = 'chibo.showInGrid';
const records = { pattern: '**/*.chibo.yaml' };

/** Links from the text of a record to its grid: from a problem, from a section, by a command. */
export function linkToGrid(known: Records, editor: RecordEditor): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(showInGrid, (record: unknown, path: unknown) => {
      if (record instanceof vscode.Uri && isPath(path)) return editor.showInGrid(record, path);
      return undefined;
    }),
    vscode.languages.registerCodeActionsProvider(
      records,
      { provideCodeActions: (document, range) => actionsFor(known, document, range) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerCodeLensProvider(records, {
      provideCodeLenses: (document) => lensesFor(known, document),
    }),
  );
}

async function actionsFor(
  known: Records,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const { findings } = await known.of(document);
  const finding = findings.find(({ span, path }) => {
    const place = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    return path !== undefined && place.intersection(range) !== undefined;
  });
  if (!finding?.path) return [];
  const action = new vscode.CodeAction(title(), vscode.CodeActionKind.QuickFix);
  action.command = commandFor(document.uri, finding.path);
  return [action];
}

/** One code lens above each section. */
async function lensesFor(known: Records, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const { root } = (await known.of(document)).parsed;
  if (root?.kind !== 'map') return [];
  return root.entries
    .filter(({ value }) => value.kind === 'map' || value.kind === 'list')
    .map((entry) => {
      const { start, end } = spanOf(entry.key);
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return new vscode.CodeLens(range, commandFor(document.uri, [keyText(entry)]));
    });
}

function commandFor(record: vscode.Uri, path: Path): vscode.Command {
  return { command: showInGrid, title: title(), arguments: [record, path] };
}

function title(): string {
  return say(currentLanguage(), message('ui/show-in-grid'));
}

function isPath(value: unknown): value is Path {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}
