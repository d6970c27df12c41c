import { isMessageKey, message, type Value } from '../../language/message.js';
import { asList, asText, type Data } from '../../record/read.js';
import { formatDate, isRealDate } from '../../text/numbers.js';
import type { Statement, Topic, Wording } from './diff.js';
import { compareEntries, type EntryField, type EntryList, entryLists } from './entries.js';
import { type Guarded, joined, type Speaker, withheld, wording } from './wording.js';

/** One version of a record as data, and how its texts are shown. */
export interface EntrySide {
  readonly data: Data;
  readonly speaker: Speaker;
}

/** Entries of lists that came, went or changed; those that changed alike are one statement. */
export function entryStatements(old: EntrySide, now: EntrySide): readonly Statement[] {
  return entryLists.flatMap((list) => listStatements(list, old, now));
}

/** So many entries are named; more are counted. */
const mostNamed = 3;

function listStatements(list: EntryList, old: EntrySide, now: EntrySide): readonly Statement[] {
  const [before, after] = [asList(old.data[list.section]), asList(now.data[list.section])];
  if (before.length + after.length === 0) return [];
  const { added, gone, changed } = compareEntries(list, before, after);
  const title = message(list.title);
  const named = (entries: readonly Data[], side: EntrySide): Guarded =>
    someOf(entries.map((entry) => label(list, entry, side.speaker)));
  const topicOf = (hasOutcome: boolean): Topic =>
    list.topic === 'outcome' && !hasOutcome ? 'list' : list.topic;
  const outcomes = (entries: readonly Data[]): boolean =>
    entries.some(({ outcome, admitted }) => outcome !== undefined || admitted !== undefined);
  const place = list.section;
  const statements: Statement[] = [];
  if (gone.length > 0) {
    const values = { list: title, count: gone.length, entries: named(gone, old) };
    statements.push({
      topic: topicOf(outcomes(gone)),
      place,
      wording: wording('diff/entries-gone', values),
      gist: wording('diff/entries-gone-count', values),
    });
  }
  if (added.length > 0) {
    const values = { list: title, count: added.length, entries: named(added, now) };
    statements.push({
      topic: topicOf(outcomes(added)),
      place,
      wording: wording('diff/entries-added', values),
    });
  }
  for (const group of alike(list, changed, old, now)) {
    const entries = someOf(group.labels);
    const values = { list: title, count: group.labels.length, entries, changes: joined(group.changes) };
    const key = group.labels.length > mostNamed ? 'diff/entries-changed' : 'diff/entry-changed';
    statements.push({
      topic: topicOf(group.hasOutcome),
      place,
      wording: wording(key, values),
      gist: wording('diff/entries-changed-count', values),
    });
  }
  return statements;
}

interface Alike {
  readonly labels: Wording[];
  readonly changes: readonly Wording[];
  readonly hasOutcome: boolean;
}

/** Entries that changed, together with those that changed in the same way. */
function alike(
  list: EntryList,
  changed: readonly (readonly [Data, Data])[],
  old: EntrySide,
  now: EntrySide,
): Iterable<Alike> {
  const groups = new Map<string, Alike>();
  for (const [before, after] of changed) {
    const fields = list.fields.filter(
      ({ name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    );
    if (fields.length === 0) continue;
    const changes = fields.map((field) =>
      wording('diff/stated', {
        what: message(field.title),
        before: shownValue(field, before[field.name], old.speaker),
        after: shownValue(field, after[field.name], now.speaker),
      }),
    );
    const key = JSON.stringify(changes.map((one) => one.text));
    const hasOutcome = fields.some(({ name }) => name === 'outcome' || name === 'admitted');
    const group: Alike = groups.get(key) ?? { labels: [], changes, hasOutcome };
    group.labels.push(label(list, before, old.speaker));
    groups.set(key, group);
  }
  return groups.values();
}

function someOf(labels: readonly Wording[]): Guarded {
  const shown = labels.slice(0, mostNamed);
  const more = labels.length - shown.length;
  return joined(more > 0 ? [...shown, wording('diff/and-more', { count: more })] : shown);
}

/** What an entry is called: `05/01/2023 Sinh hoạt thường kỳ`, `dv01 Trần Văn An – qc-01`. */
function label(list: EntryList, entry: Data, speaker: Speaker): Wording {
  const parts = list.identity.flatMap((name) => {
    const field = list.fields.find((one) => one.name === name);
    const value = entry[name];
    return field === undefined || value === undefined ? [] : [shownValue(field, value, speaker)];
  });
  const guarded = parts.map((value) => wording('diff/value', { value }));
  return wording('diff/value', { value: joined(guarded, list.section === 'meetings' ? ' ' : ' – ') });
}

/** A value of an entry as people read it. */
function shownValue({ kind }: EntryField, value: unknown, speaker: Speaker): Value | Guarded {
  if (value === undefined || value === null) return message('diff/none-code');
  if (typeof value === 'boolean') return message(value ? 'diff/yes' : 'diff/no');
  if (typeof value === 'number') return kind === 'number' ? { count: value } : value;
  const written = asText(value);
  if (written === undefined) return withheld;
  if (kind === 'date' && isRealDate(written)) return formatDate(written);
  if (kind === 'person') return speaker.person(written);
  if (kind.startsWith('code:')) {
    const key = `${kind.slice('code:'.length)}/${written}`;
    return isMessageKey(key) ? message(key) : speaker.free(written);
  }
  return kind === 'text' ? speaker.title(written) : speaker.free(written);
}
