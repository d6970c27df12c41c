import type { Language } from '../../core/language/message.js';
import { countOff } from '../../core/workspace/config.js';
import { configFor } from '../../core/workspace/workspace.js';
import { readText } from '../folder.js';
import { FileError, UsageError } from '../io.js';
import type { Cache } from './cache.js';
import { checkText } from './check-file.js';
import type { ConfigPlace, Folders } from './folders.js';
import { findingsForSubmission } from './for-submission.js';
import { type FileFindings, located } from './located.js';

/** The options for checking a file. Plain data, so that they can be sent to worker threads. */
export interface CheckTask {
  readonly cwd: string;
  readonly language: Language;
  readonly config: string | undefined;
  /** Also computes the edits of each fix. */
  readonly withFixes: boolean;
  /** Only the findings that block a submission. */
  readonly forSubmission: boolean;
  /** Also words each finding without people's names, for reports that others read. */
  readonly unnamed: boolean;
}

/** The result for a file, or the reason why it cannot be read. */
export type CheckedFile =
  | { readonly kind: 'checked'; readonly findings: FileFindings }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Checks a file; `typed`, if given, replaces its content. */
export async function checkedFile(
  file: string,
  folders: Folders,
  task: CheckTask,
  { typed, cache }: { readonly typed?: string | undefined; readonly cache?: NamedCache | undefined } = {},
): Promise<CheckedFile> {
  try {
    const read = typed ?? (await readText(file)).text;
    const check = (place: ConfigPlace): Promise<FileFindings> => findingsOf(place, read, task);
    const place = folders.of(file);
    const findings = cache ? await cache.of.resultOf(cache.name, read, place, check) : await check(place);
    return { kind: 'checked', findings };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const isOwn = error instanceof FileError && error.file === file;
    return { kind: 'unreadable', reason: isOwn ? error.reason(task.language) : error.said(task.language) };
  }
}

/** A cache, and the file's key in it. */
interface NamedCache {
  readonly of: Cache;
  readonly name: string;
}

async function findingsOf(
  place: ConfigPlace,
  read: string,
  { language, withFixes, forSubmission, unnamed }: CheckTask,
): Promise<FileFindings> {
  const checked = await checkText(place, read);
  const findings = forSubmission ? findingsForSubmission(checked) : checked.findings;
  const file = located({ ...checked, findings }, language, { withFixes, unnamed });
  const config = 'off' in checked ? await configFor(place.workspace, place.path) : undefined;
  const off = config ? countOff(('off' in checked && checked.off) || [], config) : {};
  return Object.keys(off).length === 0 ? file : { ...file, off };
}
