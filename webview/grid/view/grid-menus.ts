import type { NamePart } from '../../../src/core/text/person-order.js';
import type { MenuItem } from '../../popups/menu.js';
import type { Word } from '../../words.js';
import type { GridAction } from '../pure/keys.js';

/** What the menus know of the grid and make it do. */
export interface MenuHost {
  readonly word: Word;
  readonly locked: boolean;
  readonly takesRows: boolean;
  readonly arranges: boolean;
  readonly isArranged: boolean;
  readonly isSorted: boolean;
  readonly hasFindings: boolean;
  /** A pasted table with its heads is imported. */
  readonly imports: boolean;
  perform(action: GridAction): void;
  clipboard(kind: 'cut' | 'copy' | 'paste' | 'paste-cells'): void;
  /** The column holds people's names. */
  readonly ofPeople: boolean;
  sort(descending: boolean, by?: NamePart): void;
  filter(): void;
  clearArrangement(): void;
  writeOrder(): void;
  fitColumn(): void;
  /** Shows the ids of the people in the sheet, or hides them; absent where it has none. */
  readonly toggleIds?: () => void;
}

type Items = readonly (MenuItem | 'separator')[];

/** The menu of the selected cells. */
export function cellMenu(host: MenuHost): Items {
  const { word, locked } = host;
  const item = (name: string, keys: string, action: GridAction, needsWriting = true): MenuItem => ({
    label: word(name),
    keys,
    disabled: needsWriting && locked,
    run: () => host.perform(action),
  });
  return [
    { label: word('cut'), keys: 'Ctrl+X', disabled: locked, run: () => host.clipboard('cut') },
    { label: word('copy'), keys: 'Ctrl+C', run: () => host.clipboard('copy') },
    { label: word('paste'), keys: 'Ctrl+V', disabled: locked, run: () => host.clipboard('paste') },
    ...(host.imports
      ? [{ label: word('paste-cells'), disabled: locked, run: () => host.clipboard('paste-cells') }]
      : []),
    item('clear', 'Delete', { kind: 'clear' }),
    item('fill-down', 'Ctrl+D', { kind: 'fill', direction: 'down' }),
    item('fill-right', 'Ctrl+R', { kind: 'fill', direction: 'right' }),
    ...(host.takesRows ? rowItems(item) : []),
    'separator',
    ...(host.hasFindings ? [item('findings', 'Ctrl+.', { kind: 'findings' }, false)] : []),
    item('show-in-text', 'F12', { kind: 'show-in-text' }, false),
    item('find', 'Ctrl+F', { kind: 'find', replaces: false }, false),
    ...(host.arranges ? (['separator', ...arrangementItems(host)] as const) : []),
    'separator',
    item('keys-title', 'F1', { kind: 'help' }, false),
  ];
}

/** The menu of a column. */
export function columnMenu(host: MenuHost): Items {
  return [
    ...arrangementItems(host),
    'separator',
    { label: host.word('fit-column'), run: () => host.fitColumn() },
    ...(host.toggleIds ? [{ label: host.word('toggle-ids'), run: host.toggleIds }] : []),
  ];
}

function rowItems(item: (name: string, keys: string, action: GridAction) => MenuItem): Items {
  return [
    'separator',
    item('insert-before', 'Ctrl+Shift++', { kind: 'rows', action: 'insertBefore' }),
    item('insert-after', '', { kind: 'rows', action: 'insertAfter' }),
    item('duplicate', 'Ctrl+Shift+D', { kind: 'rows', action: 'duplicate' }),
    item('move-up', 'Alt+Shift+↑', { kind: 'rows', action: 'moveUp' }),
    item('move-down', 'Alt+Shift+↓', { kind: 'rows', action: 'moveDown' }),
    item('remove-row', 'Ctrl+Shift+-', { kind: 'rows', action: 'remove' }),
  ];
}

function arrangementItems(host: MenuHost): readonly MenuItem[] {
  const { word, isArranged, isSorted, locked, takesRows } = host;
  return [
    ...(host.ofPeople ? nameSortItems(host) : sortItems(host)),
    { label: word('filter'), run: () => host.filter() },
    { label: word('show-as-written'), disabled: !isArranged, run: () => host.clearArrangement() },
    ...(takesRows
      ? [{ label: word('write-order'), disabled: !isSorted || locked, run: () => host.writeOrder() }]
      : []),
  ];
}

function sortItems({ word, sort }: MenuHost): readonly MenuItem[] {
  return [
    { label: word('sort-up'), run: () => sort(false) },
    { label: word('sort-down'), run: () => sort(true) },
  ];
}

/** People are looked for by given name first, in some lists by family name. */
function nameSortItems({ word, sort }: MenuHost): readonly MenuItem[] {
  return [
    { label: word('sort-given-up'), run: () => sort(false, 'given') },
    { label: word('sort-given-down'), run: () => sort(true, 'given') },
    { label: word('sort-family-up'), run: () => sort(false, 'family') },
    { label: word('sort-family-down'), run: () => sort(true, 'family') },
  ];
}
