import { checkRecordSchema } from '../../core/finding/schema/validate.js';
import { type Manifest, type PackedRecord, recordsFolder } from '../../core/handover/manifest.js';
import { foldedName, nameProblem } from '../../core/handover/part-names.js';
import { type Message, message } from '../../core/language/message.js';
import { isReadable } from '../../core/parse/parse.js';
import { placeOfProfile } from '../../core/profile/supply.js';
import type { BranchRecord } from '../../core/record/record.js';
import { type OpenedRecord, openRecord } from '../../core/workspace/assess.js';
import type { Workspace } from '../../core/workspace/workspace.js';
import { encodedLike } from '../encoded-text.js';
import type { Incoming, IncomingFile } from './incoming-file.js';
import { joinIncoming } from './join-incoming.js';
import type { Package } from './read-package.js';
import { RefusedPackage } from './refused-package.js';

/** The folder into which records are received, as a part of a workspace. */
export interface ReceivingFolder {
  readonly workspace: Workspace;
  /** The folder's path in the workspace, with a trailing `/`; empty if it is the root. */
  readonly prefix: string;
  /** The text of an existing record. */
  readRecord(path: string): Promise<string>;
  /** The text that was last received for a record, from which both sides went on; `undefined` if it is not known. */
  lastReceived?(path: string): string | undefined;
}

/**
 * Determines the target of each record in the packages: the existing record of the same unit and period,
 * wherever it is.
 */
export async function incomingOf(
  packages: readonly Package[],
  target: ReceivingFolder,
  { writes }: { readonly writes: boolean },
): Promise<Incoming> {
  const places = await Places.of(target, writes);
  const files = new Map<string, IncomingFile>();
  const notices: Message[] = [];
  for (const one of packages) {
    const { shown } = one;
    for (const packed of one.manifest.records) {
      const part = partOf(one, packed.path, shown);
      const { record } = checkedRecord(part.text, packed, shown);
      const place = places.placeOf(packed.path.slice(recordsFolder.length), record);
      if (place.kind === 'refused') throw new RefusedPackage(shown, place.reason);
      if (files.has(foldedName(place.path)))
        throw new RefusedPackage(shown, message('receive/same-place', { file: place.path }));
      const known = await target.workspace.read(place.path);
      const last = target.lastReceived?.(place.path);
      const joined = joinIncoming(place.path, known, part.text, last);
      const content = joined.text === part.text ? part : withText(part, joined.text);
      const { readable } = joined;
      const file = { path: place.path, ...content, ...(readable === undefined ? {} : { readable }) };
      files.set(foldedName(place.path), { ...file, received: part.text });
      notices.push(...joined.notices);
      if (place.isElsewhere)
        notices.push(message('receive/elsewhere', { from: packed.path, file: place.path }));
      const profile = await profileOf(one, packed, record, place.path, target);
      if (profile === undefined) continue;
      if (profile.kind === 'refused') throw new RefusedPackage(shown, profile.reason);
      if (profile.kind === 'other') notices.push(message('receive/other-profile', { file: profile.path }));
      else files.set(foldedName(profile.path), { path: profile.path, ...profile.part });
    }
  }
  return { files: [...files.values()], notices };
}

interface Content {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The content with a new text and the same byte order mark. */
function withText({ bytes }: Content, text: string): Content {
  return { bytes: encodedLike(bytes, text), text };
}

function partOf({ parts }: Package, path: string, shown: string): Content {
  const bytes = parts.get(path) ?? new Uint8Array();
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new RefusedPackage(shown, message('handover/not-text', { name: path }));
  }
}

/** A record that matches the manifest and is valid under the schema. */
function checkedRecord(text: string, packed: PackedRecord, shown: string): { readonly record: BranchRecord } {
  const { parsed, record }: OpenedRecord = openRecord(text);
  const name = packed.path;
  if (record === undefined || !isReadable(parsed))
    throw new RefusedPackage(shown, message('handover/not-record', { name }));
  const [finding] = checkRecordSchema(parsed);
  if (finding) throw new RefusedPackage(shown, message('handover/schema', { name, reason: finding.message }));
  const isSame =
    record.branch.id === packed.branch.id &&
    record.period?.from === packed.period?.from &&
    record.period?.to === packed.period?.to;
  if (!isSame) throw new RefusedPackage(shown, message('handover/other-record', { name }));
  return { record };
}

