import { showKeys } from '../../popups/dialogs.js';
import type { GridAction } from '../pure/keys.js';
import {
  goToEdge,
  jump,
  move,
  type Selection,
  selectAll,
  selectColumns,
  selectRows,
} from '../pure/selection.js';
import type { GridCore } from '../view/grid-core.js';
import type { CellEditing } from './cell-editing.js';
import type { Findings } from './findings.js';
import type { RowArranging } from './row-arranging.js';
import type { Searching } from './searching.js';

/** Number of rows that Page Up and Page Down move. */
const pageRows = 15;

/** The parts of the grid that keys and menus use. */
export interface GridParts {
  readonly editing: CellEditing;
  readonly arranging: RowArranging;
  readonly searching: Searching;
  readonly findings: Findings;
  /** Opens the menu of the selected cells at their place. */
  openMenu(): void;
}

/** Runs the actions of keys. */
export class KeyActions {
  readonly #core: GridCore;
  readonly #parts: GridParts;

  constructor(core: GridCore, parts: GridParts) {
    this.#core = core;
    this.#parts = parts;
  }

  /** Runs one action; `false` leaves the key to the browser. */
  perform(action: GridAction): boolean {
    const selection = this.#selectionAfter(action);
    if (selection !== undefined) {
      if (action.kind === 'select-row' || action.kind === 'select-column') this.#core.mark(selection);
      else this.#core.go(selection);
      return true;
    }
    switch (action.kind) {
      case 'toggle':
        return this.#parts.editing.toggle();
      case 'line-break':
        return document.execCommand('insertText', false, '\n');
      case 'tab':
        // At either end of the grid, Tab leaves it as in any page.
        return this.#core.tab(action.back);
      default:
        this.#edit(action);
        return true;
    }
  }

  /** The selection after an action that only selects. */
  #selectionAfter(action: GridAction): Selection | undefined {
    const { selection, size, block } = this.#core.model;
    switch (action.kind) {
      case 'move':
        return action.far
          ? jump(selection, action.direction, size, {
              extend: action.extend,
              isFilled: (place) => this.#core.model.isFilled(place),
            })
          : move(selection, action.direction, size, action);
      case 'page':
        return move(selection, action.direction, size, { ...action, by: pageRows });
      case 'edge':
        return goToEdge(selection, action.edge, action.extend, size);
      case 'select-all':
        return selectAll(selection, size);
      case 'select-row':
        return selectRows(block.top, block.bottom, size);
      case 'select-column':
        return selectColumns(block.left, block.right, size);
      default:
        return undefined;
    }
  }

  /** Actions that change cells and rows. */
  #edit(action: GridAction): void {
    const { editing, arranging } = this.#parts;
    switch (action.kind) {
      case 'enter':
        this.#core.enter(action.back ? 'up' : 'down');
        break;
      case 'today':
        editing.typeToday();
        break;
      case 'commit':
        editing.commitAndGo(action.goal);
        break;
      case 'commit-all':
        editing.commitAll();
        break;
      case 'cancel':
        editing.cancel();
        break;
      case 'open':
      case 'open-choices':
        editing.openCell();
        break;
      case 'choose':
        editing.choose(action.direction);
        break;
      case 'clear':
        editing.clear();
        break;
      case 'fill':
        editing.fill(action.direction);
        break;
      case 'rows':
        arranging.change(action.action);
        break;
      case 'undo-text':
        document.execCommand('undo');
        break;
      case 'redo-text':
        document.execCommand('redo');
        break;
      default:
        this.#goElsewhere(action);
    }
  }

  /** Actions that open something or navigate. */
  #goElsewhere(action: GridAction): void {
    const { model, host } = this.#core;
    const { editing, searching, findings, openMenu } = this.#parts;
    const { active } = model.selection;
    switch (action.kind) {
      case 'history':
        host.run(action.action);
        break;
      case 'save':
        editing.commit();
        this.#core.refresh();
        host.run('save');
        break;
      case 'close':
        editing.commit();
        this.#core.refresh();
        host.run('close');
        break;
      case 'find':
        editing.commit();
        searching.bar.open(action.replaces && !model.locked);
        break;
      case 'findings':
        findings.show(active);
        break;
      case 'explain':
        host.explain();
        break;
      case 'next-problem':
        findings.next(action.back);
        break;
      case 'next-sheet':
        editing.commit();
        host.nextSheet(action.back);
        break;
      case 'show-in-text': {
        const name = model.nameAt(active);
        if (name) host.showInText(name);
        break;
      }
      case 'other-reading':
        host.otherReading();
        break;
      case 'menu':
        openMenu();
        break;
      case 'help':
        showKeys(host.word, () => this.#core.focus());
        break;
      case 'leave':
        editing.commit();
        host.leave();
        break;
    }
  }
}
