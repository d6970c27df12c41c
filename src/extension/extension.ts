import * as vscode from 'vscode';
import type { Threads } from '../core/rollup/evaluators.js';
import { Appraisals } from './appraisal/appraisals.js';
import { showBranches } from './branches-view/branches-view.js';
import { registerCommands } from './commands/commands.js';
import { registerComparisons } from './comparison/commands.js';
import { ComparisonPanels } from './comparison/comparisons.js';
import { offerCompletions } from './completions.js';
import { RecordEditor } from './editor/record-editor.js';
import { linkTextCursor } from './editor/text-cursor.js';
import type { ExportHost, FileWriter } from './export/export-host.js';
import { linkToGrid } from './grid-links.js';
import { showHovers } from './hovers.js';
import { ImportPreviews } from './import/previews.js';
import { openLog } from './log.js';
import { Places } from './places.js';
import { Previews } from './preview/previews.js';
import { showProblems } from './problems.js';
import { offerQuickFixes } from './quick-fixes.js';
import { Records } from './records.js';
import { showStatus } from './status-bar.js';
import { offerCodePages } from './text/code-pages.js';
import { linkNames } from './text/names.js';
import { offerOutline } from './text/outline.js';
import { offerRecordCompletions } from './text/record-completions.js';
import { WorkspaceNames } from './text/workspace-names.js';
import { WorkspaceFindings } from './workspace-findings.js';

/**
 * Composition root: it wires all parts together and contains no logic. `threads` are the host's worker
 * threads; `writeFile` writes files as safely as the host can.
 */
export function activateWith(
  context: vscode.ExtensionContext,
  threads: Threads | undefined,
  writeFile: FileWriter,
): void {
  const host: ExportHost = { extensionUri: context.extensionUri, writeFile };
  const records = new Records();
  const comparisons = new ComparisonPanels(context.extensionUri);
  const places = new Places();
  const imports = new ImportPreviews();
  const editor = new RecordEditor(context, records, places, imports, host);
  const names = new WorkspaceNames();
  const previews = new Previews(context.extensionUri, records, places);
  const log = openLog();
  log.info(
    `Chibo ${context.extension.packageJSON.version}, VS Code ${vscode.version}, ${vscode.env.appHost}`,
  );
  context.subscriptions.push(
    log,
    records,
    places,
    imports,
    editor,
    previews,
    showProblems(records),
    showStatus(records),
    showHovers(records),
    offerQuickFixes(records),
    offerCompletions(),
    names,
    linkNames(names),
    offerRecordCompletions(records, names),
    offerOutline(records),
    offerCodePages(context.extensionUri),
    linkToGrid(records, editor),
    linkTextCursor(records, places),
    registerCommands(context, previews, records, imports, host),
    comparisons,
    registerComparisons(comparisons),
    new WorkspaceFindings(),
    showBranches(host, threads, records),
    new Appraisals(host),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('chibo')) records.refresh();
    }),
  );
  records.refresh();
}
