import type { Diagnostic } from '../../core/evaluation/diagnostic.js';
import type { Context } from '../context.js';

/** The findings of a run, as reporters print them. */
export interface CheckReport {
  readonly files: readonly {
    readonly file: string;
    readonly text: string;
    readonly diagnostics: readonly Diagnostic[];
  }[];
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/** Prints a report, line end included; pure. */
export type Reporter = (report: CheckReport, context: Context) => string;
