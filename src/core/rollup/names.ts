import { keyPart, keyPartText } from '../text/uri.js';

/** Names of counts that are made of data: a criteria group, a band, a form of award. Parts may hold any text. */
export function nameOf(kind: NameKind, ...parts: readonly (string | number)[]): string {
  return [kind, ...parts.map((part) => keyPart(String(part)))].join('/');
}

export type NameKind =
  | 'model'
  | 'group'
  | 'band'
  | 'award'
  | 'discipline'
  | 'quota'
  | 'collective'
  | 'days'
  | 'month'
  | 'known'
  | 'own';

/** The parts of such a name; `undefined` where it is a name of another kind. */
export function partsOf(kind: NameKind, name: string): readonly string[] | undefined {
  if (!name.startsWith(`${kind}/`)) return undefined;
  return name
    .slice(kind.length + 1)
    .split('/')
    .map(keyPartText);
}
