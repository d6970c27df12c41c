import type { Path } from '../parse/tree.js';
import type { NewData } from './new-data.js';

/** One change of a record, by path. */
export type Change =
  | { readonly kind: 'set'; readonly path: Path; readonly value: NewData }
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly data: NewData }
  | { readonly kind: 'remove'; readonly path: Path; readonly index: number }
  /**
   * Reorders the entries of a list: `order` holds, for each position, the index of the entry that comes
   * there.
   */
  | { readonly kind: 'reorder'; readonly path: Path; readonly order: readonly number[] }
  /** Removes a key and its value from a map. */
  | { readonly kind: 'drop'; readonly path: Path }
  /** Renames a key of a map. */
  | { readonly kind: 'rename'; readonly path: Path; readonly name: string };

/** A change of one kind. */
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;
