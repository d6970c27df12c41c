import type { Table } from '../../core/paper/model.js';
import { millimetresOf, type PageLayout } from '../page.js';

/** The columns of a sheet that a column of a table covers; both ends are inclusive. */
export interface Covered {
  readonly from: number;
  readonly to: number;
}

/** The columns of a sheet, shared by the tables on it. */
export interface Grid {
  /** In millimetres. */
  readonly widths: readonly number[];
  /** The columns that each column of a table covers. */
  coveredBy(columns: Table['columns']): readonly Covered[];
}

/** Edges of columns that are nearer to each other become one, in millimetres. */
const nearest = 5;

/**
 * The fewest columns that have an edge wherever a table has one: tables of different columns stand below each
 * other, their cells merged where another table has an edge.
 */
export function gridOf(tables: readonly Table['columns'][], layout: PageLayout): Grid {
  const edges: number[] = [0];
  const ends = new Map<Table['columns'], readonly number[]>();
  for (const columns of tables) {
    let sum = 0;
    let before = 0;
    const own = millimetresOf(columns, layout).map((width) => {
      sum += width;
      before = sharedEdge(edges, sum, before);
      return before;
    });
    for (const edge of own) if (!edges.includes(edge)) edges.push(edge);
    ends.set(columns, own);
  }
  edges.sort((a, b) => a - b);
  return {
    widths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    coveredBy: (columns) => {
      let from = 0;
      return (ends.get(columns) ?? []).map((end) => {
        const covered = { from, to: edges.indexOf(end) - 1 };
        from = covered.to + 1;
        return covered;
      });
    },
  };
}

/** The edge that is there already and near enough, right of the last one of this table; else a new one. */
function sharedEdge(edges: readonly number[], wanted: number, before: number): number {
  const distance = (edge: number): number => Math.abs(edge - wanted);
  const near = edges.filter((edge) => edge > before && distance(edge) < nearest);
  return (
    near.reduce<number | undefined>(
      (best, edge) => (best === undefined || distance(edge) < distance(best) ? edge : best),
      undefined,
    ) ?? wanted
  );
}
