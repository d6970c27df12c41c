import type * as vscode from 'vscode';
import type { ViewState, Widths } from '../../protocol/editor.js';
import type { ViewMemory } from '../../session/host.js';

const viewsKey = 'chibo.views';
const widthsKey = 'chibo.widths';

/** Positions are kept for this many records, the most recently used (LRU). */
const mostViews = 200;

/** The view state of each record, and the column widths, in the workspace storage. */
export class WorkspaceViewMemory implements ViewMemory {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  get widths(): Widths {
    return this.#memento.get<Widths>(widthsKey, {});
  }

  viewOf(record: string): ViewState {
    return this.#views.find(([uri]) => uri === record)?.[1] ?? { sheets: {} };
  }

  keep(record: string, view: ViewState, widths: Widths): void {
    const others = this.#views.filter(([known]) => known !== record);
    void this.#memento.update(viewsKey, [...others, [record, view]].slice(-mostViews));
    if (JSON.stringify(widths) !== JSON.stringify(this.widths)) void this.#memento.update(widthsKey, widths);
  }

  get #views(): readonly (readonly [string, ViewState])[] {
    return this.#memento.get<readonly (readonly [string, ViewState])[]>(viewsKey, []);
  }
}
