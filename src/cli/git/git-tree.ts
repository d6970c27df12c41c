/** A file of a commit. */
export interface TreeEntry {
  /** `100644` and the like; `120000` for a link. */
  readonly mode: string;
  readonly object: string;
}

/** The files and submodules of a commit by path. */
export interface Tree {
  readonly files: ReadonlyMap<string, TreeEntry>;
  /** The commit of each submodule. */
  readonly submodules: ReadonlyMap<string, string>;
}