type Place =
  | { readonly kind: 'place'; readonly path: string; readonly isElsewhere: boolean }
  | { readonly kind: 'refused'; readonly reason: Message };

/** The index of the records in a folder. */
class Places {
  readonly #prefix: string;
  /** The paths of records by unit and period. */
  readonly #byUnit = new Map<string, string[]>();
  /** The owner of each path, compared without case because some file systems ignore it. */
  readonly #taken = new Map<string, string>();

  /** If nothing will be written, the first of several records of the same unit and period is enough. */
  readonly #writes: boolean;

  private constructor(prefix: string, writes: boolean) {
    this.#prefix = prefix;
    this.#writes = writes;
  }

  static async of(target: ReceivingFolder, writes: boolean): Promise<Places> {
    const { workspace, prefix } = target;
    const places = new Places(prefix, writes);
    for (const path of await workspace.records()) {
      if (!path.startsWith(prefix)) continue;
      // A link that leads out, and an unreadable record, are refused.
      const { record } = openRecord(await target.readRecord(path));
      const key = record ? keyOf(record) : '';
      places.#take(path, key);
    }
    return places;
  }

  /**
   * The target path of a record: that of the same unit and period; else its path in the package; if that is
   * taken, below a folder with its unit's code.
   */
  placeOf(path: string, record: BranchRecord): Place {
    const key = keyOf(record);
    const own = this.#prefix + path;
    const known = this.#byUnit.get(key) ?? [];
    const [first, second] = known;
    if (known.includes(own)) return { kind: 'place', path: own, isElsewhere: false };
    if (second !== undefined && this.#writes)
      return { kind: 'refused', reason: message('receive/several', { files: known.join(', ') }) };
    if (first !== undefined) return { kind: 'place', path: first, isElsewhere: true };
    for (const free of [path, `${record.branch.id}/${path.split('/').at(-1)}`]) {
      if (this.#taken.has(foldedName(this.#prefix + free)) || nameProblem(free)) continue;
      this.#take(this.#prefix + free, key);
      return { kind: 'place', path: this.#prefix + free, isElsewhere: free !== path };
    }
    return { kind: 'refused', reason: message('receive/taken', { file: own }) };
  }

  #take(path: string, key: string): void {
    this.#taken.set(foldedName(path), key);
    if (key !== '') this.#byUnit.set(key, [...(this.#byUnit.get(key) ?? []), path]);
  }
}

function keyOf({ branch, period }: BranchRecord): string {
  return branch.id === '' || period === undefined ? '' : JSON.stringify([branch.id, period.from, period.to]);
}

type ProfilePart =
  | { readonly kind: 'new'; readonly path: string; readonly part: Content }
  /** A different profile exists there and is kept. */
  | { readonly kind: 'other'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: Message };

/** The local profile of a record, at the path where the record will look for it. */
async function profileOf(
  one: Package,
  packed: PackedRecord,
  { profile: name }: BranchRecord,
  path: string,
  { workspace, prefix }: ReceivingFolder,
): Promise<ProfilePart | undefined> {
  if (name === undefined || !name.endsWith('.chibo-profile.yaml')) return undefined;
  const source = placeOfProfile(name, packed.path.slice(recordsFolder.length));
  const partPath = source.kind === 'file' ? recordsFolder + source.path : '';
  if (!isProfile(one.manifest, partPath)) return undefined;
  const target = placeOfProfile(name, path);
  if (target.kind !== 'file' || !target.path.startsWith(prefix))
    return {
      kind: 'refused',
      reason: message('receive/profile-outside', { name: packed.path, profile: name }),
    };
  const part = partOf(one, partPath, one.shown);
  const known = await workspace.read(target.path);
  if (known === undefined) return { kind: 'new', path: target.path, part };
  return known === part.text ? undefined : { kind: 'other', path: target.path };
}

function isProfile({ parts }: Manifest, path: string): boolean {
  return parts.some((part) => part.kind === 'profile' && part.path === path);
}
