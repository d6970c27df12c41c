import type { Message } from '../../core/language/message.js';

/** A file that a package brings, where it is to be. */
export interface IncomingFile {
  /** Relative to the root of the target. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Without a byte order mark. */
  readonly text: string;
}

/** What packages bring. */
export interface Incoming {
  readonly files: readonly IncomingFile[];
  /** What has to be known of where files go, and of profiles that stay as they are. */
  readonly notices: readonly Message[];
}
