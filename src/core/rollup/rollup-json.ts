import type { Severity } from '../finding/finding.js';
import { type Language, say } from '../language/message.js';
import type { Qualifier } from '../score/facts/figures.js';
import type { Range } from '../text/positions.js';
import type { ReviewFigure } from './figure.js';
import type { RollupFinding } from './findings.js';
import type { RollupGroup } from './groups.js';
import type { CountingMode } from './modes.js';
import { type Review, type Rollup, type RollupNode, reviewOf } from './rollup.js';
import { missingCells, overall } from './totals.js';

/** The roll-up as `chibo rollup --format json` prints it (format.md §7); more stands there only if asked for. */
export interface RollupJson {
  readonly records: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly root: NodeJson;
  readonly groups?: readonly GroupJson[];
  readonly diagnostics: readonly RollupDiagnostic[];
}

export interface NodeJson {
  readonly id: string | null;
  readonly name: string;
  readonly records: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly qualifiers: Readonly<Record<string, Qualifier>>;
  /** Cells with a record and cells that were due, where these are more. */
  readonly cells?: { readonly of: number; readonly due: number };
  readonly modes?: Readonly<Record<string, CountingMode>>;
  readonly review?: ReviewJson;
  readonly children: readonly NodeJson[];
}

/** One group of `--by`. */
export interface GroupJson extends Omit<NodeJson, 'children' | 'id'> {
  readonly key: string | null;
}

/** The figures F1–F24: over all periods, by period, and the change from the last period but one to the last. */
export interface ReviewJson {
  readonly figures: readonly FigureJson[];
  readonly periods: readonly {
    readonly from: string;
    readonly to: string;
    readonly figures: readonly FigureJson[];
  }[];
  readonly changes: readonly {
    readonly id: string;
    readonly title: string;
    readonly before: number;
    readonly change: number;
    /** The cells with a record in both periods, over which the change is. */
    readonly units: number;
  }[];
}

export interface FigureJson extends Omit<ReviewFigure, 'title' | 'key'> {
  readonly title: string;
}

/** A finding of a roll-up in one language: the shape of format.md §4, with its file and unit where it has them. */
export interface RollupDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string | null;
  readonly unit: string | null;
  readonly range: Range;
}

export interface RollupJsonOptions {
  readonly language: Language;
  /** Adds how counts are meant, and the figures of a review. */
  readonly figures?: boolean;
  readonly groups?: readonly RollupGroup[] | undefined;
}

export function rollupJson(rollup: Rollup, options: RollupJsonOptions): RollupJson {
  const { records, from, to, root, findings } = rollup;
  const groups = options.groups?.map(({ key, name, rollup: one }) => {
    const { children: _, id: __, ...node } = nodeJson(one.root, one, options);
    return { key, ...node, name };
  });
  return {
    records,
    from,
    to,
    root: nodeJson(root, rollup, options),
    ...(groups ? { groups } : {}),
    diagnostics: findings.map((finding) => diagnosticOf(finding, options.language)),
  };
}

/** The same as text, piece by piece: that of a country is longer than what fits into memory. */
export function* rollupJsonText(rollup: Rollup, options: RollupJsonOptions): Iterable<string> {
  const { root, ...more } = rollupJson({ ...rollup, root: withoutChildren(rollup.root) }, options);
  const { records, from, to, ...after } = more;
  yield `${JSON.stringify({ records, from, to }, null, 2).slice(0, -2)},\n  "root": `;
  yield* nodeText(rollup.root, rollup, options, '  ');
  yield `,${JSON.stringify(after, null, 2).slice(1)}\n`;
}

function* nodeText(
  node: RollupNode,
  rollup: Rollup,
  options: RollupJsonOptions,
  indent: string,
): Iterable<string> {
  const own = JSON.stringify(nodeJson(withoutChildren(node), rollup, options), null, 2);
  const lines = own.replaceAll('\n', `\n${indent}`);
  if (node.children.length === 0) {
    yield lines;
    return;
  }
  yield `${lines.slice(0, lines.lastIndexOf('[') + 1)}\n`;
  for (const [index, child] of node.children.entries()) {
    yield index === 0 ? `${indent}    ` : `,\n${indent}    `;
    yield* nodeText(child, rollup, options, `${indent}    `);
  }
  yield `\n${indent}  ]\n${indent}}`;
}

function withoutChildren(node: RollupNode): RollupNode {
  const { id, name, records, facts, qualifiers, modes, summed } = node;
  return { id, name, records, facts, qualifiers, modes, summed, children: [] };
}

export function diagnosticOf(finding: RollupFinding, language: Language): RollupDiagnostic {
  const { code, severity, message, file, unit, range } = finding;
  return { code, severity, message: say(language, message), file, unit, range };
}

function nodeJson(node: RollupNode, rollup: Rollup, options: RollupJsonOptions): NodeJson {
  const { id, name, records, facts, qualifiers, modes, children } = node;
  const more = options.figures ? { modes, review: reviewJson(reviewOf(node, rollup), options.language) } : {};
  return {
    id,
    name,
    records,
    facts,
    qualifiers,
    ...cellsOf(node),
    ...more,
    children: children.map((child) => nodeJson(child, rollup, options)),
  };
}

/** A share over fewer units than are due says so. */
function cellsOf({ summed }: RollupNode): Pick<NodeJson, 'cells'> {
  const { counts } = overall(summed.below);
  const missing = counts.get(missingCells) ?? 0;
  const of = counts.get('cells.active') ?? 0;
  return missing === 0 ? {} : { cells: { of, due: of + missing } };
}

function reviewJson({ figures, periods, changes }: Review, language: Language): ReviewJson {
  const printed = ({ key: _, title, ...figure }: ReviewFigure): FigureJson => ({
    ...figure,
    title: say(language, title),
  });
  return {
    figures: figures.map(printed),
    periods: periods.map((one) => ({ ...one.period, figures: one.figures.map(printed) })),
    changes: changes.map(({ figure, before, change, units }) => ({
      id: figure.id,
      title: say(language, figure.title),
      before,
      change,
      units,
    })),
  };
}
