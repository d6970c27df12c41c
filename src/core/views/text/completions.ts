import { placeAt, type SchemaPlace } from '../../finding/schema/places.js';
import type { Message } from '../../language/message.js';
import { isReadable, parseText } from '../../parse/parse.js';
import {
  childOf,
  entryOf,
  keyText,
  type MapNode,
  type Node,
  nodeAt,
  type Path,
  toData,
  visit,
} from '../../parse/tree.js';
import { itemsOf, type Profile } from '../../profile/profile.js';
import { builtinIds, builtinProfile } from '../../profile/supply.js';
import { allFactNames } from '../../record/fact-names.js';
import { namesPerson } from '../../record/member-references.js';
import { asMap } from '../../record/read.js';
import { type BranchRecord, readRecord } from '../../record/record.js';
import { factTitle } from '../../score/fact-words.js';
import type { Span } from '../../text/positions.js';
import { awardChoices } from '../../values/choices.js';
import { kindAt } from '../../values/kind-at.js';

/** What can be written at a place of a record's text. */
export interface TextCompletions {
  /** What it replaces: the word that has been begun. */
  readonly span: Span;
  readonly items: readonly TextCompletion[];
}

export interface TextCompletion {
  readonly kind: 'key' | 'value' | 'reference';
  readonly label: string;
  /** What it means, shown beside the label. */
  readonly detail: string | Message;
  /** More about it, shown when it is chosen. */
  readonly about?: string;
  /** The text to insert; `$0` is the position of the cursor afterwards. */
  readonly snippet: string;
}

export interface CompletionContext {
  readonly profile: Profile | undefined;
  /** Units of the workspace, for `branch.parent`. */
  readonly units?: readonly { readonly id: string; readonly name: string }[];
}

/** A placeholder for the word that is being typed; the text is parsed with it. */
const marker = 'chibo__word';

