import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowAction } from '../../../../src/protocol/editor.js';
import {
  actionOf,
  type Goal,
  type GridAction,
  type Key,
  type Mode,
} from '../../../../webview/grid/pure/keys.js';
import { often } from '../../../properties.js';

const modes: readonly Mode[] = ['select', 'type', 'edit'];

/** Keys that have no name of their own or are hard to see in a chord. */
const named: Readonly<Record<string, string>> = { Space: ' ', Plus: '+' };

/** `Ctrl+Shift+Home` as a keyboard event; `Meta` is the Command key of a Mac. */
function pressed(chord: string): Key {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: named[key] ?? key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    isComposing: false,
    keyCode: 0,
  };
}

function move(direction: 'up' | 'down' | 'left' | 'right', far = false, extend = false): GridAction {
  return { kind: 'move', direction, far, extend };
}

function edge(name: 'row-start' | 'row-end' | 'grid-start' | 'grid-end', extend = false): GridAction {
  return { kind: 'edge', edge: name, extend };
}

function commit(goal: Goal): GridAction {
  return { kind: 'commit', goal };
}

function rows(action: RowAction): GridAction {
  return { kind: 'rows', action };
}

function history(action: 'undo' | 'redo'): GridAction {
  return { kind: 'history', action };
}

type Table = readonly (readonly [chord: string, action: GridAction | undefined])[];

