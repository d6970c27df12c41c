import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from '../files/boundary.js';
import { rootOf } from '../files/places.js';
import { readRegular } from '../files/read-file.js';
import { createFile } from '../files/write-file.js';
import type { Io } from '../io.js';
import { stateFolder } from '../state-folder.js';

/** Minimum length of a secret from the environment; a shorter one could be guessed. */
const shortest = 16;
const othersMayWrite = 0o022;

/**
 * The secret that authenticates the cache, so that a cache committed to a repository by somebody else is
 * rejected. It is the variable `CHIBO_CACHE_KEY`, else a file that belongs to the user, created on first use.
 * `undefined` if that file cannot lie outside of the repository.
 */
export async function cacheSecret({ env, cwd }: Io): Promise<string | undefined> {
  const given = env.CHIBO_CACHE_KEY;
  if (given !== undefined) return given.length >= shortest ? given : undefined;
  const file = join(stateFolder(env), 'chibo', 'cache-key');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const isInTree = isWithin(
      realpathSync.native(dirname(file)),
      realpathSync.native(rootOf(join(cwd, 'x'))),
    );
    if (isInTree) return undefined;
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined)
      await createFile(file, `${randomBytes(32).toString('hex')}\n`, { isPrivate: true });
    return isOwn(file) ? readRegular(file).toString('utf8').trim() : undefined;
  } catch {
    return undefined;
  }
}

/** The signature (HMAC) of a text under a secret, in hexadecimal. */
export function sealOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** Verifies the signature of a text in constant time, so that the timing reveals nothing. */
export function isSealed(text: string, seal: string, secret: string): boolean {
  const own = Buffer.from(sealOf(text, secret));
  const given = Buffer.from(seal);
  return own.length === given.length && timingSafeEqual(own, given);
}

/** Whether only the user can have written a file. */
function isOwn(file: string): boolean {
  const stat = lstatSync(file);
  const isMine = process.getuid === undefined || stat.uid === process.getuid();
  return stat.isFile() && isMine && (process.platform === 'win32' || (stat.mode & othersMayWrite) === 0);
}
