/** A text that is open in an editor; a `TextDocument` of VS Code is one. */
export interface OpenDocument {
  readonly uri: DocumentUri;
  /** Grows with each change of the text. */
  readonly version: number;
  readonly isClosed: boolean;
  getText(): string;
  /** Whether the text was written to its file. */
  save(): PromiseLike<boolean>;
}

/** The address of a document; its string is the key under which things about the document are kept. */
export interface DocumentUri {
  readonly scheme: string;
  readonly path: string;
  toString(): string;
}

/** Whether a document is a record, in any editor. */
export function isRecord({ uri }: Pick<OpenDocument, 'uri'>): boolean {
  return uri.path.endsWith('.chibo.yaml');
}

/** Whether a document is a profile. */
export function isProfile({ uri }: Pick<OpenDocument, 'uri'>): boolean {
  return uri.path.endsWith('.chibo-profile.yaml');
}
