import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that owns temporary files: `HOST-PID-START`. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When it was started, in the kernel's own count; `0` where that is unknown. */
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

/** Reads an owner at the beginning of a text; `undefined` where there is none. */
export function readOwner(text: string): Owner | undefined {
  const match = /^([0-9a-f]{8})-(\d+)-(\d+)(?![0-9])/.exec(text);
  return match ? { host: match[1] ?? '', pid: Number(match[2]), start: match[3] ?? '0' } : undefined;
}

/** Whether an owner still runs: `undefined` for one of another machine, of which nothing is known. */
export function isRunning({ host, pid, start }: Owner): boolean | undefined {
  if (host !== thisHost()) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be signalled, but is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = startOf(pid);
  if (now === undefined) return true;
  return !now.isEnded && (start === '0' || now.start === start);
}

let host: string | undefined;

/** Process ids count within a machine, and there within a container. */
function thisHost(): string {
  host ??= createHash('sha256').update(`${hostname()}\n${pidSpace()}`).digest('hex').slice(0, 8);
  return host;
}

function pidSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Process ids are used again; with its start a process is told apart from a later one. Only Linux says it. */
function startOf(pid: number): { readonly start: string; readonly isEnded: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; state is the first field behind it, the start the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { start: fields[19] ?? '0', isEnded: fields[0] === 'Z' || fields[0] === 'X' };
  } catch {
    return undefined;
  }
}
