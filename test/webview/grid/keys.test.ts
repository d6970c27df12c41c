import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionOf, type GridAction, type Key, type Mode } from '../../../webview/grid/keys.js';

const modes: readonly Mode[] = ['select', 'type', 'edit'];

/** `Ctrl+Shift+Home` as a keyboard event; `Meta` is the Command key of a Mac. */
function pressed(chord: string): Key {
  const parts = chord.split('+');
  return {
    key: parts.at(-1) ?? '',
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

function commit(goal: 'up' | 'down' | 'left' | 'right' | 'tab' | 'back-tab'): GridAction {
  return { kind: 'commit', goal };
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
    ['Alt+ArrowDown', { kind: 'open-choices' }],
    ['Alt+ArrowUp', undefined],
    ['Alt+ArrowLeft', undefined],
    ['Tab', { kind: 'tab', back: false }],
    ['Shift+Tab', { kind: 'tab', back: true }],
    ['Ctrl+Tab', undefined],
    ['Enter', { kind: 'enter', back: false }],
    ['Shift+Enter', { kind: 'enter', back: true }],
    ['Ctrl+Enter', undefined],
    ['Alt+Enter', undefined],
    ['F2', { kind: 'open' }],
    ['Delete', { kind: 'clear' }],
    ['Escape', { kind: 'cancel' }],
    ['Home', edge('row-start')],
    ['End', edge('row-end')],
    ['Ctrl+Home', edge('grid-start')],
    ['Meta+End', edge('grid-end')],
    ['Shift+End', edge('row-end', true)],
    ['Ctrl+Shift+End', edge('grid-end', true)],
    ['PageDown', { kind: 'page', direction: 'down', extend: false }],
    ['Shift+PageUp', { kind: 'page', direction: 'up', extend: true }],
    ['Ctrl+a', { kind: 'select-all' }],
    ['Ctrl+A', { kind: 'select-all' }],
    ['Meta+a', { kind: 'select-all' }],
    ['F6', { kind: 'leave' }],
    ['Ctrl+s', { kind: 'save' }],
    ['Meta+s', { kind: 'save' }],
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
    ' ',
    'Backspace',
    // The clipboard's events say what to copy and paste.
    'Ctrl+c',
    'Ctrl+x',
    'Ctrl+v',
    'Shift+Delete',
    'Shift+Insert',
    // VS Code's: undo of the document, find, other tabs, commands with Shift.
    'Ctrl+z',
    'Meta+z',
    'Ctrl+y',
    'Ctrl+Shift+z',
    'Ctrl+f',
    'Ctrl+PageDown',
    'Ctrl+Shift+A',
    'Ctrl+Alt+a',
    'F1',
    'F8',
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
    ['Enter', commit('down')],
    ['Shift+Enter', commit('up')],
    ['Alt+Enter', { kind: 'line-break' }],
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
    // Erasing is always the field's: input methods send their own Backspaces.
    ['Backspace', undefined],
    ['Delete', undefined],
    ['Home', undefined],
    ['End', undefined],
    ['PageDown', undefined],
    ['Ctrl+a', undefined],
    ['Ctrl+v', undefined],
    ['Ctrl+Shift+s', undefined],
    ['z', undefined],
    ['ư', undefined],
  ];
  test.each(table)('%s', (chord, action) => {
    expect(actionOf(pressed(chord), mode, false)).toEqual(action);
  });

  test('the arrows up and down go through the choices while these are open', () => {
    expect(actionOf(pressed('ArrowDown'), mode, true)).toEqual({ kind: 'choose', direction: 'down' });
    expect(actionOf(pressed('ArrowUp'), mode, true)).toEqual({ kind: 'choose', direction: 'up' });
    expect(actionOf(pressed('Enter'), mode, true)).toEqual(commit('down'));
    expect(actionOf(pressed('ArrowLeft'), mode, true)).toEqual(mode === 'type' ? commit('left') : undefined);
  });
});

describe('while an input method composes', () => {
  const keys = fc.constantFrom(
    'Enter',
    'Tab',
    'Escape',
    'ArrowDown',
    'Delete',
    'F2',
    'F6',
    'a',
    'z',
    'Process',
    'Unidentified',
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
