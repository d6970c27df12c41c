import * as vscode from 'vscode';
import type { BranchRecord } from '../../core/record/record.js';
import { previousRecord } from '../../core/views/preview/previous-record.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { placeOf } from '../folder.js';
import type { Records } from '../records.js';

interface Known {
  /** The branch and period it is the previous one of; empty where it has to be looked for again. */
  readonly of: string;
  assessment: Assessment | undefined;
}

/** The previous period's records of the branches shown: looked for once, and again when a record changes. */
export class PreviousRecords implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #found = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** The previous record of a document has been found, or is another. */
  readonly onDidFind = this.#found.event;

  constructor(records: Records) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.chibo.yaml');
    const forget = (): void => this.#forgetAllBut(undefined);
    this.#subscriptions = vscode.Disposable.from(
      this.#found,
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      records.onDidAssess(({ document, draft }) => {
        // A record that was edited may be another's previous one; never its own.
        if (!draft) this.#forgetAllBut(document.uri.toString());
      }),
    );
  }

  /** What is known now; where it has to be looked for, it is, and `onDidFind` tells of another. */
  of(document: vscode.TextDocument, record: BranchRecord | undefined): Assessment | undefined {
    if (record?.period === undefined) return undefined;
    const key = document.uri.toString();
    const wanted = `${record.branch.id} ${record.period.from} ${record.profile}`;
    const known = this.#known.get(key);
    if (known?.of === wanted) return known.assessment;
    const looked: Known = { of: wanted, assessment: known?.assessment };
    this.#known.set(key, looked);
    void this.#look(document, record, looked);
    return looked.assessment;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #look(document: vscode.TextDocument, record: BranchRecord, looked: Known): Promise<void> {
    const { workspace } = placeOf(document);
    const shown = looked.assessment;
    looked.assessment = await previousRecord(workspace, record);
    const isCurrent = this.#known.get(document.uri.toString()) === looked;
    if (isCurrent && (shown ?? looked.assessment) !== undefined) this.#found.fire(document);
  }

  /** What was found stays in view until it has been looked for again. */
  #forgetAllBut(key: string | undefined): void {
    for (const [other, known] of this.#known) {
      if (other !== key) this.#known.set(other, { of: '', assessment: known.assessment });
    }
  }
}
