import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js';
import { branchFactNames, type Facts, factCatalogue } from '../record/fact-names.js';
import type { Span } from '../text/positions.js';

/** A CEL expression over the facts, compiled and type-checked. */
export interface Expression {
  readonly source: string;
  /** The value for these facts: the number of a formula, 1 or 0 for a condition; `NaN` where it fails. */
  evaluate(facts: Facts): number;
  /** The parts of a condition, joined by `&&`, that are false for these facts, as written. */
  unmet(facts: Facts): readonly string[];
}

export type ExpressionType = 'double' | 'bool';

export interface ExpressionProblem {
  readonly kind: 'syntax' | 'unknown' | 'type' | 'result' | 'call';
  /** Offsets within the expression. */
  readonly span: Span;
  /** The message of the library, or the actual type where another one is required. */
  readonly detail: string;
}

export type Compiled =
  | { readonly expression: Expression; readonly problem?: undefined }
  | { readonly expression?: undefined; readonly problem: ExpressionProblem };

/**
 * The limits are small: an expression evaluates each of its nodes at most once, so they also bound its time.
 */
const limits = {
  maxAstNodes: 2000,
  maxDepth: 60,
  maxListElements: 30,
  maxMapEntries: 10,
  maxCallArguments: 8,
};

/**
 * The functions an expression may call. Each takes time in proportion to its arguments. The list omits the
 * macros (`all`, `exists`, `map`, `filter` …), which can nest loops without limit, and `matches`, whose
 * patterns can take exponential time.
 */
export const callableFunctions: ReadonlySet<string> = new Set([
  ...['min', 'max', 'clamp', 'round', 'ratio'],
  ...['double', 'int', 'uint', 'bool', 'string', 'size', 'has'],
  ...['startsWith', 'endsWith', 'contains'],
]);

/**
 * Compiles an expression that must give `type`. It may name only facts and call only `callableFunctions`, so
 * its evaluation takes time in proportion to its length.
 */
export function compileExpression(source: string, type: ExpressionType): Compiled {
  let program: ParseResult;
  try {
    program = environment().parse(source);
  } catch (error) {
    return { problem: problemOf(error, source) };
  }
  const call = forbiddenCall(program.ast, source);
  if (call) return { problem: call };
  const checked = program.check();
  if (!checked.valid) return { problem: problemOf(checked.error, source) };
  if (checked.type !== type) {
    return {
      problem: { kind: 'result', span: { start: 0, end: source.length }, detail: checked.type ?? '?' },
    };
  }
  return { expression: expressionOf(program, source) };
}

interface Part {
  readonly source: string;
  readonly program: ParseResult;
}

function expressionOf(program: ParseResult, source: string): Expression {
  let parts: readonly Part[] | undefined;
  return {
    source,
    evaluate: (facts) => evaluate(program, facts),
    unmet: (facts) => {
      parts ??= partsOf(program, source);
      return parts.flatMap((part) => (evaluate(part.program, facts) === 1 ? [] : [part.source]));
    },
  };
}

/** The operands that a condition joins by `&&`; the condition as a whole where it cannot be taken apart. */
function partsOf(program: ParseResult, source: string): readonly Part[] {
  const operands = conjuncts(program.ast);
  if (operands.length < 2) return [{ source, program }];
  try {
    return operands.map((operand) => {
      const part = writtenOf(operand, source);
      return { source: part, program: environment().parse(part) };
    });
  } catch {
    return [{ source, program }];
  }
}

/** The operands that a condition joins by `&&`, in order. A condition without `&&` is one operand. */
function conjuncts(node: ASTNode): readonly ASTNode[] {
  return node.op === '&&' ? node.args.flatMap(conjuncts) : [node];
}