describe('in a selected cell', () => {
  const table: Table = [
    ['ArrowUp', move('up')],
    ['ArrowDown', move('down')],
    ['ArrowLeft', move('left')],
    ['ArrowRight', move('right')],
    ['Shift+ArrowDown', move('down', false, true)],
    ['Ctrl+ArrowRight', move('right', true)],
    ['Meta+ArrowRight', move('right', true)],
    ['Ctrl+Shift+ArrowLeft', move('left', true, true)],
    ['Shift+ArrowUp', move('up', false, true)],
    ['Ctrl+ArrowUp', move('up', true)],
    ['Ctrl+Shift+ArrowDown', move('down', true, true)],
    ['Home', edge('row-start')],
    ['End', edge('row-end')],
    ['Shift+Home', edge('row-start', true)],
    ['Shift+End', edge('row-end', true)],
    ['Ctrl+Home', edge('grid-start')],
    ['Ctrl+End', edge('grid-end')],
    ['Meta+End', edge('grid-end')],
    ['Ctrl+Shift+Home', edge('grid-start', true)],
    ['Ctrl+Shift+End', edge('grid-end', true)],
    ['PageUp', { kind: 'page', direction: 'up', extend: false }],
    ['PageDown', { kind: 'page', direction: 'down', extend: false }],
    ['Shift+PageUp', { kind: 'page', direction: 'up', extend: true }],
    ['Shift+PageDown', { kind: 'page', direction: 'down', extend: true }],
    ['Alt+PageUp', { kind: 'next-sheet', back: true }],
    ['Alt+PageDown', { kind: 'next-sheet', back: false }],
    ['Tab', { kind: 'tab', back: false }],
    ['Shift+Tab', { kind: 'tab', back: true }],
    ['Enter', { kind: 'enter', back: false }],
    ['Shift+Enter', { kind: 'enter', back: true }],
    ['Escape', { kind: 'cancel' }],
    ['F1', { kind: 'help' }],
    ['F2', { kind: 'open' }],
    ['F6', { kind: 'leave' }],
    ['F8', { kind: 'next-problem', back: false }],
    ['Shift+F8', { kind: 'next-problem', back: true }],
    ['Shift+F10', { kind: 'menu' }],
    ['ContextMenu', { kind: 'menu' }],
    ['F12', { kind: 'show-in-text' }],
    ['Delete', { kind: 'clear' }],
    ['Space', { kind: 'toggle' }],
    ['Shift+Space', { kind: 'select-row' }],
    ['Ctrl+Space', { kind: 'select-column' }],
    ['Ctrl+a', { kind: 'select-all' }],
    ['Ctrl+A', { kind: 'select-all' }],
    ['Meta+a', { kind: 'select-all' }],
    ['Ctrl+d', { kind: 'fill', direction: 'down' }],
    ['Meta+d', { kind: 'fill', direction: 'down' }],
    ['Ctrl+r', { kind: 'fill', direction: 'right' }],
    ['Ctrl+f', { kind: 'find', replaces: false }],
    ['Ctrl+h', { kind: 'find', replaces: true }],
    ['Ctrl+.', { kind: 'findings' }],
    ['Ctrl+Shift+U', { kind: 'explain' }],
    ['Shift+F2', { kind: 'explain' }],
    ['Alt+ArrowDown', { kind: 'open-choices' }],
    ['Alt+Shift+ArrowUp', rows('moveUp')],
    ['Alt+Shift+ArrowDown', rows('moveDown')],
    ['Ctrl+Shift+D', rows('duplicate')],
    ['Meta+Shift+d', rows('duplicate')],
    // The key of + gives = without Shift, that of - gives _ with it; some systems tell the one, some the other.
    ['Ctrl+Shift+Plus', rows('insertBefore')],
    ['Ctrl+Shift+=', rows('insertBefore')],
    ['Ctrl+Shift+_', rows('remove')],
    ['Ctrl+Shift+-', rows('remove')],
    // The document's own, behind the edits that are on their way.
    ['Ctrl+z', history('undo')],
    ['Meta+z', history('undo')],
    ['Ctrl+y', history('redo')],
    ['Ctrl+Shift+z', history('redo')],
    ['Meta+Shift+Z', history('redo')],
    ['Ctrl+s', { kind: 'save' }],
    ['Ctrl+w', { kind: 'close' }],
    ['Ctrl+F4', { kind: 'close' }],
    ['Ctrl+;', { kind: 'today' }],
    ['Meta+S', { kind: 'save' }],
  ];
  test.each(table)('%s', (chord, action) => {
    expect(actionOf(pressed(chord), 'select', false)).toEqual(action);
  });

  test.each([
    // What begins to type, or erases to type anew, is the text field's.
    'a',
    'A',
    'đ',
    '7',
    'Plus',
    'Backspace',
    // The clipboard's events say what to copy and paste.
    'Ctrl+c',
    'Ctrl+x',
    'Ctrl+v',
    'Shift+Delete',
    'Shift+Insert',
    // VS Code's and the window's: zoom, other tabs, search in files, commands with Shift or Alt.
    'Ctrl+Plus',
    'Ctrl+=',
    'Ctrl+-',
    'Ctrl+Tab',
    'Ctrl+PageDown',
    'Ctrl+Enter',
    'Ctrl+Shift+A',
    'Ctrl+Shift+f',
    'Ctrl+Shift+s',
    'Ctrl+Shift+y',
    'F3',
    'F10',
    'Alt+ArrowUp',
    'Alt+ArrowLeft',
    'Alt+Shift+ArrowLeft',
    'Alt+Enter',
    'Alt+Space',
    'Alt+Home',
    'Alt+Delete',
    'Alt+F1',
    'Alt+F8',
    'Alt+F12',
    // AltGr is Ctrl with Alt, and types a letter.
    'Ctrl+Alt+a',
    'Ctrl+Alt+z',
    'Ctrl+Alt+s',
    'Ctrl+Alt+=',
  ])('%s is not the grid’s', (chord) => {
    expect(actionOf(pressed(chord), 'select', false)).toBeUndefined();
  });
});

describe('in a cell that is typed over', () => {
  const table: Table = [
    ['ArrowUp', commit('up')],
    ['ArrowDown', commit('down')],
    ['ArrowLeft', commit('left')],
    ['ArrowRight', commit('right')],
    ['Shift+ArrowLeft', undefined],
    ['Ctrl+ArrowLeft', undefined],
    ['Alt+ArrowLeft', undefined],
  ];
  test.each(table)('%s', (chord, action) => {
    expect(actionOf(pressed(chord), 'type', false)).toEqual(action);
  });
});

describe('in a cell that was opened', () => {
  test.each(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowRight'])(
    '%s moves within its text',
    (chord) => {
      expect(actionOf(pressed(chord), 'edit', false)).toBeUndefined();
    },
  );
});

