import { join } from 'node:path';
import { type Language, message, say } from '../../core/language/message.js';
import { placeOfProfile } from '../../core/profile/supply.js';
import { openRecord } from '../../core/workspace/assess.js';
import { configPathsFor } from '../../core/workspace/config.js';
import { configFor, rosterPathsFor } from '../../core/workspace/workspace.js';
import { isWithin } from '../files/boundary.js';
import { readText } from '../folder.js';
import { Git } from '../git/git.js';
import { changedSubmodules } from '../git/submodules.js';
import { UsageError } from '../io.js';
import type { ConfigPlace, Folders } from './folders.js';
import { isWatched } from './watched.js';

/**
 * Filters the files to those whose findings may differ since a revision: changed files, records whose profile
 * or configuration changed, every đảng bộ whose roster changed, and every đảng bộ above a changed record, in the old version and the new one.
 */
export async function changedSince(
  revision: string,
  files: readonly string[],
  cwd: string,
  folders: Folders,
  language: Language,
): Promise<readonly string[]> {
  const git = await repositoryAt(cwd, language);
  const commit = await git.commit(revision);
  if (commit === undefined) throw new UsageError(say(language, message('cli/no-revision', { revision })));
  const paths = await git.changed(commit, undefined, isWatched);
  const submodules = await changedSubmodules(git, commit, undefined);
  if (paths.length + submodules.length === 0) return [];
  const changed = new Set(paths.map((path) => join(git.root, path)));
  // Changes inside a submodule are not examined, so all of its records may differ.
  for (const file of files) if (submodules.some(({ folder }) => isWithin(file, folder))) changed.add(file);
  return affected(files, changed, await linksIn(git, commit, paths), folders);
}

/**
 * The same for staged files: those that the next commit would change, with their content in the working tree.
 */
export async function changedByStage(
  files: readonly string[],
  cwd: string,
  folders: Folders,
  language: Language,
): Promise<readonly string[]> {
  const git = await repositoryAt(cwd, language);
  const paths = await git.staged(isWatched);
  if (paths.length === 0) return [];
  const earlier = await linksIn(git, await git.commit('HEAD'), paths);
  return affected(files, new Set(paths.map((path) => join(git.root, path))), earlier, folders);
}

async function repositoryAt(cwd: string, language: Language): Promise<Git> {
  const git = await Git.at(cwd);
  if (git === undefined) throw new UsageError(say(language, message('cli/no-repository')));
  return git;
}

async function affected(
  files: readonly string[],
  changed: ReadonlySet<string>,
  earlier: readonly EarlierLink[],
  folders: Folders,
): Promise<readonly string[]> {
  const links = await Promise.all(files.map((file) => linkOf(file, folders)));
  return touched(links, changed, earlier);
}

/** The superiors of a changed record in the old version. */
type EarlierLink = Pick<Link, 'id' | 'parent'>;

/** The records among some paths, as they were in a commit. */
async function linksIn(
  git: Git,
  commit: string | undefined,
  paths: readonly string[],
): Promise<readonly EarlierLink[]> {
  if (commit === undefined) return [];
  const tree = await git.tree(commit);
  const reader = git.reader(tree);
  try {
    const links: EarlierLink[] = [];
    for (const path of paths) {
      if (!path.endsWith('.chibo.yaml') || !tree.files.has(path)) continue;
      const { record } = openRecord((await reader.read(path)) ?? '');
      if (record) links.push({ id: record.branch.id, parent: record.branch.parent });
    }
    return links;
  } finally {
    reader.end();
  }
}

/** The files on which a file's findings depend, besides itself. */
interface Link {
  readonly file: string;
  readonly id: string;
  readonly parent: string | undefined;
  readonly hasBranches: boolean;
  /** Profiles, configurations and rosters, as files. */
  readonly uses: readonly string[];
}

async function linkOf(file: string, folders: Folders): Promise<Link> {
  const place = folders.of(file);
  const { record } = file.endsWith('.chibo.yaml')
    ? openRecord((await readText(file)).text)
    : { record: undefined };
  const hasBranches = record?.branch.type?.startsWith('dang-bo') ?? false;
  const uses = record ? [...configPathsFor(place.path), ...(await profileOf(place, record.profile))] : [];
  // The roster says who is due below a đảng bộ.
  const rosters = hasBranches ? rosterPathsFor(place.path) : [];
  return {
    file,
    id: record?.branch.id ?? '',
    parent: record?.branch.parent,
    hasBranches,
    uses: [...uses, ...rosters].map((path) => join(place.root, path)),
  };
}

/** The file of a record's profile, whether it exists or not. */
async function profileOf(
  { workspace, path }: ConfigPlace,
  name: string | undefined,
): Promise<readonly string[]> {
  if (name === undefined) return [];
  const place = placeOfProfile(name, path, (await configFor(workspace, path)).profilePath);
  return place.kind === 'file' ? [place.path] : [];
}

function touched(
  links: readonly Link[],
  changed: ReadonlySet<string>,
  earlier: readonly EarlierLink[],
): readonly string[] {
  const here = new Set(links.map(({ file }) => file));
  // A record that was deleted, or is not in the list, may have been below any đảng bộ.
  const elsewhere = [...changed].some((file) => file.endsWith('.chibo.yaml') && !here.has(file));
  const isTouched = ({ file, uses, hasBranches }: Link): boolean =>
    changed.has(file) || uses.some((used) => changed.has(used)) || (elsewhere && hasBranches);
  const found = new Set(links.filter(isTouched));
  const superiors = superiorsOf([...found, ...earlier], [...links, ...earlier]);
  for (const link of links) if (superiors.has(link.id)) found.add(link);
  return links.filter((link) => found.has(link)).map(({ file }) => file);
}

/** The ids of all units above the given ones, according to the superiors that any version names. */
function superiorsOf(of: readonly EarlierLink[], all: readonly EarlierLink[]): ReadonlySet<string> {
  const parents = new Map<string, Set<string>>();
  for (const { id, parent } of all) {
    if (parent) parents.set(id, (parents.get(id) ?? new Set()).add(parent));
  }
  const found = new Set(of.flatMap(({ parent }) => parent || []));
  // JavaScript iterates over members that are added to a set during the loop.
  for (const id of found) for (const parent of parents.get(id) ?? []) found.add(parent);
  return found;
}
