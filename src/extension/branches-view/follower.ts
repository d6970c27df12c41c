import type { Disposable } from 'vscode';
import type { BranchRecords } from './branch-records.js';

/** Follows the records only while their view is visible. */
export class Follower implements Disposable {
  readonly #records: BranchRecords;
  #following: Disposable | undefined;

  constructor(records: BranchRecords) {
    this.#records = records;
  }

  /** Set whether the view is visible. */
  look(isLooking: boolean): void {
    if (!isLooking) this.dispose();
    else this.#following ??= this.#records.follow();
  }

  dispose(): void {
    this.#following?.dispose();
    this.#following = undefined;
  }
}