describe.each(['type', 'edit'] as const)('in an open cell (%s)', (mode) => {
  const table: Table = [
    ['Enter', commit('enter')],
    ['Shift+Enter', commit('back-enter')],
    ['Alt+Enter', { kind: 'line-break' }],
    ['Ctrl+Enter', { kind: 'commit-all' }],
    ['Meta+Enter', { kind: 'commit-all' }],
    ['Tab', commit('tab')],
    ['Shift+Tab', commit('back-tab')],
    ['Ctrl+Tab', undefined],
    ['Escape', { kind: 'cancel' }],
    ['F2', { kind: 'open' }],
    ['F6', { kind: 'leave' }],
    ['Ctrl+s', { kind: 'save' }],
    ['Ctrl+z', { kind: 'undo-text' }],
    ['Meta+z', { kind: 'undo-text' }],
    ['Ctrl+y', { kind: 'redo-text' }],
    ['Ctrl+Shift+Z', { kind: 'redo-text' }],
    ['Meta+Shift+z', { kind: 'redo-text' }],
    // AltGr types a letter.
    ['Ctrl+Alt+z', undefined],
    ['Ctrl+Alt+s', undefined],
    // Erasing is always the field's: input methods send their own Backspaces.
    ['Backspace', undefined],
    ['Delete', undefined],
    ['Home', undefined],
    ['End', undefined],
    ['PageDown', undefined],
    ['Ctrl+a', undefined],
    ['Ctrl+v', undefined],
    ['Ctrl+Shift+s', undefined],
    ['Ctrl+d', undefined],
    ['Ctrl+f', undefined],
    ['Ctrl+h', undefined],
    ['Ctrl+.', undefined],
    ['Ctrl+Shift+D', undefined],
    ['Alt+Shift+ArrowDown', undefined],
    ['Alt+PageDown', undefined],
    ['F1', undefined],
    ['F8', undefined],
    ['F12', undefined],
    ['Space', undefined],
    ['Shift+Space', undefined],
    ['z', undefined],
    ['ư', undefined],
  ];
  test.each(table)('%s', (chord, action) => {
    expect(actionOf(pressed(chord), mode, false)).toEqual(action);
  });

  test('the arrows up and down go through the choices while these are open', () => {
    expect(actionOf(pressed('ArrowDown'), mode, true)).toEqual({ kind: 'choose', direction: 'down' });
    expect(actionOf(pressed('ArrowUp'), mode, true)).toEqual({ kind: 'choose', direction: 'up' });
    expect(actionOf(pressed('Enter'), mode, true)).toEqual(commit('enter'));
    expect(actionOf(pressed('ArrowLeft'), mode, true)).toEqual(mode === 'type' ? commit('left') : undefined);
  });
});

describe('while an input method composes', () => {
  const keys = fc.constantFrom(
    ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
    ...['Enter', 'Tab', 'Escape', 'Delete', 'Backspace', 'ContextMenu', ' ', '.', '+', '=', '-', '_'],
    ...['F1', 'F2', 'F6', 'F8', 'F10', 'F12', 'a', 'd', 'f', 'h', 'r', 's', 'y', 'z', 'Z', 'đ'],
    ...['Process', 'Unidentified', 'Dead'],
  );
  const chords = fc.record({
    key: keys,
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    shiftKey: fc.boolean(),
    altKey: fc.boolean(),
  });

  test('no key is the grid’s, in any mode', () => {
    fc.assert(
      fc.property(chords, fc.constantFrom(...modes), fc.boolean(), (chord, mode, choicesOpen) => {
        expect(actionOf({ ...chord, isComposing: true, keyCode: 13 }, mode, choicesOpen)).toBeUndefined();
        expect(actionOf({ ...chord, isComposing: false, keyCode: 229 }, mode, choicesOpen)).toBeUndefined();
      }),
      often(500),
    );
  });

  test.each(modes)('the Enter that ends a composition does not leave the cell (%s)', (mode) => {
    const enter = { ...pressed('Enter'), keyCode: 13 };
    // Chrome: still composing. Safari: the composition is over, the code is that of an input method.
    expect(actionOf({ ...enter, isComposing: true }, mode, false)).toBeUndefined();
    expect(actionOf({ ...enter, keyCode: 229 }, mode, false)).toBeUndefined();
    expect(actionOf(enter, mode, false)?.kind).toBe(mode === 'select' ? 'enter' : 'commit');
  });
});