/** A literal, in which parentheses mean nothing. */
const literal = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/** An operand as written. The library leaves out the parentheses at which an operand begins or ends. */
function writtenOf({ start, end }: ASTNode, source: string): string {
  const signs = source.replace(literal, (text) => ' '.repeat(text.length));
  let open = 0;
  let from = start;
  let to = end;
  for (let at = start; at < end; at += 1) {
    if (signs[at] === '(') open += 1;
    else if (signs[at] === ')' && open > 0) open -= 1;
    else if (signs[at] === ')') from = signs.lastIndexOf('(', from - 1);
  }
  for (; open > 0; open -= 1) to = signs.indexOf(')', to) + 1;
  return source.slice(Math.max(from, 0), to);
}

/** The first call of a function that expressions may not use, in the order of the text. */
function forbiddenCall(root: ASTNode, source: string): ExpressionProblem | undefined {
  const calls = callsIn(root)
    .filter(({ name }) => !callableFunctions.has(name))
    .map(({ name, from }) => {
      const start = source.indexOf(name, from);
      return { kind: 'call', span: { start, end: start + name.length }, detail: name } as const;
    });
  return calls.sort((a, b) => a.span.start - b.span.start)[0];
}

/** Every call within a node, with its name and an offset at or before the name. */
function callsIn(root: ASTNode): readonly { readonly name: string; readonly from: number }[] {
  const calls: { name: string; from: number }[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const part = open.pop();
    if (Array.isArray(part)) open.push(...part);
    else if (isNode(part)) {
      if (part.op === 'call') calls.push({ name: part.args[0], from: part.start });
      else if (part.op === 'rcall') calls.push({ name: part.args[0], from: part.args[1].end });
      open.push(part.args);
    }
  }
  return calls;
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part && 'args' in part;
}

function evaluate(run: (context: Record<string, unknown>) => unknown, facts: Facts): number {
  try {
    return Number(run(facts as unknown as Record<string, unknown>));
  } catch {
    return Number.NaN;
  }
}

/** Made on first use, because much of the program reads no formula. */
let made: Environment | undefined;

function environment(): Environment {
  made ??= createEnvironment();
  return made;
}

function createEnvironment(): Environment {
  let built = new Environment({ unlistedVariablesAreDyn: false, limits });
  const groups = Object.entries(factCatalogue).map(
    ([group, names]) => [group, doubles(Object.keys(names))] as const,
  );
  for (const [name, schema] of groups) built = built.registerVariable({ name, schema });
  const branches = { ...doubles(branchFactNames), ...Object.fromEntries(groups) };
  return built
    .registerVariable({ name: 'branches', schema: branches })
    .registerFunction('min(double, double): double', Math.min)
    .registerFunction('max(double, double): double', Math.max)
    .registerFunction('clamp(double, double, double): double', (x: number, low: number, high: number) =>
      Math.min(Math.max(x, low), high),
    )
    .registerFunction('round(double, double): double', roundTo)
    .registerFunction('round(double, int): double', (x: number, digits: bigint) => roundTo(x, Number(digits)))
    .registerFunction('ratio(double, double): double', (a: number, b: number) => (b === 0 ? 0 : a / b));
}

/** Rounds half up to `digits` decimals. Nine decimals of the shifted value decide, not the float. */
function roundTo(x: number, digits: number): number {
  const shift = 10 ** Math.trunc(digits);
  return Math.floor(Number((x * shift).toFixed(9)) + 0.5) / shift;
}

function doubles(names: readonly string[]): Record<string, 'double'> {
  return Object.fromEntries(names.map((name) => [name, 'double'] as const));
}

/** The part of the library's errors that is used here. Its own type declarations omit `range`. */
interface CelError {
  readonly name?: string;
  readonly message?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number; readonly end: number };
}

function problemOf(error: unknown, source: string): ExpressionProblem {
  const { name, message = '', summary, range } = error as CelError;
  const detail = summary ?? message.split('\n')[0] ?? '';
  const unknown = /Unknown variable|No such key/.test(detail);
  const start = Math.min(range?.start ?? 0, Math.max(source.length - 1, 0));
  const end = Math.max(Math.min(range?.end ?? source.length, source.length), start + 1);
  return {
    kind: unknown ? 'unknown' : name === 'ParseError' ? 'syntax' : 'type',
    span: { start, end },
    detail,
  };
}
