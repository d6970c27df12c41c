import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { hashOf } from '../../core/text/hash.js';

/** A process that owns temporary files, written as `HOST-PID-START`. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** Its start time in the kernel's ticks; `0` if unknown. */
  readonly start: string;
}

let known: Owner | undefined;

/** This process. */
export function thisOwner(): Owner {
  known ??= { host: thisHost(), pid: process.pid, start: startOf(process.pid)?.start ?? '0' };
  return known;
}

export function ownerText({ host, pid, start }: Owner): string {
  return `${host}-${pid}-${start}`;
}

/** Parses an owner at the beginning of a text; `undefined` if there is none. */
export function readOwner(text: string): Owner | undefined {
  const match = /^([0-9a-f]{8})-(\d+)-(\d+)(?![0-9])/.exec(text);
  return match ? { host: match[1] ?? '', pid: Number(match[2]), start: match[3] ?? '0' } : undefined;
}

/** Whether an owner still runs; `undefined` for a process on another machine, which cannot be checked. */
export function isRunning({ host, pid, start }: Owner): boolean | undefined {
  if (host !== thisHost()) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process exists but belongs to another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = startOf(pid);
  if (now === undefined) return true;
  return !now.isEnded && (start === '0' || now.start === start);
}

let host: string | undefined;

/** Process ids are unique only within a machine, or within a container on it. */
function thisHost(): string {
  host ??= hashOf(`${hostname()}\n${pidSpace()}`).toString(16).padStart(8, '0');
  return host;
}

function pidSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Process ids are reused, so the start time is compared too. Only Linux provides it. */
function startOf(pid: number): { readonly start: string; readonly isEnded: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may contain anything, so fields are counted after it: state is the first, the
    // start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { start: fields[19] ?? '0', isEnded: fields[0] === 'Z' || fields[0] === 'X' };
  } catch {
    return undefined;
  }
}
