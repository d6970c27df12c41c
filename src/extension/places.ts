import * as vscode from 'vscode';
import type { Path } from '../core/parse/tree.js';

/** A place of a record that someone has gone to. */
export interface Visit {
  readonly record: vscode.Uri;
  /** The path of the value or entry in the record. */
  readonly path: Path;
  /** The view they went there in; it does not follow itself. */
  readonly by: unknown;
}

/**
 * Where in a record the user is. Its views (grid, text, preview) tell each other here: a view that is open
 * follows what happens in the others, and none of them knows which others there are.
 */
export class Places implements vscode.Disposable {
  readonly #visited = new vscode.EventEmitter<Visit>();

  readonly onDidVisit = this.#visited.event;

  visit(visit: Visit): void {
    this.#visited.fire(visit);
  }

  dispose(): void {
    this.#visited.dispose();
  }
}
