import type { RowAction } from '../../../src/protocol/editor.js';
import type { Direction, Edge } from './selection.js';

/**
 * `select`: a cell is selected, typing replaces it. `type`: it is being typed over, arrows commit. `edit`:
 * it was opened with F2 or a double click, arrows move within the text.
 */
export type Mode = 'select' | 'type' | 'edit';

/** Where to go once a cell is entered. */
export type Goal = Direction | 'tab' | 'back-tab' | 'enter' | 'back-enter';

export type GridAction =
  | { readonly kind: 'move'; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | {
      readonly kind: 'edge';
      readonly edge: Edge;
      readonly extend: boolean;
    }
  | { readonly kind: 'tab'; readonly back: boolean }
  | { readonly kind: 'enter'; readonly back: boolean }
  | { readonly kind: 'commit'; readonly goal: Goal }
  | { readonly kind: 'commit-all' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'open' }
  | { readonly kind: 'open-choices' }
  /** Reads what was typed last the other way. */
  | { readonly kind: 'other-reading' }
  | { readonly kind: 'choose'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'select-row' }
  | { readonly kind: 'select-column' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'rows'; readonly action: RowAction }
  | { readonly kind: 'find'; readonly replaces: boolean }
  | { readonly kind: 'next-problem'; readonly back: boolean }
  | { readonly kind: 'next-sheet'; readonly back: boolean }
  | { readonly kind: 'findings' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'show-in-text' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'help' }
  | { readonly kind: 'history'; readonly action: 'undo' | 'redo' }
  | { readonly kind: 'save' }
  | { readonly kind: 'close' }
  | { readonly kind: 'today' }
  | { readonly kind: 'undo-text' }
  | { readonly kind: 'redo-text' }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'leave' };

/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * What a key does in the grid; `undefined` leaves it to the text field or to VS Code. While an input method
 * composes, every key is its own: an Enter that ends a composition must not also leave the cell.
 */
export function actionOf(key: Key, mode: Mode, choicesOpen: boolean): GridAction | undefined {
  if (key.isComposing || key.keyCode === 229) return undefined;
  if (key.key === 'F6') return { kind: 'leave' };
  if (isClose(key)) return { kind: 'close' };
  if (isToday(key)) return { kind: 'today' };
  return mode === 'select' ? selectAction(key) : typingAction(key, mode, choicesOpen);
}

function selectAction(key: Key): GridAction | undefined {
  const command = key.ctrlKey || key.metaKey;
  if (isSave(key)) return { kind: 'save' };
  const extend = key.shiftKey;
  const direction = arrows[key.key];
  if (direction) {
    if (key.altKey) return altArrow(direction, key.shiftKey);
    return { kind: 'move', direction, far: command, extend };
  }
  if (command) return commandAction(key);
  // With Alt the others are VS Code's and the window's.
  if (key.altKey) return altPage(key);
  switch (key.key) {
    case 'Tab':
      return { kind: 'tab', back: key.shiftKey };
    case 'Enter':
      return { kind: 'enter', back: key.shiftKey };
    case ' ':
      return key.shiftKey ? { kind: 'select-row' } : { kind: 'toggle' };
    case 'F1':
      return { kind: 'help' };
    case 'F2':
      return { kind: key.shiftKey ? 'explain' : 'open' };
    case 'F8':
      return { kind: 'next-problem', back: key.shiftKey };
    case 'F10':
      return key.shiftKey ? { kind: 'menu' } : undefined;
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F12':
      return { kind: 'show-in-text' };
    case 'Delete':
      // Shift+Delete is the cut of Windows and Linux.
      return key.shiftKey ? undefined : { kind: 'clear' };
    case 'Escape':
      return { kind: 'cancel' };
    case 'Home':
      return { kind: 'edge', edge: 'row-start', extend };
    case 'End':
      return { kind: 'edge', edge: 'row-end', extend };
    case 'PageUp':
      return { kind: 'page', direction: 'up', extend };
    case 'PageDown':
      return { kind: 'page', direction: 'down', extend };
    default:
      return undefined;
  }
}

function altPage({ key }: Key): GridAction | undefined {
  if (key === ',') return { kind: 'other-reading' };
  return key === 'PageUp' || key === 'PageDown' ? { kind: 'next-sheet', back: key === 'PageUp' } : undefined;
}

