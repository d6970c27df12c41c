import { stat } from 'node:fs/promises';
import { message, say } from '../../core/language/message.js';
import { asMap } from '../../core/record/read.js';
import type { EvaluatedRecord } from '../../core/rollup/evaluate-file.js';
import type { FoldSource } from '../../core/rollup/fold.js';
import { isPartEnd } from '../../core/rollup/part.js';
import { readExchanged, type SummaryOrUnread } from '../../core/rollup/partial.js';
import type { Context } from '../context.js';
import { shownName } from '../folder.js';
import { UsageError } from '../io.js';
import { badLine, numberedLines, type Part, partsIn } from './parts.js';

/**
 * Reads the evaluations in files of the exchange form, after checking that all parts are present and
 * complete.
 */
export async function* exchangeLines(
  files: readonly string[],
  context: Context,
): AsyncGenerator<EvaluatedRecord> {
  const parts = await partsIn(files, context);
  const labels = labelsOf(parts);
  for (const file of files) {
    const ofFile = parts.filter((part) => part.file === file);
    let next = 0;
    for await (const { line, number } of numberedLines(file, shownName(file, context.io.cwd))) {
      if (isPartEnd(line)) {
        next += 1;
        continue;
      }
      const exchanged = exchangedIn(line);
      if (exchanged === undefined) throw badLine(shownName(file, context.io.cwd), number);
      yield labelled({ exchanged, line }, labels.get(ofFile[next]?.end.folder ?? ''));
    }
  }
}

/**
 * Files of the exchange form that are read several times. A file that can be read only once, such as a pipe,
 * is a usage error.
 */
export async function exchangedTwice(files: readonly string[], context: Context): Promise<FoldSource> {
  for (const file of files) {
    const kind = await stat(file).catch(() => undefined);
    if (kind === undefined || kind.isFile()) continue;
    const values = { file: shownName(file, context.io.cwd) };
    throw new UsageError(say(context.language, message('cli/rollup-fold-once', values)));
  }
  async function* all(): AsyncGenerator<SummaryOrUnread> {
    for await (const { exchanged } of exchangeLines(files, context)) yield exchanged;
  }
  return {
    async *looks() {
      for await (const one of all()) yield 'unread' in one ? undefined : one;
    },
    records: all,
    async *recordsAt(places) {
      let place = 0;
      for await (const one of all()) {
        if (places.has(place)) yield one;
        place += 1;
      }
    },
  };
}

/**
 * Labels that distinguish the records of several folders, since two folders may contain the same file name.
 * The label is the name of the folder's first part. A single folder gets no label.
 */
function labelsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, end } of parts) {
    if (labels.has(end.folder)) continue;
    const label = taken.has(name) ? `${name}#${labels.size + 1}` : name;
    taken.add(label);
    labels.set(end.folder, label);
  }
  return labels.size > 1 ? labels : new Map();
}

function labelled({ exchanged, line }: EvaluatedRecord, label: string | undefined): EvaluatedRecord {
  if (label === undefined || line === undefined) return { exchanged, line };
  const named: SummaryOrUnread =
    'unread' in exchanged
      ? { unread: `${label}/${exchanged.unread}` }
      : { ...exchanged, file: `${label}/${exchanged.file}` };
  const file = 'unread' in named ? named.unread : named.file;
  return { exchanged: named, line: JSON.stringify({ ...asMap(JSON.parse(line)), file, rollup: named }) };
}

function exchangedIn(line: string): SummaryOrUnread | undefined {
  try {
    return readExchanged(asMap(JSON.parse(line)).rollup);
  } catch {
    return undefined;
  }
}
