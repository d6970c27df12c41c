import type { Qualifier } from '../score/facts/figures.js';

/**
 * The qualifier of a sum of two figures (format.md §7): an exact part leaves the other's, `>` outweighs
 * `>=`, `<` outweighs `<=`, and parts that point in two directions give `~`. A join: associative,
 * commutative, idempotent, with exact as its identity.
 */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === '') return a;
  if (a === '') return b;
  if (a === '~' || b === '~' || a[0] !== b[0]) return '~';
  return a[0] === '>' ? '>' : '<';
}

/** The qualifier of `a / b`: what is more below the line makes less of the whole. */
export function divideQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  return joinQualifiers(a, flipped[b]);
}

const flipped: Readonly<Record<Qualifier, Qualifier>> = {
  '': '',
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
  '~': '~',
};

/** Whether an exact number is compatible with a figure of this qualifier; `~` allows any number. */
export function agrees(exact: number, qualifier: Qualifier, value: number): boolean {
  switch (qualifier) {
    case '':
      return exact === value;
    case '>':
      return exact > value;
    case '>=':
      return exact >= value;
    case '<':
      return exact < value;
    case '<=':
      return exact <= value;
    case '~':
      return true;
  }
}
