import type { Assessment } from '../../core/workspace/assess.js';
import type { Workspace } from '../../core/workspace/workspace.js';

/** A record for a package. */
export interface Submitted {
  readonly file: string;
  /** Relative to the root. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly assessment: Assessment;
  readonly workspace: Workspace;
}
