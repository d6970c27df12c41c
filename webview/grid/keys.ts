import type { Direction } from './selection.js';

/**
 * `select`: a cell is selected, typing replaces it. `type`: it is being typed over, arrows commit. `edit`:
 * it was opened with F2 or a double click, arrows move within the text.
 */
export type Mode = 'select' | 'type' | 'edit';

export type GridAction =
  | { readonly kind: 'move'; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | {
      readonly kind: 'edge';
      readonly edge: 'row-start' | 'row-end' | 'grid-start' | 'grid-end';
      readonly extend: boolean;
    }
  | { readonly kind: 'tab'; readonly back: boolean }
  | { readonly kind: 'enter'; readonly back: boolean }
  | { readonly kind: 'commit'; readonly goal: Direction | 'tab' | 'back-tab' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'open' }
  | { readonly kind: 'open-choices' }
  | { readonly kind: 'choose'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'save' }
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
  return mode === 'select' ? selectAction(key) : typingAction(key, mode, choicesOpen);
}

function selectAction(key: Key): GridAction | undefined {
  const command = key.ctrlKey || key.metaKey;
  if (isSave(key)) return { kind: 'save' };
  const extend = key.shiftKey;
  const direction = arrows[key.key];
  if (direction) {
    if (key.altKey) return direction === 'down' ? { kind: 'open-choices' } : undefined;
    return { kind: 'move', direction, far: command, extend };
  }
  switch (key.key) {
    case 'Tab':
      return command ? undefined : { kind: 'tab', back: key.shiftKey };
    case 'Enter':
      return command || key.altKey ? undefined : { kind: 'enter', back: key.shiftKey };
    case 'F2':
      return { kind: 'open' };
    case 'Delete':
      // Shift+Delete is the cut of Windows and Linux.
      return key.shiftKey ? undefined : { kind: 'clear' };
    case 'Escape':
      return { kind: 'cancel' };
    case 'Home':
      return { kind: 'edge', edge: command ? 'grid-start' : 'row-start', extend };
    case 'End':
      return { kind: 'edge', edge: command ? 'grid-end' : 'row-end', extend };
    case 'PageUp':
    case 'PageDown':
      return command ? undefined : { kind: 'page', direction: key.key === 'PageUp' ? 'up' : 'down', extend };
    default:
      return isSelectAll(key) ? { kind: 'select-all' } : undefined;
  }
}

/** Ctrl+A and Cmd+A; with Shift or Alt the key is another command's. */
function isSelectAll(key: Key): boolean {
  return (key.ctrlKey || key.metaKey) && !key.shiftKey && !key.altKey && key.key.toLowerCase() === 'a';
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
      return { kind: 'commit', goal: key.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return command ? undefined : { kind: 'commit', goal: key.shiftKey ? 'back-tab' : 'tab' };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'open' };
    default:
      if (isSave(key)) return { kind: 'save' };
      return command ? historyAction(key) : undefined;
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
