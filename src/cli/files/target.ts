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

/** Where something is to be written: a file with its links resolved, or a device or pipe. */
export interface Target {
  /** As it was named. */
  readonly name: string;
  readonly file: string;
  /** Devices and pipes have nothing that could be replaced; they are written as they are. */
  readonly isStream: boolean;
  /** What stands there now. */
  readonly before: Stats | undefined;
  readonly version: string;
}

const mostLinks = 40;
/** The names of streams; what stands behind one may well be a file that the shell has opened. */
const streams = /^\/(?:dev\/(?:std(?:in|out|err)$|fd\/)|proc\/)/;

/** Finds out what a name stands for. A folder, or a file that may not be written, is wrong use. */
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

/** Names of records, profiles and configurations: what people have written and no command has made. */
const written = /\.chibo.*\.ya?ml$|^chibo\..*\.ya?ml$/i;

/** What a command may write over. */
export interface OutputOptions {
  /** The result is a record, so that it may be named as one; never over another. */
  readonly makesRecord?: boolean;
  /** The user named a record to be replaced by the result. */
  readonly replacesRecord?: boolean;
  /** The command keeps this file for itself and reads it too. */
  readonly isOwn?: boolean;
}

/** Refuses to write results over what people have written or this command has read. */
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

/** Changes whenever the file does; empty where there is none. */
export function versionOf(file: string): string {
  const stat: BigIntStats | undefined = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(' ');
}

function isSpecial(stat: Stats | undefined): boolean {
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

/** Follows links to where a file stands or would be made. */
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
