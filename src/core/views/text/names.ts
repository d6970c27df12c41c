import type { ParsedText } from '../../parse/parse.js';
import { pathAt } from '../../parse/path-at.js';
import { childOf, type Node, type Path, resolved, type ScalarNode } from '../../parse/tree.js';
import { namesPerson, personFields } from '../../record/member-references.js';
import type { Span } from '../../text/positions.js';

/** Somebody or something that places of texts name by an id: a member of one record, a unit of the workspace. */
export interface Named {
  readonly kind: 'member' | 'unit';
  readonly id: string;
}

/** A place that names it: the id alone, without quotes. */
export interface NamePlace {
  readonly span: Span;
  /** Where it gets its id; elsewhere it is referred to. */
  readonly isDefinition: boolean;
}

/** A member or the unit of a record, to be found by name in the whole workspace. */
export interface RecordName {
  readonly kind: 'member' | 'unit';
  readonly id: string;
  readonly name: string;
  readonly span: Span;
}

/** Who or what the place of a path names; `undefined` where it names nobody by id. */
export function namedAt({ root }: ParsedText, path: Path): Named | undefined {
  const [section, at, key] = path;
  const id = idOf(nodeOf(root, path));
  if (id === undefined) return undefined;
  if (section === 'branch' && (at === 'id' || at === 'parent') && path.length === 2)
    return { kind: 'unit', id };
  if (typeof section !== 'string' || path.length !== 3) return undefined;
  if (section === 'members' && key === 'id') return { kind: 'member', id };
  return namesPerson(path) && memberIds(root).has(id) ? { kind: 'member', id } : undefined;
}

/** What the id at an offset names, with the span of the id; `undefined` next to an id, such as on its key. */
export function namedPlaceAt(
  parsed: ParsedText,
  offset: number,
): { readonly named: Named; readonly span: Span } | undefined {
  const named = namedAt(parsed, pathAt(parsed.root, offset));
  const place =
    named && placesOf(parsed, named).find(({ span }) => span.start <= offset && offset <= span.end);
  return named && place && { named, span: place.span };
}

/** The places of a record that name it, in the order of the text. */
export function placesOf({ root }: ParsedText, { kind, id }: Named): readonly NamePlace[] {
  const found: NamePlace[] = [];
  const look = (node: Node | undefined, isDefinition: boolean): void => {
    // The value of an alias is named at its anchor.
    if (node?.kind === 'scalar' && idOf(node) === id) found.push({ span: idSpan(node), isDefinition });
  };
  if (kind === 'unit') {
    const branch = childOf(root, 'branch');
    look(childOf(branch, 'id'), true);
    look(childOf(branch, 'parent'), false);
  } else {
    for (const member of itemsAt(root, 'members')) look(childOf(member, 'id'), true);
    for (const [section, keys] of Object.entries(personFields))
      for (const entry of itemsAt(root, section)) for (const key of keys) look(childOf(entry, key), false);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The places of a roster of units (`chibo.units.yaml`) that name a unit. */
export function rosterPlacesOf({ root }: ParsedText, id: string): readonly NamePlace[] {
  return itemsAt(root, 'units').flatMap((unit) =>
    ['id', 'parent', 'into'].flatMap((key): readonly NamePlace[] => {
      const node = childOf(unit, key);
      if (node?.kind !== 'scalar' || idOf(node) !== id) return [];
      return [{ span: idSpan(node), isDefinition: key === 'id' }];
    }),
  );
}

/** The unit and the members of a record, with where each stands. */
export function namesIn({ root }: ParsedText): readonly RecordName[] {
  const named = (kind: RecordName['kind'], node: Node | undefined): readonly RecordName[] => {
    const id = idOf(childOf(node, 'id')) ?? '';
    const name = childOf(node, 'name');
    const place = name?.kind === 'scalar' && name.source !== '' ? name : childOf(node, 'id');
    if (place === undefined || (id === '' && place !== name)) return [];
    const text = name?.kind === 'scalar' ? name.source : '';
    return [{ kind, id, name: text || id, span: { start: place.start, end: place.end } }];
  };
  return [
    ...named('unit', childOf(root, 'branch')),
    ...itemsAt(root, 'members').flatMap((member) => named('member', member)),
  ];
}

/** Why an id cannot take the place of another. */
export type RenameRefusal = 'form' | 'taken';

/** Whether a record's members, or the units given, may have a new id. An id is written without quotes anywhere. */
export function refusesName(id: string, taken: ReadonlySet<string>): RenameRefusal | undefined {
  if (!/^[A-Za-z][\w-]*(?:\.[\w-]+)*$/.test(id) || /^(?:true|false|null|yes|no|on|off)$/i.test(id))
    return 'form';
  return taken.has(id) ? 'taken' : undefined;
}

export function memberIds(root: Node | undefined): ReadonlySet<string> {
  return new Set(itemsAt(root, 'members').flatMap((member) => idOf(childOf(member, 'id')) ?? []));
}

function itemsAt(root: Node | undefined, section: string): readonly Node[] {
  const list = resolved(childOf(root, section));
  return list?.kind === 'list' ? list.items : [];
}

function nodeOf(root: Node | undefined, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => childOf(node, step), root);
}

function idOf(node: Node | undefined): string | undefined {
  const scalar = resolved(node);
  return scalar?.kind === 'scalar' && scalar.source !== '' ? scalar.source : undefined;
}

/** The id within its quotes. */
function idSpan({ start, end, style }: ScalarNode): Span {
  const quote = style === 'single' || style === 'double' ? 1 : 0;
  return { start: start + quote, end: end - quote };
}
