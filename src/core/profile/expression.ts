import { Environment } from '@marcbachmann/cel-js';
import { branchFactNames, type Facts, factCatalogue } from '../facts/catalogue.js';
import type { Span } from '../text/positions.js';

/** A CEL expression over the facts, compiled and type-checked. */
export interface Expression {
  readonly source: string;
  /** The value for these facts: a number of a formula, 1 or 0 of a condition; `NaN` where it fails. */
  evaluate(facts: Facts): number;
}

export type ExpressionType = 'double' | 'bool';

export interface ExpressionProblem {
  readonly kind: 'syntax' | 'unknown' | 'type' | 'result';
  /** Offsets within the expression. */
  readonly span: Span;
  /** What the library says, in its words; or the type found where another is wanted. */
  readonly detail: string;
}

export type Compiled =
  | { readonly expression: Expression; readonly problem?: undefined }
  | { readonly expression?: undefined; readonly problem: ExpressionProblem };

/** Kept small, so that no expression, however nested, runs long. */
const limits = {
  maxAstNodes: 2000,
  maxDepth: 60,
  maxListElements: 30,
  maxMapEntries: 10,
  maxCallArguments: 8,
};

/** Compiles an expression that must give `type`; nothing but the facts can be named in it. */
export function compileExpression(source: string, type: ExpressionType): Compiled {
  const checked = environment().check(source);
  if (!checked.valid) return { problem: problemOf(checked.error, source) };
  if (checked.type !== type) {
    return {
      problem: { kind: 'result', span: { start: 0, end: source.length }, detail: checked.type ?? '?' },
    };
  }
  const run = environment().parse(source);
  return { expression: { source, evaluate: (facts) => evaluate(run, facts) } };
}

function evaluate(run: (context: Record<string, unknown>) => unknown, facts: Facts): number {
  try {
    return Number(run(facts as unknown as Record<string, unknown>));
  } catch {
    return Number.NaN;
  }
}

/** Made when the first formula is read: much of what the program does needs none. */
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

/** Half up at so many decimals, decided on nine decimals of the shifted value and not on the float. */
function roundTo(x: number, digits: number): number {
  const shift = 10 ** Math.trunc(digits);
  return Math.floor(Number((x * shift).toFixed(9)) + 0.5) / shift;
}

function doubles(names: readonly string[]): Record<string, 'double'> {
  return Object.fromEntries(names.map((name) => [name, 'double'] as const));
}

/** The part of the library's errors used here; its own declarations leave `range` out. */
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
