import { placeAt } from '../../finding/schema/places.js';
import type { Message } from '../../language/message.js';
import type { ParsedText } from '../../parse/parse.js';
import {
  childOf,
  keyText,
  type MapPair,
  type Node,
  type Path,
  resolved,
  type Step,
} from '../../parse/tree.js';
import { itemsOf, type Profile } from '../../profile/profile.js';
import type { Span } from '../../text/positions.js';
import type { Choice } from '../../values/choice.js';
import { choiceOf, meetingChoices, rankChoices, roleChoices } from '../../values/choices.js';

/** A line of the outline of a record's text: a section, or an entry of one. */
export interface OutlineSymbol {
  readonly kind: 'section' | 'value' | 'member' | 'entry' | 'item' | 'step';
  readonly name: string;
  readonly detail: string | Message;
  /** All of it. */
  readonly span: Span;
  /** What is selected when somebody goes there; lies within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a record: its sections in the order of the text, members, items and entries by what they are called. */
export function outlineOf({ root }: ParsedText, profile: Profile | undefined): readonly OutlineSymbol[] {
  return pairsOf(root).map((pair) => sectionSymbol(pair, { root, profile }));
}

interface OutlineContext {
  readonly root: Node | undefined;
  readonly profile: Profile | undefined;
}

function sectionSymbol(pair: MapPair, context: OutlineContext): OutlineSymbol {
  const key = keyText(pair);
  const value = resolved(pair.value);
  const title = placeAt([key])?.title ?? '';
  // The value of an alias is elsewhere in the text.
  const isHere = pair.value.kind !== 'alias';
  const children = !isHere
    ? []
    : value?.kind === 'list'
      ? value.items.map((item, index) => entrySymbol(key, index, item, context))
      : pairsOf(value).map((child) => pairSymbol(key, child, context));
  return {
    kind: value?.kind === 'scalar' ? 'value' : 'section',
    name: title || key,
    detail: value?.kind === 'scalar' ? value.source : key,
    span: spanOfPair(pair),
    nameSpan: spanOf(pair.key),
    children,
  };
}

function pairSymbol(section: string, pair: MapPair, { profile }: OutlineContext): OutlineSymbol {
  const key = keyText(pair);
  const place = { span: spanOfPair(pair), nameSpan: spanOf(pair.key), children: [] };
  if (section === 'criteria') {
    const title = profile && itemsOf(profile).get(key)?.title;
    return { kind: 'item', name: title ? `${key} ${title}` : key, detail: scoresOf(pair.value), ...place };
  }
  const path: Path = [section, key];
  const detail = sourceOf(pair.value) || sourceOf(childOf(pair.value, 'date'));
  return {
    kind: section === 'workflow' ? 'step' : 'value',
    name: placeAt(path)?.title || key,
    detail,
    ...place,
  };
}

/** `9 · 9 · 8.5`: the scores of an item as they are written. */
function scoresOf(value: Node): string {
  const written = ['self', 'branch', 'appraised'].flatMap((column) => sourceOf(childOf(value, column)) || []);
  return written.join(' · ');
}

function entrySymbol(section: string, index: number, item: Node, { root }: OutlineContext): OutlineSymbol {
  const at = (step: Step): string => sourceOf(childOf(item, step));
  const span = spanOf(item);
  const named = entryName(section, at, root);
  return {
    kind: section === 'members' ? 'member' : 'entry',
    name: named.name || `${index + 1}`,
    detail: named.detail,
    span,
    nameSpan: headSpan(item, section),
    children: [],
  };
}

interface EntryName {
  readonly name: string;
  readonly detail: string | Message;
}

function entryName(section: string, at: (key: string) => string, root: Node | undefined): EntryName {
  const member = (id: string): string => memberName(root, id) || id;
  switch (section) {
    case 'members':
      return {
        name: at('name') || at('id'),
        detail: labelOf(at('rank'), rankChoices) || labelOf(at('role'), roleChoices) || at('id'),
      };
    case 'meetings':
      return { name: at('date'), detail: labelOf(at('kind'), meetingChoices) };
    case 'mentoring':
      return { name: `${member(at('mentor'))} → ${member(at('mentee'))}`, detail: at('from') };
    case 'discipline':
      return { name: member(at('member')), detail: at('form') };
    case 'awards':
      return { name: at('subject') || at('form'), detail: at('form') };
    default:
      return { name: at('title') || at('name') || at('id'), detail: '' };
  }
}

function labelOf(code: string, choices: readonly Choice[]): string | Message {
  return choiceOf(choices, code)?.label ?? '';
}

/** The name of the member with an id, as written. */
export function memberName(root: Node | undefined, id: string): string {
  if (id === '') return '';
  const members = resolved(childOf(root, 'members'));
  const member =
    members?.kind === 'list' ? members.items.find((item) => sourceOf(childOf(item, 'id')) === id) : undefined;
  return sourceOf(childOf(member, 'name'));
}

/** What names an entry: the name, the id, the date; else all of it. */
function headSpan(item: Node, section: string): Span {
  const keys =
    section === 'members' ? ['name', 'id'] : ['title', 'date', 'mentor', 'member', 'subject', 'form'];
  for (const key of keys) {
    const node = childOf(item, key);
    if (node?.kind === 'scalar' && node.start >= item.start && node.end <= item.end && node.source !== '')
      return spanOf(node);
  }
  return spanOf(item);
}

function pairsOf(node: Node | undefined): readonly MapPair[] {
  return node?.kind === 'map' ? node.entries.filter(({ merged }) => !merged) : [];
}

function sourceOf(node: Node | undefined): string {
  const target = resolved(node);
  return target?.kind === 'scalar' ? target.source : '';
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function spanOfPair({ key, value }: MapPair): Span {
  return { start: key.start, end: Math.max(key.end, value.end) };
}

/** Parts of a text that can be folded away: sections and entries of several lines, and comments. Lines from 0. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly isComment: boolean;
}

/** The folds of a text. `lineOf` gives the line of an offset. */
export function foldsOf({ root, text }: ParsedText, lineOf: (offset: number) => number): readonly Fold[] {
  const folds: Fold[] = [];
  const add = (start: number, end: number, isComment = false): void => {
    const [startLine, endLine] = [lineOf(start), lineOf(Math.max(start, end))];
    if (endLine > startLine) folds.push({ startLine, endLine, isComment });
  };
  const walk = (node: Node): void => {
    if (node.kind === 'list') {
      for (const item of node.items) {
        add(item.start, item.end);
        walk(item);
      }
    }
    for (const pair of pairsOf(node)) {
      add(pair.key.start, pair.value.end);
      walk(pair.value);
    }
  };
  if (root !== undefined) walk(root);
  for (const { index, 0: run } of text.matchAll(/^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm))
    add(index, index + run.length, true);
  return onePerLine(folds);
}

/** Of several folds that begin in one line, the longest. */
function onePerLine(folds: readonly Fold[]): readonly Fold[] {
  const byLine = new Map<number, Fold>();
  for (const fold of folds) {
    const known = byLine.get(fold.startLine);
    if (known === undefined || known.endLine < fold.endLine) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}
