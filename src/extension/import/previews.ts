import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { currentLanguage } from '../language.js';

const scheme = 'chibo-import';

/**
 * The report of an import before it is written, and the future record: virtual documents that are never
 * saved.
 */
export class ImportPreviews implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '',
    });
  }

  async showReport(file: string, lines: readonly string[]): Promise<void> {
    const name = say(currentLanguage(), message('import/report-name', { file }));
    const uri = this.#put(`/${name}.txt`, `${lines.join('\n')}\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
  }

  async showDifference(record: vscode.Uri, before: string, after: string): Promise<void> {
    const name = vscode.workspace.asRelativePath(record);
    const stem = record.path.replace(/^.*\//, '').replace(/\.chibo\.yaml$/, '');
    const [left, right] = [this.#put(`/1/${stem}.yaml`, before), this.#put(`/2/${stem}.yaml`, after)];
    const title = say(currentLanguage(), message('import/difference', { file: name }));
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
  }

  /** Closes the previews; nothing in them can be lost. */
  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => isOurs(input));
    await vscode.window.tabGroups.close(tabs);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  #put(path: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    return uri;
  }
}

function isOurs(input: unknown): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.scheme === scheme;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme;
}
