import { createHash, hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { version } from '../../../package.json';
import type { Branches, Workspace } from '../../core/workspace/workspace.js';
import { updateOwnFile } from '../files/write-file.js';
import { type Folder, readText } from '../folder.js';
import { isSealed, sealOf } from './cache-secret.js';
import type { ConfigPlace } from './folders.js';
import type { FileFindings } from './located.js';

/** The default cache file, relative to the working folder. */
export const defaultCacheFile = '.chibo-cache.json';

/**
 * The inputs of a file's result, by hash: its own text, and the profile and configurations that were looked
 * up.
 */
interface Entry {
  readonly hash: string;
  /** `null`: the file did not exist. */
  readonly uses: Readonly<Record<string, string | null>>;
  /** Hash of all records in the folder, for a đảng bộ. */
  readonly records?: string;
  readonly result: FileFindings;
}

interface Stored {
  readonly key: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

/** A cache file: the signature of the rest, then a `Stored`. */
const sealed = /^\{"chiboCache":1,"seal":"([0-9a-f]{64})",/;

/** Reads a cache file. */
type Opened =
  | { readonly kind: 'stored'; readonly stored: Stored }
  /** Missing, truncated, or written by another version. */
  | { readonly kind: 'none' }
  /** Signed with another secret. */
  | { readonly kind: 'foreign' };

/**
 * A cache of results, keyed by the content of their inputs, so that a fresh checkout with other file times
 * gets hits too. A cache from another version, language or set of options is ignored. So is one signed with
 * another secret; otherwise a repository could supply forged results.
 */
export class Cache {
  readonly #file: string;
  readonly #key: string;
  readonly #secret: string;
  readonly #old: ReadonlyMap<string, Entry>;
  readonly #new = new Map<string, Entry>();
  readonly #hashes = new Map<string, Promise<string | null>>();
  readonly #recordHashes = new Map<Workspace, Promise<string>>();
  #changed = false;

  /** Whether the cache file was signed with another secret and is therefore ignored. */
  readonly isForeign: boolean;

  private constructor(file: string, key: string, secret: string, opened: Opened) {
    this.#file = file;
    this.#key = key;
    this.#secret = secret;
    this.#old = new Map(entriesOf(opened, key));
    this.isForeign = opened.kind === 'foreign';
  }

  /**
   * Opens a cache. A truncated or invalid file counts as empty. A file that may not be read is a usage error.
   */
  static async open(file: string, options: readonly string[], secret: string): Promise<Cache> {
    const key = [version, ...options].join(' ');
    const text = existsSync(file) ? (await readText(file)).text : '';
    return new Cache(file, key, secret, openedIn(text, secret));
  }

  /**
   * The result for a file: from the cache, or from `check`, which runs in a workspace that records its
   * lookups.
   */
  async resultOf(
    name: string,
    text: string,
    place: ConfigPlace,
    check: (place: ConfigPlace) => Promise<FileFindings>,
  ): Promise<FileFindings> {
    const own = hashOf(text);
    const known = this.#old.get(name);
    if (known?.hash === own && (await this.#isCurrent(known, place))) return known.result;
    const noted = new Set<string>();
    let hasBranches = false;
    const branches: Branches = {
      below: (parent, above) => {
        hasBranches = true;
        return place.branches.below(parent, above);
      },
    };
    const workspace: Folder = {
      ...place.workspace,
      read: (path) => {
        noted.add(path);
        return place.workspace.read(path);
      },
    };
    const result = await check({ ...place, workspace, branches });
    // The inputs of the records below are not separate dependencies: they are included in the hash of
    // everything that was read.
    if (hasBranches) for (const path of place.workspace.shared()) noted.add(path);
    const uses = await Promise.all(
      [...noted].map(async (path) => [path, await this.#hashAt(path, place)] as const),
    );
    const records = hasBranches ? { records: await this.#hashOfRecords(place) } : {};
    this.#new.set(name, { hash: own, uses: Object.fromEntries(uses), ...records, result });
    this.#changed = true;
    return result;
  }

  /**
   * Writes the results of this run and merges them with those of earlier runs. It writes nothing if there is
   * nothing new.
   */
  async save(): Promise<void> {
    if (!this.#changed) return;
    await updateOwnFile(this.#file, (before) => {
      // Another run may have written since; its results are kept.
      const others = entriesOf(openedIn(before, this.#secret), this.#key);
      const entries = Object.fromEntries([...this.#old, ...others, ...this.#new]);
      return sealedText({ key: this.#key, entries }, this.#secret);
    });
  }

  async #isCurrent({ uses, records }: Entry, place: ConfigPlace): Promise<boolean> {
    for (const [path, used] of Object.entries(uses)) {
      if ((await this.#hashAt(path, place)) !== used) return false;
    }
    return records === undefined || records === (await this.#hashOfRecords(place));
  }

  #hashAt(path: string, { root, workspace }: ConfigPlace): Promise<string | null> {
    const key = `${root}\n${path}`;
    const known =
      this.#hashes.get(key) ??
      workspace.read(path).then((text) => (text === undefined ? null : hashOf(text)));
    this.#hashes.set(key, known);
    return known;
  }

  /** One hash of all records on which a đảng bộ's result may depend. */
  #hashOfRecords({ workspace }: ConfigPlace): Promise<string> {
    const known = this.#recordHashes.get(workspace) ?? hashOfRecords(workspace);
    this.#recordHashes.set(workspace, known);
    return known;
  }
}

function openedIn(text: string, secret: string): Opened {
  const match = sealed.exec(text);
  if (!match) return { kind: 'none' };
  if (!isSealed(text.slice(match[0].length), match[1] ?? '', secret)) return { kind: 'foreign' };
  try {
    return { kind: 'stored', stored: JSON.parse(text) };
  } catch {
    return { kind: 'none' };
  }
}

function entriesOf(opened: Opened, key: string): readonly (readonly [string, Entry])[] {
  return opened.kind === 'stored' && opened.stored.key === key ? Object.entries(opened.stored.entries) : [];
}

function sealedText(stored: Stored, secret: string): string {
  const rest = `${JSON.stringify(stored).slice(1)}\n`;
  return `{"chiboCache":1,"seal":"${sealOf(rest, secret)}",${rest}`;
}

async function hashOfRecords(workspace: Workspace): Promise<string> {
  const all = createHash('sha256');
  for (const path of await workspace.records())
    all.update(`${path}\0${(await workspace.read(path)) ?? ''}\0`);
  return all.digest('hex');
}

function hashOf(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
