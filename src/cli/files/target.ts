import {
  accessSync,
  type BigIntStats,
  constants,
  lstatSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { message } from '../../core/language/message.js';
import { FileError } from '../io.js';
import { errorCode } from './places.js';
import { isInput } from './run-files.js';

/** An output target: a file with its links resolved, or a device or pipe. */
export interface Target {
  /** The name as the user gave it. */
  readonly name: string;
  readonly file: string;
  /** A device or pipe. It is written directly because there is nothing to replace. */
  readonly isStream: boolean;
  /** The existing file. */
  readonly before: Stats | undefined;
  readonly version: string;
}

const mostLinks = 40;
/** The names of standard streams. They are appended to even if the shell has redirected them to a file. */
const streams = /^\/(?:dev\/(?:std(?:in|out|err)$|fd\/)|proc\/)/;

/** Resolves a name to a target. A folder, or a file that may not be written, is a usage error. */
export function targetOf(name: string): Target {
  try {
    const file = fileBehind(resolve(name));
    const before = statSync(file, { throwIfNoEntry: false });
    const isStream = streams.test(file) || streams.test(name) || isSpecial(before);
    if (before?.isDirectory()) throw new FileError(name, 'EISDIR');
    if (before) accessSync(file, constants.W_OK);
    return { name, file, isStream, before, version: versionOf(file) };
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(name, errorCode(error));
  }
}

/** The names of records, profiles and configurations: files that people write. */
const written = /\.chibo.*\.ya?ml$|^chibo\..*\.ya?ml$/i;

/** What a command may overwrite. */
export interface OutputOptions {
  /** The output is a record and may be named like one, but it may not overwrite another record. */
  readonly makesRecord?: boolean;
  /** The user explicitly chose a record to be replaced by the output. */
  readonly replacesRecord?: boolean;
  /** The command's own file, which it also reads. */
  readonly isOwn?: boolean;
}

/** Refuses to overwrite files that people have written or that this command has read. */
export function refuseInput(
  { name, file, before, isStream }: Target,
  { makesRecord = false, replacesRecord = false, isOwn = false }: OutputOptions,
): void {
  if (isStream) return;
  if (before && !isOwn && isInput(before)) throw new FileError(name, message('file/input'));
  const isWritten = written.test(basename(file));
  if (isWritten && !(makesRecord && (replacesRecord || before === undefined)))
    throw new FileError(name, message('file/record'));
}

/** A version string that changes whenever the file does; empty if there is no file. */
export function versionOf(file: string): string {
  const stat: BigIntStats | undefined = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(' ');
}

function isSpecial(stat: Stats | undefined): boolean {
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

/** Follows links to the file, or to the path where it would be created. */
function fileBehind(name: string): string {
  let file = name;
  for (let links = 0; links <= mostLinks; links += 1) {
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (streams.test(file) || !stat?.isSymbolicLink()) {
      return streams.test(file) ? file : join(realpathSync.native(dirname(file)), basename(file));
    }
    file = resolve(dirname(file), readlinkSync(file));
  }
  throw new FileError(name, 'ELOOP');
}
