import * as vscode from 'vscode';
import { type Appraisal, type AppraisedRecord, appraisalOf } from '../../core/views/appraisal/models.js';
import { readAppraisal } from '../../core/views/appraisal/read-appraisal.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { assessIn, type Workspace } from '../../core/workspace/workspace.js';
import type { AppraisalState } from '../../protocol/appraisal.js';
import { type KeptTexts, openFolder, pathWithin, textOf } from '../folder.js';

/** Debounce time for files that appear, change or vanish, in milliseconds. */
const settle = 300;

/** The records of an appraisal, up to date with their documents and files. */
export class AppraisedFolder implements vscode.Disposable {
  readonly #root: vscode.Uri;
  readonly #state: AppraisalState;
  readonly #workspace: Workspace;
  readonly #texts: KeptTexts = new Map();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #records: readonly AppraisedRecord[] = [];
  #draft: AppraisedRecord | undefined;
  #appraisal: Appraisal | undefined;
  /** The texts that this appraisal writes itself, by URI: its own changes are not to be followed one by one. */
  #expected: ReadonlyMap<string, string> = new Map();
  /** Files that changed on disk; `undefined` where it takes reading all again to know. */
  #touched: vscode.Uri[] | undefined = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires after a record has changed, outside of this appraisal too. */
  readonly onDidChange = this.#changed.event;

  constructor(state: AppraisalState) {
    this.#state = state;
    this.#root = vscode.Uri.parse(state.folder);
    this.#workspace = openFolder(this.#root, this.#texts);
    const watcher = vscode.workspace.createFileSystemWatcher(
      '**/{*.chibo,*.chibo-profile,chibo.config,chibo.units}.yaml',
    );
    const later = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#settle(), settle);
    };
    const other = (): void => {
      this.#touched = undefined;
      later();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate(other),
      watcher.onDidDelete(other),
      watcher.onDidChange((uri) => {
        this.#touched?.push(uri);
        later();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) void this.#follow(document);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** The records by profile, as they are in their documents. */
  get appraisal(): Appraisal {
    this.#appraisal ??= appraisalOf(this.#records);
    return this.#appraisal;
  }

  /** The same with the cell that is being typed. */
  get shown(): Appraisal {
    const draft = this.#draft;
    if (draft === undefined) return this.appraisal;
    return appraisalOf(this.#records.map((record) => (record.file === draft.file ? draft : record)));
  }

  uriOf(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#root, file);
  }

  async read(): Promise<void> {
    this.#texts.clear();
    const { unit, period } = this.#state;
    this.#set(await readAppraisal(this.#workspace, { unit, period }));
  }

  assess(file: string, text: string): Promise<Assessment> {
    return assessIn(this.#workspace, file, text);
  }

  /** Takes over records that have just been written. */
  update(changed: readonly AppraisedRecord[]): void {
    const byFile = new Map(changed.map((record) => [record.file, record]));
    this.#draft = undefined;
    this.#set(this.#records.map((record) => byFile.get(record.file) ?? record));
  }

  /** Announces the texts that this appraisal is writing; none once it has. */
  expect(changes: readonly { readonly uri: vscode.Uri; readonly after: string }[]): void {
    this.#expected = new Map(changes.map(({ uri, after }) => [uri.toString(), after]));
  }

  /** Shows a record as it would be; `undefined` shows all as they are. */
  draft(record: AppraisedRecord | undefined): void {
    this.#draft = record;
  }

  /** Assesses records again whose documents have another text; whether there are any. */
  async catchUp(files: readonly string[]): Promise<boolean> {
    const changed: AppraisedRecord[] = [];
    const byFile = new Map(this.#records.map((record) => [record.file, record]));
    const texts = await Promise.all(files.map((file) => this.#workspace.read(file)));
    for (const [index, file] of files.entries()) {
      const known = byFile.get(file);
      const text = texts[index] ?? '';
      if (known && known.assessment.parsed.text !== text)
        changed.push({ file, assessment: await this.assess(file, text) });
    }
    if (changed.length > 0) this.update(changed);
    return changed.length > 0;
  }

  #set(records: readonly AppraisedRecord[]): void {
    this.#records = records;
    this.#appraisal = undefined;
  }

  /** A document of a record was edited, in its own grid or by this appraisal. */
  async #follow(document: vscode.TextDocument): Promise<void> {
    const file = pathWithin(this.#root, document.uri);
    const known = this.#records.find((record) => record.file === file);
    const isOwn = this.uriOf(file).toString() === document.uri.toString();
    const text = document.getText();
    if (!known || !isOwn || known.assessment.parsed.text === text) return;
    if (this.#expected.get(document.uri.toString()) === text) return;
    const { version } = document;
    const assessment = await this.assess(file, text);
    if (document.version !== version) return;
    this.update([{ file, assessment }]);
    this.#changed.fire();
  }

  /** Once files are quiet: reads all again, unless only records changed and all are as they are known. */
  async #settle(): Promise<void> {
    const touched = this.#touched;
    this.#touched = [];
    const known = new Map(
      this.#records.map(({ file, assessment }) => [this.uriOf(file).toString(), assessment.parsed.text]),
    );
    const same = await Promise.all(
      (touched ?? []).map(async (uri) => (await textOf(uri)) === known.get(uri.toString())),
    );
    if (touched === undefined || same.includes(false)) await this.#readAgain();
  }

  async #readAgain(): Promise<void> {
    const before = this.#records;
    await this.read();
    const isSame =
      before.length === this.#records.length &&
      before.every(({ file, assessment }, index) => {
        const now = this.#records[index];
        return now?.file === file && now.assessment.parsed.text === assessment.parsed.text;
      });
    if (!isSame) this.#changed.fire();
  }
}
