import { realpathSync, statSync } from 'node:fs';
import { message } from '../../core/language/message.js';
import type { Profile } from '../../core/profile/profile.js';
import { openRecord } from '../../core/workspace/assess.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import { refuseOutside } from '../files/boundary.js';
import { readRegular, textOf } from '../files/read-file.js';
import { type FileText, openFolder, pathWithin, rootOf } from '../folder.js';
import { FileError } from '../io.js';

/** One of the versions to merge. */
export interface Version extends FileText {
  readonly file: string;
}

/** Reads a version. `/dev/null` is an empty base. Invalid UTF-8 is a usage error because it would be lost. */
export async function readVersion(
  file: string,
  { mayBeNothing = false }: { readonly mayBeNothing?: boolean } = {},
): Promise<Version> {
  if (mayBeNothing && file === '/dev/null') return { file, text: '', mark: '' };
  refuseOutside(file);
  const bytes = readRegular(file);
  const version = { file, ...textOf(bytes) };
  if (!Buffer.from(version.mark + version.text).equals(bytes))
    throw new FileError(file, message('file/not-utf8'));
  return version;
}

/**
 * The profile that a record names, resolved from the path of the output. It determines the order of new
 * items.
 */
export async function profileFor(file: string, text: string): Promise<Profile | undefined> {
  const root = rootOf(file);
  const supplied = await supplyProfileIn(
    openFolder(root),
    pathWithin(root, file),
    openRecord(text).record?.profile,
  );
  return supplied.kind === 'found' ? supplied.profile : undefined;
}

/** Whether two names are the same file. */
export function sameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  if (a === undefined || b === undefined) return false;
  return (a.dev === b.dev && a.ino === b.ino) || realpathSync.native(one) === realpathSync.native(other);
}
