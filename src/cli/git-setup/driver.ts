import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Message, message, say } from '../../core/language/message.js';
import { type Marks, mergeRecords } from '../../core/merge/merge-records.js';
import type { Context } from '../context.js';
import { mergeFile } from '../git/merge-file.js';
import type { ExitCode } from '../io.js';
import { reportMerge } from '../merge/report-merge.js';
import { profileFor, readVersion, type Version } from '../merge/versions.js';

/**
 * The arguments of a merge driver: files with the three versions, the length of conflict markers, and the
 * path of the result.
 */
export interface DriverInput {
  readonly base: string;
  /** Git reads the result from this file. */
  readonly ours: string;
  readonly theirs: string;
  readonly size: string;
  readonly path: string;
}

/**
 * Merges for git. If a version is not a valid record, or if the values cannot be joined in the text, it falls
 * back to a text merge with conflict markers. It must write one: git takes whatever the file contains as the
 * merge, so leaving our version would silently lose theirs.
 */
export async function mergeForGit(input: DriverInput, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const [base, ours, theirs] = [input.base, input.ours, input.theirs].map((name) => resolve(io.cwd, name));
  const files = { base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' };
  const marks: Marks = { ours: 'ours', theirs: 'theirs', size: Math.max(1, Number(input.size) || 7) };
  const result = await recordsMerged(files, marks, resolve(io.cwd, input.path));
  if (result.kind === 'merged') {
    writeFileSync(files.ours, result.text);
    return reportMerge(result.merged, input.path, context);
  }
  io.err(`${say(language, message('merge/as-text', { file: input.path, reason: result.reason }))}\n`);
  return textMerged(files, marks);
}

interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

type DriverResult =
  | { readonly kind: 'merged'; readonly text: string; readonly merged: Parameters<typeof reportMerge>[0] }
  | { readonly kind: 'not-merged'; readonly reason: Message | string };

async function recordsMerged(files: Files, marks: Marks, path: string): Promise<DriverResult> {
  try {
    const [base, ours, theirs] = await versionsOf(files);
    const profile = await profileFor(path, ours.text);
    const merged = mergeRecords({ base: base.text, ours: ours.text, theirs: theirs.text, profile, marks });
    if (merged.kind === 'merged') return { kind: 'merged', text: ours.mark + merged.text, merged };
    const reason = merged.kind === 'refused' ? merged.reason : message(`merge/no-${merged.side}`);
    return { kind: 'not-merged', reason };
  } catch (error) {
    // Fallback for any error: a text merge.
    return { kind: 'not-merged', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function versionsOf({ base, ours, theirs }: Files): Promise<readonly [Version, Version, Version]> {
  return [await readVersion(base), await readVersion(ours), await readVersion(theirs)];
}

/** A text merge by git; for binary files, both versions between conflict markers. */
async function textMerged({ base, ours, theirs }: Files, marks: Marks): Promise<ExitCode> {
  const conflicts = await mergeFile({ base, ours, theirs }, marks);
  if (conflicts !== undefined) return conflicts === 0 ? 0 : 1;
  const mark = (character: string, label = ''): Buffer =>
    Buffer.from(`${character.repeat(marks.size)}${label}\n`);
  const parts = [
    mark('<', ` ${marks.ours}`),
    lines(ours),
    mark('='),
    lines(theirs),
    mark('>', ` ${marks.theirs}`),
  ];
  writeFileSync(ours, Buffer.concat(parts));
  return 1;
}

function lines(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes.length === 0 || bytes.at(-1) === 0x0a ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);
}
