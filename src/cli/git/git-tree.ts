/** A file of a commit. */
export interface TreeEntry {
  /** The file mode, such as `100644`; `120000` for a link. */
  readonly mode: string;
  readonly object: string;
}

/** The files and submodules of a commit by path. */
export interface Tree {
  readonly files: ReadonlyMap<string, TreeEntry>;
  /** The commit of each submodule. */
  readonly submodules: ReadonlyMap<string, string>;
}
