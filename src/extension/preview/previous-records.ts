import * as vscode from 'vscode';
import type { BranchRecord } from '../../core/record/record.js';
import { previousRecord } from '../../core/views/preview/previous-record.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { placeOf } from '../folder.js';
import type { Records } from '../records.js';

interface Known {
  /** The branch and period for which it is the previous record; empty if it must be searched again. */
  readonly of: string;
  assessment: Assessment | undefined;
}

/** A cache of the previous period's records of the shown branches. A record change invalidates it. */
export class PreviousRecords implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #found = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when the previous record of a document was found or has changed. */
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
        // An edited record may be the previous record of others, but not of itself.
        if (!draft) this.#forgetAllBut(document.uri.toString());
      }),
    );
  }

  /** The cached value. If it is invalid, a search starts, and `onDidFind` fires if the result differs. */
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

  /** The old result stays visible until the search is done. */
  #forgetAllBut(key: string | undefined): void {
    for (const [other, known] of this.#known) {
      if (other !== key) this.#known.set(other, { of: '', assessment: known.assessment });
    }
  }
}
