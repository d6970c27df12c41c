import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
  type Scalar as YamlScalar,
} from 'yaml';
import { limits } from './limits.js';
import type { ParseProblem } from './problem.js';
import {
  type AliasNode,
  type ListNode,
  type MapNode,
  type MapPair,
  type Node,
  resolved,
  type Scalar,
  type ScalarNode,
  type ScalarStyle,
} from './tree.js';

export interface BuiltTree {
  readonly root: Node | undefined;
  readonly problems: readonly ParseProblem[];
}

type Target = Exclude<Node, AliasNode>;

/** The state while a tree is built. `weights` counts the values of a node with its aliases followed. */
interface Building {
  readonly anchors: Map<string, Target>;
  readonly weights: Map<Node, number>;
  readonly problems: ParseProblem[];
  aliases: number;
  /** Entries that merges have visited so far, whether they were kept or not. */
  copied: number;
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

/** Converts the parser's nodes into ours, follows aliases and merges, and enforces the limits. */
export function buildTree(contents: YamlNode | null): BuiltTree {
  const building: Building = { anchors: new Map(), weights: new Map(), problems: [], aliases: 0, copied: 0 };
  if (contents === null) return { root: undefined, problems: [] };
  const root = build(contents, 0, building);
  const limit = building.problems.find((problem) => problem.kind === 'limit');
  if (limit) return { root: undefined, problems: [limit] };
  if ((building.weights.get(root) ?? 0) > limits.values) {
    return { root: undefined, problems: [limitProblem('values', root.start)] };
  }
  return { root, problems: building.problems };
}

function build(node: YamlNode, depth: number, building: Building): Node {
  if (depth > limits.depth) {
    building.problems.push(limitProblem('depth', node.range?.[0] ?? 0));
    return emptyScalar(node.range?.[0] ?? 0);
  }
  const built = buildKind(node, depth, building);
  if (built.kind !== 'alias') {
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined) building.anchors.set(anchor, built);
    if ('tag' in node && node.tag !== undefined)
      building.problems.push(problem('tag', built.start, built.end));
  }
  return built;
}

function buildKind(node: YamlNode, depth: number, building: Building): Node {
  if (isAlias(node)) return buildAlias(node, building);
  if (isMap(node)) return buildMap(node, depth, building);
  if (isSeq(node)) return buildList(node, depth, building);
  if (isScalar(node)) return buildScalar(node);
  return emptyScalar(0);
}

function buildScalar(node: YamlScalar): ScalarNode {
  const [start, end] = node.range ?? [0, 0, 0];
  const style = start === end ? 'empty' : (styles[node.type ?? 'PLAIN'] ?? 'plain');
  return {
    kind: 'scalar',
    value: scalarValue(node.value),
    source: node.source ?? '',
    style,
    start,
    end,
    anchored: node.anchor !== undefined,
  };
}

function buildMap(node: YAMLMap, depth: number, building: Building): MapNode {
  const entries: MapPair[] = [];
  const merges: Node[] = [];
  for (const pair of node.items as Pair<YamlNode | null, YamlNode | null>[]) {
    const key = isScalar(pair.key) ? buildScalar(pair.key) : undefined;
    if (key === undefined) {
      building.problems.push(problem('NON_STRING_KEY', pair.key?.range?.[0] ?? 0));
      continue;
    }
    const value = pair.value === null ? emptyScalar(key.end) : build(pair.value, depth + 1, building);
    if (key.value === '<<' && key.style === 'plain') merges.push(value);
    else entries.push({ key, value, merged: false });
  }
  reportDuplicates(entries, building);
  const all = [...mergedEntries(entries, merges, building), ...entries];
  const [start, end] = node.range ?? [0, 0, 0];
  const map: MapNode = {
    kind: 'map',
    flow: node.flow === true,
    entries: all,
    start,
    end,
    anchored: node.anchor !== undefined,
  };
  building.weights.set(
    map,
    all.reduce((sum, entry) => sum + weightOf(entry.value, building), 1),
  );
  return map;
}

function buildList(node: YAMLSeq, depth: number, building: Building): ListNode {
  const items = node.items.map((item) => build(item as YamlNode, depth + 1, building));
  const [start, end] = node.range ?? [0, 0, 0];
  const list: ListNode = {
    kind: 'list',
    flow: node.flow === true,
    items,
    start,
    end,
    anchored: node.anchor !== undefined,
  };
  building.weights.set(
    list,
    items.reduce((sum, item) => sum + weightOf(item, building), 1),
  );
  return list;
}

function buildAlias(node: Alias, building: Building): AliasNode {
  const [start, end] = node.range ?? [0, 0, 0];
  building.aliases += 1;
  if (building.aliases === limits.aliases + 1) building.problems.push(limitProblem('aliases', start));
  const target = building.anchors.get(node.source);
  if (target === undefined) building.problems.push(problem('BAD_ALIAS', start, end));
  const alias: AliasNode = { kind: 'alias', target, start, end, anchored: false };
  building.weights.set(alias, target === undefined ? 1 : weightOf(target, building));
  return alias;
}

/** The entries that `<<` adds: those whose key is neither in the map itself nor in an earlier merge. */
function mergedEntries(
  own: readonly MapPair[],
  merges: readonly Node[],
  building: Building,
): readonly MapPair[] {
  if (merges.length === 0) return [];
  const taken = new Set(own.map((entry) => entry.key.value));
  const merged: MapPair[] = [];
  for (const source of merges.flatMap(mergeSources)) {
    building.copied += 1 + (source?.entries.length ?? 0);
    if (building.copied > limits.values) {
      building.problems.push(limitProblem('values', 0));
      break;
    }
    if (source === undefined) {
      building.problems.push(problem('BAD_MERGE', merges[0]?.start ?? 0, merges[0]?.end));
      continue;
    }
    for (const entry of source.entries) {
      if (taken.has(entry.key.value)) continue;
      taken.add(entry.key.value);
      merged.push({ ...entry, merged: true });
    }
  }
  return merged;
}

/** A map, or each map of a list. */
function mergeSources(node: Node): readonly (MapNode | undefined)[] {
  const target = resolved(node);
  const sources = target?.kind === 'list' ? target.items.map(resolved) : [target];
  return sources.map((source) => (source?.kind === 'map' ? source : undefined));
}

function reportDuplicates(entries: readonly MapPair[], building: Building): void {
  const seen = new Set<Scalar>();
  for (const { key } of entries) {
    if (seen.has(key.value)) {
      const values = { name: String(key.value) };
      building.problems.push({
        kind: 'duplicate-key',
        reason: 'duplicate',
        values,
        start: key.start,
        end: key.end,
      });
    }
    seen.add(key.value);
  }
}

function weightOf(node: Node, building: Building): number {
  return building.weights.get(node) ?? 1;
}

function scalarValue(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

function emptyScalar(at: number): ScalarNode {
  return { kind: 'scalar', value: null, source: '', style: 'empty', start: at, end: at, anchored: false };
}

export function limitProblem(name: 'depth' | 'aliases' | 'values', at: number): ParseProblem {
  return { kind: 'limit', reason: name, values: { limit: limits[name] }, start: at, end: at + 1 };
}

function problem(reason: string, start: number, end = start + 1): ParseProblem {
  return { kind: 'syntax', reason, start, end: Math.max(end, start + 1) };
}