/** Alt with arrows: the list of a cell, or with Shift the rows go up and down. */
function altArrow(direction: Direction, shift: boolean): GridAction | undefined {
  if (direction !== 'up' && direction !== 'down') return undefined;
  if (shift) return { kind: 'rows', action: direction === 'up' ? 'moveUp' : 'moveDown' };
  return direction === 'down' ? { kind: 'open-choices' } : undefined;
}

/** Ctrl or Cmd with a letter; with Alt the key is another command's, or types a letter of the keyboard. */
function commandAction(key: Key): GridAction | undefined {
  if (key.altKey) return undefined;
  const extend = key.shiftKey;
  switch (key.key) {
    case 'Home':
      return { kind: 'edge', edge: 'grid-start', extend };
    case 'End':
      return { kind: 'edge', edge: 'grid-end', extend };
    case ' ':
      return { kind: 'select-column' };
    case '.':
      return { kind: 'findings' };
    case '+':
    case '=':
      return key.shiftKey ? { kind: 'rows', action: 'insertBefore' } : undefined;
    case '_':
    case '-':
      return key.shiftKey ? { kind: 'rows', action: 'remove' } : undefined;
    default:
      return letterAction(key.key.toLowerCase(), key.shiftKey);
  }
}

function letterAction(letter: string, shift: boolean): GridAction | undefined {
  if (letter === 'z') return { kind: 'history', action: shift ? 'redo' : 'undo' };
  // Excel opens its formula bar by the same key.
  if (shift && letter === 'u') return { kind: 'explain' };
  if (shift) return letter === 'd' ? { kind: 'rows', action: 'duplicate' } : undefined;
  switch (letter) {
    case 'a':
      return { kind: 'select-all' };
    case 'd':
      return { kind: 'fill', direction: 'down' };
    case 'r':
      return { kind: 'fill', direction: 'right' };
    case 'f':
      return { kind: 'find', replaces: false };
    case 'h':
      return { kind: 'find', replaces: true };
    case 'y':
      return { kind: 'history', action: 'redo' };
    default:
      return undefined;
  }
}

function typingAction(key: Key, mode: Mode, choicesOpen: boolean): GridAction | undefined {
  const command = key.ctrlKey || key.metaKey;
  const direction = arrows[key.key];
  if (direction && choicesOpen && (direction === 'up' || direction === 'down'))
    return { kind: 'choose', direction };
  if (direction && mode === 'type' && !key.shiftKey && !key.altKey && !command)
    return { kind: 'commit', goal: direction };
  switch (key.key) {
    case 'Enter':
      if (key.altKey) return { kind: 'line-break' };
      if (command) return { kind: 'commit-all' };
      return { kind: 'commit', goal: key.shiftKey ? 'back-enter' : 'enter' };
    case 'Tab':
      return command ? undefined : { kind: 'commit', goal: key.shiftKey ? 'back-tab' : 'tab' };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'open' };
    default:
      if (isSave(key)) return { kind: 'save' };
      return command && !key.altKey ? historyAction(key) : undefined;
  }
}

/** In an open cell undo is the cell's; VS Code would undo the document instead. */
function historyAction(key: Key): GridAction | undefined {
  const name = key.key.toLowerCase();
  if (name === 'z') return { kind: key.shiftKey ? 'redo-text' : 'undo-text' };
  return name === 'y' ? { kind: 'redo-text' } : undefined;
}

/**
 * A save goes through the grid, behind the edits it has sent: VS Code, asked at once, might find the document
 * without the last cell, or unchanged, and save that.
 */
function isSave(key: Key): boolean {
  return (key.ctrlKey || key.metaKey) && !key.shiftKey && !key.altKey && key.key.toLowerCase() === 's';
}

/** Closing the tab goes through the grid as a save does: the open cell is entered first. */
function isClose(key: Key): boolean {
  const command = (key.ctrlKey || key.metaKey) && !key.shiftKey && !key.altKey;
  return command && (key.key === 'F4' || key.key.toLowerCase() === 'w');
}

function isToday(key: Key): boolean {
  return (key.ctrlKey || key.metaKey) && !key.shiftKey && !key.altKey && key.key === ';';
}
