import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const permissions = 0o7777;

/**
 * Writes a file atomically: a temporary file beside it is written and then renamed, so that a failure leaves
 * the old file unchanged. Links and permissions are kept. A pipe or device cannot be replaced, so it is
 * written directly.
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

/** Whether a file with this name exists. */
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
