import type { Path } from '../parse/tree.js';
import type { NewData } from './new-data.js';

/** One change of a record, by path. */
export type Change =
  | { readonly kind: 'set'; readonly path: Path; readonly value: NewData }
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly data: NewData }
  | { readonly kind: 'remove'; readonly path: Path; readonly index: number }
  /** Puts the entries of a list into another order: for each place, the entry that comes there. */
  | { readonly kind: 'reorder'; readonly path: Path; readonly order: readonly number[] }
  /** Takes a key out of a map with all that it holds. */
  | { readonly kind: 'drop'; readonly path: Path }
  /** Gives a key of a map another name. */
  | { readonly kind: 'rename'; readonly path: Path; readonly name: string };

/** A change of one kind. */
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;