/** What can be written at an offset; `undefined` in a comment, and where nothing is known. */
export function completionsAt(
  text: string,
  offset: number,
  context: CompletionContext,
): TextCompletions | undefined {
  const start = offset - (/[\p{L}\p{N}._-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[\p{L}\p{N}._-]*/u.exec(text.slice(offset))?.[0].length ?? 0);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/(?:^|\s)#/.test(line)) return undefined;
  const hasColon = /^[ \t]*:/.test(text.slice(end));
  const isBegun = /^\s*(?:- +)*$/.test(line) || /[{,]\s*$/.test(line);
  const read = (word: string): Found | undefined => found(`${text.slice(0, start)}${word}${text.slice(end)}`);
  const asKey = isBegun ? read(hasColon ? marker : `${marker}: `) : undefined;
  const keys = asKey?.part === 'key' ? keyItems(asKey, hasColon, context) : [];
  const asValue = keys.length === 0 && !hasColon ? read(marker) : undefined;
  const items = asValue?.part === 'value' ? valueItems(asValue, context) : keys;
  return items.length === 0 ? undefined : { span: { start, end }, items };
}

/** Where the marker is in a text that was read with it. */
interface Found {
  readonly part: 'key' | 'value';
  /** The path of the value that is being typed, or of the map that gets the key. */
  readonly path: Path;
  readonly root: Node | undefined;
  readonly record: BranchRecord;
}

function found(text: string): Found | undefined {
  const parsed = parseText(text);
  // A text that is broken elsewhere is read as far as it goes.
  if (parsed.root === undefined) return undefined;
  let at: Pick<Found, 'part' | 'path'> | undefined;
  visit(parsed.root, (node, path) => {
    if (node.kind === 'map' && entryOf(node, marker)) at ??= { part: 'key', path: [...path] };
    if (node.kind === 'scalar' && node.value === marker) at ??= { part: 'value', path: [...path] };
  });
  if (at === undefined) return undefined;
  const data = isReadable(parsed) ? toData(parsed.root) : {};
  return { ...at, root: parsed.root, record: readRecord(asMap(data)) };
}

function keyItems(
  { path, root }: Found,
  hasColon: boolean,
  context: CompletionContext,
): readonly TextCompletion[] {
  const map = nodeAt(root, path);
  if (map?.kind !== 'map') return [];
  const written = new Set(map.entries.map(keyText));
  return keysAt(path, context)
    .filter(({ key }) => !written.has(key))
    .map(({ key, detail, about, place }) => ({
      kind: 'key',
      label: key,
      detail,
      ...(about ? { about } : {}),
      snippet: hasColon ? key : `${key}:${beginningOf(place, map)}`,
    }));
}

interface KeyOffer {
  readonly key: string;
  readonly detail: string | Message;
  readonly about?: string;
  readonly place: SchemaPlace | undefined;
}

function keysAt(path: Path, { profile }: CompletionContext): readonly KeyOffer[] {
  const place = placeAt(path);
  const offer = (key: string, detail: string | Message): KeyOffer => ({
    key,
    detail,
    place: placeAt([...path, key]),
  });
  const [section, , inside] = path;
  const known = (place?.keys ?? []).map((key): KeyOffer => {
    const { title = '', description = '' } = placeAt([...path, key]) ?? {};
    return { ...offer(key, title), ...(description ? { about: description } : {}) };
  });
  if (section === 'criteria' && path.length === 1 && profile)
    return [...itemsOf(profile).values()].map(({ id, title }) => offer(id, title));
  if (section === 'members' && inside === 'criteria' && path.length === 3)
    return (profile?.memberCriteria?.items ?? []).map(({ id, title }) => offer(id, title));
  if (section === 'figures' && path.length === 1)
    return [...known, ...allFactNames.map((name) => offer(name, factTitle(name)))];
  return known;
}

/** What follows the colon of a key: a value in its line, or the beginning of a map or a list. */
function beginningOf(place: SchemaPlace | undefined, map: MapNode): string {
  const types = (place?.types ?? []).filter((type) => type !== 'null');
  const isMap = types.length > 0 && types.every((type) => type === 'object');
  const isList = types.length > 0 && types.every((type) => type === 'array');
  if (isMap) return map.flow ? ' {$0}' : '\n  $0';
  if (isList) return map.flow ? ' [$0]' : '\n  - $0';
  return ' $0';
}

function valueItems({ path, root, record }: Found, context: CompletionContext): readonly TextCompletion[] {
  const { profile, units = [] } = context;
  const [section, at, key] = path;
  const value = (label: string, detail: string | Message): TextCompletion => ({
    kind: 'value',
    label,
    detail,
    snippet: label,
  });
  const reference = (label: string, detail: string): TextCompletion => ({
    kind: 'reference',
    label,
    detail,
    snippet: label,
  });
  if (section === 'profile' && path.length === 1)
    return builtinIds.map((id) => value(id, builtinProfile(id).profile?.title ?? ''));
  if (namesPerson(path))
    return record.members.flatMap(({ id, name }) =>
      id === undefined || id === marker ? [] : [reference(id, name ?? '')],
    );
  if (section === 'branch' && at === 'parent') {
    const own = childOf(childOf(root, 'branch'), 'id');
    const ownId = own?.kind === 'scalar' ? own.source : '';
    return units.filter(({ id }) => id !== ownId).map(({ id, name }) => reference(id, name));
  }
  if (section === 'workflow' && at === 'cong-nhan' && key === 'result')
    return (profile?.bands ?? []).map(({ id, title }) => value(id, title));
  if (section === 'awards' && key === 'form')
    return awardChoices.map(({ code, label }) => value(code, label));
  const kind = kindAt(path, { record, profile });
  if (kind.kind === 'choice') return kind.choices.map(({ code, label }) => value(code, label));
  return (placeAt(path)?.codes ?? []).map((code) => value(code, ''));
}
