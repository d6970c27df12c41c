import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const permissions = 0o7777;

/**
 * Writes a file whole or not at all: a temporary file beside it is written out, then takes its place, so that what
 * fails on the way leaves the old file as it was. Links stay links; permissions stay. A pipe or device is no file that
 * could be replaced: it is written as it is.
 */
export async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(name).catch(() => name);
  const before = await stat(file).catch(() => undefined);
  if (before && !before.isFile()) return writeTo(file, 'w', bytes);
  const temporary = join(dirname(file), `.chibo-${randomBytes(9).toString('hex')}.tmp`);
  try {
    await writeTo(temporary, 'wx', bytes, before && before.mode & permissions);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Whether there is a file of this name. */
export async function isFile(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function writeTo(file: string, flags: 'w' | 'wx', bytes: Uint8Array, mode?: number): Promise<void> {
  const opened = await open(file, flags);
  try {
    await opened.writeFile(bytes);
    if (mode !== undefined) await opened.chmod(mode);
    if (flags === 'wx') await opened.sync();
  } finally {
    await opened.close();
  }
}
