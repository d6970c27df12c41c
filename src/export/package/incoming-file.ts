import type { Message } from '../../core/language/message.js';

/** A file from a package, with its target path. */
export interface IncomingFile {
  /** Relative to the root of the target. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Without a byte order mark. */
  readonly text: string;
  /** The text as a record, with ours where both sides changed a cell; absent if nothing clashes. */
  readonly readable?: string;
  /** The text of a record as it came in the package. */
  readonly received?: string;
}

/** The content of the packages. */
export interface Incoming {
  readonly files: readonly IncomingFile[];
  /** Information about target paths, and about profiles that are kept. */
  readonly notices: readonly Message[];
}
