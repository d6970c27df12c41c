import { type Message, message, messageNamed, say } from '../../core/language/message.js';
import type { Clash } from '../../core/merge/join.js';
import type { Merged } from '../../core/merge/merge-records.js';
import { parseText } from '../../core/parse/parse.js';
import { pathText } from '../../core/parse/path-text.js';
import { isMap } from '../../core/record/read.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../io.js';

/** Prints on stderr the conflicts and what both sides added. Returns 1 if there is a conflict. */
export function reportMerge(
  { joined, clashes, addedTwice }: Merged,
  file: string | undefined,
  { io, language }: Context,
): ExitCode {
  const { root } = parseText(joined);
  const print = (line: Message): void => io.err(`${say(language, line)}\n`);
  for (const { path, kept } of addedTwice) {
    print(
      message(kept === 'once' ? 'merge/added-alike' : 'merge/added-both', { place: pathText(path, root) }),
    );
  }
  for (const clash of clashes) {
    const { base, ours, theirs } = clash;
    // An entry that our side removed is not in the merged text; its index there belongs to another entry.
    const place =
      ours === undefined && isEntry(clash)
        ? pathText(clash.path.slice(0, -1), root)
        : pathText(clash.path, root);
    print(message('merge/clash', { place, base: shown(base), ours: shown(ours), theirs: shown(theirs) }));
  }
  const result = clashes.length > 0 ? 'merge/conflicts' : 'merge/clean';
  print(messageNamed(result, { count: clashes.length, file: file ?? '' }));
  return clashes.length > 0 ? 1 : 0;
}

function isEntry({ path }: Clash): boolean {
  return typeof path.at(-1) === 'number';
}

/** A value on one line; an entry as JSON. */
function shown(value: unknown): Message | string {
  if (value === undefined || value === null) return message('cli/empty');
  return typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : flat(value);
}

function flat(value: unknown): string {
  return isMap(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}
