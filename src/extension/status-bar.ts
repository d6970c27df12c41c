import * as vscode from 'vscode';
import { message, say } from '../core/language/message.js';
import { summaryOf } from '../core/views/report/summary.js';
import { activeRecordUri } from './active-record.js';
import { currentLanguage } from './language.js';
import type { Assessed, Records } from './records.js';

/** Shows total and level of the active record; a click opens its preview. */
export function showStatus(records: Records): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('chibo.status', vscode.StatusBarAlignment.Left, 50);
  item.command = 'chibo.openPreview';
  const latest = new Map<string, Assessed>();
  const update = (): void => {
    const uri = activeRecordUri()?.toString();
    const assessed = uri === undefined ? undefined : latest.get(uri);
    if (assessed === undefined) item.hide();
    else draw(item, assessed);
  };
  return vscode.Disposable.from(
    item,
    records.onDidAssess((assessed) => {
      latest.set(assessed.document.uri.toString(), assessed);
      update();
    }),
    records.onDidClose((uri) => {
      latest.delete(uri.toString());
      update();
    }),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
  );
}

function draw(item: vscode.StatusBarItem, { assessment }: Assessed): void {
  const language = currentLanguage();
  const { score, max, level, reason, standing, errors, unfinished } = summaryOf(assessment, language);
  item.name = say(language, message('ui/status-name'));
  if (score === undefined || max === undefined || level === undefined) {
    item.text = `$(error) ${say(language, message('ui/status-none'))}`;
  } else if (unfinished !== undefined) {
    item.text = `$(edit) ${say(language, message('ui/status-unfinished', { score, max, unfinished }))}`;
  } else {
    const icon = errors > 0 ? '$(warning)' : standing === 'highest' ? '$(pass)' : '$(circle-outline)';
    item.text = `${icon} ${say(language, message('ui/status', { score, max, level }))}`;
  }
  item.tooltip = reason ?? say(language, message('ui/status-none'));
  item.show();
}
