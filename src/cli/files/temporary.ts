import { lstatSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ownerText, readOwner, thisOwner } from './owner.js';
import { isFirstSweep } from './run-files.js';

const prefix = '.chibo-';
const ending = '.tmp';
const lockPrefix = `${prefix}lock-`;
const breakPrefix = `${prefix}break-`;

/** After this time a file from another machine in a shared folder counts as abandoned, in milliseconds. */
const longestUse = 24 * 60 * 60 * 1000;
/**
 * Taking or breaking a lock takes microseconds. One that is still incomplete after this time, in
 * milliseconds, was left by a killed process.
 */
const longestTaking = 10_000;

/** A new name for a temporary file in a folder. It contains the owner. */
export function temporaryIn(folder: string): string {
  // It need not be a secret: a file of this name is never opened, only made.
  const serial = Math.random().toString(16).slice(2, 14).padEnd(12, '0');
  return join(folder, `${prefix}${ownerText(thisOwner())}-${serial}${ending}`);
}

/** The lock file of a file; `key` identifies the file within its folder. */
export function lockIn(folder: string, key: string): string {
  return join(folder, `${lockPrefix}${key}${ending}`);
}

/** The break file for a lock of `owner`: only one process at a time can create it. */
export function breakIn(folder: string, owner: string): string {
  return join(folder, `${breakPrefix}${owner}${ending}`);
}

/** Removes leftovers of killed runs from a folder. This is best effort and never throws. */
export function sweep(folder: string): void {
  if (!isFirstSweep(folder)) return;
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(prefix) || !name.endsWith(ending) || name.startsWith(lockPrefix)) continue;
      const path = join(folder, name);
      if (isLeftover(name, path)) removeQuietly(path);
    }
  } catch {
    // A folder that cannot be listed is skipped.
  }
}

/**
 * Whether the owner of a lock has ended. The sweep never removes locks; only a process that wants the lock
 * breaks it.
 */
export function isAbandoned(lock: string): { readonly owner: string } | undefined {
  try {
    const written = readFileSync(lock, 'utf8');
    const owner = readOwner(written);
    if (owner === undefined) return isOlderThan(lock, longestTaking) ? { owner: 'unknown' } : undefined;
    const runs = isRunning(owner) ?? !isOlderThan(lock, longestUse);
    return runs ? undefined : { owner: ownerText(owner) };
  } catch {
    return undefined;
  }
}

export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another process may have removed it already.
  }
}

/** Removes a file that normally exists for microseconds, if it is old. */
export function removeIfForgotten(path: string): void {
  try {
    if (isOlderThan(path, longestTaking)) removeQuietly(path);
  } catch {
    // Already removed.
  }
}

function isLeftover(name: string, path: string): boolean {
  if (!lstatSync(path).isFile()) return false;
  if (name.startsWith(breakPrefix)) return isOlderThan(path, longestTaking);
  const owner = readOwner(name.slice(prefix.length));
  if (owner === undefined) return true;
  return !(isRunning(owner) ?? !isOlderThan(path, longestUse));
}

function isOlderThan(path: string, age: number): boolean {
  return Date.now() - lstatSync(path).mtimeMs > age;
}
