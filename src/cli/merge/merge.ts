import { resolve } from 'node:path';
import { message, say } from '../../core/language/message.js';
import { type Marks, type Merged, mergeRecords } from '../../core/merge/merge-records.js';
import type { Context } from '../context.js';
import { changeFile, writeOutput } from '../files/write-file.js';
import { shownName } from '../folder.js';
import { type ExitCode, FileError, UsageError } from '../io.js';
import { reportMerge } from './report-merge.js';
import { profileFor, readVersion, sameFile, type Version } from './versions.js';

export interface MergeOptions {
  /** The output file; stdout by default. */
  readonly output?: string;
}

/**
 * `chibo merge BASE OURS THEIRS [-o OUT]`: merges three versions of a record cell by cell (format.md §9).
 * Exit code 1 if there are conflicts; the output then has git's conflict markers. An invalid record is a
 * usage error and nothing is written.
 */
export async function merge(
  [base = '', ours = '', theirs = '']: readonly string[],
  options: MergeOptions,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const [baseFile, oursFile, theirsFile] = [base, ours, theirs].map((name) => resolve(io.cwd, name));
  const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  const versions: Versions = {
    base: await readVersion(baseFile ?? '', { mayBeNothing: true }),
    ours: await readVersion(oursFile ?? ''),
    theirs: await readVersion(theirsFile ?? ''),
    marks: { ours, theirs, size: 7 },
  };
  const place = output ?? versions.ours.file;
  for (const { file } of [versions.base, versions.theirs]) {
    if (output !== undefined && sameFile(output, file)) throw new FileError(output, message('file/input'));
  }
  if (output !== undefined && sameFile(output, versions.ours.file)) {
    const results: Merged[] = [];
    // Repeated if another program has changed our version meanwhile.
    await changeFile(output, async (text) => {
      const merged = await mergedAt(place, { ...versions, ours: { ...versions.ours, text } }, context);
      results.push(merged);
      return merged.text;
    });
    const last = results.at(-1);
    return last === undefined ? 0 : reportMerge(last, shownName(output, io.cwd), context);
  }
  const merged = await mergedAt(place, versions, context);
  const content = versions.ours.mark + merged.text;
  if (output === undefined) io.write(content);
  else await writeOutput(output, content, { makesRecord: true, replacesRecord: true });
  return reportMerge(merged, output === undefined ? undefined : shownName(output, io.cwd), context);
}

interface Versions {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
  readonly marks: Marks;
}

async function mergedAt(
  place: string,
  { base, ours, theirs, marks }: Versions,
  { io, language }: Context,
): Promise<Merged> {
  const profile = await profileFor(place, ours.text);
  const result = mergeRecords({ base: base.text, ours: ours.text, theirs: theirs.text, profile, marks });
  if (result.kind === 'merged') return result;
  if (result.kind === 'refused') throw new UsageError(say(language, result.reason));
  const file = { base, ours, theirs }[result.side].file;
  throw new UsageError(say(language, message('merge/not-record', { file: shownName(file, io.cwd) })));
}
