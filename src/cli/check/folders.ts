import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isError } from '../../core/finding/finding.js';
import type { Language } from '../../core/language/message.js';
import { toDiagnostics } from '../../core/views/report/diagnostic.js';
import {
  type Config,
  configName,
  configPathsFor,
  isIgnored,
  noConfig,
  readConfig,
} from '../../core/workspace/config.js';
import { type Branches, branchesIn } from '../../core/workspace/workspace.js';
import {
  type Folder,
  type GivenConfig,
  openFolder,
  pathWithin,
  readText,
  repositoryOf,
  rootOf,
} from '../folder.js';
import { UsageError } from '../io.js';

/** A file, with the folder within which its references are resolved. */
export interface ConfigPlace {
  readonly root: string;
  readonly path: string;
  readonly workspace: Folder;
  readonly branches: Branches;
}

interface Opened {
  readonly workspace: Folder;
  readonly branches: Branches;
}

/** A configuration that replaces those of the folders, and the folder to which its patterns are relative. */
interface Given {
  readonly config: Config;
  readonly folder: string;
}

/** The folders of the files in one run, each opened once, with the options for checking their records. */
export class Folders {
  readonly #language: Language;
  readonly #given: Given | undefined;
  readonly #roots = new Map<string, string>();
  readonly #opened = new Map<string, Opened>();
  readonly #configs = new Map<string, Promise<Config>>();

  private constructor(language: Language, given: Given | undefined) {
    this.#language = language;
    this.#given = given;
  }

  /**
   * Opens folders. If a configuration is named explicitly, or if the working folder lies in no repository and
   * has one, it applies to all records. Otherwise each record uses the nearest configuration above it. An
   * invalid configuration is a usage error.
   */
  static async open(cwd: string, named: string | undefined, language: Language): Promise<Folders> {
    const own = join(cwd, configName);
    const isLone = repositoryOf(own) === undefined && existsSync(own);
    const file = named === undefined ? (isLone ? own : undefined) : resolve(cwd, named);
    if (file === undefined) return new Folders(language, undefined);
    const { text } = await readText(file);
    const config = usable(file, text, configName, language);
    return new Folders(language, { config, folder: dirname(file) });
  }

  of(file: string): ConfigPlace {
    return this.in(this.#rootOf(file), file);
  }

  /** A file in a folder above it that is named explicitly. */
  in(root: string, file: string): ConfigPlace {
    const opened = this.#opened.get(root) ?? this.#open(root);
    this.#opened.set(root, opened);
    return { root, path: pathWithin(root, file), ...opened };
  }

  /** Whether a configuration ignores a file, of those up to the root of the file, or up to a folder above it. */
  async ignores(file: string, root = this.#rootOf(file)): Promise<boolean> {
    if (this.#given) return ignoredBy(this.#given, file);
    const key = `${root}\0${dirname(file)}`;
    const known = this.#configs.get(key) ?? this.#configOf(this.in(root, file));
    this.#configs.set(key, known);
    const config = await known;
    return config.ignored.length > 0 && isIgnored(pathWithin(root, file), config);
  }

  #rootOf(file: string): string {
    const folder = dirname(resolve(file));
    const known = this.#roots.get(folder) ?? rootOf(file);
    this.#roots.set(folder, known);
    return known;
  }

  #open(root: string): Opened {
    const workspace = openFolder(root, this.#given && givenIn(root, this.#given));
    return { workspace, branches: branchesIn(workspace) };
  }

  async #configOf({ root, path, workspace }: ConfigPlace): Promise<Config> {
    for (const place of configPathsFor(path)) {
      const text = await workspace.read(place);
      if (text !== undefined) return usable(join(root, place), text, place, this.#language);
    }
    return noConfig;
  }
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || isAbsolute(path);
}

function ignoredBy({ config, folder }: Given, file: string): boolean {
  const within = pathWithin(folder, file);
  return !isOutside(within) && isIgnored(within, config);
}

/**
 * The configuration that applies to the records of a root. Its ignore patterns are apart: they are relative to its
 * own folder, which may lie outside of the root.
 */
function givenIn(root: string, given: Given): GivenConfig {
  const { config, folder } = given;
  const { profilePath } = config;
  const profiles = profilePath === undefined ? undefined : pathWithin(root, join(folder, profilePath));
  return {
    config: {
      ...config,
      ignored: [],
      profilePath: profiles !== undefined && isOutside(profiles) ? undefined : profiles,
    },
    ignores: (file) => ignoredBy(given, file),
  };
}

function usable(file: string, text: string, place: string, language: Language): Config {
  const { config, findings } = readConfig(text, place);
  const [first] = toDiagnostics(findings.filter(isError), text, language);
  if (first === undefined) return config;
  const { line, character } = first.range.start;
  throw new UsageError(`${file}:${line + 1}:${character + 1}: ${first.message}`);
}
