import type { RecordView } from '../record-view.js';
import type { Say } from '../words.js';

/** What a task on the open record works with. */
export interface TaskContext {
  readonly view: RecordView;
  readonly say: Say;
  /** Shows a line to the user for a while. */
  notify(text: string): void;
}

/** The name of a record's file without folders and ending. */
export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.chibo\.yaml$/, '');
}
