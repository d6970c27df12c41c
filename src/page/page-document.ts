import { applyEdits, type TextEdit } from '../core/text/text-edits.js';
import type { DocumentUri, OpenDocument } from '../session/document.js';
import { Emitter } from '../session/emitter.js';

/** Steps that undo goes back. */
const mostSteps = 300;

/** What a document's text came from, to tell whether it is saved. */
export interface FileState {
  /** The text that the file holds; `undefined` for a record that is in no file yet. */
  readonly text: string | undefined;
  /** The file began with a byte order mark, which it keeps. */
  readonly mark: boolean;
}

/** The text of the open record, with its history; one edit is one step. */
export class PageDocument implements OpenDocument {
  readonly uri: DocumentUri;
  version = 1;
  isClosed = false;
  file: FileState;
  #text: string;
  readonly #undo: string[] = [];
  #redo: string[] = [];
  readonly #changed = new Emitter<undefined>();
  readonly #save: () => Promise<boolean>;
  readonly onDidChange = this.#changed.event;

  /** `path` is relative to the opened folder, else the name of the file. */
  constructor(path: string, text: string, file: FileState, save: () => Promise<boolean>) {
    this.uri = { scheme: 'page', path: `/${path}`, toString: () => `page:/${path}` };
    this.#text = text;
    this.file = file;
    this.#save = save;
  }

  /** The path without the leading `/`. */
  get path(): string {
    return this.uri.path.slice(1);
  }

  get isSaved(): boolean {
    return this.#text === this.file.text;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  getText(): string {
    return this.#text;
  }

  save(): Promise<boolean> {
    return this.#save();
  }

  /** Applies edits as one step; `false` if the text has changed since they were made. */
  async apply(edits: readonly TextEdit[]): Promise<boolean> {
    const { version } = this;
    // The caller shows the coming text in the meantime.
    await Promise.resolve();
    if (version !== this.version) return false;
    this.replace(applyEdits(this.#text, edits));
    return true;
  }

  /** Another text, as one step. */
  replace(text: string): void {
    if (text === this.#text) return;
    this.#undo.push(this.#text);
    if (this.#undo.length > mostSteps) this.#undo.shift();
    this.#redo = [];
    this.#set(text);
  }

  undo(): void {
    const text = this.#undo.pop();
    if (text === undefined) return;
    this.#redo.push(this.#text);
    this.#set(text);
  }

  redo(): void {
    const text = this.#redo.pop();
    if (text === undefined) return;
    this.#undo.push(this.#text);
    this.#set(text);
  }

  #set(text: string): void {
    this.#text = text;
    this.version += 1;
    this.#changed.fire(undefined);
  }
}
