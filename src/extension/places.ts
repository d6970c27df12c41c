import * as vscode from 'vscode';
import type { Path } from '../core/parse/tree.js';

/** A place in a record that the user has gone to. */
export interface Visit {
  readonly record: vscode.Uri;
  /** The path of the value or entry in the record. */
  readonly path: Path;
  /** The view in which the user went there; that view does not follow itself. */
  readonly by: unknown;
}

/**
 * The user's position in a record. The views of a record (grid, text, preview) announce it here. Visible
 * views follow the others without knowing which others exist.
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
