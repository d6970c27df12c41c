import { openRecord } from '../../core/assess.js';
import { configName, configPathsFor } from '../../core/config/config.js';
import { type Language, say, text } from '../../core/language/language.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import { readText } from '../folder.js';
import { Git } from '../git.js';
import { UsageError } from '../io.js';
import type { Folders, Place } from './folders.js';

/**
 * Of the files, those whose findings may differ since a revision: changed ones, records whose profile or
 * configuration changed, and the đảng bộ above changed records.
 */
export async function changedSince(
  revision: string,
  files: readonly string[],
  cwd: string,
  folders: Folders,
  language: Language,
): Promise<readonly string[]> {
  const git = await Git.at(cwd);
  if (git === undefined) throw new UsageError(say(language, text('cli/no-repository')));
  const commit = await git.commit(revision);
  if (commit === undefined) throw new UsageError(say(language, text('cli/no-revision', { revision })));
  const changed = new Set(await git.changed(commit));
  const isRelevant = (path: string): boolean =>
    /\.chibo(-profile)?\.yaml$/.test(path) || path.endsWith(configName);
  if (![...changed].some(isRelevant)) return [];
  const links = await Promise.all(files.map((file) => linkOf(file, folders)));
  return touched(links, changed);
}

/** What a file's findings hang on, apart from its own text. */
interface Link {
  readonly file: string;
  readonly path: string;
  readonly id: string;
  readonly parent: string | undefined;
  readonly hasBranches: boolean;
  /** Paths of profiles and configurations. */
  readonly uses: readonly string[];
}

async function linkOf(file: string, folders: Folders): Promise<Link> {
  const place = folders.of(file);
  const { record } = file.endsWith('.chibo.yaml')
    ? openRecord((await readText(file)).text)
    : { record: undefined };
  const uses = record ? [...configPathsFor(place.path), ...(await profileOf(place, record.profile))] : [];
  return {
    file,
    path: place.path,
    id: record?.branch.id ?? '',
    parent: record?.branch.parent,
    hasBranches: record?.branch.type?.startsWith('dang-bo') ?? false,
    uses,
  };
}

async function profileOf({ workspace, path }: Place, name: string | undefined): Promise<readonly string[]> {
  const supplied = await supplyProfileIn(workspace, path, name);
  return supplied.kind === 'found' && supplied.place.kind === 'file' ? [supplied.place.path] : [];
}

function touched(links: readonly Link[], changed: ReadonlySet<string>): readonly string[] {
  const here = new Set(links.map(({ path }) => path));
  // A record that is gone, or is not asked for, may have stood below any đảng bộ.
  const elsewhere = [...changed].some((path) => path.endsWith('.chibo.yaml') && !here.has(path));
  const isTouched = ({ path, uses, hasBranches }: Link): boolean =>
    changed.has(path) || uses.some((used) => changed.has(used)) || (elsewhere && hasBranches);
  const found = new Set(links.filter(isTouched));
  for (const link of found) {
    // A set that grows while it is gone through is gone through to its end.
    for (const above of links) if (above.id !== '' && above.id === link.parent) found.add(above);
  }
  return links.filter((link) => found.has(link)).map(({ file }) => file);
}
